// SPDX-License-Identifier: Apache-2.0
// How much of the personal data in invented sentences is found, by kind. The figures are printed
// with `jeugdlint_tests -s "personal data in sentences*"`.
#include "privacy/annotated_sentences.h"
#include "support/catch.h"

#include <string>

namespace jeugdlint::test {
namespace {

// Names of persons on one side, what has a pattern on the other; places are neither.
Agreement total(const Measured& measured, bool names) {
  Agreement sum;
  for (const auto& [kind, agreement] : measured.by_kind)
    if (kind != "a name of a place" && (kind == "a name of a person") == names) sum += agreement;
  return sum;
}

std::string figures(const Measured& measured) {
  std::string text;
  for (const auto& [kind, one] : measured.by_kind)
    text += kind + ": recall " + std::to_string(one.marked_found) + "/" +
            std::to_string(one.marked) + ", precision " + std::to_string(one.found_right) + "/" +
            std::to_string(one.found) + "\n";
  for (const std::string& miss : measured.misses) text += miss + "\n";
  return text;
}

}  // namespace

TEST_CASE(
    "personal data in sentences is found, in the first, the later, the odd, of notes and of "
    "reports") {
  const std::string file =
      GENERATE("tuned_sentences.txt", "later_sentences.txt", "odd_sentences.txt",
               "note_sentences.txt", "report_sentences.txt");
  const auto sentences = read_sentences(std::string(JEUGDLINT_SOURCE "/tests/privacy/") + file);
  REQUIRE(sentences.size() > 100);
  const Measured measured = measure(sentences);
  const Agreement patterns = total(measured, false), names = total(measured, true);
  INFO(figures(measured));
  CAPTURE(file, sentences.size(), patterns.marked, names.marked);
  CHECK(patterns.recall() >= 0.98);
  CHECK(patterns.precision() >= 0.95);
  CHECK(names.recall() >= 0.75);
  CHECK(names.precision() >= 0.85);
}

}  // namespace jeugdlint::test
