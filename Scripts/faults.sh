#!/usr/bin/env bash
# Breaks things on purpose and counts what is lost: kills the running service at random moments while eight
# writers post, fills a small disk, mounts a folder read-only, damages files.
#
#   Scripts/faults.sh [CYCLES]      kills; 200 unless said otherwise
#
# The same tests run with a few cycles in Scripts/test.sh. Mounting needs `unshare -rm`; where that is not allowed
# those tests are left out and said to be.
source "$(dirname "$0")/lib.sh"
require_swift
export FAULT_CYCLES=${1:-200}
say "Killing the service $FAULT_CYCLES times, and other faults"
swift build --build-tests
log=$(mktemp)
trap 'rm -f "$log"' EXIT
swift test --skip-build --filter \
  'KillTests|MountedFaultTests|CrashTests|DiskFaultTests|VerificationTests|RepairTests|BackupTests' \
  2>&1 | tee "$log" | grep -E '^faults:|^✘|skipped' || true
grep -E 'Test run with' "$log"
grep -q 'Test run with .* passed' "$log"
