// SPDX-License-Identifier: Apache-2.0
#include "report/html/class_sizes.h"

#include "report/html/page_words.h"
#include "report/html/table.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace jeugdlint::html {
namespace {

constexpr std::string_view mark = "in_";

struct ClassSize {
  std::string size;  // "3-4"
  Count rows;
};

std::vector<ClassSize> sizes_in(const Finding& finding) {
  std::vector<ClassSize> sizes;
  for (const FindingEvidence& evidence : finding.evidence) {
    if (!evidence.name.starts_with(mark) || evidence.kind != JL_EVIDENCE_COUNT) continue;
    std::string size(evidence.name.substr(mark.size()));
    std::replace(size.begin(), size.end(), '_', '-');
    if (size.find_first_not_of("0123456789-") == std::string::npos)
      sizes.push_back({std::move(size), evidence.count});
  }
  if (!sizes.empty()) sizes.back().size += '+';
  return sizes;
}

void write_sizes(Markup& page, const std::vector<ClassSize>& sizes) {
  std::uint64_t rows = 0;
  for (const ClassSize& one : sizes) rows += one.rows;
  open_table(page, words::class_sizes, {{words::class_size}, {words::rows_in_classes, 2}});
  for (const ClassSize& one : sizes) {
    page.open("tr");
    page.element("th", {{"scope", "row"}}, one.size);
    write_bar(page, count_in_words(one.rows), one.rows, rows, "");
    page.close();
  }
  close_table(page);
}

}  // namespace

void write_class_sizes(Markup& page, const RuleGroup& group) {
  for (const RuleOutcome* part : group.parts)
    for (const Finding& finding : part->kept)
      if (const auto sizes = sizes_in(finding); sizes.size() > 1) return write_sizes(page, sizes);
}

}  // namespace jeugdlint::html
