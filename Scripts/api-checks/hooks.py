"""What schemathesis cannot know from the description: strings that are sensible values of our formats.

Loaded by Scripts/check-api.sh through SCHEMATHESIS_HOOKS.
"""

import uuid

import schemathesis
from hypothesis import strategies as st

words = st.text(alphabet="abcdefghijklmnopqrstuvwxyzäñж0123456789", min_size=1, max_size=12)
sentences = st.lists(words, min_size=1, max_size=8).map(lambda some: " ".join(some) + ".")
dates = st.dates().map(lambda day: day.isoformat())
moments = st.one_of(dates, dates.map(lambda day: day[:7]), dates.map(lambda day: day[:4]))


def interval(pair):
    first, last = sorted(pair)
    return f"{first}/{last}"


FORMATS = {
    "name": st.lists(words, min_size=1, max_size=4).map(" ".join),
    "some-text": st.lists(words, min_size=1, max_size=6).map(" ".join),
    "text-query": st.lists(words, min_size=1, max_size=4).map(" ".join),
    "date-interval": st.one_of(
        moments, st.tuples(dates, dates).map(interval), dates.map(lambda day: f"../{day}")
    ),
    "key": st.uuids().map(str),
    "article": st.lists(sentences, min_size=1, max_size=4).map("\n\n".join),
}
for name, strategy in FORMATS.items():
    schemathesis.openapi.format(name, strategy)


@schemathesis.serializer("application/x-ndjson")
def lines(context, value):
    return str(value).encode("utf-8", "surrogatepass")


def is_blank_text(case):
    """Text is text: what is no string cannot be sent as text/plain, and blank text is no article."""
    if case.media_type not in ("text/plain", "text/markdown", "text/html", "application/x-ndjson"):
        return False
    return not isinstance(case.body, str) or not case.body.strip()


@schemathesis.hook
def filter_case(context, case):
    return not is_blank_text(case)


def adapt(case):
    """Cursors cannot be made up: every value but one that a page gave is rightly refused. A key stands for one
    request. Many articles in one body are neither a dry run nor one request under one key."""
    query, headers = case.query or {}, case.headers or {}
    if "cursor" in query:
        del query["cursor"]
    if headers.get("Idempotency-Key") == "6f1c9a52":
        headers["Idempotency-Key"] = str(uuid.uuid4())
    if case.media_type == "application/x-ndjson":
        for place, name in ((headers, "Idempotency-Key"), (query, "dry_run")):
            if name in place:
                del place[name]


@schemathesis.hook
def map_case(context, case):
    adapt(case)
    return case


@schemathesis.hook
def before_call(context, case, kwargs):
    """Cases made of examples come this way only."""
    adapt(case)
