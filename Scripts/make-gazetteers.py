#!/usr/bin/env python3
"""Make Config/lexicons/en/gazetteer-*.tsv from the shared gazetteers.

  Scripts/make-gazetteers.py ../shared/data/gazetteers Config/lexicons/en

Every line ends with its source; the head of each file says what the sources are and their licences. The files are plain word lists that a person may edit; the
tagger's features only ask "is this word in the list", so an edit needs no new training. Nationalities
and name cues are written by hand and left alone.
"""
import csv
import io
import json
import os
import re
import sys
import unicodedata

SOURCES = {
    "popular": "popular-names-by-country-dataset, CC0",
    "smashew": "smashew/NameDatabases, public domain",
    "nicknames": "carltonnorthern/nicknames, Apache-2.0",
    "rigour": "opensanctions/rigour, MIT",
    "datasets": "datasets/country-codes, PDDL",
    "GeoNames": "datasets/world-cities, from GeoNames, CC BY 4.0",
    "Hipo": "Hipo/university-domains-list, MIT",
}
WORD = re.compile(r"^[^\W\d_](?:[^\W\d_]|['’.-])*$")
LATIN = re.compile(r"^[\w\s'’.,&()/-]+$")


def is_latin(text):
    return all(not c.isalpha() or "LATIN" in unicodedata.name(c, "") for c in text)


def fold(text):
    """The spelling without accents, as most English papers print it."""
    special = str.maketrans("øØłŁđĐıßʻ‘", "oOlLdDis''")
    text = unicodedata.normalize("NFKD", text.translate(special))
    return "".join(c for c in text if not unicodedata.combining(c))


def forms(name):
    return [name] if fold(name) == name else [name, fold(name)]


class Table:
    def __init__(self, title):
        self.title = title
        self.rows = {}

    def add(self, term, *columns):
        term = " ".join(term.split())
        if term and is_latin(term) and term not in self.rows:
            self.rows[term] = columns

    def write(self, folder, name):
        path = os.path.join(folder, name + ".tsv")
        with open(path, "w", encoding="utf-8") as out:
            out.write("# %s\n# Made by Scripts/make-gazetteers.py.\n" % self.title)
            for source in sorted({columns[-1] for columns in self.rows.values()}):
                out.write("# Source %s: %s\n" % (source, SOURCES[source]))
            for term in sorted(self.rows):
                out.write("\t".join((term,) + self.rows[term]) + "\n")
        print("%s: %d lines, %d bytes" % (path, len(self.rows), os.path.getsize(path)))


def read_csv(path):
    with open(path, encoding="utf-8-sig", newline="") as handle:
        return list(csv.DictReader(handle))


def common_words(root, count):
    words = []
    with open(os.path.join(root, "word-frequency-en.txt"), encoding="utf-8-sig") as handle:
        for line in handle:
            words.append(line.split()[0])
            if len(words) == count:
                break
    return set(words)


def names(root, folder):
    function_words = common_words(root, 150)
    given = Table("Given names: term, source.")
    family = Table("Surnames: term, source.")
    base = os.path.join(root, "names-popular-by-country")
    for row in read_csv(os.path.join(base, "common-forenames-by-country.csv")):
        for form in forms(row["Romanized Name"] or ""):
            if WORD.match(form) and len(form) > 1:
                given.add(form, "popular")
    for row in read_csv(os.path.join(base, "common-surnames-by-country.csv")):
        for form in forms(row["Romanized Name"] or ""):
            if WORD.match(form) and len(form) > 1:
                family.add(form, "popular")
    base = os.path.join(root, "names-smashew")
    for table, file, longest in ((given, "first-names.txt", 10), (family, "surnames.txt", 7)):
        with open(os.path.join(base, file), encoding="utf-8-sig") as handle:
            for line in handle:
                for form in forms(line.strip()):
                    if WORD.match(form) and 3 <= len(form) <= longest and is_latin(form):
                        if form.lower() not in function_words:
                            table.add(form, "smashew")
    with open(os.path.join(root, "nicknames.csv"), encoding="utf-8-sig") as handle:
        for row in csv.DictReader(handle):
            for word in (row["name1"], row["name2"]):
                if WORD.match(word) and len(word) > 2:
                    given.add(word.capitalize(), "nicknames")
    given.write(folder, "gazetteer-given-names")
    family.write(folder, "gazetteer-surnames")


def scalar(text, key):
    match = re.search(r"^%s: *(.+)$" % key, text, re.M)
    return match.group(1).strip().strip("'\"") if match else ""


def places(root, folder):
    table = Table("Places: term, class (country, region, city), source.")
    source = "rigour"
    base = os.path.join(root, "rigour", "territories")
    for file in sorted(os.listdir(base)):
        text = open(os.path.join(base, file), encoding="utf-8").read()
        kind = "country" if "is_country: true" in text else "region"
        for key in ("name", "full_name"):
            for form in forms(scalar(text, key)):
                if form and not form.islower():
                    table.add(form, kind, source)
    for row in read_csv(os.path.join(root, "country-codes.csv")):
        for key in ("CLDR display name", "UNTERM English Short"):
            for form in forms(re.sub(r"\s*\((the)\)$", "", row.get(key) or "")):
                if form and "(" not in form:
                    table.add(form, "country", "datasets")
        for key in ("Capital",):
            for form in forms(row.get(key) or ""):
                table.add(form, "city", "datasets")
    rows = read_csv(os.path.join(root, "world-cities.csv"))
    for row in rows:
        for form in forms(row["subcountry"] or ""):
            if len(form) > 3:
                table.add(form, "region", "GeoNames")
    function_words = common_words(root, 400)
    for row in rows:
        for form in forms(row["name"] or ""):
            if len(form) > 2 and form.lower() not in function_words and len(form.split()) <= 3:
                table.add(form, "city", "GeoNames")
    table.write(folder, "gazetteer-places")


def organizations(root, folder):
    table = Table("Organizations: term, class (form: a company's legal form; university), source.")
    text = open(os.path.join(root, "rigour", "org_types.yml"), encoding="utf-8").read()
    for match in re.finditer(r"^\s*(?:-|(?:- )?(?:display|compare):)\s+([^:\n]+)$", text, re.M):
        term = match.group(1).split(" #")[0].strip().strip("'\"")
        if term and term[0].isupper() and len(term.split()) <= 3 and len(term) > 2:
            table.add(term, "form", "rigour")
    plain = re.compile(r"universit|college|institut|school|academ|polytech|hochschule", re.I)
    path = os.path.join(root, "world_universities_and_domains.json")
    for entry in json.load(io.open(path, encoding="utf-8")):
        name = entry["name"].split("(")[0].split(",")[0].strip()
        words = name.split()
        if 2 <= len(words) <= 5 and name[:1].isupper() and not plain.search(name):
            for form in forms(name):
                table.add(form, "university", "Hipo")
    table.write(folder, "gazetteer-organizations")


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    root, folder = sys.argv[1:]
    names(root, folder)
    places(root, folder)
    organizations(root, folder)


main()
