// SPDX-License-Identifier: Apache-2.0
// The delivery jeugdbescherming. Codes and their meaning: Informatieprotocol Beleidsinformatie
// Jeugd v7.
#pragma once

#include "delivery.h"

namespace jeugdlint::samples {

namespace protection {
enum Column : std::size_t {
  type = municipality + 1,
  start,
  end,
  authorisation,
  authorisation_start,
  authorisation_end,
  reason,
  transferred,
  received
};

inline constexpr std::array<Weighted, 6> types = {
    {{"11", 620}, {"12", 40}, {"21", 230}, {"22", 25}, {"23", 15}, {"31", 70}}};
// Coming of age is left out: nobody here turns 18 within the period.
inline constexpr std::array<Weighted, 4> supervision_reasons = {
    {{"02", 200}, {"03", 80}, {"04", 570}, {"05", 150}}};
inline constexpr std::array<Weighted, 3> guardianship_reasons = {
    {{"12", 500}, {"13", 200}, {"14", 300}}};

inline std::string_view reason_for(Random& random, std::string_view type_of_measure) {
  if (type_of_measure == "31") return "31";
  if (type_of_measure[0] == '2') return random.pick(guardianship_reasons);
  if (type_of_measure == "12" && random.chance(700)) return "07";
  return random.pick(supervision_reasons);
}

inline void authorise_placement(Source& source, Row& row, Day first, Day last) {
  Random& random = source.random;
  const bool supervision = row[type][0] == '1';
  if (row[type] == "31" || !random.chance(supervision ? 380 : 30)) return;
  row[authorisation] = supervision && !random.chance(80) ? "72" : "71";
  const Day stop = std::min(last, source.period_end);
  const Day from = day_between(random, first, first + (stop - first) / 2);
  row[authorisation_start] = date_text(from);
  const Day earliest_end = std::max(from, source.period_start);
  if (last != Day::max() || random.chance(200)) {
    row[authorisation_end] = date_text(day_between(random, earliest_end, stop));
  }
}

inline void invent(Source& source, std::vector<Row>& rows) {
  Random& random = source.random;
  const Person person = invent_person(source, 1 + random.days_below(17));
  Row row = person_row(person);
  row[type] = random.pick(types);
  const int before = row[type] == "12" ? 80 : row[type][0] == '2' ? 2400 : 900;
  const Day first = first_day(source, before, person.born + days(30));
  const Day last = last_day(source, first, 14, row[type][0] == '2' ? 80 : 240);
  if (random.chance(30)) {
    row[received] = date_text(first);  // taken over: another institution delivered the start
  } else {
    row[start] = date_text(first);
  }
  authorise_placement(source, row, first, last);
  if (last != Day::max()) {
    row[end] = date_text(last);
    row[reason] = reason_for(random, row[type]);
  } else if (random.chance(20)) {
    row[transferred] =
        date_text(day_between(random, std::max(first, source.period_start), source.period_end));
  }
  rows.push_back(row);

  if (row[reason] != "07" || last >= source.period_end) return;
  Row converted = person_row(person);
  converted[type] = "11";
  converted[start] = date_text(last + days(1));
  rows.push_back(converted);
}

}  // namespace protection

inline Delivery youth_protection() {
  return {.table = "jeugdbescherming",
          .columns = {"bsn", "geboortedatum", "geslacht", "postcode", "gemeentecode",
                      "type_maatregel", "datum_aanvang_maatregel", "datum_einde_maatregel",
                      "type_machtiging", "datum_aanvang_machtiging", "datum_einde_machtiging",
                      "reden_beeindiging", "datum_overgedragen", "datum_overgedragen_gekregen"},
          .period_start = day_of(2025, 1, 1),
          .period_end = day_of(2025, 6, 30),
          .invent = protection::invent};
}

}  // namespace jeugdlint::samples
