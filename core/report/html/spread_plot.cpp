// SPDX-License-Identifier: Apache-2.0
#include "report/html/spread_plot.h"

#include "report/html/page_words.h"
#include "report/html/table.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

namespace jeugdlint::html {
namespace {

constexpr std::array severities = {Severity::error, Severity::warning, Severity::note};
constexpr std::uint64_t height = 100;

using Spreads = std::array<RowSpread, severities.size()>;

// The spreads of all rules by severity, all with parts of the same width.
Spreads by_severity(const InputOutcome& input) {
  Spreads spreads;
  std::uint64_t widest = 1;
  for (RowSpread& spread : spreads) spread.reach(input.rows);
  for (const RuleOutcome& rule : input.rules)
    for (std::size_t i = 0; i < severities.size(); ++i)
      if (rule.severity == severities[i]) spreads[i].merge(rule.by_rows);
  for (const RowSpread& spread : spreads) widest = std::max(widest, spread.rows_per_part());
  for (RowSpread& spread : spreads) spread.widen(widest);
  return spreads;
}

std::uint64_t count_at(const RowSpread& spread, std::size_t part) {
  return part < spread.counts().size() ? spread.counts()[part] : 0;
}

std::uint64_t scaled(std::uint64_t count, std::uint64_t most) {
  return static_cast<std::uint64_t>(
      std::lround(static_cast<double>(height * count) / static_cast<double>(most)));
}

struct Peak {
  std::size_t part = 0;
  std::uint64_t findings = 0;
};

Peak peak_of(const Spreads& spreads, std::size_t parts) {
  Peak peak;
  for (std::size_t part = 0; part < parts; ++part) {
    std::uint64_t findings = 0;
    for (const RowSpread& spread : spreads) findings += count_at(spread, part);
    if (findings > peak.findings) peak = {part, findings};
  }
  return peak;
}

// The severest stand at the bottom; what is not nothing can be seen.
void draw_part(Markup& page, const Spreads& spreads, std::size_t part, std::uint64_t most) {
  std::uint64_t below = 0;
  for (std::size_t i = 0; i < severities.size(); ++i) {
    const std::uint64_t count = count_at(spreads[i], part);
    if (count == 0) continue;
    const std::uint64_t bottom = std::min(scaled(below, most), height - 1);
    const std::uint64_t top = std::max(scaled(below + count, most), bottom + 1);
    page.element("rect",
                 {{"class", std::string(severity_name(severities[i]))},
                  {"x", std::to_string(part)},
                  {"y", std::to_string(height - top)},
                  {"width", "1"},
                  {"height", std::to_string(top - bottom)}},
                 std::string_view());
    below += count;
  }
}

void write_row(Markup& page, std::uint64_t row) {
  page.element("span", {}, in_both([&](Language language) {
                 return filled(jeugdlint::words::row.in(language),
                               {{"row", count_in_words(row).in(language)}});
               }));
}

LocalText peak_in_words(const Peak& peak, std::uint64_t rows_per_part, std::uint64_t rows) {
  const std::uint64_t from = peak.part * rows_per_part + 1;
  const std::uint64_t to = std::min(rows, from + rows_per_part - 1);
  return in_both([&](Language language) {
    return filled(words::most_in_rows.in(language),
                  {{"findings", counted(peak.findings, jeugdlint::words::findings, language)},
                   {"from", count_in_words(from).in(language)},
                   {"to", count_in_words(to).in(language)}});
  });
}

}  // namespace

void write_spread(Markup& page, const InputOutcome& input, const std::string& anchor) {
  const auto spreads = by_severity(input);
  const std::uint64_t rows_per_part = spreads.front().rows_per_part();
  const auto parts = static_cast<std::size_t>((input.rows + rows_per_part - 1) / rows_per_part);
  const Peak peak = peak_of(spreads, parts);
  if (peak.findings == 0) return;

  page.open("figure", {{"class", "plot"}});
  page.element("figcaption", {{"id", anchor}}, in_both(words::over_the_rows));
  page.open("svg", {{"viewBox", "0 0 " + std::to_string(parts) + ' ' + std::to_string(height)},
                    {"preserveAspectRatio", "none"},
                    {"role", "img"},
                    {"aria-labelledby", anchor + ' ' + anchor + "-peak"}});
  for (std::size_t part = 0; part < parts; ++part) draw_part(page, spreads, part, peak.findings);
  page.close();
  page.open("div", {{"class", "ends"}});
  write_row(page, 1);
  page.element("span", {{"id", anchor + "-peak"}}, peak_in_words(peak, rows_per_part, input.rows));
  write_row(page, input.rows);
  page.close();
  page.close();
}

}  // namespace jeugdlint::html
