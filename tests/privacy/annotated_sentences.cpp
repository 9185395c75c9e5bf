// SPDX-License-Identifier: Apache-2.0
#include "privacy/annotated_sentences.h"

#include "engine/plugins.h"
#include "support/page_player.h"
#include "support/run_program.h"

#include <algorithm>
#include <sstream>
#include <stdexcept>

namespace jeugdlint::test {
namespace {

const std::map<std::string, std::string> short_kinds = {
    {"n", "a name of a person"},
    {"p", "a name of a place"},
    {"bsn", "a citizen number"},
    {"tel", "a phone number"},
    {"mail", "an e-mail address"},
    {"iban", "an account number (IBAN)"},
    {"pc", "a full postcode"},
    {"adr", "an address"},
    {"geb", "a date of birth"},
    {"url", "a web address of a person"},
    {"ken", "a licence plate"},
    {"ip", "an IP address"},
    {"mac", "a MAC address"},
    {"id", "a number of a passport, identity card or residence document"},
    {"zaak", "a number of a criminal case (parketnummer)"},
    {"vnr", "an alien's number (V-nummer)"},
    {"anr", "a population register number (A-nummer)"},
    {"own", "an education number (onderwijsnummer)"},
    {"big", "a health professional's number (BIG)"},
    {"agb", "a care provider's code (AGB)"},
    {"kvk", "a Chamber of Commerce number"},
    {"rsin", "a tax number of an organisation (RSIN)"},
    {"btw", "a VAT number, which may hold a citizen number"},
    {"kaart", "a number of a payment card"},
    {"imei", "a number of a phone or SIM card"},
    {"gps", "coordinates of a place"},
    {"uuid", "a unique identifier (UUID)"},
    {"rij", "a driving licence number"}};

std::size_t characters(const std::string& text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xc0) != 0x80;
  }));
}

// Where a mark begins: a known kind behind the bracket.
bool opens_mark(const std::string& line, std::size_t at) {
  const std::size_t colon = line.find(':', at);
  return line[at] == '[' && colon != std::string::npos &&
         short_kinds.count(line.substr(at + 1, colon - at - 1)) > 0;
}

Sentence parse(const std::string& line, std::size_t number) {
  Sentence sentence{.line = number, .text = {}, .marks = {}};
  for (std::size_t at = 0; at < line.size(); ++at) {
    if (!opens_mark(line, at)) {
      sentence.text += line[at];
      continue;
    }
    const std::size_t colon = line.find(':', at), end = line.find(']', at);
    if (end == std::string::npos) throw std::runtime_error("no end of a mark: " + line);
    Mark mark{.kind = short_kinds.at(line.substr(at + 1, colon - at - 1))};
    mark.begin = characters(sentence.text) + 1;
    sentence.text += line.substr(colon + 1, end - colon - 1);
    mark.end = characters(sentence.text) + 1;
    sentence.marks.push_back(mark);
    at = end;
  }
  return sentence;
}

struct Found {
  std::size_t row = 0, at = 0;
  std::string kind;
};

// "row 3, tekst: ... holds a phone number, from character 12 of the text"
Found parse_finding(const std::string& finding) {
  Found found;
  found.row = std::stoul(finding.substr(4));
  const std::size_t from = finding.rfind(", from character ");
  const std::size_t holds = finding.rfind(" holds ", from);
  found.kind = finding.substr(holds + 7, from - holds - 7);
  found.at = std::stoul(finding.substr(from + 17));
  return found;
}

std::vector<Found> find_all(const std::vector<Sentence>& sentences) {
  static const Plugins plugins = load_plugins({});
  PageExample example{.line = 1, .options = "{}", .format = "csv", .input = "nr,tekst\n"};
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    std::string quoted;
    for (const char c : sentences[i].text)
      quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    example.input += std::to_string(i + 1) + ",\"" + quoted + "\"\n";
  }
  std::vector<Found> found;
  for (const char* rule : {"privacy/person_number_in_text", "privacy/personal_data_in_text"})
    for (const std::string& finding : PagePlayer(*plugins.rule(rule), example).play(100, 100))
      found.push_back(parse_finding(finding));
  return found;
}

}  // namespace

std::vector<Sentence> read_sentences(const std::filesystem::path& file) {
  std::istringstream lines(file_text(file));
  std::vector<Sentence> sentences;
  std::size_t number = 0;
  std::string all;
  for (std::string line; std::getline(lines, line);) {
    ++number;
    if (all.empty() && line.starts_with('#')) continue;
    all += (all.empty() ? "" : "\n") + line;
    // A word broken at the end of a line goes on in the next.
    if (all.ends_with('-')) continue;
    sentences.push_back(parse(all, number));
    all.clear();
  }
  return sentences;
}

Agreement& Agreement::operator+=(const Agreement& other) {
  marked += other.marked;
  marked_found += other.marked_found;
  found += other.found;
  found_right += other.found_right;
  return *this;
}

Measured measure(const std::vector<Sentence>& sentences) {
  Measured measured;
  const std::vector<Found> found = find_all(sentences);
  const auto fits = [](const Found& one, const Mark& mark) {
    return one.kind == mark.kind && one.at >= mark.begin && one.at < mark.end;
  };
  for (const Found& one : found) {
    const Sentence& sentence = sentences.at(one.row - 1);
    const bool right = std::any_of(sentence.marks.begin(), sentence.marks.end(),
                                   [&](const Mark& mark) { return fits(one, mark); });
    measured.by_kind[one.kind] += {.found = 1, .found_right = right ? 1U : 0U};
    if (!right)
      measured.misses.push_back("too much: " + one.kind + " at " + std::to_string(one.at) + " in " +
                                sentence.text);
  }
  for (std::size_t i = 0; i < sentences.size(); ++i)
    for (const Mark& mark : sentences[i].marks) {
      const bool seen = std::any_of(found.begin(), found.end(), [&](const Found& one) {
        return one.row == i + 1 && fits(one, mark);
      });
      measured.by_kind[mark.kind] += {.marked = 1, .marked_found = seen ? 1U : 0U};
      if (!seen)
        measured.misses.push_back("missed: " + mark.kind + " at " + std::to_string(mark.begin) +
                                  " in " + sentences[i].text);
    }
  return measured;
}

}  // namespace jeugdlint::test
