// SPDX-License-Identifier: Apache-2.0
// Rules with `per` and `require`: what an expression sees of a case.
#include "engine/examples.h"
#include "engine/pack.h"

#include "support/catch.h"
#include "support/packs.h"
#include "support/run_program.h"
#include "support/written_files.h"

#include <sstream>

using namespace jeugdlint;

namespace {

const std::string_view pack_text = R"(name: twee
version: "1"
title: {nl: Twee tabellen, en: Two tables}
tables:
  zorg:
    title: {nl: Zorg, en: Care}
    fields:
      - {name: wie}
      - {name: vorm}
      - {name: begin, type: date, format: "%Y%m%d"}
      - {name: eind, type: date, format: "%Y%m%d"}
    derive:
      duur: eind - begin
  besluit:
    title: {nl: Besluit, en: Decision}
    fields:
      - {name: wie}
      - {name: dag, type: date, format: "%Y%m%d"}
      - {name: uren, type: integer}
parameters:
  peildag: {title: {nl: Peildag, en: Day}, type: date, default: "2024-06-30"}
case:
  persoon:
    zorg: {key: wie, sorted_by: [begin]}
    besluit: {key: wie, sorted_by: [dag]}
)";

// The rows of one person, in as few words as they need.
const std::string care = "{wie: a, vorm: x, begin: 20240101, eind: 20240131}",
                  adjoining = "{wie: a, vorm: x, begin: 20240201}",
                  later = "{wie: a, vorm: y, begin: 20240301, eind: 20240302}",
                  decision = "{wie: a, dag: 20240101, uren: 4}";

// What comes of one example of a rule about care that is given as good and as bad.
std::string told(const std::string& require, const std::string& example) {
  const WrittenFiles files;
  files.write("pack.yaml", pack_text);
  files.write("r.yaml",
              "title: {nl: Proef, en: Trial}\ntable: zorg\nper: persoon\nrequire: >-\n  " +
                  require + "\nexamples:\n  good: [" + example + "]\n  bad: [" + example + "]\n");
  try {
    const Plugins plugins = load_plugins({});
    const Pack pack = read_pack(files.folder());
    check_pack(pack, plugins);
    const ExampleResult result = run_examples(pack, plugins).front();
    return result.happened;
  } catch (const std::exception& error) {
    const std::string text = files.without_folder(error.what());
    return text.substr(text.find(": ") + 2, text.find('\n') - text.find(": ") - 2);
  }
}

// What `check` tells of a rule about care with this `at`, on two tables and a previous delivery.
std::string findings(const std::string& require, const std::string& at) {
  const WrittenFiles files;
  files.write("twee/pack.yaml", pack_text);
  files.write("twee/r.yaml",
              "title: {nl: Proef, en: Trial}\ntable: zorg\nper: persoon\nrequire: " + require +
                  "\nat:\n" + at + "examples:\n  bad: [{zorg: [{wie: a, vorm: x}]}]\n");
  files.write("now/zorg.csv",
              "wie;vorm;begin;eind\na;x;20240101;20240131\na;y;20240201;\nb;x;20240101;\n");
  files.write("now/besluit.csv", "wie;dag;uren\nb;20240101;4\na;20240101;4\na;20240301;9\n");
  files.write("then/zorg.csv", "wie;vorm;begin;eind\na;z;20240101;\n");
  const ProgramRun run =
      run_program({.arguments = {"check", "now", "--previous", "then", "--pack", "./twee",
                                 "--select", "twee/", "--lang", "en", "--output-format", "concise"},
                   .folder = files.folder()});
  std::string told;
  std::istringstream lines(run.out + run.err);
  for (std::string line; std::getline(lines, line);)
    if (line.find("Trial") != std::string::npos || line.find("twee/r.yaml") != std::string::npos)
      told += line + "\n";
  return told.empty() ? run.out + run.err : told;
}

std::string tables(const std::string& zorg, const std::string& besluit = "",
                   const std::string& previous = "") {
  return "{zorg: [" + zorg + "], besluit: [" + besluit + "], previous: {zorg: [" + previous + "]}}";
}

}  // namespace

TEST_CASE("an expression about a case sees each table as a list of its rows") {
  const auto [require, example, happened] = GENERATE(table<std::string, std::string, std::string>({
      {"size(zorg) == 2", tables(care + ", " + later), "no finding"},
      {"size(zorg) == 2", tables(care), "1 finding"},
      {"besluit.exists(b, b.uren > 3)", tables(care, decision), "no finding"},
      {"besluit.exists(b, b.uren > 4)", tables(care, decision), "1 finding"},
      // A row of another person is no row of this one.
      {"besluit.exists(b, b.uren > 3)", tables(care, "{wie: b, dag: 20240101, uren: 4}"),
       "1 finding"},
      {"zorg.filter(z, z.vorm == 'y').size() == 1", tables(care + ", " + later), "no finding"},
      {"zorg.map(z, z.vorm) == ['x', 'y']", tables(later + ", " + care), "no finding"},
      {"zorg.exists_one(z, !has(z.eind))", tables(care + ", " + adjoining), "no finding"},
      {"zorg.first().vorm == 'x' && last(zorg).vorm == 'y'", tables(later + ", " + care),
       "no finding"},
      {"zorg[1].vorm == 'y'", tables(later + ", " + care), "no finding"},
      {"zorg.all(z, !has(z.next) || z.next.begin > z.eind)", tables(care + ", " + later),
       "no finding"},
      {"zorg.all(z, !has(z.previous) || z.begin - z.previous.eind == 1)",
       tables(care + ", " + later), "1 finding"},
      {"spells(zorg, begin, eind).size() == 2", tables(care + ", " + adjoining + ", " + later),
       "1 finding"},
      {"spells(zorg, begin, eind).all(s, has(s.eind))", tables(care + ", " + adjoining),
       "1 finding"},
      {"spells(zorg, begin, eind).all(s, !has(s.next) || s.next.begin - s.eind > 20)",
       tables(care + ", " + later), "no finding"},
      {"previous.zorg.all(p, zorg.exists(z, z.begin == p.begin))", tables(care, "", care),
       "no finding"},
      {"previous.zorg.all(p, zorg.exists(z, z.begin == p.begin))", tables(care, "", later),
       "1 finding"},
      {"zorg == previous.zorg", tables(care, "", care), "no finding"},
      {"zorg == previous.zorg", tables(care, "", adjoining), "1 finding"},
      {"zorg.all(z, z.begin <= peildag)", tables(care), "no finding"},
  }));
  CAPTURE(require, example);
  CHECK(told(require, example) == happened);
}

TEST_CASE("an expression that names fields of the rule's table is about each of its rows") {
  const auto [require, example, happened] = GENERATE(table<std::string, std::string, std::string>({
      {"besluit.exists(b, b.dag <= begin)", tables(care + ", " + later, decision), "no finding"},
      {"besluit.exists(b, b.dag >= begin)", tables(care + ", " + later, decision), "1 finding"},
      {"vorm == 'z' && size(zorg) > 0", tables(care + ", " + later), "2 findings"},
      {"duur < 20 || size(besluit) > 0", tables(care + ", " + later), "1 finding"},
  }));
  CAPTURE(require, example);
  CHECK(told(require, example) == happened);
}

TEST_CASE("a mistake in an expression about a case is told before a row is read") {
  const auto [require, wrong] = GENERATE(table<std::string, std::string>({
      {"size(zorgg) > 0", "no field or name zorgg in the table zorg; did you mean zorg?"},
      {"zorg.exists(z, z.vrm == 'x')", "zorg has no field vrm; did you mean vorm?"},
      {"previous.besluit.exists(b, b.urn > 1)", "besluit has no field urn; did you mean uren?"},
      {"besluit.exists(b, b.uren == '4')",
       "no such overload: int == string; a text stands between quotes, \"01\""},
      {"spells(zorg, begn, eind).size() > 0", "zorg has no field begn; did you mean begin?"},
      {"spells(zorg, begin, vorm).size() > 0", "expected the name of a date, and vorm is string"},
      {"zorg.first().vorm", "a condition is expected, and this is string"},
  }));
  CAPTURE(require);
  CHECK(told(require, tables(care)) == wrong);
}

TEST_CASE("a finding about a case stands at fields of several tables and of both deliveries") {
  const auto [require, at, told] = GENERATE(table<std::string, std::string, std::string>({
      {"vorm != 'y'", "  - vorm\n  - besluit.uren\n",
       "now/zorg.csv:3:3: twee/r error Trial: vorm, uren in row 2 of now/besluit.csv, uren in row "
       "3 "
       "of now/besluit.csv\n"},
      {"vorm != 'y'", "  - besluit.filter(b, b.dag > begin).dag\n  - begin\n",
       "now/zorg.csv:3:5: twee/r error Trial: begin, dag in row 3 of now/besluit.csv\n"},
      {"vorm != 'y'", "  - vorm\n  - zorg.first().eind\n  - previous.zorg.vorm\n",
       "now/zorg.csv:3:3: twee/r error Trial: vorm, eind in row 1, vorm in row 1 of "
       "then/zorg.csv\n"},
      // Nothing to point at but the row itself.
      {"vorm != 'y'", "  - besluit.filter(b, b.uren > 9).uren\n",
       "now/zorg.csv:3:1: twee/r error Trial: the row\n"},
      // About the person: at the first cell that there is.
      {"besluit.all(b, b.uren < 9)", "  - besluit.filter(b, b.uren >= 9).uren\n  - zorg.vorm\n",
       "now/besluit.csv:4:12: twee/r error Trial: uren, vorm in row 1 of now/zorg.csv, vorm in row "
       "2 "
       "of now/zorg.csv\n"},
      {"size(previous.zorg) == 0", "  - previous.zorg.last().vorm\n",
       "then/zorg.csv:2:3: twee/r error Trial: vorm\n"},
  }));
  CAPTURE(require, at);
  CHECK(findings(require, at) == told);
}

TEST_CASE("a mistake in where a finding about a case stands is told with its place") {
  const std::string of_rows = "vorm != 'y'", of_case = "size(besluit) > 1";
  const auto [require, at, wrong] = GENERATE_COPY(table<std::string, std::string, std::string>({
      {of_rows, "besluit.urn", "6:13: besluit has no field urn; did you mean uren?"},
      {of_rows, "beslut.uren",
       "6:5: no field or name beslut in the table zorg; did you mean besluit?"},
      {of_rows, "vrm", "6:5: the table zorg has no field vrm; did you mean vorm?"},
      {of_rows, "besluit.filter(b, b.urn > 1).uren",
       "6:23: besluit has no field urn; did you mean uren?"},
      {of_rows, "size(besluit).uren",
       "6:5: rows of the case are expected before .uren, and this is int"},
      {of_rows, "besluit.previous", "6:13: besluit has no field previous"},
      {of_case, "vorm",
       "6:5: the rule is about the rows of a case together: name those that are meant, as in "
       "zorg.vorm"},
      {of_case, "besluit.filter(b, b.dag > begin).uren",
       "6:5: the rule is about the rows of a case together: there is no row whose fields these "
       "could be"},
  }));
  CAPTURE(require, at);
  const std::string told = findings(require, "  - " + at + "\n");
  CHECK_THAT(told, contains_text("twee/r.yaml:" + wrong));
}

TEST_CASE("a mistake in one of several places of a finding is told at that place") {
  const std::string told = findings("vorm != 'y'", "  - vorm\n  - besluit.urn\n");
  CHECK_THAT(told, contains_text("twee/r.yaml:7:13: besluit has no field urn"));
}

TEST_CASE("a place that a comma between brackets has cut in two is told with what to do") {
  const std::string told =
      findings("vorm != 'y'", "  [vorm, besluit.filter(b, b.uren > 1).uren]\n");
  CHECK_THAT(told, contains_text("between [ and ] a comma ends an entry"));
}

TEST_CASE("where a condition has a mistake, nothing is told that only follows from it") {
  const std::string told = findings("vrm != 'y'", "  - vorm\n");
  CHECK_THAT(told, contains_text("did you mean vorm?"));
  CHECK(told.find("rows of a case together") == std::string::npos);
}
