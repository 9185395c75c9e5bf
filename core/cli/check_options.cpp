// SPDX-License-Identifier: Apache-2.0
#include "cli/check_options.h"

#include "report/report.h"
#include "text/failure.h"
#include "text/nearest.h"

namespace jeugdlint {
namespace {

std::vector<std::string> input_format_names() {
  std::vector<std::string> names;
  for (const InputFormat& format : input_formats()) names.push_back(format.name);
  return names;
}

std::vector<std::string> report_format_names() {
  std::vector<std::string> names;
  for (const ReportFormat& format : report_formats()) names.push_back(format.name);
  return names;
}

void declare_rules(Options& options, CheckOptions& check) {
  options.group({.nl = "Controles", .en = "Rules"});
  options.text("--pack", check.pack, kind::pack,
               {.nl = "regelpakket, met naam of pad; anders kiezen de kolomnamen",
                .en = "rule pack, by name or path; otherwise the column names choose"});
  options.text("--schema", check.schema, kind::file,
               {.nl = "tableschema.json of datapackage.json in plaats van een pakket",
                .en = "tableschema.json or datapackage.json instead of a pack"});
  options.text("--purpose", check.purpose, kind::purpose,
               {.nl = "waarvoor het bestand is, met naam of pad van een profiel: meldt welke "
                      "kolommen, identificaties, nauwkeurigheid en kleine groepen daarvoor niet "
                      "nodig zijn; regels van een pakket alleen met --pack erbij",
                .en = "what the file is for, by name or path of a profile: tells which columns, "
                      "identifiers, precision and small groups that does not need; rules of a pack "
                      "only with --pack as well"});
  options.texts("--plugin", check.plugins, kind::path,
                {.nl = "nog een plugin, of een map ermee (herhaalbaar)",
                 .en = "another plugin, or a folder of them (repeatable)"});
  options.texts("--parameter", check.parameters, kind::parameter,
                {.nl = "waarde waar een pakket om vraagt (herhaalbaar)",
                 .en = "a value that a pack asks for (repeatable)"});
  options.texts("--previous", check.previous, kind::path,
                {.nl = "de vorige levering, voor controles die beide vergelijken: bestanden of een "
                       "map (herhaalbaar)",
                 .en = "the previous delivery, for rules that compare both: files or a folder "
                       "(repeatable)"});
  options.size(
      "--memory", check.memory,
      {.nl = "geheugen waarboven rijen van een persoon en sleutels van records versleuteld "
             "naar schijf gaan (standaard 512M)",
       .en = "memory above which the rows of persons and the keys of records go to disk, "
             "encrypted (512M by default)"});
  options.list(
      "--select", check.select, kind::rule,
      {.nl = "alleen deze controles, met komma's ertussen: een id, een begin tot en met een "
             "schuine streep, het nummer van de uitgever, of ALL (herhaalbaar)",
       .en = "only these rules, with commas between them: an id, a prefix that ends at a "
             "slash, the publisher's number, or ALL (repeatable)"});
  options.list("--ignore", check.ignore, kind::rule,
               {.nl = "zonder deze controles (herhaalbaar)", .en = "without these (repeatable)"});
}

void declare_report(Options& options, CheckOptions& check) {
  options.group({.nl = "Rapport", .en = "Report"});
  options.choice("--output-format", check.output_format, report_format_names(),
                 {.nl = "vorm van het rapport; standaard full op een terminal en anders concise",
                  .en = "format of the report; full on a terminal and concise otherwise"});
  options.text("--output-file", check.output_file, kind::file,
               {.nl = "rapport naar een bestand in plaats van de standaarduitvoer",
                .en = "report to a file instead of standard output"});
  options.texts("--report", check.reports, kind::report,
                {.nl = "nog een rapport, zoals sarif=jeugdlint.sarif (herhaalbaar)",
                 .en = "another report, such as sarif=jeugdlint.sarif (repeatable)"});
  options.flag(
      "--profile", check.profile,
      {.nl = "zet in het rapport html per kolom wat erin staat, zoals jeugdlint profile",
       .en = "put into the html report what each column holds, as jeugdlint profile does"});
  declare_audience(options, check);
  options.text(
      "--fingerprint-key", check.fingerprint_key, kind::file,
      {.nl = "geef bevindingen in json, sarif en gitlab een kenmerk van hun record dat van "
             "levering tot levering gelijk blijft, met deze sleutel: minstens 32 bytes "
             "die alleen u kunt lezen, en niet bij de nulmeting",
       .en = "give findings in json, sarif and gitlab a fingerprint of their record that "
             "stays the same from delivery to delivery, with this key: 32 bytes at least "
             "that only you can read, and not beside the baseline"});
  options.text(
      "--annotate", check.annotate, kind::path,
      {.nl = "schrijf een kopie van het bestand met de bevindingen erin, in dezelfde "
             "vorm of als .xlsx; bij meer bestanden een map, of map/*.xlsx. De kopie bevat de "
             "gegevens",
       .en = "write a copy of the file with the findings in it, in the same form or as "
             ".xlsx; a folder for several files, or folder/*.xlsx. The copy contains the data"});
  options.text("--attest", check.attest, kind::file,
               {.nl = "leg vast wat beoordeeld is, waarmee en met welke uitslag, als in-toto "
                      "Statement (v1) dat u kunt ondertekenen; zie jeugdlint verify",
                .en = "record what was judged, with what and with which result, as an in-toto "
                      "Statement (v1) that you can sign; see jeugdlint verify"});
  options.number("--max-findings", check.max_findings,
                 {.nl = "zoveel plaatsen per controle en bestand (standaard 1000); geteld wordt "
                        "alles",
                  .en = "so many places per rule and file (1000 by default); all are counted"});
  options.flag("--reveal", check.reveal,
               {.nl = "toon ook de waarden; alleen op een terminal, nooit in CI",
                .en = "show the values as well; on a terminal only, never in CI"});
  options.flag("--statistics", check.statistics,
               {.nl = "meld tijd, omvang en geheugen op de standaardfout",
                .en = "tell time, size and memory on standard error"});
  options.flag("-q,--quiet", check.quiet,
               {.nl = "niets op de standaardfout behalve fouten",
                .en = "nothing on standard error but errors"});
  options.flag("-v,--verbose", check.verbose,
               {.nl = "meld op de standaardfout wat er geladen en gekozen is",
                .en = "tell on standard error what was loaded and chosen"});
}

void declare_gate(Options& options, CheckOptions& check) {
  options.group({.nl = "Uitslag", .en = "Verdict"});
  options.choice("--fail-on", check.gate.fail_on, {"error", "warning", "note", "never"},
                 {.nl = "lichtste bevinding die exitcode 1 geeft (standaard error)",
                  .en = "mildest finding that gives exit code 1 (error by default)"});
  options.number("--max-warnings", check.gate.max_warnings,
                 {.nl = "meer waarschuwingen dan dit geven exitcode 1",
                  .en = "more warnings than this give exit code 1"});
  options.percentage("--min-coverage", check.gate.min_coverage,
                     {.nl = "minder dan dit deel van een bestand beoordeeld geeft exitcode 1: het "
                            "deel van de rijen dat leesbaar is, maal het deel van de controles dat "
                            "is uitgevoerd",
                      .en = "less than this part of a file judged gives exit code 1: the share of "
                            "the rows that can be read, times the share of the rules that were "
                            "run"});
  options.text("--baseline", check.baseline, kind::file,
               {.nl = "bevindingen die hierin bekend zijn, tellen niet mee; zie jeugdlint baseline",
                .en = "findings known in this file do not count; see jeugdlint baseline"});
  options.flag("--pass-on-unpruned-baseline", check.unpruned_baseline,
               {.nl = "een nulmeting die meer toestaat dan er is, is geen fout",
                .en = "a baseline that allows more than there is, is no error"});
  declare_suppressions(options, check);
  options.flag("--allow-unused-suppressions", check.unused_suppressions,
               {.nl = "een onderdrukking die niets treft of is verlopen, is geen fout",
                .en = "a suppression that meets nothing or has expired is no error"});
  options.flag("--exit-zero", check.gate.exit_zero,
               {.nl = "geef 0 in plaats van 1; 2 en 3 blijven",
                .en = "give 0 instead of 1; 2 and 3 remain"});
}

std::map<std::string, std::string> parameters(const std::vector<std::string>& settings,
                                              Language language) {
  std::map<std::string, std::string> values;
  const LocalText shape = {.nl = "--parameter is NAAM=WAARDE, zoals periode_einde=2025-06-30",
                           .en = "--parameter is NAME=VALUE, such as period_end=2025-06-30"};
  const LocalText twice = {.nl = "--parameter is twee keer gegeven: ",
                           .en = "--parameter is given twice: "};
  for (const std::string& setting : settings) {
    const std::size_t sign = setting.find('=');
    if (sign == std::string::npos || sign == 0) throw Failure(shape.in(language));
    const std::string name = setting.substr(0, sign);
    if (!values.emplace(name, setting.substr(sign + 1)).second)
      throw Failure(twice.in(language) + name);
  }
  return values;
}

Encoding encoding_asked(const std::string& name, Language language) {
  if (const auto encoding = encoding_by_name(name)) return *encoding;
  const std::vector<std::string> known = {"utf-8", "utf-16le", "utf-16be", "windows-1252",
                                          "latin-1"};
  const LocalText words = {.nl = "--encoding kent niet de tekenset ",
                           .en = "--encoding does not know the encoding "};
  throw Failure(words.in(language) + name + did_you_mean(name, known, language));
}

}  // namespace

void declare_input(Options& options, CheckOptions& check) {
  options.arguments(
      kind::path, check.paths,
      {.nl = "bestanden, mappen of patronen zoals exports/*.csv; - is de "
             "standaardinvoer",
       .en = "files, folders or patterns such as exports/*.csv; - is standard input"});
  options.group({.nl = "Invoer (wat u niet opgeeft, wordt in het bestand gevonden)",
                 .en = "Input (what you leave out is found in the file)"});
  options.choice("--format", check.format, input_format_names(),
                 {.nl = "vorm van het bestand", .en = "format of the file"});
  options.choice("--delimiter", check.delimiter, {",", ";", "tab", "|"},
                 {.nl = "scheidingsteken van CSV", .en = "delimiter of CSV"},
                 {{"\t", "tab"}, {"\\t", "tab"}});
  options.text("--encoding", check.encoding, kind::name,
               {.nl = "tekenset: utf-8, utf-16le, utf-16be, windows-1252 of latin-1",
                .en = "encoding: utf-8, utf-16le, utf-16be, windows-1252 or latin-1"});
  options.flag("--no-header", check.no_header,
               {.nl = "de eerste rij zijn gegevens; de kolommen heten zoals het pakket zegt",
                .en = "the first row is data; the columns are named as the pack says"});
  options.text("--records", check.records, kind::pointer,
               {.nl = "waar de records van JSON staan, zoals /clienten/*/trajecten/*",
                .en = "where the records of JSON are, such as /clients/*/trajectories/*"});
  options.size("--max-cell", check.max_cell,
               {.nl = "langste cel die gelezen wordt (standaard 64M)",
                .en = "longest cell that is read (64M by default)"});
  options.number("--threads", check.threads,
                 {.nl = "zoveel threads (standaard zoveel als de machine heeft); de uitkomst is "
                        "altijd dezelfde",
                  .en = "so many threads (by default as many as the machine has); the outcome is "
                        "always the same"});
  options.text("--stdin-filename", check.stdin_filename, kind::name,
               {.nl = "naam voor de standaardinvoer in het rapport",
                .en = "name of standard input in the report"});
}

void declare_suppressions(Options& options, CheckOptions& check) {
  options.text("--suppressions", check.suppressions, kind::file,
               {.nl = "bevindingen die hierin met een reden zijn onderdrukt, tellen niet mee",
                .en = "findings suppressed in this file, with a reason, do not count"});
  options.text("--run-date", check.run_date, kind::date,
               {.nl = "de dag van de controle, voor onderdrukkingen en de parameter run_date, "
                      "zoals 2026-01-31 (standaard vandaag)",
                .en = "the day of the run, for suppressions and the parameter run_date, such as "
                      "2026-01-31 (today by default)"});
}

void declare_audience(Options& options, CheckOptions& check) {
  options.choice(
      "--audience", check.audience, {"operator", "shareable"},
      {.nl = "voor wie de rapporten zijn: operator, wie de gegevens heeft (standaard), of "
             "shareable, om te delen: zonder rijnummers en plaatsen, een aantal onder "
             "de 10 als <10 en andere afgerond op 5, en niets dat op minder dan 10 rijen "
             "na overal geldt",
       .en = "whom the reports are for: operator, who has the data (by default), or "
             "shareable: without row numbers and places, a number below 10 as <10 and "
             "others rounded to 5, and nothing that holds for all rows but fewer than "
             "10"});
}

void declare_inspection(Options& options, CheckOptions& check) {
  declare_input(options, check);
  declare_rules(options, check);
  declare_configuration(options, check.configuration);
}

void declare_check(Options& options, CheckOptions& check) {
  options.about({.nl = "Controleert bestanden en meldt wat er niet klopt, zonder waarden te tonen.",
                 .en = "Checks files and tells what is wrong, without showing values."});
  declare_inspection(options, check);
  declare_report(options, check);
  declare_gate(options, check);
  options.hidden_number("--batch-rows", check.batch_rows);
  options.example("jeugdlint check jeugdhulp.csv");
  options.example("jeugdlint check export.csv --purpose open-data");
  options.example("jeugdlint check exports/ --fail-on warning --report sarif=jeugdlint.sarif");
  options.example("zcat export.csv.gz | jeugdlint check - --stdin-filename export.csv");
}

RunOptions run_options(const CheckOptions& check, const Shared& shared) {
  RunOptions options;
  options.input.format = check.format;
  if (!check.delimiter.empty())
    options.input.delimiter = check.delimiter == "tab" ? '\t' : check.delimiter.front();
  if (!check.encoding.empty())
    options.input.encoding = encoding_asked(check.encoding, shared.language);
  options.input.header = !check.no_header;
  options.input.records_at = check.records;
  if (check.max_cell) options.input.max_cell_bytes = *check.max_cell;
  options.standard_input = check.stdin_filename;
  options.selection = {check.select, check.ignore};
  options.parameters = parameters(check.parameters, shared.language);
  if (!check.previous.empty()) options.previous = input_files(check.previous);
  if (check.memory) options.memory = *check.memory;
  if (check.max_findings) options.max_findings = *check.max_findings;
  options.profile = check.profile;
  if (check.threads) options.threads = static_cast<unsigned>(*check.threads);
  if (check.batch_rows) options.batch_rows = static_cast<std::size_t>(*check.batch_rows);
  return options;
}

}  // namespace jeugdlint
