# SPDX-License-Identifier: Apache-2.0
# So many rows (-v rows=N) of a number and a remark of some 80 bytes. One in a thousand holds an
# invented phone number. The same rows each time, with any awk.
function draw(most) {
  seed = (seed * 16807) % 2147483647
  return seed % most
}
BEGIN {
  seed = 20250630
  count = split("de jeugdige en het gezin hebben met school gesproken over voortgang van hulp thuis " \
                "er is meer rust maar ouders vragen nog om steun bij regels na de zomer volgt een " \
                "gesprek waarin doelen opnieuw worden bekeken omdat afspraken niet altijd lukken", words, " ")
  print "nummer;toelichting"
  for (row = 1; row <= rows; ++row) {
    text = "In het gesprek"
    while (length(text) < 70) text = text " " words[1 + draw(count)]
    if (row % 1000 == 0) text = text " bel 06-" (12345000 + draw(999))
    print row ";" text "."
  }
}
