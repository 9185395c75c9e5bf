// SPDX-License-Identifier: Apache-2.0
#include "date_shape.h"

#include <jeugdlint/rule.h>

#include <array>
#include <stdexcept>
#include <string>

namespace jeugdlint::privacy {
namespace {

constexpr std::array<std::string_view, 4> precisions = {"year", "month", "day", "postcode4"};
enum Precision : std::uint32_t { year, month, day, postcode4 };

struct FinerThanNeeded {
  TextColumn field;
  std::string allowed;

  void prepare() {
    const auto found = std::find(precisions.begin(), precisions.end(), allowed);
    if (found == precisions.end())
      throw std::invalid_argument("option allowed is year, month, day or postcode4");
    precision_ = static_cast<Precision>(found - precisions.begin());
  }

  struct State {
    std::uint64_t finer = 0, other = 0;
    // Of the finer ones, those that may stand for the whole of what is allowed.
    std::array<std::uint64_t, 2> stand_ins{};
  };

  void inspect(const Batch& batch, State& state) const {
    const auto texts = batch.text(field);
    const auto filled = batch.filled(field);
    for (std::size_t i = 0; i < batch.size(); ++i) {
      if (filled[i] != Filled::yes) continue;
      if (precision_ == postcode4)
        add_postcode(texts[i].view(), state);
      else
        add_date(texts[i].view(), state);
    }
  }

  void merge(State& state, State&& next) const {
    state.finer += next.finer;
    state.other += next.other;
    for (std::size_t k = 0; k < state.stand_ins.size(); ++k)
      state.stand_ins[k] += next.stand_ins[k];
  }

  void finish(const State& state, Findings& findings) const {
    const bool only_stand_ins =
        state.finer == state.stand_ins[0] || state.finer == state.stand_ins[1];
    const std::uint64_t finer = only_stand_ins ? 0 : state.finer;
    if (finer + state.other == 0) return;
    findings.add(field, {{"field", field},
                         {"finer", finer},
                         {"allowed", Term{precision_}},
                         {"other", state.other}});
  }

 private:
  static void add_postcode(std::string_view text, State& state) {
    const bool four = date_shape::digits_at(text, 0, 4);
    if (four && text.size() == 4) return;
    ++(four && !is_digit(text.back()) ? state.finer : state.other);
  }

  // Where a system must fill in a day, 1 January, 1 July or the middle of the month stands for any.
  void add_date(std::string_view text, State& state) const {
    const auto shape = date_shape_of(text);
    if (!shape) {
      ++state.other;
      return;
    }
    const bool finer = shape->time || (precision_ != day && shape->day != 0) ||
                       (precision_ == year && shape->month != 0);
    if (!finer) return;
    ++state.finer;
    if (shape->time || precision_ == day) return;
    const bool first_day = shape->day == 1, of_year = precision_ == year;
    state.stand_ins[0] += first_day && (!of_year || shape->month == 1) ? 1 : 0;
    state.stand_ins[1] += (of_year ? first_day && shape->month == 7 : shape->day == 15) ? 1 : 0;
  }

  Precision precision_ = year;
};

}  // namespace

RuleInfo finer_than_needed() {
  return {
      .id = "privacy/finer_than_needed",
      .category = Category::privacy,
      .severity = Severity::error,
      .title = {.nl = "Nauwkeuriger dan nodig", .en = "Finer than needed"},
      .message =
          {.nl = "{field} bevat {finer} waarden die nauwkeuriger zijn dan {allowed}, en {other} "
                 "die iets anders zijn",
           .en = "{field} holds {finer} values that are finer than {allowed}, and {other} that are "
                 "something else"},
      .rationale =
          {.nl = "Hoe nauwkeuriger een gegeven, hoe minder mensen het delen. Met geboortedatum, "
                 "geslacht en vier cijfers van de postcode is bijna ieder kind de enige.",
           .en = "The finer a fact, the fewer people share it. With date of birth, sex and four "
                 "digits of the postcode nearly every child is the only one."},
      .remedy = {.nl = "Maak de waarden grover tot wat is toegestaan, vóór het bestand wordt "
                       "gemaakt.",
                 .en = "Coarsen the values to what is allowed, before the file is made."},
      .source = "AVG art. 5(1)(c)",
      .terms = {{"year", {.nl = "een jaar", .en = "a year"}},
                {"month", {.nl = "een maand", .en = "a month"}},
                {"day", {.nl = "een dag", .en = "a day"}},
                {"postcode4",
                 {.nl = "vier cijfers van een postcode", .en = "four digits of a postcode"}}},
      .code = code<FinerThanNeeded>(
          option<&FinerThanNeeded::field>("field", "the date, moment or postcode"),
          option<&FinerThanNeeded::allowed>(
              "allowed", "the finest that is needed: year, month, day or postcode4")),
  };
}

}  // namespace jeugdlint::privacy
