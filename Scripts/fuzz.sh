#!/bin/sh
# Fuzzes what reads bytes from outside, with libFuzzer and AddressSanitizer.
#
#   Scripts/fuzz.sh [SECONDS]      default 60; the corpus grows in .build/fuzz
#
# A crash, a hang of more than 10 s for one input, or more than 500 MB ends it with an error and
# leaves the input beside the corpus.
set -eu
cd "$(dirname "$0")/.."
seconds=${1:-60}
work=.build/fuzz
mkdir -p "$work/http-corpus"

echo "Building the fuzz target for the HTTP scanner"
find Sources/HTTPServer -name '*.swift' > "$work/http-sources"
swiftc -O -swift-version 6 -parse-as-library -module-name HTTPScannerFuzz \
  -sanitize=fuzzer,address -I Sources/CEpoll \
  $(cat "$work/http-sources") Tests/Fuzz/HTTPScannerFuzz.swift -o "$work/http-scanner"

# The rows of the table test are the seeds: the first byte of an input says how it is cut.
if [ -z "$(ls -A "$work/http-corpus")" ]; then
  i=0
  for seed in \
    'GET /a?b=c HTTP/1.1\r\nHost: a\r\n\r\n' \
    'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc' \
    'POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3;x=y\r\nabc\r\n0\r\nA: b\r\n\r\n' \
    'GET http://b.example:80/%%E2%%82%%AC/.a?q=%%20+&x HTTP/1.1\r\nHost: [::1]\r\nExpect: 100-continue\r\n\r\n' \
    '\r\nOPTIONS * HTTP/1.0\r\nConnection: x, close\r\n\r\n' \
    'GET /%%2e%%2e/ HTTP/1.1\r\nHost: a\r\nhost: b\r\n\r\n' \
    'POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip, chunked\r\nContent-Length: 1\r\n\r\n' \
    'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'
  do
    i=$((i + 1))
    printf "\\007$seed" > "$work/http-corpus/seed-$i"
  done
fi

echo "Fuzzing the HTTP scanner for $seconds s"
"$work/http-scanner" -max_total_time="$seconds" -max_len=2048 -timeout=10 -rss_limit_mb=500 \
  -artifact_prefix="$work/" -print_final_stats=1 "$work/http-corpus"
