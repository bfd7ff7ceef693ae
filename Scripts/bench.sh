#!/usr/bin/env bash
# Speed and memory: each stage and the whole pipeline on one core; durable ingest, GET and a query over HTTP.
#   Scripts/bench.sh [pipeline|http|all] [--json]      needs ../shared/data/text, and wrk for http
# The machine's load stands beside the figures: quote ratios within one run, not single numbers.
source "$(dirname "$0")/lib.sh"
what="${1:-all}"
json=""
for argument in "$@"; do [ "$argument" = "--json" ] && json="--json"; done
require_swift
binary=$(release_binary)
say "load: $(cut -d' ' -f1-3 /proc/loadavg), $(nproc) cores"

bench_pipeline() {
  [ -f ../shared/data/text/wikinews.jsonl ] || { say "pipeline: skipped, ../shared/data/text is not there"; return; }
  "$binary" bench --config Config --data ../shared $json
}

# Starts a server and waits for its line; sets $server and $base.
start_server() {
  "$@" >"$work/ready" 2>"$work/log" &
  server=$!
  for _ in $(seq 100); do [ -s "$work/ready" ] && break; sleep 0.1; done
  base=$(grep -o 'http://[0-9.:]*' "$work/ready" | head -n 1)
  [ -n "$base" ] || { cat "$work/log" >&2; exit 1; }
}
stop_server() { kill "$server"; wait "$server" 2>/dev/null || true; : >"$work/ready"; }

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
  trap 'kill "$server" 2>/dev/null; wait "$server" 2>/dev/null; rm -rf "$work"' EXIT
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

case "$what" in
  pipeline) bench_pipeline ;;
  http) bench_http ;;
  all|--json) bench_pipeline; bench_http ;;
  *) say "usage: Scripts/bench.sh [pipeline|http|all] [--json]"; exit 64 ;;
esac
