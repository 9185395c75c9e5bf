// SPDX-License-Identifier: Apache-2.0
#include <jeugdlint/rule.h>
#include <jeugdlint/setting.h>

#include <cstdint>
#include <limits>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

namespace jeugdlint::consistency {
namespace {

constexpr Term shorter{0}, longer{1};

struct Duration {
  DateColumn start, end;
  std::optional<Date> day;
  std::int64_t at_least = 0, at_most = std::numeric_limits<std::int32_t>::max();
  std::optional<TextColumn> field;
  std::vector<std::string> value_in;

  void prepare() {
    if (at_least > at_most) throw std::invalid_argument("option at_least is larger than at_most");
    if (!field && !value_in.empty())
      throw std::invalid_argument("option value_in goes with option field");
    in_ = TextIndex(value_in);
  }

  void inspect(const Batch& batch, Findings& findings) const {
    const auto starts = batch[start];
    const auto ends = batch[end];
    std::uint64_t unjudged = 0;
    for (std::size_t i = 0; i < batch.size(); ++i) {
      if (!is_meant(batch, i)) continue;
      const bool running = is_missing(batch.filled(end)[i]);
      const std::optional<Date> from = starts[i], to = running && day ? day : ends[i];
      // What runs may yet become longer.
      if (!from || !to) {
        ++unjudged;
        continue;
      }
      const std::int64_t most = days(from->first, to->last), least = days(from->last, to->first);
      if (most < 1) continue;  // consistency/end_before_start reports those
      if (!running && most < at_least)
        report(batch, i, shorter, at_least, findings);
      else if (least > at_most)
        report(batch, i, longer, at_most, findings);
    }
    findings.not_evaluable(unjudged);
  }

 private:
  // Both days included.
  static std::int64_t days(Day from, Day to) {
    return std::int64_t{static_cast<std::int32_t>(to)} - static_cast<std::int32_t>(from) + 1;
  }

  bool is_meant(const Batch& batch, std::size_t i) const {
    return !field || value_in.empty() ||
           (batch.filled(*field)[i] == Filled::yes && in_.contains(batch[*field][i].view()));
  }

  void report(const Batch& batch, std::size_t i, Term side, std::int64_t limit,
              Findings& findings) const {
    findings.add(
        {batch.row(i), end},
        {{"start", batch.cell(i, start)}, {"end", end}, {"side", side}, setting("limit", limit)});
  }

  TextIndex in_;
};

}  // namespace

RuleInfo duration() {
  return {
      .id = "consistency/duration",
      .category = Category::consistency,
      .severity = Severity::warning,
      .title = {.nl = "Ongewone duur", .en = "Unusual length"},
      .message = {.nl = "van {start} tot en met {end} is {side} dan {limit} dagen",
                  .en = "from {start} up to and including {end} is {side} than {limit} days"},
      .rationale =
          {.nl = "Een heel korte of heel lange duur is vaak een tikfout in een datum, of een "
                 "einde dat niet is geregistreerd.",
           .en = "A very short or very long time is often a typing error in a date, or an end "
                 "that was not registered."},
      .remedy = {.nl = "Controleer beide datums in het dossier.",
                 .en = "Check both dates in the case file."},
      .source = "A limit of the pack that sets it",
      .terms = {{"shorter", {.nl = "korter", .en = "shorter"}},
                {"longer", {.nl = "langer", .en = "longer"}}},
      .code = code<Duration>(
          option<&Duration::start>("start", "the first day"),
          option<&Duration::end>("end", "the last day"),
          option<&Duration::day>("day", "the day up to which counts what has not ended"),
          option<&Duration::at_least>("at_least", "the fewest days, of what has ended"),
          option<&Duration::at_most>("at_most", "the most days"),
          absent_allowed_option<&Duration::field>("field", "only records where this field ..."),
          option<&Duration::value_in>("value_in", "... has one of these values")),
  };
}

}  // namespace jeugdlint::consistency
