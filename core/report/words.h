// SPDX-License-Identifier: Apache-2.0
// The report's own phrases, in both languages, by name. A phrase may hold {name}, to be filled in.
// In Dutch a rule is a controle, a row a rij and a line of the file a regel.
#pragma once

#include "engine/count.h"
#include "text/local_text.h"

#include <jeugdlint/rule.h>

#include <cstdint>
#include <functional>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace jeugdlint {

struct Phrase {
  std::string_view nl, en;
  constexpr std::string_view in(Language language) const {
    return language == Language::nl ? nl : en;
  }
};
struct Plural {
  Phrase one, many;
};

// Replaces each {name} for which `value_of` has a value; the others stay as they are.
std::string filled(
    std::string_view words,
    const std::function<std::optional<std::string>(std::string_view name)>& value_of);
std::string filled(std::string_view words,
                   std::initializer_list<std::pair<std::string_view, std::string>> values);

// "1 bevinding", "1.234 bevindingen".
std::string counted(Count count, const Plural& plural, Language language);

// "fout", "error".
std::string_view severity_word(Severity severity, Language language);
const Plural& severity_plural(Severity severity);
std::string_view category_word(Category category, Language language);

// The names that machines read; the same in every language.
std::string_view severity_name(Severity severity);
std::string_view category_name(Category category);

namespace words {

// Things that are counted.
inline constexpr Plural findings{{"bevinding", "finding"}, {"bevindingen", "findings"}};
inline constexpr Plural rows{{"rij", "row"}, {"rijen", "rows"}};
inline constexpr Plural columns{{"kolom", "column"}, {"kolommen", "columns"}};
inline constexpr Plural files{{"bestand", "file"}, {"bestanden", "files"}};
inline constexpr Plural rules{{"controle", "rule"}, {"controles", "rules"}};

// Places.
inline constexpr Phrase row{"rij {row}", "row {row}"};
inline constexpr Phrase column{"kolom {column}", "column {column}"};
inline constexpr Phrase line{"regel {line}", "line {line}"};
inline constexpr Phrase character{"teken {character}", "character {character}"};
inline constexpr Phrase byte{"byte {byte}", "byte {byte}"};
inline constexpr Phrase whole_file{"het hele bestand", "the whole file"};
inline constexpr Phrase in_other_file{"{what} van {path}", "{what} of {path}"};
inline constexpr Phrase of_previous{"{path}, vorige levering", "{path}, previous delivery"};
inline constexpr Phrase numbered_column{"kolom {number}", "column {number}"};

// The verdict.
inline constexpr Phrase in_order{"In orde", "In order"};
inline constexpr Phrase not_in_order{"Niet in orde", "Not in order"};
inline constexpr Phrase incomplete{"Onvolledig", "Incomplete"};
inline constexpr Phrase limit_not_kept{"Grens niet gehaald", "Limit not kept to"};
inline constexpr Phrase no_findings{"geen bevindingen", "no findings"};
inline constexpr Phrase no_told_findings{"geen bevindingen die te delen zijn",
                                         "no findings that can be shared"};
inline constexpr Phrase coverage{
    "{rows} gelezen in {files}, {undecodable} onleesbaar; {judged} van "
    "de {rules} uitgevoerd.",
    "{rows} read in {files}, {undecodable} unreadable; {judged} of "
    "{rules} run."};
inline constexpr Phrase settled{
    " Niet meegeteld: {baselined} in de nulmeting, {suppressed} onderdrukt.",
    " Not counted: {baselined} in the baseline, {suppressed} suppressed."};
inline constexpr Phrase shared{
    " Om te delen: zonder plaatsen; een aantal onder de 10 is <10, andere zijn afgerond op 5; wat "
    "op minder dan 10 rijen na overal geldt, staat er niet bij.",
    " To be shared: without places; a number below 10 is <10, others are rounded to 5; what holds "
    "for all rows but fewer than 10 is left out."};
inline constexpr Phrase in_baseline{"{findings} in de nulmeting", "{findings} in the baseline"};
inline constexpr Phrase suppressed{"{findings} onderdrukt", "{findings} suppressed"};
inline constexpr Phrase verdict_line{"Uitslag: {meaning} (exitcode {code}).",
                                     "Verdict: {meaning} (exit code {code})."};
inline constexpr Phrase exit_clean{
    "alles wat gevraagd was is gecontroleerd, en er zijn geen bevindingen van niveau {level} of "
    "zwaarder",
    "all that was asked has been checked, and there are no findings of level {level} or worse"};
inline constexpr Phrase exit_clean_lowest{
    "alles wat gevraagd was is gecontroleerd, en er zijn geen bevindingen",
    "all that was asked has been checked, and there are no findings"};
inline constexpr Phrase exit_not_weighed{
    "alles wat gevraagd was is gecontroleerd; de bevindingen tellen op verzoek niet mee",
    "all that was asked has been checked; on request the findings do not count"};
inline constexpr Phrase exit_shared{
    "alles wat gevraagd was is gecontroleerd; wat daarvan te delen is, staat hierboven",
    "all that was asked has been checked; what can be shared of it stands above"};
inline constexpr Phrase exit_findings{"er zijn bevindingen van niveau {level} of zwaarder",
                                      "there are findings of level {level} or worse"};
inline constexpr Phrase exit_findings_lowest{"er zijn bevindingen", "there are findings"};
inline constexpr Phrase exit_limit{"aan een gestelde grens is niet voldaan",
                                   "a limit that was set is not kept to"};
inline constexpr Phrase exit_failed{"er is niets beoordeeld; de opzet klopt niet",
                                    "nothing was judged; the set-up is wrong"};
inline constexpr Phrase exit_incomplete{
    "niet alles kon worden gecontroleerd; dit is geen oordeel over het geheel",
    "not everything could be checked; this is no verdict on the whole"};

// An input.
inline constexpr Phrase file{"Bestand", "File"};
inline constexpr Phrase standard_input{"standaardinvoer", "standard input"};
inline constexpr Phrase format{"Vorm", "Format"};
inline constexpr Phrase size{"Omvang", "Size"};
inline constexpr Phrase pack{"Pakket", "Pack"};
inline constexpr Phrase pack_and_table{"{pack}, tabel {table}", "{pack}, table {table}"};
inline constexpr Phrase no_pack{"geen", "none"};
inline constexpr Phrase fields_absent{"Ontbreekt", "Missing"};
inline constexpr Phrase columns_extra{"Extra", "Extra"};
inline constexpr Phrase delimiter{"scheidingsteken {delimiter}", "delimiter {delimiter}"};
inline constexpr Phrase tab{"tab", "tab"};
inline constexpr Phrase semicolon{"puntkomma (;)", "semicolon (;)"};
inline constexpr Phrase comma{"komma (,)", "comma (,)"};
inline constexpr Phrase pipe{"sluisteken (|)", "pipe (|)"};
inline constexpr Phrase no_header{"zonder kopregel", "without header"};
inline constexpr Phrase encoding{"tekenset {encoding}", "encoding {encoding}"};
inline constexpr Phrase encoding_guessed{"tekenset {encoding} (afgeleid uit de inhoud)",
                                         "encoding {encoding} (read off the content)"};
inline constexpr Phrase compressed{"ingepakt met {compression}", "compressed with {compression}"};
inline constexpr Phrase records_at{"records onder {pointer}", "records at {pointer}"};
inline constexpr Phrase truncated{"het bestand breekt af voor het einde",
                                  "the file breaks off before its end"};
inline constexpr Phrase sha256{"SHA-256", "SHA-256"};
inline constexpr Phrase and_more_names{"en nog {count}", "and {count} more"};

// Findings of a rule.
inline constexpr Phrase what{"Wat", "What"};
inline constexpr Phrase why{"Waarom", "Why"};
inline constexpr Phrase how_often{"Hoe vaak", "How often"};
inline constexpr Phrase where{"Waar", "Where"};
inline constexpr Phrase remedy{"Te doen", "To do"};
inline constexpr Phrase source{"Bron", "Source"};
inline constexpr Phrase share_of_rows{"in {share} van de rijen", "in {share} of the rows"};
inline constexpr Phrase per_column{"per kolom: {columns}", "per column: {columns}"};
inline constexpr Phrase and_more{"en nog {count}", "and {count} more"};
inline constexpr Phrase more_of_rule{"... en nog {count} van {rule}",
                                     "... and {count} more of {rule}"};

inline constexpr Phrase title{"titel", "title"};
inline constexpr Phrase more_rules{"en nog {rules} met {findings}",
                                   "and {rules} more with {findings}"};

// The summary.
inline constexpr Phrase summary{"Samenvatting", "Summary"};
inline constexpr Phrase rule{"controle", "rule"};
inline constexpr Phrase passed{"goed", "passed"};
inline constexpr Phrase failed{"fout", "failed"};
inline constexpr Phrase not_evaluable{"niet te beoordelen", "not evaluable"};
inline constexpr Phrase judged_rows{"beoordeeld", "judged"};
inline constexpr Phrase time{"tijd", "time"};
inline constexpr Phrase judged_as_whole{"het geheel", "the whole"};
inline constexpr Phrase without_findings{"Zonder bevindingen", "Without findings"};
inline constexpr Phrase without_told_findings{"Zonder bevindingen, of niet vermeld",
                                              "Without findings, or not told"};
inline constexpr Phrase in_no_case{"Regels zonder bruikbare sleutel, dus bij niemand ingedeeld",
                                   "Rows without a usable key, so put with nobody"};
inline constexpr Phrase not_run{"Niet uitgevoerd", "Not run"};
inline constexpr Phrase stopped{"Afgebroken", "Stopped"};
inline constexpr Phrase explanation{"Uitleg bij een controle", "A rule explained"};

// A rule's page.
inline constexpr Phrase id{"Controle", "Rule"};
inline constexpr Phrase severity{"Zwaarte", "Severity"};
inline constexpr Phrase category{"Soort", "Category"};
inline constexpr Phrase message{"Melding", "Message"};
inline constexpr Phrase terms{"Invulling", "Terms"};
inline constexpr Phrase publisher_code{"Nummer", "Number"};
inline constexpr Phrase per_case{"Alle rijen per", "All rows per"};
inline constexpr Phrase tables{"Tabellen", "Tables"};
inline constexpr Phrase check{"Maakt gebruik van", "Makes use of"};
inline constexpr Phrase scope{"Bereik", "Scope"};
inline constexpr Phrase automatic{"elk bestand, ook zonder pakket",
                                  "every file, also without a pack"};
inline constexpr Phrase when{"Voor rijen waarvoor", "For rows where"};
inline constexpr Phrase require{"Moet gelden", "Must hold"};
inline constexpr Phrase options{"Opties", "Options"};
inline constexpr Phrase option{"optie", "option"};
inline constexpr Phrase type{"soort", "type"};
inline constexpr Phrase initial{"zonder opgave", "default"};
inline constexpr Phrase meaning{"betekenis", "meaning"};
inline constexpr Phrase value{"waarde", "value"};
inline constexpr Phrase required{"verplicht", "required"};
inline constexpr Phrase parameter{"parameter {name}", "parameter {name}"};
inline constexpr Phrase examples_good{"Zo is het goed", "This passes"};
inline constexpr Phrase examples_bad{"Zo is het fout", "This fails"};
inline constexpr Phrase example_parameters{"Parameters van de voorbeelden",
                                           "Parameters of the examples"};

// SARIF.
inline constexpr Phrase rolled_up{"en nog {findings} van deze controle in dit bestand",
                                  "and {findings} more of this rule in this file"};
inline constexpr Phrase rule_not_run{"{rule} is niet uitgevoerd: {reason}",
                                     "{rule} was not run: {reason}"};
inline constexpr Phrase rule_stopped{"{rule} is afgebroken", "{rule} was stopped"};
inline constexpr Phrase about_not_run{
    "Een controle die niet is uitgevoerd zegt niets over het bestand.",
    "A rule that was not run says nothing about the file."};
inline constexpr Phrase about_stopped{
    "Een controle die halverwege is afgebroken heeft niet het hele bestand beoordeeld.",
    "A rule that was stopped halfway has not judged the whole file."};
inline constexpr Phrase about_incomplete{
    "Niet alles kon worden gecontroleerd; de uitkomst is geen oordeel over het geheel.",
    "Not everything could be checked; the outcome is no verdict on the whole."};

}  // namespace words
}  // namespace jeugdlint
