// SPDX-License-Identifier: Apache-2.0
#include "support/sample_outcome.h"

namespace jeugdlint::test {
namespace {

enum Column : std::uint32_t { bsn, start, end, reason, remark, referrer };

std::vector<ColumnOutcome> columns() {
  const auto declared = [](const char* name, const char* nl, const char* en) {
    return ColumnOutcome{
        .shown = name, .title = {nl, en}, .in_file = true, .declared = true, .filled = 12000};
  };
  return {declared("bsn", "Burgerservicenummer", "Citizen service number"),
          declared("datum_aanvang", "Datum aanvang", "Start date"),
          declared("datum_einde", "Datum einde", "End date"),
          declared("reden_beeindiging", "Reden beëindiging", "Reason for ending"),
          {.shown = "#5", .title = {}, .in_file = true, .declared = false},
          {.shown = "verwijzer",
           .title = {"Verwijzer", "Referrer"},
           .in_file = false,
           .declared = true}};
}

RuleOutcome judged(std::string id, std::string check, Category category, Severity severity) {
  RuleOutcome rule;
  rule.id = std::move(id);
  rule.check = std::move(check);
  rule.category = category;
  rule.severity = severity;
  rule.judged = true;
  rule.rows_passed = 1234;
  return rule;
}

RuleOutcome ragged_row() {
  RuleOutcome rule =
      judged("input/ragged_row", "input/ragged_row", Category::validity, Severity::error);
  rule.title = {"Rij met te veel of te weinig cellen", "Row with too many or too few cells"};
  rule.message = {"de rij heeft {found} cellen; de kopregel heeft er {expected}",
                  "the row has {found} cells; the header has {expected}"};
  rule.why = {"Bij zo'n rij is niet te zeggen welke cel bij welke kolom hoort.",
              "In such a row nobody can tell which cell belongs to which column."};
  rule.fix = {"Zet tekst met een puntkomma tussen aanhalingstekens.",
              "Put text that holds a semicolon between quotes."};
  rule.findings = 1;
  rule.by_rows.add(7);
  rule.kept = {{.kind = PlaceKind::row,
                .row = 7,
                .column = 0,
                .position = {.line = 9, .column = 1, .byte = 512},
                .evidence = {{"expected", JL_EVIDENCE_COUNT, 0, 5, 0},
                             {"found", JL_EVIDENCE_COUNT, 0, 6, 0}}}};
  return rule;
}

RuleOutcome end_before_start(std::uint64_t findings, std::uint64_t kept) {
  RuleOutcome rule = judged("bij/care_ends_before_start", "consistency/end_before_start",
                            Category::consistency, Severity::error);
  rule.code = "TR302";
  rule.title = {"Einde vóór begin", "End before start"};
  rule.message = {"einde {end} ligt vóór begin {start}", "end {end} lies before start {start}"};
  rule.why = {
      "De duur van de zorg wordt uit deze twee datums berekend. Ligt het einde vóór het "
      "begin, dan telt het traject niet mee.",
      "The length of care is computed from these two dates. When the end lies before the "
      "start, the trajectory does not count."};
  rule.fix = {"Kijk in het dossier welke van de twee datums klopt.",
              "Look up in the file which of the two dates is right."};
  rule.source = "CBS, Informatieprotocol Beleidsinformatie Jeugd";
  rule.rows_passed = 11000;
  rule.rows_failed = findings;
  rule.rows_not_evaluable = 111;
  rule.findings = findings;
  rule.by_column = {{end, findings}};
  for (std::uint64_t row = 12; row < 12 + findings; ++row) rule.by_rows.add(row);
  for (std::uint64_t row = 12; row < 12 + kept; ++row)
    rule.kept.push_back({.kind = PlaceKind::cell,
                         .row = row,
                         .column = end,
                         .position = {.line = row + 2, .column = 20, .byte = 60 * row + 19},
                         .evidence = {{"start", JL_EVIDENCE_CELL, start, row, 0},
                                      {"end", JL_EVIDENCE_CELL, end, row, 0}}});
  return rule;
}

// One rule, put to work on a field; there are several of them.
RuleOutcome date(Column field, const std::string& name, const std::vector<std::uint64_t>& rows) {
  RuleOutcome rule = judged("validity/date", "validity/date", Category::validity, Severity::error);
  rule.field = name;
  rule.title = {"Geen bestaande datum", "No existing date"};
  rule.message = {"{value} is geen datum die bestaat", "{value} is no date that exists"};
  rule.rows_failed = rule.findings = rows.size();
  rule.by_column = {{field, rows.size()}};
  for (const std::uint64_t row : rows) rule.by_rows.add(row);
  for (const std::uint64_t row : rows)
    rule.kept.push_back({.kind = PlaceKind::cell,
                         .row = row,
                         .column = field,
                         .position = {.line = row + 2, .column = 11, .byte = 60 * row + 10},
                         .evidence = {{"value", JL_EVIDENCE_CELL, field, row, 0}}});
  return rule;
}

RuleOutcome identifier() {
  RuleOutcome rule =
      judged("privacy/identifier", "privacy/identifier", Category::privacy, Severity::warning);
  rule.title = {"Persoonsnummer waar het niet hoort", "Identifier where it does not belong"};
  rule.message = {"{column} bevat in {share} van de gevulde cellen een {kind}",
                  "{column} holds a {kind} in {share} of its filled cells"};
  rule.terms = {{"IBAN", "IBAN"}, {"burgerservicenummer", "citizen service number"}};
  rule.table_rule = true;
  rule.findings = 1;
  rule.by_column = {{remark, 1}};
  rule.kept = {{.kind = PlaceKind::column,
                .row = 0,
                .column = remark,
                .position = {},
                .evidence = {{"column", JL_EVIDENCE_COLUMN, remark, 0, 0},
                             {"share", JL_EVIDENCE_SHARE, 0, 0, 0.314},
                             {"kind", JL_EVIDENCE_TERM, 0, 1, 0}}}};
  return rule;
}

RuleOutcome small_group() {
  RuleOutcome rule = judged("disclosure/k_anonymity", "disclosure/k_anonymity",
                            Category::disclosure, Severity::note);
  rule.title = {"Kleine groepen", "Small groups"};
  rule.message = {"{groups} groepen tellen minder dan {k} personen, gemiddeld {mean}",
                  "{groups} groups have fewer than {k} persons, {mean} on average"};
  rule.table_rule = true;
  rule.findings = 1;
  rule.kept = {{.kind = PlaceKind::table,
                .row = 0,
                .column = 0,
                .position = {},
                .evidence = {{"groups", JL_EVIDENCE_COUNT, 0, 1234, 0},
                             {"k", JL_EVIDENCE_COUNT, 0, 10, 0},
                             {"mean", JL_EVIDENCE_REAL, 0, 0, 2.5}}}};
  return rule;
}

RuleOutcome clean(const std::string& id) {
  RuleOutcome rule = judged(id, id, Category::completeness, Severity::error);
  rule.title = {"Verplicht", "Required"};
  rule.message = {"{value} is leeg", "{value} is empty"};
  rule.rows_passed = 12345;
  return rule;
}

RuleOutcome not_run(const std::string& id) {
  RuleOutcome rule = clean(id);
  rule.judged = false;
  rule.rows_passed = 0;
  rule.not_run = {"de kolom verwijzer ontbreekt", "the column verwijzer is absent"};
  return rule;
}

InputOutcome delivery() {
  InputOutcome input;
  input.facts.path = "leveringen/jeugdhulp 2025.csv";
  input.facts.format = "csv";
  input.facts.encoding = Encoding::windows_1252;
  input.facts.encoding_guessed = true;
  input.facts.delimiter = ';';
  input.sha256 = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
  input.bytes = 741234;
  input.pack = "bij";
  input.pack_version = "7.0";
  input.table = "jeugdhulp";
  input.match = {"4 van de 5 kolommen zijn bekend", "4 of the 5 columns are known"};
  input.columns = columns();
  input.rows = 12345;
  return input;
}

}  // namespace

Outcome outcome_with_findings() {
  InputOutcome input = delivery();
  input.rows_undecodable = 1;
  input.rules = {ragged_row(),
                 end_before_start(1234, 6),
                 clean("bij/period_matches_delivery"),
                 not_run("bij/referrer_known"),
                 clean("completeness/required"),
                 small_group(),
                 identifier(),
                 date(start, "datum_aanvang", {3, 40}),
                 date(end, "datum_einde", {3}),
                 not_run("validity/code")};
  return {.inputs = {input}, .incomplete = {}};
}

Outcome outcome_without_findings() {
  InputOutcome input = delivery();
  input.rules = {clean("bij/period_matches_delivery"), clean("completeness/required")};
  return {.inputs = {input}, .incomplete = {}};
}

Outcome outcome_incomplete() {
  InputOutcome input = delivery();
  input.facts.path = "-";
  input.facts.format = "json";
  input.facts.delimiter.reset();
  input.facts.encoding = Encoding::utf8;
  input.facts.encoding_guessed = false;
  input.facts.compression = Compression::gzip;
  input.facts.records_at = "/trajecten";
  input.sha256.clear();
  input.pack.clear();
  input.match = {"geen pakket past bij deze kolommen", "no pack fits these columns"};
  input.truncated = true;
  RuleOutcome stopped = clean("consistency/overlap");
  stopped.stopped = true;
  RuleOutcome dates = date(start, "datum_aanvang", {3});
  dates.kept[0].position = {};
  input.rules = {stopped, dates};
  return {.inputs = {input},
          .incomplete = {{"- breekt af na 12.345 rijen", "- breaks off after 12,345 rows"},
                         {"consistency/overlap is afgebroken", "consistency/overlap was stopped"}}};
}

InputOutcome input_with_errors(const std::string& path, std::uint64_t findings,
                               std::uint64_t kept) {
  InputOutcome input = delivery();
  input.facts.path = path;
  input.rules = {end_before_start(findings, kept)};
  return input;
}

}  // namespace jeugdlint::test
