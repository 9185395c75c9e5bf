// SPDX-License-Identifier: Apache-2.0
// generate_sample: invented exports of Beleidsinformatie Jeugd, of any size and always the same
// for the same options, to try jeugdlint on. Nobody in them exists.

#include <charconv>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "export_writer.h"
#include "story.h"

namespace jeugdlint::samples {
namespace {

constexpr std::string_view usage =
    "usage: generate_sample --table jeugdhulp|jeugdbescherming|jeugdreclassering --rows N\n"
    "       [--seed S] [--format csv|json|ndjson] [--delimiter C]\n"
    "       [--flaws none|story|SHARE] [--output FILE|-]\n"
    "SHARE is the share of rows that get a flaw, as in 0.01.\n";

struct Options {
  std::string table, flaws = "none", output = "-";
  std::uint64_t rows = 0, seed = 1;
  Format format = Format::csv;
  char delimiter = ';';
};

std::uint64_t whole_number(std::string_view text, std::string_view option) {
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) {
    throw std::runtime_error(std::string(option) + " asks for a whole number");
  }
  return number;
}

Format format_named(std::string_view name) {
  if (name == "csv") return Format::csv;
  if (name == "json") return Format::json;
  if (name == "ndjson") return Format::ndjson;
  throw std::runtime_error("--format is csv, json or ndjson");
}

Options read_options(const std::vector<std::string_view>& words) {
  Options options;
  for (std::size_t i = 0; i < words.size(); i += 2) {
    const std::string_view name = words[i];
    if (i + 1 == words.size()) throw std::runtime_error(std::string(name) + " asks for a value");
    const std::string_view value = words[i + 1];
    if (name == "--table")
      options.table = value;
    else if (name == "--rows")
      options.rows = whole_number(value, name);
    else if (name == "--seed")
      options.seed = whole_number(value, name);
    else if (name == "--format")
      options.format = format_named(value);
    else if (name == "--delimiter" && value.size() == 1)
      options.delimiter = value[0];
    else if (name == "--flaws")
      options.flaws = value;
    else if (name == "--output")
      options.output = value;
    else
      throw std::runtime_error("no option " + std::string(name) + " with this value");
  }
  if (options.rows == 0 || options.rows > 80'000'000) {
    throw std::runtime_error("--rows asks for a number from 1 to 80000000");
  }
  return options;
}

struct Kind {
  Delivery delivery;
  std::vector<Flaw> flaws;
};

Kind kind_named(std::string_view table) {
  if (table == "jeugdhulp") return {youth_care(), flaws_of_youth_care()};
  if (table == "jeugdbescherming") return {youth_protection(), flaws_of_youth_protection()};
  if (table == "jeugdreclassering") return {youth_probation(), flaws_of_youth_probation()};
  throw std::runtime_error("--table is jeugdhulp, jeugdbescherming or jeugdreclassering");
}

// Rows person by person; `use` sees each person's rows once.
template <class Use>
void invent_rows(const Options& options, const Delivery& delivery, Use use) {
  Random random(options.seed);
  CitizenNumbers numbers(options.rows);
  Source source{random, numbers, delivery.period_start, delivery.period_end, options.rows >= 1000};
  std::vector<Row> rows;
  for (std::uint64_t left = options.rows; left > 0; left -= rows.size()) {
    rows.clear();
    delivery.invent(source, rows);
    if (rows.size() > left) rows.resize(left);
    use(rows);
  }
}

void write_story(const Options& options, Kind kind, std::FILE* file) {
  std::vector<Row> rows;
  invent_rows(options, kind.delivery, [&](const std::vector<Row>& person) {
    rows.insert(rows.end(), person.begin(), person.end());
  });
  Random chance(~options.seed);
  StoryTeller teller(std::move(rows), chance);
  teller.seed(kind.flaws);
  std::vector<std::string_view>& columns = kind.delivery.columns;
  if (options.table == "jeugdhulp") {
    columns.push_back("toelichting");
    teller.damage_lines();
    teller.write_texts(columns.size() - 1);
  } else if (options.table == "jeugdreclassering") {
    columns.push_back("parketnummer");
    teller.write_case_numbers(columns.size() - 1);
  }
  const Story story = teller.told();

  ExportWriter writer(file, options.format, options.delimiter, columns);
  for (std::size_t i = 0; i < story.rows.size(); ++i) {
    const auto damage = story.damage.find(i);
    writer.write(story.rows[i],
                 damage == story.damage.end() ? std::nullopt : std::optional(damage->second));
  }
  writer.finish();
  for (const std::string& line : story.told) std::fprintf(stderr, "%s\n", line.c_str());
}

std::uint32_t flaws_in_a_million(const std::string& text) {
  if (text == "none") return 0;
  char* end = nullptr;
  const double share = std::strtod(text.c_str(), &end);
  if (text.empty() || *end != '\0' || !(share >= 0 && share <= 1)) {
    throw std::runtime_error("--flaws is none, story or a share from 0 to 1");
  }
  return static_cast<std::uint32_t>(std::lround(share * 1e6));
}

void write_rows(const Options& options, const Kind& kind, std::FILE* file) {
  const std::uint32_t in_a_million = flaws_in_a_million(options.flaws);
  Random chance(~options.seed);
  ExportWriter writer(file, options.format, options.delimiter, kind.delivery.columns);
  invent_rows(options, kind.delivery, [&](std::vector<Row>& rows) {
    for (std::size_t at = 0, end = rows.size(); at < end && in_a_million > 0; ++at) {
      if (chance.below(1'000'000) >= in_a_million) continue;
      for (int attempt = 0; attempt < 20; ++attempt) {  // many flaws fit few rows
        const auto which = chance.below(static_cast<std::uint32_t>(kind.flaws.size()));
        if (kind.flaws[which].seed(rows, at, chance)) break;
      }
    }
    for (const Row& row : rows) writer.write(row);
  });
  writer.finish();
}

void generate(const Options& options) {
  const Kind kind = kind_named(options.table);
  std::unique_ptr<std::FILE, int (*)(std::FILE*)> opened(nullptr, &std::fclose);
  std::FILE* file = stdout;
  if (options.output != "-") {
    // NOLINTNEXTLINE(cppcoreguidelines-owning-memory): the pointer beside it owns and closes it
    opened.reset(std::fopen(options.output.c_str(), "wb"));
    file = opened.get();
    if (file == nullptr) throw std::runtime_error("cannot open the output file");
  }
  if (options.flaws == "story") {
    write_story(options, kind, file);
  } else {
    write_rows(options, kind, file);
  }
}

}  // namespace
}  // namespace jeugdlint::samples

int main(int argc, char** argv) try {
  const std::vector<std::string_view> words(argv + 1, argv + argc);
  if (words.empty() || words[0] == "--help") {
    std::fwrite(jeugdlint::samples::usage.data(), 1, jeugdlint::samples::usage.size(), stdout);
    return words.empty() ? 2 : 0;
  }
  jeugdlint::samples::generate(jeugdlint::samples::read_options(words));
  return 0;
} catch (const std::exception& error) {
  std::fprintf(stderr, "generate_sample: %s\n", error.what());
  return 2;
}
