// SPDX-License-Identifier: Apache-2.0
#include <jeugdlint/rule.h>

#include <array>
#include <chrono>
#include <vector>

namespace jeugdlint::privacy {
namespace {

constexpr Term a_year{0}, a_month{1};

struct BirthDatePrecision {
  std::vector<FileColumn> columns;

  void prepare() {
    for (const FileColumn& column : columns)
      if (column.precision == "year" || column.precision == "month")
        watched_.push_back({DateColumn{column.column.slot}, column.precision == "year"});
  }

  // Dates of one column that are finer than allowed.
  struct Finer {
    std::uint64_t dates = 0;
    std::array<std::uint64_t, 2> stand_ins{};  // those that may stand for the whole year or month
  };
  using State = std::vector<Finer>;  // by watched column

  void inspect(const Batch& batch, State& state) const {
    state.resize(watched_.size());
    for (std::size_t k = 0; k < watched_.size(); ++k) {
      const auto dates = batch[watched_[k].column];
      const std::int32_t days_allowed = watched_[k].year ? 365 : 28;
      for (std::size_t i = 0; i < batch.size(); ++i)
        if (const auto date = dates[i]; date && days(*date) < days_allowed)
          add(*date, watched_[k].year, state[k]);
    }
  }

  void merge(State& state, State&& next) const {
    state.resize(watched_.size());
    for (std::size_t k = 0; k < next.size(); ++k) {
      state[k].dates += next[k].dates;
      for (std::size_t j = 0; j < 2; ++j) state[k].stand_ins[j] += next[k].stand_ins[j];
    }
  }

  void finish(const State& state, Findings& findings) const {
    for (std::size_t k = 0; k < state.size(); ++k) {
      const Finer& finer = state[k];
      if (finer.dates == finer.stand_ins[0] || finer.dates == finer.stand_ins[1]) continue;
      const DateColumn column = watched_[k].column;
      findings.add(column, {{"field", column},
                            {"dates", finer.dates},
                            {"allowed", watched_[k].year ? a_year : a_month}});
    }
  }

 private:
  struct Watched {
    DateColumn column;
    bool year = true;  // else month
  };

  static std::int32_t days(const Date& date) {
    return static_cast<std::int32_t>(date.last) - static_cast<std::int32_t>(date.first) + 1;
  }

  // Where a system must fill in a day, 1 January, 1 July or the middle of the month stands for any.
  static void add(const Date& date, bool year, Finer& finer) {
    using std::chrono::January, std::chrono::July, std::chrono::day;
    ++finer.dates;
    if (date.first != date.last) return;
    const std::chrono::days since_1970(static_cast<std::int32_t>(date.first));
    const std::chrono::year_month_day day_of{std::chrono::sys_days(since_1970)};
    const bool first_day = day_of.day() == day(1);
    finer.stand_ins[0] += first_day && (!year || day_of.month() == January) ? 1 : 0;
    finer.stand_ins[1] +=
        (year ? first_day && day_of.month() == July : day_of.day() == day(15)) ? 1 : 0;
  }

  std::vector<Watched> watched_;
};

}  // namespace

RuleInfo birth_date_precision() {
  return {
      .id = "privacy/birth_date_precision",
      .category = Category::privacy,
      .severity = Severity::error,
      .automatic = true,
      .title = {.nl = "Datum nauwkeuriger dan toegestaan", .en = "Date finer than allowed"},
      .message = {.nl = "{field} bevat {dates} datums die nauwkeuriger zijn dan {allowed}",
                  .en = "{field} holds {dates} dates that are finer than {allowed}"},
      .rationale =
          {.nl = "Geboortedatum, geslacht en woonplaats samen wijzen bij ongeveer de helft van de "
                 "kinderen één persoon aan; met alleen het geboortejaar bijna nooit.",
           .en = "Date of birth, sex and municipality together point at one person for about "
                 "half of the children; with the year of birth alone, hardly ever."},
      .remedy = {.nl = "Lever alleen het jaar, of wat het protocol vraagt.",
                 .en = "Deliver the year only, or what the protocol asks for."},
      .source = "AVG art. 5(1)(c); Regeling Jeugdwet art. 8f",
      .terms = {{"year", {.nl = "een jaar", .en = "a year"}},
                {"month", {.nl = "een maand", .en = "a month"}}},
      .code = code<BirthDatePrecision>(option<&BirthDatePrecision::columns>(
          "columns", "the columns of the file, filled in by the program")),
  };
}

}  // namespace jeugdlint::privacy
