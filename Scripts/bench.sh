#!/usr/bin/env bash
# Speed and memory: each stage and the whole pipeline on one core; durable ingest, GET and a query over HTTP.
#   Scripts/bench.sh [pipeline|http|all] [--json]      needs ../shared/data/text, and wrk for http
#   Scripts/bench.sh archive [--articles 100000] [--keep FOLDER] [--json]
#       fills an archive with synthetic articles and measures import, answers, start, memory, disk and reindexing
# The machine's load stands beside the figures: quote ratios within one run, not single numbers.
#   Scripts/bench.sh feeds [--json]
#       100 feeds of 20 items from a server on this machine (needs python3), and one that never answers
source "$(dirname "$0")/lib.sh"
what="${1:-all}"
json=""
for argument in "$@"; do [ "$argument" = "--json" ] && json="--json"; done
require_swift
binary="${DATELINE_BINARY:-$(release_binary)}"
say "load: $(cut -d' ' -f1-3 /proc/loadavg), $(nproc) cores"

bench_pipeline() {
  [ -f ../shared/data/text/wikinews.jsonl ] || { say "pipeline: skipped, ../shared/data/text is not there"; return; }
  "$binary" bench --config Config --data ../shared $json
}

stop_server() { kill "$server"; wait "$server" 2>/dev/null || true; }

# measure NAME CONNECTIONS SECONDS WRK-ARGUMENTS…: one line of the table, and of the JSON.
measure() {
  local name="$1" connections="$2" seconds="$3"; shift 3
  wrk -t1 -c"$connections" -d"$seconds" --latency "$@" >"$work/wrk"
  local rate p50 p99 failed rss
  rate=$(awk '/Requests\/sec/ {print $2}' "$work/wrk")
  p50=$(awk '/ 50%/ {print $2}' "$work/wrk"); p99=$(awk '/ 99%/ {print $2}' "$work/wrk")
  failed=$(awk '/Non-2xx/ {print $5}' "$work/wrk"); failed=${failed:-0}
  rss=$(awk '/VmRSS/ {print int($2 / 1024)}' "/proc/$server/status")
  if [ -n "$json" ]; then
    printf '{"name": "%s", "connections": %s, "requests_per_second": %s, "p50": "%s", "p99": "%s", "failed": %s, "rss_mb": %s}\n' \
      "$name" "$connections" "$rate" "$p50" "$p99" "$failed" "$rss"
  else
    printf '%-34s %4s connections %10s/s  p50 %8s  p99 %8s  failed %s  RSS %s MB\n' \
      "$name" "$connections" "$rate" "$p50" "$p99" "$failed" "$rss"
  fi
}

bench_http() {
  command -v wrk >/dev/null || { say "http: skipped, wrk is not installed (apt-get install wrk)"; return; }
  work=$(mktemp -d)
  trap finish EXIT
  head -c 8192 /dev/zero | tr '\0' a >"$work/8k"
  cat >"$work/8k.lua" <<LUA
local file = io.open("$work/8k"); wrk.body = file:read("*a"); file:close()
wrk.method = "POST"; wrk.headers["Content-Type"] = "text/plain"
LUA
  # Each request is another article of about 800 words: the sample four times under a new first line.
  for _ in 1 2 3 4; do cat Scripts/examples/harbour.txt; done >"$work/article"
  cat >"$work/post.lua" <<LUA
local file = io.open("$work/article"); local text = file:read("*a"); file:close()
local count, run = 0, os.time()
function request()
  count = count + 1
  return wrk.format("POST", "/v1/articles", {["Content-Type"] = "text/plain"}, "Report " .. run .. "-" .. count .. "\n\n" .. text)
end
LUA
  start_server "$binary" bench --serve-nothing 0
  for connections in 16 128; do
    measure "GET, no-op handler" "$connections" 5 "$base/"
    measure "POST 8 KB, no-op handler" "$connections" 5 -s "$work/8k.lua" "$base/"
  done
  stop_server
  start_server "$binary" serve --config Config --port 0 --data "$work/data" --log-level error
  curl -s -H 'Content-Type: text/plain' --data-binary @Scripts/examples/harbour.txt "$base/v1/articles" >"$work/record"
  local id
  id=$(grep -o '"id": "[0-9a-f]\{16\}"' "$work/record" | head -n 1 | cut -d'"' -f4)
  for connections in 16 64 128; do measure "GET one record" "$connections" 5 "$base/v1/articles/$id"; done
  measure "list by person and month" 64 5 "$base/v1/articles?person=Aldana&published=2024-05"
  measure "durable ingest, 800 words" 16 10 -s "$work/post.lua" "$base"
  sleep 1
  measure "durable ingest, 800 words" 128 10 -s "$work/post.lua" "$base"
  stop_server
}

# figure NAME VALUE UNIT: one line of the table, or of the JSON.
figure() {
  if [ -n "$json" ]; then printf '{"name": "%s", "value": %s, "unit": "%s"}\n' "$1" "$2" "$3"
  else printf '%-34s %10s %s\n' "$1" "$2" "$3"; fi
}
seconds() { awk -v from="$1" -v to="$(date +%s.%N)" 'BEGIN { printf "%.3f", to - from }'; }
per_second() { awk -v count="$1" -v seconds="$2" 'BEGIN { printf "%.0f", count / seconds }'; }
megabytes() { du -sm --apparent-size "$@" | awk '{ sum += $1 } END { print sum }'; }

bench_archive() {
  local articles=100000 folder="" start took
  while [ $# -gt 0 ]; do
    case "$1" in
      --articles) articles="$2"; shift 2 ;;
      --keep) folder="$2"; shift 2 ;;
      *) shift ;;
    esac
  done
  work=$(mktemp -d)
  trap finish EXIT
  local data="${folder:-$work}/data"
  "$binary" bench corpus --articles "$articles" --out "$work/corpus.ndjson"
  "$binary" bench corpus --articles 2000 --from "$articles" --out "$work/more.ndjson"
  figure "articles" "$articles" "of $(awk '{ n += NF } END { printf "%.0f", n / NR }' "$work/corpus.ndjson") words"
  start=$(date +%s.%N)
  "$binary" ingest "$work/corpus.ndjson" --config Config --data "$data" 2>"$work/ingest" || { cat "$work/ingest" >&2; exit 1; }
  took=$(seconds "$start")
  figure "bulk import, durable" "$(per_second "$articles" "$took")" "articles/s"
  figure "raw bytes and records" "$(megabytes "$data/raw" "$data/articles")" "MB"
  figure "index" "$(megabytes "$data"/index.sqlite*)" "MB"

  start=$(date +%s.%N)
  "$binary" serve --config Config --port 0 --data "$data" --log-level error >"$work/ready" 2>"$work/log" &
  server=$!
  until [ -s "$work/ready" ]; do sleep 0.01; done
  base=$(grep -o 'http://[0-9.:]*' "$work/ready" | head -n 1)
  until curl -sf "$base/readyz" >/dev/null; do sleep 0.01; done
  figure "start to readyz" "$(seconds "$start")" "s"
  sleep 3
  figure "resident memory, idle" "$(awk '/VmRSS/ { printf "%.0f", $2 / 1024 }' "/proc/$server/status")" "MB"
  start=$(date +%s.%N)
  curl -sf -H 'Content-Type: application/x-ndjson' -T "$work/more.ndjson" -X POST "$base/v1/articles" >"$work/answers"
  took=$(seconds "$start")
  figure "POST of 2,000 lines, durable" "$(per_second "$(grep -c '"status":201' "$work/answers")" "$took")" "articles/s"
  start=$(date +%s.%N)
  curl -sf -H 'Accept: text/csv' "$base/v1/articles" | wc -l >"$work/rows"
  figure "all articles as CSV" "$(per_second "$(cat "$work/rows")" "$(seconds "$start")")" "rows/s"
  figure "resident memory after that" "$(awk '/VmRSS/ { printf "%.0f", $2 / 1024 }' "/proc/$server/status")" "MB"
  if command -v wrk >/dev/null; then
    measure "list of 50 by person and month" 64 5 "$base/v1/articles?person=Maria&published=2015-03"
  fi
  stop_server
  "$binary" bench archive --data "$data" $json
  start=$(date +%s.%N)
  "$binary" reindex --data "$data" --quiet
  figure "reindex" "$(seconds "$start")" "s"
}

bench_feeds() {
  command -v python3 >/dev/null || { say "feeds: skipped, python3 is not installed"; return; }
  work=$(mktemp -d)
  trap finish EXIT
  start_server "$binary" serve --config Config --port 0 --data "$work/data" --log-level error --allow-fetch 127.0.0.0/8
  Scripts/bench-feeds.py "$base" "$server" $json
  stop_server
}

case "$what" in
  pipeline) bench_pipeline ;;
  http) bench_http ;;
  archive) shift; bench_archive "$@" ;;
  feeds) bench_feeds ;;
  all|--json) bench_pipeline; bench_http ;;
  *) say "usage: Scripts/bench.sh [pipeline|http|archive|feeds|all] [--json]"; exit 64 ;;
esac
