#!/usr/bin/env bash
# Installs what Dateline needs (apt-get) and builds it. Safe to run again: does only what is missing.
source "$(dirname "$0")/lib.sh"
require_swift
install_packages
say "Building (the first time takes some minutes) ..."
binary=$(release_binary)
say "Built: $binary"
