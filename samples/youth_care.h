// SPDX-License-Identifier: Apache-2.0
// The delivery jeugdhulp. Codes and their meaning: Informatieprotocol Beleidsinformatie Jeugd v7.
#pragma once

#include "delivery.h"

namespace jeugdlint::samples {

namespace care {
enum Column : std::size_t {
  referrer = municipality + 1,
  form,
  crisis,
  start,
  end,
  reason,
  mark_child,
  after_child,
  mark_parent,
  after_parent
};

inline constexpr std::array<Weighted, 8> forms = {{{"01", 100},
                                                   {"02", 440},
                                                   {"03", 70},
                                                   {"04", 210},
                                                   {"11", 90},
                                                   {"12", 35},
                                                   {"13", 10},
                                                   {"14", 45}}};
inline constexpr std::array<Weighted, 4> forms_without_stay = {
    {{"01", 10}, {"02", 45}, {"03", 20}, {"04", 25}}};
inline constexpr std::array<Weighted, 7> referrers = {
    {{"01", 390}, {"02", 380}, {"03", 35}, {"04", 120}, {"05", 45}, {"06", 25}, {"08", 5}}};
inline constexpr std::array<Weighted, 5> referrers_to_stay = {
    {{"01", 350}, {"02", 40}, {"04", 550}, {"05", 20}, {"08", 40}}};
inline constexpr std::array<Weighted, 5> reasons = {
    {{"01", 720}, {"02", 120}, {"03", 75}, {"04", 25}, {"05", 60}}};
inline constexpr std::array<Weighted, 10> marks = {{{"1", 4},
                                                    {"2", 4},
                                                    {"3", 8},
                                                    {"4", 15},
                                                    {"5", 40},
                                                    {"6", 110},
                                                    {"7", 270},
                                                    {"8", 350},
                                                    {"9", 140},
                                                    {"10", 59}}};
inline constexpr std::array<Weighted, 4> afterwards = {
    {{"01", 120}, {"02", 240}, {"03", 260}, {"04", 380}}};
inline constexpr std::array<std::uint32_t, 18> people_per_year_of_age = {
    8, 10, 14, 24, 36, 48, 60, 70, 78, 82, 84, 82, 80, 80, 82, 80, 74, 60};

inline int age(Random& random) {
  std::uint32_t total = 0;
  for (const std::uint32_t people : people_per_year_of_age) total += people;
  std::uint32_t left = random.below(total);
  int years = 0;
  for (const std::uint32_t people : people_per_year_of_age) {
    if (left < people) break;
    left -= people;
    ++years;
  }
  return years;
}

inline Row one_form(Source& source, const Person& person, std::string_view form_of_care) {
  Random& random = source.random;
  const bool stay = form_of_care[0] == '1';
  const int before = form_of_care == "13" ? 150 : form_of_care == "11" ? 2500 : 1300;
  Day first = first_day(source, before, person.born + days(30));
  if (first >= person.born + days(6540)) {  // foster care goes on after 18 but starts before
    first = person.born + days(4200 + random.days_below(2300));
  }
  const Day last = last_day(source, first, stay ? 7 : 0, stay ? 220 : 380);

  Row row = person_row(person);
  row[form] = form_of_care;
  row[referrer] = form_of_care == "01" ? "06"
                  : stay               ? random.pick(referrers_to_stay)
                                       : random.pick(referrers);
  row[crisis] = random.chance(stay && form_of_care != "11" ? 150 : 40) ? "01" : "02";
  row[start] = date_text(first);
  if (last == Day::max()) return row;
  row[end] = date_text(last);
  row[reason] = random.pick(reasons);
  if (random.chance(350)) {
    row[mark_child] = random.pick(marks);
    row[after_child] = random.pick(afterwards);
  }
  if (random.chance(420)) {
    row[mark_parent] = random.pick(marks);
    row[after_parent] = random.pick(afterwards);
  }
  return row;
}

inline void invent(Source& source, std::vector<Row>& rows) {
  Random& random = source.random;
  const std::string_view main_form = random.pick(forms);
  const bool grown_up = main_form == "11" && random.chance(60);
  const Person person = invent_person(source, grown_up ? 18 + random.days_below(2) : age(random));
  rows.push_back(one_form(source, person, main_form));
  if (main_form[0] == '1' || !random.chance(240)) return;
  const std::string_view second_form = random.pick(forms_without_stay);
  if (second_form != main_form) rows.push_back(one_form(source, person, second_form));
}

}  // namespace care

inline Delivery youth_care() {
  return {
      .table = "jeugdhulp",
      .columns = {"bsn", "geboortedatum", "geslacht", "postcode", "gemeentecode", "verwijzer",
                  "hulpvorm", "gestart_met_crisis", "datum_aanvang_jeugdhulp",
                  "datum_einde_jeugdhulp", "reden_beeindiging", "outcome_nut_jeugdige",
                  "outcome_zonder_hulp_jeugdige", "outcome_nut_ouder", "outcome_zonder_hulp_ouder"},
      .period_start = day_of(2025, 1, 1),
      .period_end = day_of(2025, 6, 30),
      .invent = care::invent};
}

}  // namespace jeugdlint::samples
