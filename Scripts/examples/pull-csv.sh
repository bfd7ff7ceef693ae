#!/usr/bin/env bash
# Pulls lists as CSV for a spreadsheet: articles.csv, quotations.csv, timeline.csv in a folder. UTF-8 with a byte order
# mark, which Excel needs to see that it is UTF-8; cells that a spreadsheet would run as a formula are made harmless.
#   DATELINE_URL=http://127.0.0.1:8080 DATELINE_TOKEN=dl_… Scripts/examples/pull-csv.sh [FOLDER] [PERSON]
set -euo pipefail
url="${DATELINE_URL:-http://127.0.0.1:8080}"
folder="${1:-.}"
person="${2:-}"
options=(--silent --show-error --fail-with-body --compressed --get -H 'Accept: text/csv')
[ -n "${DATELINE_TOKEN:-}" ] && options+=(--oauth2-bearer "$DATELINE_TOKEN")

# pull NAME PARAMETER: one list, of all persons or of one.
pull() {
  local query=()
  [ -n "$person" ] && query=(--data-urlencode "$2=$person")
  { printf '\xef\xbb\xbf'; curl "${options[@]}" "${query[@]}" "$url/v1/$1"; } >"$folder/$1.csv.part"
  mv "$folder/$1.csv.part" "$folder/$1.csv"
  echo "$folder/$1.csv: $(($(grep -c '' "$folder/$1.csv") - 1)) lines"
}

mkdir -p "$folder"
pull articles person
pull quotations speaker
pull timeline person
