# SPDX-License-Identifier: Apache-2.0
# Makes ten cells of each row of an export wrong by the checks of tests/bench/pack.
BEGIN { FS = OFS = ";" }
NR > 1 {
  $1 = "12345678" (NR % 10 == 2 ? 9 : NR % 10)
  $2 = "20101301"
  $3 = "X"
  $4 = "0000AA"
  $5 = "1"
  $6 = "07"
  $7 = "99"
  $8 = "03"
  $12 = "11"
  $13 = "06"
}
{ print }
