# Shared by the scripts beside it; source it, do not run it.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# What a bare Debian 12 with Swift lacks: headers to build with, libraries to link and to run.
DATELINE_PACKAGES="libsqlite3-dev libgumbo-dev libcurl4-openssl-dev pkg-config git ca-certificates curl
  libc6-dev libstdc++-12-dev binutils tzdata zlib1g-dev"

say() { printf '%s\n' "$*" >&2; }

# Installs the Debian packages that are missing; asks for nothing when all are there.
install_packages() {
  local missing="" package
  for package in $DATELINE_PACKAGES; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing="$missing $package"
  done
  [ -z "$missing" ] && return 0
  local root=""
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || { say "These packages are missing:$missing. Install them as root: apt-get install$missing"; exit 1; }
    root="sudo"
  fi
  say "Installing:$missing"
  $root apt-get update -qq
  $root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
}

require_swift() {
  command -v swift >/dev/null || { say "Swift 6.1 or later is needed: https://www.swift.org/install/linux/"; exit 1; }
}

# Builds the command in release mode and prints where it is.
release_binary() {
  swift build -c release --product dateline >&2
  echo "$(swift build -c release --show-bin-path)/dateline"
}

# Starts a server and waits for its line; sets $server and $base. $work is the folder for what it writes.
server=""
start_server() {
  : >"$work/ready"
  "$@" >"$work/ready" 2>"$work/log" &
  server=$!
  for _ in $(seq 300); do
    [ -s "$work/ready" ] && break
    kill -0 "$server" 2>/dev/null || { cat "$work/log" >&2; exit 1; }
    sleep 0.1
  done
  base=$(grep -o 'http://[0-9.:]*' "$work/ready" | head -n 1)
  [ -n "$base" ] || { cat "$work/log" >&2; exit 1; }
}

# Ends the server, if there is one, and removes $work: for trap … EXIT.
finish() {
  [ -n "$server" ] && kill "$server" 2>/dev/null && wait "$server" 2>/dev/null || true
  rm -rf "$work"
}
