#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Holds the expected SARIF files, and those given as arguments, to Microsoft's validator: its own
# rules and those of GitHub. Exits with 77 (skipped) where the validator is not installed; it is
# taken from SARIF_MULTITOOL, the search path, the tools of ./dev test-browser or the npm package
# @microsoft/sarif-multitool.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")"

validator=${SARIF_MULTITOOL:-$(command -v sarif-multitool || true)}
of_tools=${JEUGDLINT_BROWSER_TOOLS:-$PWD/../../build/browser}
of_tools+=/node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool
[[ -z "$validator" && -x "$of_tools" ]] && validator=$of_tools
if [[ -z "$validator" ]] && command -v npm >/dev/null; then
  installed=$(npm root --global)/@microsoft/sarif-multitool-linux/Sarif.Multitool
  [[ -x "$installed" ]] && validator=$installed
fi
if [[ -z "$validator" ]]; then
  echo "skipped: no SARIF validator here (./dev test-browser, or npm install --global @microsoft/sarif-multitool)"
  exit 77
fi

failed=0
for file in expected/*.sarif "$@"; do
  for rules in Sarif Ghas; do
    found=$("$validator" validate "$file" --rule-kind "$rules" 2>&1 || true)
    grep -q 'Analysis completed successfully' <<<"$found" || found+=$'\nerror: the validator stopped'
    if grep -E '(error|warning|note)( [A-Z]+[0-9]+)?:' <<<"$found"; then
      failed=1
    fi
  done
done
exit "$failed"
