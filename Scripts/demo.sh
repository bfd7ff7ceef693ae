#!/usr/bin/env bash
# The one command: set up, start, POST a sample article, ask for it by person and by date, show the answers.
# With --check it prints little and fails when an answer is not as it must be (CI's smoke run).
source "$(dirname "$0")/lib.sh"
check=false
[ "${1:-}" = "--check" ] && check=true
require_swift
if [ -z "${DATELINE_BINARY:-}" ]; then
  install_packages
  say "Building (the first time takes some minutes) ..."
  DATELINE_BINARY=$(release_binary)
fi
work=$(mktemp -d)
trap finish EXIT

start_server "$DATELINE_BINARY" serve --config Config --port 0 --data "$work/data"

# Fails unless the file has the text.
expect() {
  grep -qF -- "$2" "$1" || { say "demo: expected \"$2\" in:"; cat "$1" >&2; exit 1; }
}
show() {
  local title="$1" file="$2"; shift 2
  if ! $check; then printf '\n== %s\n' "$title"; printf '   curl'; printf ' %q' "$@"; echo; fi
  curl --silent --show-error --fail-with-body "$@" >"$file" || { cat "$file" >&2; exit 1; }
}
excerpt() { $check || head -n "${2:-40}" "$1"; }

show "POST the article" "$work/record.json" -H 'Content-Type: text/plain' \
  --data-binary @Scripts/examples/harbour.txt "$base/v1/articles"
excerpt "$work/record.json" 30
expect "$work/record.json" '"Rafael Aldana"'
id=$(grep -o '"id": "[0-9a-f]\{16\}"' "$work/record.json" | head -n 1 | cut -d'"' -f4)

show "Read it back clean" "$work/text" "$base/v1/articles/$id/text"
excerpt "$work/text"
expect "$work/text" 'asked the city council to step in before the weekend.'
if grep -qE 'Subscribe|Written by' "$work/text"; then say "demo: the text is not clean"; exit 1; fi

show "Ask by person and month" "$work/person.json" "$base/v1/articles?person=Aldana&published=2024-05"
excerpt "$work/person.json"
expect "$work/person.json" "$id"

show "Ask by a date that is mentioned" "$work/date.json" "$base/v1/articles?mentions_date=2024-05-16"
excerpt "$work/date.json"
expect "$work/date.json" "$id"

show "Who is in the archive" "$work/persons.json" "$base/v1/persons"
excerpt "$work/persons.json"
expect "$work/persons.json" 'Nadia Okafor'

status=$(curl --silent --output /dev/null --write-out '%{http_code}' -H 'Content-Type: text/plain' \
  --data-binary @Scripts/examples/harbour.txt "$base/v1/articles")
[ "$status" = 200 ] || { say "demo: the same bytes again answered $status, not 200"; exit 1; }
status=$(curl --silent --output "$work/problem" --write-out '%{http_code}' "$base/v1/articles?persn=Aldana")
[ "$status" = 400 ] || { say "demo: a misspelt parameter answered $status, not 400"; exit 1; }
expect "$work/problem" 'did you mean \"person\"?'
$check && say "demo: every answer was as it must be" || printf '\nDone. Start it for yourself with Scripts/start.sh\n'
