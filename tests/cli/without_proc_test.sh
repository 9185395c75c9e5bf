#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# A root made by debootstrap has no /proc until somebody mounts it, and the program must run there.
# Exits with 77 (skipped) where /proc cannot be hidden for a moment, as it takes to be root.
set -euo pipefail
program=$1
hide='mount -t tmpfs none /proc 2>/dev/null || exit 77'
unshare --mount true 2>/dev/null || { echo "skipped: no mount namespace of our own here"; exit 77; }
unshare --mount bash -c "$hide"' && "$1" packs list && cd "${1%/*}" && ./jeugdlint plugins list' hidden "$program"
