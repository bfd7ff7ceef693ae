#!/usr/bin/env bash
# What CI runs: format, tests (debug, built once), then the release build once for accuracy floors and a smoke run.
source "$(dirname "$0")/lib.sh"
say "== format"
swift format lint --strict --recursive --parallel --configuration .swift-format Package.swift Sources Tests
say "== tests"
swift build --build-tests
swift test --skip-build
say "== release build"
binary=$(release_binary)
if [ -d ../shared/gold ]; then
  say "== accuracy floors"
  "$binary" evaluate --config Config --data ../shared --check-floors Tests/Evaluation/floors.json
else
  say "== accuracy floors: skipped, ../shared is not there"
fi
say "== fuzzing the HTTP scanner for 60 s"
Scripts/fuzz.sh http 60
say "== the API against its own description"
DATELINE_BINARY="$binary" Scripts/check-api.sh --short
say "== smoke run"
DATELINE_BINARY="$binary" Scripts/demo.sh --check
say "All checks passed."
