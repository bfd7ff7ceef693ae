#!/usr/bin/env bash
# Dateline with curl: store an article, find it, see who said what, ask again without transferring anything.
#   DATELINE_URL=http://127.0.0.1:8080 DATELINE_TOKEN=dl_… Scripts/examples/walk.sh [ARTICLE.txt]
set -euo pipefail
url="${DATELINE_URL:-http://127.0.0.1:8080}"
article="${1:-$(dirname "$0")/harbour.txt}"
options=(--silent --show-error --fail-with-body)
[ -n "${DATELINE_TOKEN:-}" ] && options+=(--oauth2-bearer "$DATELINE_TOKEN")

# return=minimal: the path of the record is enough; the key makes it safe to send again when the line breaks.
location=$(curl "${options[@]}" --output /dev/null --dump-header - --data-binary "@$article" \
  -H 'Content-Type: text/plain' -H 'Prefer: return=minimal' \
  -H "Idempotency-Key: $(sha256sum "$article" | cut -c1-32)" "$url/v1/articles" |
  tr -d '\r' | sed -n 's/^[Ll]ocation: //p')
echo "stored: $location"

echo "the clean text begins:"
curl "${options[@]}" "$url$location/text" | head -c 200
echo

echo "who said what:"
curl "${options[@]}" --get --data-urlencode 'kind=direct' --data-urlencode 'limit=3' \
  -H 'Accept: application/x-ndjson' "$url/v1/quotations"

etag=$(curl "${options[@]}" --output /dev/null --dump-header - "$url$location" | tr -d '\r' |
  sed -n 's/^[Ee][Tt]ag: //p')
status=$(curl "${options[@]}" --output /dev/null --write-out '%{http_code}' \
  -H "If-None-Match: $etag" "$url$location")
echo "asked again with its entity tag: $status"
