#!/usr/bin/env bash
# The one command for a fresh machine that passes the tests: installs what is missing, then checks everything.
source "$(dirname "$0")/lib.sh"
require_swift
# schemathesis runs in a virtual environment of its own.
DATELINE_PACKAGES="$DATELINE_PACKAGES python3 python3-venv"
install_packages
exec Scripts/check.sh "$@"
