// SPDX-License-Identifier: Apache-2.0
#include "report/input_section.h"

#include "report/numbers.h"
#include "report/place.h"
#include "report/words.h"
#include "text/terminal_text.h"

#include <algorithm>
#include <cctype>

namespace jeugdlint {
namespace {

std::string delimiter_in_words(char delimiter, Language language) {
  const auto words_of = [&](const Phrase& phrase) { return std::string(phrase.in(language)); };
  switch (delimiter) {
    case '\t':
      return words_of(words::tab);
    case ';':
      return words_of(words::semicolon);
    case ',':
      return words_of(words::comma);
    case '|':
      return words_of(words::pipe);
    default:
      return printable({&delimiter, 1});
  }
}

std::string upper(std::string text) {
  for (char& letter : text)
    letter = static_cast<char>(std::toupper(static_cast<unsigned char>(letter)));
  return text;
}

std::string format_in_words(const InputFacts& facts, Language language) {
  std::string text = upper(facts.format);
  const auto add = [&](const Phrase& phrase, std::string_view name, const std::string& value) {
    text += ", " + filled(phrase.in(language), {{name, value}});
  };
  if (facts.delimiter)
    add(words::delimiter, "delimiter", delimiter_in_words(*facts.delimiter, language));
  if (!facts.header) add(words::no_header, "", "");
  if (!facts.records_at.empty()) add(words::records_at, "pointer", facts.records_at);
  add(facts.encoding_guessed ? words::encoding_guessed : words::encoding, "encoding",
      std::string(encoding_name(facts.encoding)));
  if (facts.compression != Compression::none)
    add(words::compressed, "compression", facts.compression == Compression::gzip ? "gzip" : "zstd");
  return text;
}

std::string size_in_words(const InputOutcome& input, Language language) {
  const auto in_file = std::count_if(input.columns.begin(), input.columns.end(),
                                     [](const ColumnOutcome& column) { return column.in_file; });
  std::string text = counted(input.rows, words::rows, language) + ", " +
                     counted(static_cast<std::uint64_t>(in_file), words::columns, language);
  if (input.bytes > 0) text += ", " + shown_bytes(input.bytes, language);
  if (input.truncated) text += "; " + std::string(words::truncated.in(language));
  return text;
}

std::string pack_in_words(const InputOutcome& input, Language language) {
  const std::string& match = input.match.in(language);
  if (input.pack.empty()) return match.empty() ? std::string(words::no_pack.in(language)) : match;
  std::string text = input.pack;
  if (!input.pack_version.empty()) text += ' ' + input.pack_version;
  if (!input.table.empty())
    text = filled(words::pack_and_table.in(language), {{"pack", text}, {"table", input.table}});
  return match.empty() ? text : text + ", " + match;
}

// The columns for which `wanted` holds, the first few by name.
template <class Wanted>
std::string names_of(const InputOutcome& input, Language language, Wanted wanted) {
  constexpr std::size_t most = 12;
  std::size_t found = 0;
  std::string names;
  for (std::uint32_t i = 0; i < input.columns.size(); ++i) {
    if (!wanted(input.columns[i]) || ++found > most) continue;
    if (!names.empty()) names += ", ";
    names += column_in_words(input, i, language);
  }
  if (found > most)
    names += ' ' + filled(words::and_more_names.in(language),
                          {{"count", shown_count(found - most, language)}});
  return names;
}

}  // namespace

std::string shown_path(const InputOutcome& input, Language language) {
  if (input.facts.path == "-") return std::string(words::standard_input.in(language));
  return printable(input.facts.path);
}

std::vector<std::pair<Phrase, std::string>> input_facts(const InputOutcome& input,
                                                        Language language) {
  std::vector<std::pair<Phrase, std::string>> facts = {
      {words::format, format_in_words(input.facts, language)},
      {words::size, size_in_words(input, language)},
      {words::pack, pack_in_words(input, language)}};
  if (!input.pack.empty()) {
    facts.emplace_back(words::fields_absent, names_of(input, language, [](const auto& column) {
                         return !column.in_file && column.asked;
                       }));
    facts.emplace_back(words::columns_extra, names_of(input, language, [](const auto& column) {
                         return column.in_file && !column.declared;
                       }));
  }
  facts.emplace_back(words::sha256, input.sha256);
  std::erase_if(facts, [](const auto& fact) { return fact.second.empty(); });
  return facts;
}

std::string input_title(const InputOutcome& input, Language language) {
  const std::string path = shown_path(input, language);
  return input.previous ? filled(words::of_previous.in(language), {{"path", path}}) : path;
}

void write_input(TextPage& page, const InputOutcome& input, Language language) {
  page.line({{std::string(words::file.in(language)) + "  ", Style::strong},
             {input_title(input, language), Style::strong}});
  for (const auto& [label, text] : input_facts(input, language))
    page.entry(label.in(language), text);
}

}  // namespace jeugdlint
