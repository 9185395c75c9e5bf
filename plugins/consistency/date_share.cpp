// SPDX-License-Identifier: Apache-2.0
#include <jeugdlint/rule.h>
#include <jeugdlint/setting.h>

#include <array>
#include <chrono>
#include <stdexcept>
#include <string>
#include <vector>

namespace jeugdlint::consistency {
namespace {

// The month times 32, plus the day of the month; 0 when the text is no day of any year.
std::size_t month_and_day(std::string_view text) {
  unsigned number[4];
  if (text.size() != 4) return 0;
  for (std::size_t i = 0; i < 4; ++i) {
    number[i] = static_cast<unsigned char>(text[i]) - unsigned{'0'};
    if (number[i] > 9) return 0;
  }
  const std::chrono::month_day day{std::chrono::month(number[0] * 10 + number[1]),
                                   std::chrono::day(number[2] * 10 + number[3])};
  return day.ok() ? unsigned{day.month()} * std::size_t{32} + unsigned{day.day()} : 0;
}

struct DateShare {
  DateColumn field;
  std::vector<std::string> month_day;
  double at_most = 0;

  void prepare() {
    if (month_day.empty()) throw std::invalid_argument("option month_day needs a day or more");
    if (!(at_most >= 0 && at_most <= 1))
      throw std::invalid_argument("option at_most is a share, from 0 to 1");
    for (const std::string& text : month_day) {
      const std::size_t place = month_and_day(text);
      if (place == 0)
        throw std::invalid_argument("option month_day takes days as MMDD, such as 0101");
      counts_[place] = true;
    }
  }

  struct State {
    std::uint64_t dates = 0, counted = 0;
  };

  void inspect(const Batch& batch, State& state) const {
    const auto dates = batch[field];
    for (std::size_t i = 0; i < batch.size(); ++i) {
      const auto date = dates[i];
      if (!date || date->first != date->last) continue;
      ++state.dates;
      const std::chrono::days since_1970(static_cast<std::int32_t>(date->first));
      const std::chrono::year_month_day day{std::chrono::sys_days(since_1970)};
      state.counted += counts_[unsigned{day.month()} * 32 + unsigned{day.day()}] ? 1 : 0;
    }
  }

  void merge(State& state, State&& next) const {
    state.dates += next.dates;
    state.counted += next.counted;
  }

  void finish(const State& state, Findings& findings) const {
    if (state.dates == 0) return;
    const double share = static_cast<double>(state.counted) / static_cast<double>(state.dates);
    if (share <= at_most) return;
    findings.add(field, {{"field", field},
                         {"counted", state.counted},
                         {"dates", state.dates},
                         Evidence::share("share", share),
                         setting_share("at_most", at_most)});
  }

 private:
  std::array<bool, std::size_t{13} * 32> counts_{};
};

}  // namespace

RuleInfo date_share() {
  return {
      .id = "consistency/date_share",
      .category = Category::consistency,
      .severity = Severity::warning,
      .title = {.nl = "Ophoping op een vaste dag van het jaar",
                .en = "Heap on a fixed day of the year"},
      .message =
          {.nl = "{field} valt in {counted} van {dates} records op zo'n dag: {share}, verwacht "
                 "is hoogstens {at_most}",
           .en = "{field} falls on such a day in {counted} of {dates} records: {share}, at "
                 "most {at_most} is expected"},
      .rationale =
          {.nl = "Een ophoping op 1 januari of de laatste dag van een periode komt meestal uit "
                 "de administratie, niet uit de hulp. De duur klopt dan niet.",
           .en = "A heap on 1 January or the last day of a period mostly comes from the "
                 "administration, not from the care. The length is then wrong."},
      .remedy = {.nl = "Lever de dag waarop de hulp werkelijk begon of eindigde.",
                 .en = "Deliver the day on which care really started or ended."},
      .source = "CBS, maatwerk 2016/23; the limit: the pack that sets it",
      .code = code<DateShare>(
          option<&DateShare::field>("field", "the date to count"),
          required_option<&DateShare::month_day>("month_day",
                                                 "the days, as MMDD: 0101 is 1 January"),
          required_option<&DateShare::at_most>("at_most", "the largest share, from 0 to 1")),
  };
}

}  // namespace jeugdlint::consistency
