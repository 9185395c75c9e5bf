#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Holds the HTML report to an HTML validator and tries it in a browser. The one argument is the
# program. Exits with 77 (skipped) where the tools are missing; `./dev test-browser` installs them.
set -euo pipefail
program=$1
cd "$(dirname "$(readlink -f "$0")")/../.."

skip() {
  echo "skipped: $1 (./dev test-browser installs what is needed)"
  exit 77
}
tools=${JEUGDLINT_BROWSER_TOOLS:-$PWD/build/browser}
browser=${CHROMIUM:-$(command -v chromium || true)}
[[ -n "$browser" ]] || skip "no chromium here"
command -v node >/dev/null || skip "no node here"
for package in playwright-core axe-core html-validate; do
  [[ -d "$tools/node_modules/$package" ]] || skip "no $package in $tools"
done

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# A report of one check, which has to end with the exit code given.
report() {
  local name=$1 expected=$2 code=0
  shift 2
  "$program" check --quiet --output-format html --output-file "$work/$name" "$@" || code=$?
  [[ "$code" == "$expected" ]] || { echo "$name: exit code $code, not $expected"; exit 1; }
}
flawed=samples/bij-jeugdhulp-2025-h1/jeugdhulp.csv
report nl.html 1 "$flawed" --lang nl
report two.html 1 "$flawed" samples/bij-jeugdbescherming-2025-h1/jeugdbescherming.csv --lang en
report clean.html 0 samples/bij-jeugdhulp-2025-h1-clean/jeugdhulp.csv --lang en
gzip -c "$flawed" | head -c 4000 >"$work/torn.csv.gz"
report incomplete.html 3 "$work/torn.csv.gz" --lang nl
{ echo 'a;b' && seq 100000; } >"$work/large.csv"
report large.html 1 "$work/large.csv" --max-findings 100000 --lang en

node "$tools/node_modules/html-validate/bin/html-validate.mjs" "$work"/*.html
echo "html-validate: $(ls "$work"/*.html | wc -l) reports, nothing to say"
node tests/report/browser/html_browser_test.mjs "$tools" "$browser" "$work"
