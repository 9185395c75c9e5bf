// SPDX-License-Identifier: Apache-2.0
#include "report/numbers.h"
#include "report/place.h"
#include "report/report.h"
#include "report/words.h"
#include "text/terminal_text.h"

#include <jeugdlint/setting.h>

#include <algorithm>
#include <optional>

namespace jeugdlint {
namespace {

constexpr Phrase in_row{"{what} in rij {row}", "{what} in row {row}"};

// A cell of another row is told with that row, where the finding tells no rows itself.
std::string cell_in_words(const InputOutcome& input, const Finding& finding,
                          const FindingEvidence& cell, Language language) {
  std::string words =
      cell.elsewhere() ? printable(cell.field) : column_in_words(input, cell.column, language);
  const bool tells_rows = std::any_of(finding.evidence.begin(), finding.evidence.end(),
                                      [](const auto& one) { return one.kind == JL_EVIDENCE_ROW; });
  if (tells_rows || !has_row(finding) || (!cell.elsewhere() && cell.count == finding.row))
    return words;
  return filled(in_row.in(language), {{"what", words}, {"row", shown_count(cell.count, language)}});
}

std::string evidence_in_words(const InputOutcome& input, const RuleOutcome& rule,
                              const Finding& finding, const FindingEvidence& evidence,
                              Language language) {
  if (evidence.elsewhere())
    return filled(
        words::in_other_file.in(language),
        {{"what", evidence.kind == JL_EVIDENCE_CELL
                      ? cell_in_words(input, finding, evidence, language)
                  : evidence.kind == JL_EVIDENCE_COLUMN ? printable(evidence.field)
                                                        : shown_count(evidence.count, language)},
         {"path", printable(evidence.path)}});
  switch (evidence.kind) {
    case JL_EVIDENCE_CELL:
      return cell_in_words(input, finding, evidence, language);
    case JL_EVIDENCE_COLUMN:
      return column_in_words(input, evidence.column, language);
    case JL_EVIDENCE_REAL:
    case JL_EVIDENCE_SETTING:
      return shown_real(evidence.real, language);
    case JL_EVIDENCE_SHARE:
    case JL_EVIDENCE_SETTING_SHARE:
      return shown_share(evidence.real, language);
    case JL_EVIDENCE_TERM:
      return evidence.count < rule.terms.size() ? rule.terms[evidence.count].in(language) : "?";
    default:  // a count or a row
      return shown_count(evidence.count, language);
  }
}

}  // namespace

std::string message_of(const InputOutcome& input, const RuleOutcome& rule, const Finding& finding,
                       Language language) {
  std::string message =
      filled(rule.message.in(language), [&](std::string_view name) -> std::optional<std::string> {
        std::optional<std::string> words;
        for (const FindingEvidence& one : finding.evidence)
          if (one.name == name)
            words = (words ? *words + ", " : "") +
                    evidence_in_words(input, rule, finding, one, language);
        // What the findings that this one stands for do not have in common.
        if (!words && finding.coarse) words = "…";
        return words;
      });
  // A message is one line; a pack may have written it over several.
  std::string line;
  for (const std::string& part : folded(message, SIZE_MAX / 2)) line += part;
  if (!finding.number.exact()) line += " [" + shown_count(finding.number, language) + ']';
  return line;
}

}  // namespace jeugdlint
