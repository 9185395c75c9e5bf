#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The rules of plugin disclosure that hold one table against another, slowly and word for word after
their definitions, held to what the program finds: linked_reference.py PROGRAM.
"""
import pathlib
import random
import sys
import tempfile
from fractions import Fraction

from tables_reference import findings, write_pack, write_table


def two_tables(draw):
    """Rows of a file and of another, each a key and a number that may be suppressed."""
    def rows(count, most):
        return [(draw.choice("abcdef"), None if draw.random() < 0.1 else draw.randint(0, most))
                for _ in range(count)]
    return rows(draw.choice([4, 12]), 30), rows(draw.choice([3, 10]), 30)


def keys_of(*tables):
    return sorted({key for table in tables for key, _ in table})


def places(table, key):
    return [at for at, row in enumerate(table) if row[0] == key]


def numbers(table, key):
    return [number for one, number in table if one == key]


def few_in_register(own, other):
    found = set()
    for key in keys_of(own):
        people = numbers(other, key)
        if None not in people and sum(people) < 25:
            found |= {(0, at) for at in places(own, key)}
    return found


def telling_presence(own, other):
    found = set()
    for key in keys_of(own, other):
        people = numbers(other, key)
        if None in people or not sum(people):
            continue
        if not Fraction(1, 20) <= Fraction(len(places(own, key)), sum(people)) <= Fraction(1, 10):
            here = places(own, key)
            found.add((0, here[0]) if here else (1, places(other, key)[0]))
    return found


def differenced_tables(own, other):
    found = set()
    for key in keys_of(own):
        sides = [numbers(own, key), numbers(other, key)]
        gone = [(side, at) for side, table in enumerate((own, other))
                for at in places(table, key) if table[at][1] is None]
        if not sides[1] or len(gone) > 1:
            continue
        if gone:
            found.add(gone[0])
        elif 0 < abs(sum(sides[0]) - sum(sides[1])) < 10:
            found.add((0, places(own, key)[0]))
    return found


def differenced_release(own, other):
    """Between releases a suppressed cell is not the same as what it was."""
    return {(side, at) for side, at in differenced_tables(own, other)
            if side == 0 and None not in numbers(own, own[at][0]) + numbers(other, own[at][0])}


REGISTER = {"register": "ander", "people": "ander.mensen"}
# Rules that hold two files against each other: the check, its options and the definition.
CASES = [
    ("few_in_register", REGISTER | {"at_least": 25}, few_in_register),
    ("telling_presence", REGISTER | {"at_least": 0.05, "at_most": 0.1}, telling_presence),
    ("differenced_tables",
     {"field": "aantal", "other": "ander", "other_field": "ander.mensen"}, differenced_tables),
    ("differenced_release", {"field": "aantal"}, differenced_release),
]


def compare(program, folder):
    compared = 0
    for check, options, definition in CASES:
        again = check == "differenced_release"
        tables = {"proef": ["sleutel", "aantal"]} | ({} if again else {"ander": ["wie", "mensen"]})
        write_pack(folder / check, check, options, tables, {"sleutel": "a"}, {"per": "alike"})
        tried = False
        for seed in range(6):
            own, other = two_tables(random.Random(seed))
            paths = [folder / f"{check}_own.csv", folder / f"{check}_other.csv"]
            write_table(paths[0], tables["proef"], own)
            write_table(paths[1], tables["proef" if again else "ander"], other)
            arguments = [paths[0], "--previous", paths[1]] if again else paths
            found = {([str(one) for one in paths].index(path), row)
                     for path, row in findings(program, folder, check, arguments)}
            expected = definition(own, other)
            if found != expected:
                sys.exit(f"{check}, seed {seed}: by definition {sorted(expected)}, and the program "
                         f"says {sorted(found)}: {own}, {other}")
            compared += len(own) + len(other)
            tried = tried or bool(expected)
        if not tried:
            sys.exit(f"{check}: these tables try nothing")
    return compared


def main():
    with tempfile.TemporaryDirectory() as name:
        print(f"{compare(sys.argv[1], pathlib.Path(name))} rows agree")


if __name__ == "__main__":
    main()
