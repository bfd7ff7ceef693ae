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

bench_http() {
  command -v wrk >/dev/null || { say "http: skipped, wrk is not installed (apt-get install wrk)"; return; }
  local work base id server
  work=$(mktemp -d)
  "$binary" serve --config Config --port 0 --data "$work/data" --log-level error >"$work/ready" 2>"$work/log" &
  server=$!
  trap 'kill $server 2>/dev/null; wait $server 2>/dev/null; rm -rf "$work"' RETURN
  for _ in $(seq 100); do [ -s "$work/ready" ] && break; sleep 0.1; done
  base=$(grep -o 'http://[0-9.:]*' "$work/ready" | head -n 1)
  curl -s -H 'Content-Type: text/plain' --data-binary @Scripts/examples/harbour.txt "$base/v1/articles" >"$work/record"
  id=$(grep -o '"id": "[0-9a-f]\{16\}"' "$work/record" | head -n 1 | cut -d'"' -f4)
  # Each request is another article of about 800 words: the sample four times under a new first line.
  { for _ in 1 2 3 4; do cat Scripts/examples/harbour.txt; done; } >"$work/article"
  cat >"$work/post.lua" <<LUA
local file = io.open("$work/article"); local text = file:read("*a"); file:close()
local thread = 0
function setup(t) thread = thread + 1; t:set("number", thread) end
function init() count = 0 end
function request()
  count = count + 1
  return wrk.format("POST", "/v1/articles", {["Content-Type"] = "text/plain"}, "Report " .. number .. "-" .. count .. "\n\n" .. text)
end
LUA
  say "== GET one record, 64 connections, keep-alive"
  wrk -t1 -c64 -d5 --latency "$base/v1/articles/$id" | grep -E '50%|99%|Requests/sec|Non-2xx' >&2
  say "== durable ingest, 16 connections, 800-word articles"
  wrk -t1 -c16 -d10 --latency -s "$work/post.lua" "$base" | grep -E '50%|99%|Requests/sec|Non-2xx' >&2
  say "== list by person and month, 16 connections"
  wrk -t1 -c16 -d5 --latency "$base/v1/articles?person=Aldana&published=2024-05" | grep -E '50%|99%|Requests/sec|Non-2xx' >&2
  say "== memory of the service"
  grep -E 'VmRSS|VmHWM' "/proc/$server/status" >&2
}

case "$what" in
  pipeline) bench_pipeline ;;
  http) bench_http ;;
  all|--json) bench_pipeline; bench_http ;;
  *) say "usage: Scripts/bench.sh [pipeline|http|all] [--json]"; exit 64 ;;
esac
