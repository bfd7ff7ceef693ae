#!/usr/bin/env bash
# Sets Dateline up if need be and serves on 127.0.0.1:8080 with ./data. Further arguments go to `dateline serve`.
source "$(dirname "$0")/lib.sh"
require_swift
install_packages
binary=$(release_binary)
cat >&2 <<'TEXT'
When it is ready, type in another terminal:
  curl -H 'Content-Type: text/plain' --data-binary @Scripts/examples/harbour.txt http://127.0.0.1:8080/v1/articles
  curl 'http://127.0.0.1:8080/v1/articles?person=Aldana'
  curl 'http://127.0.0.1:8080/v1/articles?mentions_date=2024-05-16'
TEXT
exec "$binary" serve --config Config --data ./data "$@"
