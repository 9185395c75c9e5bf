// SPDX-License-Identifier: Apache-2.0
// A file is held to what a purpose needs: what it does not need has to go, whatever it is.
#include <string>
#include <vector>

#include "support/catch.h"
#include "support/run_program.h"
#include "support/written_files.h"

namespace {

using Words = std::vector<std::string>;

constexpr const char* own_profile = R"(name: ons-onderzoek
narrows: research
title: {nl: ons onderzoek, en: our research}
why: {nl: Meer is niet gevraagd., en: No more was asked for.}
source: Besluit van de commissie
)";

// What `check` says about a file for a purpose; `profile`, if any, is there as own.yaml.
ProgramRun checked(const std::string& name, const std::string& text, const std::string& purpose,
                   const std::string& profile = "") {
  const WrittenFiles files;
  files.write(name, text);
  if (!profile.empty()) files.write("own.yaml", profile);
  return run_program({.arguments = {"check", name, "--purpose", purpose, "--lang", "en",
                                    "--output-format", "concise"},
                      .folder = files.folder()});
}

bool says(const ProgramRun& run, const std::string& part) {
  return (run.out + run.err).find(part) != std::string::npos;
}

Words purposes() {
  const ProgramRun run = run_program({.arguments = {"purposes", "list", "--names"}});
  Words names;
  std::string name;
  for (const char c : run.out) {
    if (c != '\n') {
      name += c;
      continue;
    }
    names.push_back(name);
    name.clear();
  }
  return names;
}

}  // namespace

TEST_CASE("a column that no line of a profile allows is an error, for each purpose there is") {
  const Words names = purposes();
  REQUIRE(names.size() == 7);
  for (const std::string& name : names) {
    const auto [file, text, column] = GENERATE(table<std::string, std::string, std::string>({
        {"export.csv", "zomaar\n1\n", "zomaar is not needed for this purpose"},
        {"export.csv", "zomaar\n\n", "zomaar is not needed for this purpose"},
        {"export.csv", "zomaar;zomaar\n1;2\n", "column 2"},
        {"export.csv", "geslacht;;\nV;1;2\n", "column 3"},
        {"export.ndjson", "{\"geslacht\":\"V\"}\n{\"geslacht\":\"M\",\"zomaar\":1}\n", "zomaar"},
    }));
    const ProgramRun run = checked(file, text, name);
    CAPTURE(name, text, run.out, run.err);
    CHECK(run.exit_code == 1);
    CHECK(says(run, name + "/unnecessary_column error"));
    if (column.find("column") == std::string::npos) CHECK(says(run, column));
  }
}

TEST_CASE("a delivery that holds what its decree lists and no more passes for it") {
  const auto delivery =
      GENERATE(values<std::string>({"jeugdhulp", "jeugdbescherming", "jeugdreclassering"}));
  const std::string period = delivery == "jeugdreclassering" ? "-2025-q2" : "-2025-h1";
  const ProgramRun run =
      run_program({.arguments = {"check",
                                 JEUGDLINT_SOURCE "/samples/bij-" + delivery + period + "-clean/" +
                                     delivery + ".csv",
                                 "--purpose", "cbs-bij", "--output-format", "concise"}});
  CAPTURE(run.out, run.err);
  CHECK(run.exit_code == 0);
}

TEST_CASE("values finer than a purpose needs are an error") {
  const auto [purpose, text, finding] = GENERATE(table<std::string, std::string, std::string>({
      {"zorgautoriteit-8f", "geboortedatum\n2012-03-14\n2013-01-01\n",
       "geboortedatum holds 2 values that are finer than a year"},
      {"zorgautoriteit-8f", "geboortejaar\n2012\n2013\n", ""},
      {"municipal-policy", "postcode;hulpvorm\n3511AB;01\n3511;02\n",
       "postcode holds 1 values that are finer than four digits"},
      {"research", "aanvang\n2025-03-14\n", "aanvang holds 1 values that are finer than a month"},
      {"veilig-thuis-cbs", "datum_melding\n20250301 14:22\n",
       "datum_melding holds 1 values that are finer than a day"},
      {"veilig-thuis-cbs", "datum_melding\n20250301\n", ""},
  }));
  const ProgramRun run = checked("export.csv", text, purpose);
  CAPTURE(purpose, text, run.out, run.err);
  if (finding.empty())
    CHECK_FALSE(says(run, purpose + "/finer_"));
  else
    CHECK(says(run, " error " + finding));
}

TEST_CASE("an identifier is fine where a purpose needs it, and an error elsewhere") {
  std::string rows;
  for (const char* bsn :
       {"999990007", "999990081", "999990160", "999990238", "999990317", "999990391", "999990470",
        "999990548", "999990627", "999990706", "999990780", "999990858"})
    rows += std::string(bsn) + "\n";
  CHECK(checked("export.csv", "bsn\n" + rows, "cbs-bij").exit_code == 0);
  const ProgramRun run = checked("export.csv", "pseudoniem\n" + rows, "zorgautoriteit-8f");
  CAPTURE(run.out, run.err);
  CHECK(says(run, "zorgautoriteit-8f/person_number_column error"));
}

TEST_CASE("an identifier that can be read back is an error for a purpose, however it is hidden") {
  // Citizen numbers of the test range, written backwards.
  std::string reversed = "pseudoniem;hulpvorm\n";
  for (int number = 999900006, found = 0; found < 300; ++number) {
    const std::string digits = std::to_string(number);
    int sum = -(digits[8] - '0');
    for (int i = 0; i < 8; ++i) sum += (digits[static_cast<std::size_t>(i)] - '0') * (9 - i);
    if (sum % 11 != 0) continue;
    ++found;
    reversed += std::string(digits.rbegin(), digits.rend()) + ";45\n";
  }
  const ProgramRun run = checked("p.csv", reversed, "research");
  CAPTURE(run.out);
  CHECK(says(run, "research/encoded_identifier error"));
  CHECK(run.exit_code == 1);
}

TEST_CASE("personal data in a text is an error for a purpose") {
  const ProgramRun run = checked(
      "p.csv", "jaar;reden_beeindiging\n2024;moeder belt 06-12345678\n2024;klaar\n", "open-data");
  CAPTURE(run.out);
  CHECK(says(run, "open-data/personal_data_in_text error"));
}

TEST_CASE("settings that lie beside the data take no rule from a purpose") {
  const WrittenFiles files;
  files.write("x.csv", "bsn;naam\n999990019;Jan Jansen\n");
  const std::string settings = GENERATE("ignore: [privacy/, open-data/]\n", "select: [input/]\n");
  files.write("jeugdlint.yaml", settings);
  const auto check = [&](Words more) {
    Words arguments = {"check", "x.csv", "--purpose", "open-data", "--lang", "en"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return run_program({.arguments = arguments, .folder = files.folder()});
  };
  CHECK(check({}).exit_code == 2);
  CHECK(says(check({}), "does not count beside a purpose"));
  CHECK(check({"--isolated"}).exit_code == 1);
}

TEST_CASE("a threshold is told as it is, to whomever") {
  const WrittenFiles files;
  std::string table = "gemeente;aantal\n";
  for (int i = 0; i < 40; ++i) table += "0" + std::to_string(300 + i) + (i < 20 ? ";7\n" : ";15\n");
  files.write("export.csv", table);
  const ProgramRun run =
      run_program({.arguments = {"check", "export.csv", "--purpose", "open-data", "--lang", "en",
                                 "--output-format", "concise", "--audience", "shareable"},
                   .folder = files.folder()});
  CAPTURE(run.out, run.err);
  CHECK(says(run, "open-data/small_cells error aantal counts fewer than 10"));
  CHECK_FALSE(says(run, "fewer than <10"));
}

TEST_CASE("records are judged by their classes, and a table of counts by its cells") {
  const ProgramRun records = checked(
      "export.csv", "gemeente;geslacht;hulpvorm\n0344;V;01\n0344;V;02\n0344;M;01\n", "open-data");
  CAPTURE(records.out, records.err);
  CHECK(says(records, "open-data/unique_rows error 1 of 3 rows"));
  CHECK(says(records, "open-data/small_classes warning 3 rows"));
  CHECK(says(records, "open-data/few_values warning 1 rows"));
  const ProgramRun counts =
      checked("export.csv", "gemeente;aantal\n0344;15\n0599;7\n0363;.\nTotaal;20\n", "open-data");
  CAPTURE(counts.out, counts.err);
  CHECK(says(counts, "open-data/small_cells error aantal counts fewer than 10"));
  CHECK(says(counts, "open-data/unrounded_cells warning aantal is not a multiple of 5"));
  CHECK(says(counts, "open-data/recomputable_cells warning aantal is suppressed, but"));
  CHECK_FALSE(says(counts, "unique_rows"));
}

TEST_CASE("what a purpose does not need comes with what to give instead, and its article") {
  const WrittenFiles files;
  files.write("export.csv", "bsn;geb_datum;zomaar\n1;2;3\n");
  const ProgramRun run = run_program({.arguments = {"check", "export.csv", "--purpose", "open-data",
                                                    "--lang", "en", "--output-format", "full"},
                                      .folder = files.folder()});
  CAPTURE(run.out);
  for (const char* part :
       {"open-data/unnecessary_bsn", "UAVG art. 46", "open-data/unnecessary_geboortedatum",
        "Give an age group", "open-data/unnecessary_column", "Leave the column out."})
    CHECK(says(run, part));
  const ProgramRun page = run_program({.arguments = {"explain", "open-data/unnecessary_bsn"}});
  CHECK(page.exit_code == 0);
  CHECK(says(page, "UAVG art. 46"));
}

TEST_CASE("a profile of one's own may ask for less, and never lets more through") {
  const auto [change, said] = GENERATE(table<std::string, std::string>({
      {"columns: {leeftijd: {source: besluit}}\n", "geslacht is not needed"},
      {"columns: {geslacht: {source: besluit}, naam: {source: besluit}}\n",
       "own.yaml:6:40: research does not allow the column naam"},
      {"columns: {datum_aanvang: {precision: day, source: besluit}}\n",
       "the column datum_aanvang would be finer than month"},
      {"columns: {datum_aanvang: {precision: postcode4, source: besluit}}\n",
       "the column datum_aanvang would be finer than month"},
      {"columns: {pseudoniem: {identifier: bsn, source: besluit}}\n",
       "the column pseudoniem would hold another identifier"},
      {"columns: {geslacht: {role: count, source: besluit}}\n",
       "the column geslacht would be judged by other limits"},
      {"columns: {geslacht: {role: sensitive, source: besluit}}\n",
       "the column geslacht would be judged by other limits"},
      {"columns: {geslacht: {aliases: [naam], source: besluit}}\n", "unknown key aliases"},
      {"k: {at_least: 4, source: besluit}\n", "k would be below 5"},
      {"k: {at_least: 20, source: besluit}\n", "with fewer than 20 rows"},
      {"k: {source: besluit}\n", "k needs the key at_least"},
      {"rounding: {at_least: 1, source: besluit}\n", "expected a number from 2 up"},
  }));
  const ProgramRun run = checked("export.csv", "geslacht\nV\n", "own.yaml", own_profile + change);
  CAPTURE(change, run.out, run.err);
  CHECK(says(run, said));
}

TEST_CASE("a profile that narrows none of the program's is refused") {
  const std::string free =
      "name: vrij\ntitle: {nl: vrij, en: free}\nwhy: {nl: x, en: x}\n"
      "source: geen\ncolumns: {geslacht: {source: geen}}\n";
  const auto [profile, said] = GENERATE_COPY(table<std::string, std::string>({
      {free, "a release profile needs the key narrows"},
      {free + "narrows: open-dat\n", "did you mean open-data"},
      {free + "narrows: own.yaml\n", "there is no release profile own.yaml to narrow"},
  }));
  const ProgramRun run = checked("export.csv", "geslacht\nV\n", "own.yaml", profile);
  CAPTURE(profile, run.out, run.err);
  CHECK(run.exit_code == 2);
  CHECK(says(run, said));
  CHECK(checked("export.csv", "a\n1\n", "open-dat").exit_code == 2);
}

TEST_CASE("a pack's rules come with a purpose when the pack is asked for") {
  const WrittenFiles files;
  files.write("jeugdhulp.csv", "bsn;geslacht;hulpvorm\n999990019;X;01\n");
  const auto output = [&](const Words& more) {
    Words arguments = {"check",   "jeugdhulp.csv",   "--purpose",
                       "cbs-bij", "--output-format", "concise"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return run_program({.arguments = arguments, .folder = files.folder()}).out;
  };
  CHECK(output({}).find("validity/code_list") == std::string::npos);
  CHECK(output({"--pack", "bij"}).find("validity/code_list") != std::string::npos);
}

TEST_CASE("how many rows are alone is told beside how many are to be expected") {
  const std::string rows = "geboortejaar;geslacht;gemeentecode\n2012;V;0344\n2013;M;0599\n";
  // exp(-3300000 / (18 * 2 * 342))
  CHECK(says(checked("export.csv", rows, "research"), "expected in the population: <0.1%"));
  const std::string few = "population: {people: 12312, source: eigen telling}\n";
  CHECK(says(checked("export.csv", rows, "./own.yaml", own_profile + few),
             "expected in the population: 36.8%"));
  // Of a column without a number of values nothing can be expected.
  CHECK(says(checked("export.csv", "geboortejaar;leeftijd\n2012;8\n2013;7\n", "research"),
             "expected in the population: not given"));
  const ProgramRun wrong = checked("export.csv", rows, "./own.yaml",
                                   own_profile + std::string("population: {people: 0}\n"));
  CHECK(wrong.exit_code == 2);
  CHECK(says(wrong, "expected a number from 1 up for people"));
}
