#!/bin/sh
# Runs tests under ThreadSanitizer and AddressSanitizer; takes minutes, so CI does not.
#
#   Scripts/sanitize.sh [FILTER]   default HTTPServerTests; "." for all tests
set -eu
cd "$(dirname "$0")/.."
filter=${1:-HTTPServerTests}

# XCTest, which every test binary has, leaks a few objects of its own.
suppressions=$(mktemp)
trap 'rm -f "$suppressions"' EXIT
echo "leak:libXCTest" > "$suppressions"

for kind in thread address; do
  echo "Tests under the $kind sanitizer"
  LSAN_OPTIONS="suppressions=$suppressions" \
    swift test --sanitize="$kind" --scratch-path ".build-$kind" --filter "$filter"
done
