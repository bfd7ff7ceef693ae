#!/usr/bin/env bash
# Fuzzes what reads bytes from outside, with libFuzzer and AddressSanitizer.
#
#   Scripts/fuzz.sh [http|articles] [SECONDS]      default: http, 60 s
#
# http: the scanner of requests; articles: decoding, cleaning and analysis. The corpora grow in
# .build-fuzz. A crash, a hang or too much memory ends it with an error and leaves the input there.
source "$(dirname "$0")/lib.sh"
target=${1:-http}
seconds=${2:-60}
work=.build-fuzz
# What was freed is watched for misuse only so long, so that the limit of memory means something.
export ASAN_OPTIONS=quarantine_size_mb=32

# Writes the arguments, as printf formats, as seeds; the first byte of each says how it is used.
write_seeds() {
  local folder=$1 number=0 seed
  shift
  mkdir -p "$folder"
  [ -n "$(ls -A "$folder")" ] && return 0
  for seed in "$@"; do
    number=$((number + 1))
    # shellcheck disable=SC2059
    printf "$seed" > "$folder/seed-$number"
  done
}

fuzz_http() {
  local sources
  mapfile -t sources < <(find Sources/HTTPServer -name '*.swift')
  # The one module that the server's sources import.
  swiftc -O -swift-version 6 -parse-as-library -whole-module-optimization -sanitize=address \
    -module-name NetworkAddresses -emit-module -emit-module-path "$work/NetworkAddresses.swiftmodule" \
    -emit-object -o "$work/NetworkAddresses.o" Sources/NetworkAddresses/*.swift
  swiftc -O -swift-version 6 -parse-as-library -module-name HTTPScannerFuzz \
    -sanitize=fuzzer,address -I Sources/CEpoll -I "$work" \
    "${sources[@]}" "$work/NetworkAddresses.o" Tests/Fuzz/HTTPScannerFuzz.swift -o "$work/http-scanner"
  write_seeds "$work/http" \
    '\007GET /a?b=c HTTP/1.1\r\nHost: a\r\n\r\n' \
    '\001POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc' \
    '\002POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3;x=y\r\nabc\r\n0\r\nA: b\r\n\r\n' \
    '\003GET http://b.example:80/%%E2%%82%%AC/.a?q=%%20+&x HTTP/1.1\r\nHost: [::1]\r\nExpect: 100-continue\r\n\r\n' \
    '\004\r\nOPTIONS * HTTP/1.0\r\nConnection: x, close\r\n\r\n' \
    '\005GET /%%2e%%2e/ HTTP/1.1\r\nHost: a\r\nhost: b\r\n\r\n' \
    '\006POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip, chunked\r\nContent-Length: 1\r\n\r\n' \
    '\007PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'
  "$work/http-scanner" -max_total_time="$seconds" -max_len=2048 -timeout=10 -rss_limit_mb=500 \
    -artifact_prefix="$work/" -print_final_stats=1 "$work/http"
}

fuzz_articles() {
  local crypto=$work/checkouts/swift-crypto/Sources flags=() objects module
  swift build -c release --scratch-path "$work" --target ArticlePipeline \
    -Xswiftc -sanitize=fuzzer,address
  for module in CCryptoBoringSSL CCryptoBoringSSLShims CXKCP CXKCPShims; do
    flags+=(-Xcc "-fmodule-map-file=$PWD/$crypto/$module/include/module.modulemap")
    flags+=(-Xcc "-I$crypto/$module/include")
  done
  mapfile -t objects < <(find "$work/release/" -name '*.o' ! -name '*.swiftmodule.o')
  swiftc -O -swift-version 6 -parse-as-library -module-name ArticlePipelineFuzz \
    -sanitize=fuzzer,address -I "$work/release/Modules" -I Sources/CGumbo "${flags[@]}" \
    Tests/Fuzz/ArticlePipelineFuzz.swift "${objects[@]}" -lgumbo -lstdc++ \
    -o "$work/article-pipeline" 2>&1 | { grep -v 'Cannot export local symbol' || true; }
  write_seeds "$work/articles" \
    '\000Talks resume\n\nBy Jane Doe\nKYIV, Feb. 10 - "We will not go," Peskov told TASS on Saturday.\n' \
    '\001# Talks resume\n\n*By* [Jane Doe](x)\n\n> quoted, said Dr. Smith\n\n![photo](y) Caption\n' \
    '\002<html><head><title>Talks</title></head><body><p>Mr. Biden said "no" yesterday.</p></body></html>' \
    '\003{"text":"Two-\\nhour talks, he said on 30 February.","published":"2024-02-10"}'
  "$work/article-pipeline" -max_total_time="$seconds" -max_len=4096 -timeout=20 \
    -rss_limit_mb=1000 -artifact_prefix="$work/" -print_final_stats=1 "$work/articles"
}

require_swift
mkdir -p "$work"
say "Building and running the fuzz target $target for $seconds s"
case $target in
  http) fuzz_http ;;
  articles) fuzz_articles ;;
  *) say "Unknown target $target: http or articles"; exit 64 ;;
esac
