#!/usr/bin/env bash
# Asks a live server everything that its own description says, and much that it forbids, with schemathesis.
#   Scripts/check-api.sh [--short]      --short is what CI runs: under two minutes
# schemathesis and requests come from PyPI into .build/api-checks; nothing else is installed.
source "$(dirname "$0")/lib.sh"
short=false
[ "${1:-}" = "--short" ] && short=true
require_swift
[ -n "${DATELINE_BINARY:-}" ] || DATELINE_BINARY=$(release_binary)
tools=.build/api-checks
if [ ! -x "$tools/bin/st" ]; then
  say "Installing schemathesis into $tools"
  rm -rf "$tools"
  python3 -m venv "$tools"
  "$tools/bin/pip" install --quiet --disable-pip-version-check 'schemathesis>=4.32,<5' 'requests>=2.31,<3'
fi

work=$(mktemp -d)
trap finish EXIT
# No fetching: made-up addresses are none of our business.
start_server "$DATELINE_BINARY" serve --config Config --port 0 --data "$work/data" --no-fetch --log-level error

say "The Python example"
DATELINE_URL="$base" "$tools/bin/python" Scripts/examples/dateline_client.py Scripts/examples/harbour.txt >"$work/python"
grep -q 'Nadia Okafor: We did not expect' "$work/python" || { cat "$work/python" >&2; exit 1; }

arguments=(--phases examples,coverage,fuzzing --max-examples 40 --continue-on-failure)
# What CI runs is the same each time; the long run makes requests up.
$short && arguments=(--phases examples,coverage --max-time 60 --seed 1)
say "schemathesis ${arguments[*]}"
project=$PWD
(
  cd "$work" # where it leaves what it remembers of a run
  SCHEMATHESIS_HOOKS="$project/Scripts/api-checks/hooks.py" "$project/$tools/bin/st" \
    --config-file "$project/Scripts/api-checks/schemathesis.toml" --no-color run "$base/openapi.json" \
    "${arguments[@]}" >"$work/report" 2>&1
) || { cat "$work/report" "$work/log" >&2; exit 1; }
tail -n 12 "$work/report" >&2
[ -s "$work/log" ] && { say "The server logged errors:"; cat "$work/log" >&2; exit 1; }
say "The API is as it says."
