#!/usr/bin/env python3
"""Make Config/lexicons/en/person-given-names.tsv and person-nicknames.tsv.

  Scripts/make-person-names.py ../shared/data/gazetteers Config/lexicons/en

Lines whose source is "written for Dateline" are kept as they are and win over the others; every other
line is made anew from these sources, so that the script gives the same files however often it runs:

  names-popular-by-country   popular-names-by-country-dataset, CC0: given names with gender
  nicknames.csv              carltonnorthern/nicknames, Apache-2.0: short and full forms
"""
import csv
import os
import sys

HAND = "written for Dateline"
POPULAR = "data/gazetteers/names-popular-by-country (CC0)"
NICKNAMES = "data/gazetteers/nicknames.csv (Apache-2.0)"
GENDERS = {frozenset("M"): "m", frozenset("F"): "f", frozenset("MF"): "u"}


def read_csv(path):
    with open(path, encoding="utf-8-sig", newline="") as handle:
        return list(csv.DictReader(handle))


def split(path):
    """Head lines and hand-written rows of a list."""
    head, rows = [], []
    with open(path, encoding="utf-8") as handle:
        for line in handle:
            line = line.rstrip("\n")
            if line.startswith("#"):
                head.append(line)
            elif line.endswith("\t" + HAND):
                rows.append(tuple(line.split("\t")))
    return head, rows


def write(path, head, rows):
    with open(path, "w", encoding="utf-8", newline="\n") as out:
        for line in head:
            out.write(line + "\n")
        for row in rows:
            out.write("\t".join(row) + "\n")
    print("%s: %d lines" % (path, len(rows)))


def given_names(root, folder):
    path = os.path.join(folder, "person-given-names.tsv")
    head, hand = split(path)
    known = {row[0] for row in hand}
    genders = {}
    source = os.path.join(root, "names-popular-by-country", "common-forenames-by-country.csv")
    for row in read_csv(source):
        name = row["Romanized Name"].strip().lower()
        # Names of several words are read word by word; marks that no keyboard has are noise.
        if name and " " not in name and "\u0307" not in name and name not in known:
            genders.setdefault(name, set()).add(row["Gender"].strip().upper()[:1])
    made = [
        (name, GENDERS[frozenset(found)], POPULAR)
        for name, found in genders.items()
        if frozenset(found) in GENDERS
    ]
    write(path, head, sorted(hand + made))


def nicknames(root, folder):
    path = os.path.join(folder, "person-nicknames.tsv")
    head, hand = split(path)
    known = {row[:2] for row in hand}
    made = []
    for row in read_csv(os.path.join(root, "nicknames.csv")):
        pair = (row["name2"].strip().lower(), row["name1"].strip().lower())
        if all(pair) and pair not in known:
            known.add(pair)
            made.append(pair + (NICKNAMES,))
    write(path, head, made + hand)


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    given_names(*sys.argv[1:])
    nicknames(*sys.argv[1:])


main()
