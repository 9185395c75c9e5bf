// SPDX-License-Identifier: Apache-2.0
// The delivery jeugdreclassering, by quarter. Codes and their meaning: Informatieprotocol
// Beleidsinformatie Jeugd v7.
#pragma once

#include "delivery.h"

namespace jeugdlint::samples {

namespace probation {
enum Column : std::size_t {
  type = municipality + 1,
  start,
  end,
  intervention,
  risk_profile,
  referral,
  transferred,
  received
};

inline constexpr std::array<Weighted, 7> types = {
    {{"41", 640}, {"42", 220}, {"50", 35}, {"51", 20}, {"61", 15}, {"62", 40}, {"63", 30}}};
inline constexpr std::array<Weighted, 3> risk_profiles = {{{"41", 520}, {"42", 360}, {"43", 120}}};
inline constexpr std::array<Weighted, 7> ages = {
    {{"13", 40}, {"14", 90}, {"15", 170}, {"16", 240}, {"17", 270}, {"18", 130}, {"19", 60}}};

inline void invent(Source& source, std::vector<Row>& rows) {
  Random& random = source.random;
  const std::string_view age = random.pick(ages);
  const Person person = invent_person(source, 10 + (age[1] - '0'));
  Row row = person_row(person);
  row[type] = random.pick(types);
  // Criminal law for minors begins at 12.
  const Day first = first_day(source, 500, person.born + days(12 * 366));
  const Day last = last_day(source, first, 14, 180);
  if (random.chance(25)) {
    row[received] = date_text(first);
  } else {
    row[start] = date_text(first);
  }
  if (last != Day::max()) {
    row[end] = date_text(last);
    row[intervention] = random.chance(300) ? "01" : "02";
    row[risk_profile] = random.pick(risk_profiles);
    row[referral] = random.chance(250) ? "52" : "51";
  } else if (random.chance(20)) {
    row[transferred] =
        date_text(day_between(random, std::max(first, source.period_start), source.period_end));
  }
  rows.push_back(row);
}

}  // namespace probation

inline Delivery youth_probation() {
  return {.table = "jeugdreclassering",
          .columns = {"bsn", "geboortedatum", "geslacht", "postcode", "gemeentecode",
                      "type_jeugdreclassering", "datum_aanvang_maatregel", "datum_einde_maatregel",
                      "erkende_interventie", "dynamisch_risicoprofiel", "doorverwijzing_jeugdhulp",
                      "datum_overgedragen", "datum_overgedragen_gekregen"},
          .period_start = day_of(2025, 4, 1),
          .period_end = day_of(2025, 6, 30),
          .invent = probation::invent};
}

}  // namespace jeugdlint::samples
