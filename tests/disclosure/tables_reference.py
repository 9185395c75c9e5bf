#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The rules of plugin disclosure about tables, slowly and word for word after their definitions, held
to what the program finds in the same invented tables: tables_reference.py PROGRAM. A table is small
enough here to try every way of filling in what it does not say, so ranges are not computed but seen.
"""
import itertools
import json
import pathlib
import random
import subprocess
import sys
import tempfile
from fractions import Fraction

WORDS = {"nl": "proef", "en": "trial"}
GROUPS, AGES = ["a", "b", "c"], ["jong", "oud"]


def full_table(draw, most):
    """Counts with all totals, by (group, age); T is the total."""
    cells = {(g, a): draw.choice([0, draw.randint(0, most)]) for g in GROUPS for a in AGES}
    for g in GROUPS:
        cells[g, "T"] = sum(cells[g, a] for a in AGES)
    for a in AGES + ["T"]:
        cells["T", a] = sum(cells[g, a] for g in GROUPS)
    return cells


def lines():
    """Each total with its parts."""
    for g in GROUPS + ["T"]:
        yield (g, "T"), [(g, a) for a in AGES]
    for a in AGES + ["T"]:
        yield ("T", a), [(g, a) for g in GROUPS]


def fillings(cells, stands_for):
    """All tables that a reader can think of behind the published one. The inner cells say the rest."""
    rows = [[(g, values) for values in itertools.product(*(stands_for(cells[g, a]) for a in AGES))
             if sum(values) in stands_for(cells[g, "T"])] for g in GROUPS]
    for chosen in itertools.product(*rows):
        made = {(g, a): value for g, values in chosen for a, value in zip(AGES, values)}
        for total, parts in sorted(lines(), key=lambda line: line[0].count("T")):
            made[total] = sum(made[part] for part in parts)
        if all(made[cell] in stands_for(cells[cell]) for cell in made):
            yield made


def possible(cells, stands_for):
    seen = {cell: set() for cell in cells}
    for made in fillings(cells, stands_for):
        for cell, value in made.items():
            seen[cell].add(value)
    return {cell: len(values) for cell, values in seen.items()}


def suppressed_table(draw):
    cells = full_table(draw, 6)
    for cell in draw.sample(list(cells), draw.randint(2, 6)):
        if cell[0] == "T" or cell[1] == "T" or sum(v is None for v in cells.values()) < 4:
            cells[cell] = None
    return cells


def recomputable(cells):
    """Numbers are tried up to 36, the largest total of six counts of at most 6."""
    numbers = possible(cells, lambda value: range(37) if value is None else [value])
    return {cell for cell, value in cells.items() if value is None and numbers[cell] < 5}


def rounded(value):
    return (value + 2) // 5 * 5


def rounded_table(draw):
    return {cell: rounded(value) for cell, value in full_table(draw, 20).items()}


def undone(cells):
    numbers = possible(cells, lambda value: [n for n in range(value - 2, value + 3) if n >= 0])
    return {cell for cell in cells if numbers[cell] < 3}


def off_table(draw):
    """Some totals are wrong by some."""
    cells = rounded_table(draw)
    return {cell: value + draw.choice([0, 0, 5, 10]) for cell, value in cells.items()}


def inconsistent(cells):
    return {total for total, parts in lines()
            if abs(cells[total] - sum(cells[part] for part in parts))
            > Fraction(5 * (len(parts) + 1), 2)}


def one_cell(cells):
    """What is known to be zero is zero in every filling."""
    found = set()
    for _, parts in lines():
        filled = [part for part in parts if cells[part]]
        if len(filled) == 1:
            found.add(filled[0])
    return found


def contributions(draw):
    return [(draw.choice("abcd"), draw.choice("pqrst"), draw.choice(["1", "2.5", "7", "40", "75"]))
            for _ in range(draw.choice([10, 30]))]


def dominated(rows):
    """Reported at the first row of the cell."""
    found = set()
    for cell in {row[0] for row in rows}:
        of_one = {}
        for group, who, amount in rows:
            if group == cell:
                of_one[who] = of_one.get(who, 0) + Fraction(amount)
        largest = sorted(of_one.values(), reverse=True) + [Fraction(0)]
        total = sum(largest)
        if (100 * sum(largest[:2]) > 85 * total or len(of_one) < 3
                or total - largest[0] - largest[1] < largest[0] * Fraction(10, 100)):
            found.add([row[0] for row in rows].index(cell))
    return found


def percentages(draw):
    rows = []
    for _ in range(40):
        total = draw.choice([7, 40, 120, 900, 2500])
        share = Fraction(100 * draw.randint(0, total), total) / draw.choice([1, 1, 10, 100])
        rows.append((f"{float(share):.{draw.randint(0, 2)}f}", str(total)))
    return rows


def telling(rows):
    found = set()
    for at, (text, total) in enumerate(rows):
        half = Fraction(1, 2 * 10 ** len(text.partition(".")[2]))
        counts = [n for n in range(int(total) + 1)
                  if abs(Fraction(100 * n, int(total)) - Fraction(text)) <= half]
        if len(counts) == 1 and 0 < counts[0] < 10:
            found.add(at)
    return found


TABLE = {"by": ["groep", "leeftijd"], "field": "aantal", "totals": ["T"]}
# Each rule: the check, its options, the fields of its file, how one is made, and the definition.
RULES = [
    ("recomputable_cells", TABLE, None, suppressed_table, recomputable),
    ("undone_rounding", TABLE | {"at_least": 3}, None, rounded_table, undone),
    ("inconsistent_totals", TABLE | {"base": 5}, None, off_table, inconsistent),
    ("whole_group_in_one_cell", TABLE, None, lambda draw: full_table(draw, 4), one_cell),
    ("dominated_cells", {"by": ["groep"], "contributor": "wie", "value": "uren"},
     ["groep", "wie", "uren"], contributions, dominated),
    ("telling_percentage", {"field": "deel", "total": "aantal"}, ["deel", "aantal"], percentages,
     telling),
]


def write_pack(folder, check, options, tables, example, more):
    """JSON is YAML as well."""
    numeric = ["aantal", "uren", "deel", "mensen"]
    pack = {"name": check, "version": "1", "title": WORDS, "sources": {"own": {"title": "own"}},
            "tables": {table: {"title": WORDS, "missingValues": ["."], "fields": [
                {"name": name, "type": "number" if name in numeric else "string"}
                for name in fields]} for table, fields in tables.items()}}
    if more:
        pack["case"] = {"alike": {table: [fields[0]] for table, fields in tables.items()}}
    rule = {"title": WORDS, "why": WORDS, "fix": WORDS, "source": "own", "table": "proef",
            "severity": "warning", "check": "disclosure/" + check, "options": options,
            "examples": {"bad": [example]}} | more
    folder.mkdir()
    (folder / "pack.yaml").write_text(json.dumps(pack))
    (folder / "rule.yaml").write_text(json.dumps(rule))


def write_table(path, fields, rows):
    lines = [fields] + [["." if cell is None else str(cell) for cell in row] for row in rows]
    path.write_text("\n".join(";".join(line) for line in lines) + "\n")


def findings(program, folder, check, arguments):
    """The path and the row of each."""
    run = subprocess.run(
        [program, "check", *arguments, "--pack", folder / check, "--select", check + "/",
         "--output-format", "json-lines", "--batch-rows", "3"], capture_output=True, text=True)
    if run.returncode not in (0, 1):
        sys.exit(f"the program ends with {run.returncode}: {run.stderr}")
    for line in map(json.loads, run.stdout.splitlines()):
        if line.get("type") == "finding":
            yield line["path"], line["place"]["row"] - 1


def rows_found(program, folder, check, fields, tables):
    """The rows of each table with a finding; all tables of a rule in one run."""
    paths = [folder / f"{check}_{seed}.csv" for seed in range(len(tables))]
    for path, rows in zip(paths, tables):
        write_table(path, fields, rows)
    found = [set() for _ in tables]
    for path, row in findings(program, folder, check, paths):
        found[[str(one) for one in paths].index(path)].add(row)
    return found


def main():
    compared = 0
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for check, options, fields, made, definition in RULES:
            tables, expected = [], []
            for seed in range(8):
                draw = random.Random(seed)
                table = made(draw)
                wanted = definition(table)
                if fields is None:
                    cells = list(table)
                    draw.shuffle(cells)
                    wanted = {cells.index(cell) for cell in wanted}
                    table = [(*cell, table[cell]) for cell in cells]
                tables.append(table)
                expected.append(wanted)
            fields = fields or ["groep", "leeftijd", "aantal"]
            write_pack(folder / check, check, options, {"proef": fields}, {fields[0]: "1"}, {})
            for seed, found in enumerate(rows_found(sys.argv[1], folder, check, fields, tables)):
                if found != expected[seed]:
                    sys.exit(f"{check}, seed {seed}: by definition {sorted(expected[seed])}, and the "
                             f"program says {sorted(found)}: {tables[seed]}")
                compared += len(tables[seed])
            if not any(expected):
                sys.exit(f"{check}: these tables try nothing")
    print(f"{compared} rows agree")


if __name__ == "__main__":
    main()
