#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The measures of plugin disclosure, slowly and word for word after their definitions, held to what
the program says about the same invented tables: reference.py PROGRAM. Nothing here knows of classes
that are gathered in one pass: rows are compared with rows, and shares are exact fractions.
"""
import collections
import itertools
import json
import math
import pathlib
import random
import subprocess
import sys
import tempfile
from fractions import Fraction

KEY = ["leeftijd", "geslacht", "gemeente"]
ORDER = ["laag", "midden", "hoog"]
L = 2  # of the recursive l-diversity


def table(seed):
    """Rows with twins, gaps in the key, and values that are frequent in one class and rare in all."""
    draw = random.Random(seed)
    rows = []
    for _ in range(draw.choice([40, 150, 300])):
        age = draw.randint(8, 12)
        rows.append({
            "leeftijd": str(age) if draw.random() > 0.05 else "",
            "geslacht": draw.choice(["V", "M"]) if draw.random() > 0.05 else "",
            "gemeente": draw.choice(["0344", "0599", "0363", "0034"]),
            "zwaarte": ORDER[min(2, int(draw.expovariate(0.8 if age < 10 else 2)))],
            "uren": str(draw.randint(1, 6 if age < 10 else 12)),
            "gewicht": str(draw.choice([1, 2, 3.5, 12])),
        })
    return rows


def alike(a, b, missing):
    if missing == "wildcard":
        return all(a[k] == b[k] or not a[k] or not b[k] for k in KEY)
    return all(a[k] == b[k] for k in KEY)


def counted(rows, missing):
    return [r for r in rows if missing != "drop" or all(r[k] for k in KEY)]


def classes(rows, missing):
    """Of category and drop: the rows that are alike, together."""
    found = []
    for row in counted(rows, missing):
        for one in found:
            if alike(one[0], row, missing):
                one.append(row)
                break
        else:
            found.append([row])
    return found


def shares(rows, column):
    values = {}
    for row in rows:
        values[row[column]] = values.get(row[column], 0) + 1
    return {value: Fraction(count, len(rows)) for value, count in values.items()}


def small_classes(rows, missing):
    rows = counted(rows, missing)
    sizes = [sum(alike(row, other, missing) for other in rows) for row in rows]
    span = {"in_1": (1, 1), "in_2": (2, 2), "in_3_4": (3, 4), "in_5_9": (5, 9), "in_10": (10, 1e9)}
    result = {name: sum(low <= s <= high for s in sizes) for name, (low, high) in span.items()}
    return result | {"k": min(sizes), "rows": len(rows)}


def unique_rows(rows, missing):
    rows = counted(rows, missing)
    unique = sum(sum(alike(row, other, missing) for other in rows) == 1 for row in rows)
    return {"unique": unique, "rows": len(rows), "share": Fraction(unique, len(rows))}


def individual_risk(f, people):
    p = f / max(people, f)
    q = 1 - p
    if q == 0:
        return 1 / f
    if f == 1:
        return p / q * math.log(1 / p)
    if f == 2:
        return p / q - (p / q) ** 2 * math.log(1 / p)
    return p / (f - q)


def reidentification_risk(rows, missing):
    rows = counted(rows, missing)
    like = [[other for other in rows if alike(row, other, missing)] for row in rows]
    pairs = sum(len(some) - 1 for some in like)
    people = [max(len(some), sum(Fraction(o["gewicht"]) for o in some)) for some in like]
    return {
        "highest": Fraction(1, min(len(some) for some in like)),
        "mean": sum(Fraction(1, len(some)) for some in like) / len(rows),
        "journalist": 1 / Fraction(min(people)),
        "marketer": sum(1 / Fraction(f) for f in people) / len(rows),
        "separation": 1 - Fraction(pairs, len(rows) * (len(rows) - 1)),
        "expected": sum(individual_risk(len(some), sum(float(o["gewicht"]) for o in some))
                        for some in like),
    }


def few_values(rows, missing):
    fewest, entropy, infimum = math.inf, math.inf, 0
    for one in classes(rows, missing):
        parts = sorted(shares(one, "zwaarte").values(), reverse=True)
        fewest = min(fewest, len(parts))
        entropy = min(entropy, math.exp(-sum(float(q) * math.log(q) for q in parts)))
        tail = sum(parts[L - 1:])
        infimum = max(infimum, parts[0] / tail if tail else math.inf)
    return {"fewest": fewest, "entropy": entropy, "c": infimum}


def dominant_value(rows, missing):
    return {"largest": max(max(shares(c, "zwaarte").values()) for c in classes(rows, missing))}


def equal_distance(here, all_rows):
    return sum(abs(here.get(value, 0) - all_rows[value]) for value in all_rows) / 2


def ordered_distance(here, all_rows, order):
    """The earth mover's distance where neighbours in the order are 1 / (m - 1) apart."""
    moved, total = Fraction(0), Fraction(0)
    for value in order[:-1]:
        moved += here.get(value, 0) - all_rows[value]
        total += abs(moved)
    return total / (len(order) - 1)


def skewed_values(rows, missing, column, order):
    whole = shares(counted(rows, missing), column)
    present = [value for value in order(whole) if value in whole] if order else None
    distances = []
    for one in classes(rows, missing):
        here = shares(one, column)
        distances.append(ordered_distance(here, whole, present) if order
                         else equal_distance(here, whole))
    return {"t": max(distances)}


def telling_class(rows, missing):
    whole = shares(counted(rows, missing), "zwaarte")
    beta, delta, beyond = 0, 0, 0
    for one in classes(rows, missing):
        here = shares(one, "zwaarte")
        for value, p in whole.items():
            q = here.get(value, 0)
            beta = max(beta, (q - p) / p)
            delta = max(delta, abs(math.log(q / p)) if q else math.inf)
            beyond += q > 0 and (q - p) / p > -math.log(p)
    return {"beta": beta, "delta": delta, "beyond_enhanced": beyond}


def zayatz(sizes, rows, people):
    """Each probability as a fraction of ways to draw the sample."""
    def one_drawn(size):
        return Fraction(size * math.comb(people - size, rows - 1), math.comb(people, rows))
    return sizes[1] * one_drawn(1) / sum(count * one_drawn(size) for size, count in sizes.items())


def pitman(sizes, people):
    """Where the likelihood's derivatives, summed term by term, are zero; found by halving. None where
    the likelihood only falls with alpha."""
    rows, classes = sum(size * count for size, count in sizes.items()), sum(sizes.values())

    def by_theta(theta, alpha):
        return (sum(1 / (theta + u * alpha) for u in range(1, classes))
                - sum(1 / (theta + i) for i in range(1, rows)))

    def by_alpha(theta, alpha):
        return (sum(u / (theta + u * alpha) for u in range(1, classes))
                - sum(count * sum(1 / (i - alpha) for i in range(1, size))
                      for size, count in sizes.items()))

    def root(low, high, derivative):
        for _ in range(60):
            middle = (low + high) / 2
            low, high = (middle, high) if derivative(middle) > 0 else (low, middle)
        return low

    def best_theta(alpha):
        return root(-alpha, 1000, lambda theta: by_theta(theta, alpha))

    least = 1e-4
    if by_alpha(best_theta(least), least) <= 0:
        return None
    alpha = root(least, 1 - least, lambda alpha: by_alpha(best_theta(alpha), alpha))
    theta = best_theta(alpha)
    return people ** alpha * math.gamma(theta + 1) / math.gamma(theta + alpha)


def slide_negative_binomial(sizes, people):
    """The classes of a sample as their distribution has them, summed size by size; alpha and beta by
    halving in halving. None where no beta gives so few classes of one."""
    rows = sum(size * count for size, count in sizes.items())
    q = Fraction(rows, people)
    one, two = sizes.get(1, 0), sizes.get(2, 0)
    if q == 1 or not two:
        return None
    shlosser = one * sum(i * q**2 * (1 - q**2)**(i - 1) * n for i, n in sizes.items()) \
        / sum((1 - q)**i * ((1 + q)**i - 1) * n for i, n in sizes.items()) \
        * (sum((1 - q)**i * n for i, n in sizes.items())
           / sum(i * q * (1 - q)**(i - 1) * n for i, n in sizes.items()))**2
    classes, q = float(sum(sizes.values()) + shlosser), float(q)

    def drawn(alpha, beta):
        """The probabilities that one and that two of a class are in the sample."""
        of_one = of_two = 0.0
        present = beta**alpha  # that it has so many people
        for people_in_it in range(1, 100000):
            of_one += present * people_in_it * q * (1 - q)**(people_in_it - 1)
            if people_in_it > 1:
                of_two += present * math.comb(people_in_it, 2) * q**2 * (1 - q)**(people_in_it - 2)
            present *= (alpha + people_in_it - 1) / people_in_it * (1 - beta)
            if people_in_it > 50 and present * people_in_it**2 * (1 - q)**people_in_it < 1e-18:
                break
        return of_one, of_two

    def alpha_of(beta):
        """The more people besides the first, the more classes of two for each of one."""
        low, high = 0.0, 1.0
        while True:
            of_one, of_two = drawn(high, beta)
            if of_two * one >= of_one * two:
                break
            low, high = high, high * 2
        for _ in range(52):
            middle = (low + high) / 2
            of_one, of_two = drawn(middle, beta)
            low, high = (middle, high) if of_two * one < of_one * two else (low, middle)
        return low

    def ones(beta):
        return classes * drawn(alpha_of(beta), beta)[0]

    low, high = 1e-9, 1 - 1e-9
    if ones(high) <= one:
        return None
    for _ in range(50):
        middle = (low + high) / 2
        low, high = (middle, high) if ones(middle) < one else (low, middle)
    return classes * low**alpha_of(low)


def population_unique_rows(people):
    def figures(rows, missing):
        sizes = {}
        for one in classes(rows, missing):
            sizes[len(one)] = sizes.get(len(one), 0) + 1
        count = len(counted(rows, missing))
        unique = sizes.get(1, 0)
        modelled = pitman(sizes, people) if unique and count * 10 <= people else None
        if modelled is not None:
            expected = min(unique, modelled * count / people)
        else:
            expected = unique * zayatz(sizes, count, people) if unique else 0
            slide = slide_negative_binomial(sizes, people) if count * 10 > people else None
            if slide is not None:
                expected = min(expected, slide * count / people)
        return {"unique": unique, "expected": expected}
    return figures


WIDE = KEY + ["zwaarte"]


def rows_alike(rows, columns):
    return collections.Counter(tuple(row[column] for column in columns) for row in rows)


def special_uniques(rows, missing):
    rows = counted(rows, missing)
    sets = [s for size in (1, 2, 3) for s in itertools.combinations(WIDE, size)]
    alike_by = {columns: rows_alike(rows, columns) for columns in sets + [tuple(WIDE)]}

    def unique(row, columns):
        return alike_by[columns][tuple(row[column] for column in columns)] == 1

    scores, smallest = [], []
    for row in rows:
        alone = [columns for columns in sets if unique(row, columns)]
        minimal = [columns for columns in alone
                   if not any(set(other) < set(columns) for other in alone)]
        scores.append(sum(math.prod(4 - i for i in range(len(columns), 4)) for columns in minimal))
        smallest += [min(map(len, minimal))] if minimal else []
    sizes = list(alike_by[tuple(WIDE)].values())
    n1, n2, sampled = sizes.count(1), sizes.count(2), Fraction(1, 10)
    return {"special": len(smallest), "unique": n1, "rows": len(rows), "in_1": smallest.count(1),
            "in_2": smallest.count(2), "in_3": smallest.count(3), "highest": Fraction(max(scores)),
            "mean": Fraction(sum(scores), max(n1, 1)),
            "match": sampled * n1 / max(sampled * n1 + (1 - sampled) * 2 * n2, 1e-9)}


def identifying_columns(rows, missing):
    rows = counted(rows, missing)
    found = {}
    for columns in (s for size in (1, 2, 3) for s in itertools.combinations(WIDE, size)):
        share = Fraction(len(rows_alike(rows, columns)), len(rows))
        if share > 0.05 and not any(set(smaller) < set(columns) for smaller in found):
            found[columns] = share
    return {",".join(columns): share for columns, share in found.items()} | {"sets": len(found)}


SENSITIVE = ["category", "drop"]
# Each rule: a name, the check, options that let it speak whatever it counts, and the definition.
RULES = [
    ("k", "small_classes", {"at_least": 1000000}, small_classes, ["category", "drop", "wildcard"]),
    ("unique", "unique_rows", {}, unique_rows, ["category", "drop", "wildcard"]),
    ("unique_of_350", "population_unique_rows", {"population": 350},
     population_unique_rows(350), ["category"]),
    ("unique_of_3000", "population_unique_rows", {"population": 3000},
     population_unique_rows(3000), SENSITIVE),
    ("unique_of_100000", "population_unique_rows", {"population": 100000},
     population_unique_rows(100000), SENSITIVE),
    ("special", "special_uniques", {"key": WIDE, "sampled": 0.1}, special_uniques, SENSITIVE),
    ("identifying", "identifying_columns", {"key": WIDE, "at_most": 0.05}, identifying_columns,
     SENSITIVE),
    ("risk", "reidentification_risk", {"at_most": 1e-9, "weight": "gewicht"},
     reidentification_risk, ["category", "drop", "wildcard"]),
    ("l", "few_values", {"sensitive": "zwaarte", "at_least": L}, few_values, SENSITIVE),
    ("alpha", "dominant_value", {"sensitive": "zwaarte", "at_most": 1e-9}, dominant_value,
     SENSITIVE),
    ("t_equal", "skewed_values", {"sensitive": "zwaarte", "at_most": 0},
     lambda rows, missing: skewed_values(rows, missing, "zwaarte", None), SENSITIVE),
    ("t_ordered", "skewed_values", {"sensitive": "zwaarte", "order": ORDER, "at_most": 0},
     lambda rows, missing: skewed_values(rows, missing, "zwaarte", lambda _: ORDER), SENSITIVE),
    ("t_number", "skewed_values", {"sensitive": "uren", "numeric": "true", "at_most": 0},
     lambda rows, missing: skewed_values(rows, missing, "uren", lambda all: sorted(all, key=int)),
     SENSITIVE),
    ("beta", "telling_class", {"sensitive": "zwaarte", "at_most": 0}, telling_class, SENSITIVE),
]
WORDS = {"nl": "proef", "en": "trial"}


def write_pack(folder):
    """JSON is YAML as well."""
    fields = [{"name": name, "type": "number" if name == "gewicht" else "string"}
              for name in table(0)[0]]
    pack = {"name": "proef", "version": "1", "title": WORDS, "sources": {"own": {"title": "own"}},
            "tables": {"proef": {"title": WORDS, "missingValues": [""], "fields": fields}}}
    (folder / "pack.yaml").write_text(json.dumps(pack))
    for name, check, options, _, conventions in RULES:
        for missing in conventions:
            rule = {"title": WORDS, "why": WORDS, "fix": WORDS, "source": "own", "table": "proef",
                    "severity": "warning", "check": "disclosure/" + check,
                    "options": {"key": KEY, "missing": missing} | options,
                    "examples": {"bad": [{"leeftijd": "8"}]}}
            (folder / f"{name}_{missing}.yaml").write_text(json.dumps(rule))


def program_says(program, folder, rows):
    lines = [";".join(rows[0])] + [";".join(row.values()) for row in rows]
    (folder / "proef.csv").write_text("\n".join(lines) + "\n")
    run = subprocess.run(
        [program, "check", folder / "proef.csv", "--pack", folder / "pack", "--select", "proef/",
         "--output-format", "json", "--batch-rows", "7"], capture_output=True, text=True)
    if run.returncode not in (0, 1):
        sys.exit(f"the program ends with {run.returncode}: {run.stderr}")
    said = {}
    for rule in json.loads(run.stdout)["inputs"][0]["rules"]:
        for finding in rule["first"]:
            figures = {one["name"]: one.get("value", math.inf) for one in finding["evidence"]}
            columns = [one["column"]["name"] for one in finding["evidence"]
                       if one["name"] == "columns"]
            if columns:  # a finding for each set of them
                figures = {",".join(columns): figures["distinction"], "sets": len(rule["first"])}
            said.setdefault(rule["id"], {}).update(figures)
    return said


def same(said, expected):
    if isinstance(expected, int):
        return said == expected
    if expected == math.inf:  # shown in words
        return said == math.inf
    return abs(said - float(expected)) <= 1e-9 * max(1, abs(float(expected)))


def main():
    compared = 0
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        (folder / "pack").mkdir()
        write_pack(folder / "pack")
        for seed in range(12):
            rows = table(seed)
            said = program_says(sys.argv[1], folder, rows)
            for rule, _, _, definition, conventions in RULES:
                for missing in conventions:
                    expected = definition(rows, missing)
                    found = said.get(f"proef/{rule}_{missing}")
                    if found is None and not expected.get("unique", 1):
                        continue  # nothing is unique, so nothing is said
                    for figure, value in expected.items():
                        compared += 1
                        if found is None or not same(found[figure], value):
                            sys.exit(f"seed {seed}, {rule} with {missing}: {figure} is {value} by "
                                     f"definition, and the program says "
                                     f"{found and found[figure]}")
    print(f"{compared} figures agree")


if __name__ == "__main__":
    main()
