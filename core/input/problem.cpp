// SPDX-License-Identifier: Apache-2.0
#include "input/problem.h"

#include <algorithm>
#include <cassert>

namespace jeugdlint {
namespace {

std::vector<ProblemInfo> csv_problems() {
  return {
      {.kind = ProblemKind::ragged_row,
       .id = "input/ragged_row",
       .severity = Severity::error,
       .title = {.nl = "Regel met te veel of te weinig cellen",
                 .en = "Row with too many or too few cells"},
       .message = {.nl = "{found} cellen, de kop heeft er {expected}",
                   .en = "{found} cells, the header has {expected}"},
       .rationale = {.nl = "Het is niet te zeggen welke cel bij welke kolom hoort. De regel is "
                           "daarom niet gecontroleerd.",
                     .en = "There is no telling which cell belongs to which column, so the row "
                           "was not checked."},
       .remedy = {.nl = "Zet tekst waar het scheidingsteken in voorkomt tussen aanhalingstekens, "
                        "of maak de export opnieuw.",
                  .en = "Put text that holds the delimiter between quotes, or make the export "
                        "again."}},
      {.kind = ProblemKind::stray_quote,
       .id = "input/stray_quote",
       .severity = Severity::warning,
       .title = {.nl = "Aanhalingsteken op een verkeerde plaats", .en = "Quote in a wrong place"},
       .message = {.nl = "er staat een aanhalingsteken midden in de cel, of tekst achter het "
                         "sluitende aanhalingsteken",
                   .en = "a quote stands inside the cell, or text behind its closing quote"},
       .rationale = {.nl = "Andere programma's lezen zo'n cel elk op hun eigen manier. Hier is zij "
                           "letterlijk gelezen, met aanhalingstekens en al.",
                     .en = "Programs differ in how they read such a cell. It was read literally "
                           "here, quotes included."},
       .remedy = {.nl = "Zet de hele cel tussen aanhalingstekens en verdubbel die erbinnen.",
                  .en = "Put the whole cell between quotes and double those inside."}},
      {.kind = ProblemKind::unclosed_quote,
       .id = "input/unclosed_quote",
       .severity = Severity::error,
       .title = {.nl = "Aanhalingsteken zonder sluiting", .en = "Quote that is never closed"},
       .message = {.nl = "dit aanhalingsteken wordt niet gesloten; de regel is overgeslagen",
                   .en = "this quote is never closed; the row was left out"},
       .rationale = {.nl = "Een open aanhalingsteken trekt de regels erna in één cel. Het lezen "
                           "is daarom op de volgende regel hervat.",
                     .en = "An open quote pulls the rows after it into one cell, so reading went "
                           "on at the next line."},
       .remedy = {.nl = "Sluit de cel af, of verdubbel het aanhalingsteken als het bij de tekst "
                        "hoort.",
                  .en = "Close the cell, or double the quote when it belongs to the text."}},
      {.kind = ProblemKind::oversized_cell,
       .id = "input/oversized_cell",
       .severity = Severity::error,
       .title = {.nl = "Cel die te lang is", .en = "Cell that is too long"},
       .message = {.nl = "{found} bytes, toegestaan zijn er {expected}; de regel is overgeslagen",
                   .en = "{found} bytes, {expected} are allowed; the row was left out"},
       .rationale = {.nl = "Zo'n lange cel is meestal een fout in de export, en past niet in het "
                           "afgesproken geheugen.",
                     .en = "A cell this long is mostly a mistake of the export, and does not fit "
                           "the memory agreed on."},
       .remedy = {.nl = "Herstel de export. Hoort de cel zo lang te zijn, verhoog dan de grens "
                        "met --max-cell.",
                  .en = "Repair the export. When the cell should be this long, raise the limit "
                        "with --max-cell."}},
      {.kind = ProblemKind::empty_name,
       .id = "input/empty_name",
       .severity = Severity::warning,
       .title = {.nl = "Kolom zonder naam", .en = "Column without a name"},
       .message = {.nl = "deze kolom heeft geen naam in de kop",
                   .en = "this column has no name in the header"},
       .rationale = {.nl = "Regels vinden hun kolommen op naam; deze kolom valt buiten elke "
                           "controle op naam.",
                     .en = "Rules find their columns by name; this one is out of their sight."},
       .remedy = {.nl = "Geef de kolom een naam, of haal haar weg als zij leeg is.",
                  .en = "Name the column, or remove it when it is empty."}},
  };
}

std::vector<ProblemInfo> text_problems() {
  return {
      {.kind = ProblemKind::undecodable_byte,
       .id = "input/undecodable_byte",
       .severity = Severity::error,
       .title = {.nl = "Bytes die geen tekst zijn", .en = "Bytes that are no text"},
       .message = {.nl = "deze cel bevat bytes die in de tekencodering van het bestand niets "
                         "betekenen",
                   .en = "this cell holds bytes that mean nothing in the file's encoding"},
       .rationale = {.nl = "Meestal heeft het bestand een andere codering dan het lijkt, of is "
                           "tekst uit twee bronnen samengevoegd. De cel is niet gecontroleerd, de "
                           "rest van de regel wel.",
                     .en = "Mostly the file is in another encoding than it seems, or text of two "
                           "sources was joined. The cell was not checked, the rest of the row "
                           "was."},
       .remedy = {.nl = "Bewaar het bestand als UTF-8, of noem de codering met --encoding "
                        "windows-1252.",
                  .en = "Save the file as UTF-8, or name the encoding with --encoding "
                        "windows-1252."}},
      {.kind = ProblemKind::nul_character,
       .id = "input/nul_character",
       .severity = Severity::warning,
       .title = {.nl = "NUL-teken in een cel", .en = "NUL character in a cell"},
       .message = {.nl = "deze cel bevat een NUL-teken (U+0000)",
                   .en = "this cell holds a NUL character (U+0000)"},
       .rationale = {.nl = "Veel programma's breken de tekst bij dit teken af of weigeren het "
                           "bestand.",
                     .en = "Many programs cut the text at this character or refuse the file."},
       .remedy = {.nl = "Haal het teken weg in de bron; vaak is het opvulling van een veld met "
                        "vaste breedte.",
                  .en = "Remove it at the source; it is often padding of a field of fixed "
                        "width."}},
      {.kind = ProblemKind::lone_surrogate,
       .id = "input/lone_surrogate",
       .severity = Severity::warning,
       .title = {.nl = "Half teken", .en = "Half a character"},
       .message = {.nl = "de tekst bevat een half surrogaatpaar (\\uD800 tot \\uDFFF alleen)",
                   .en = "the text holds half a surrogate pair (\\uD800 to \\uDFFF alone)"},
       .rationale = {.nl = "Een half paar is geen teken. Zulke tekst is vaak door een ander "
                           "programma midden in een teken afgekapt.",
                     .en = "Half a pair is no character. Such text was often cut inside a "
                           "character by another program."},
       .remedy = {.nl = "Laat de bron op hele tekens afkappen.",
                  .en = "Have the source cut between characters."}},
      {.kind = ProblemKind::truncated_input,
       .id = "input/truncated_input",
       .severity = Severity::error,
       .title = {.nl = "Bestand is niet compleet", .en = "File is not complete"},
       .message = {.nl = "het bestand breekt hier af; wat erna hoort te komen is niet "
                         "gecontroleerd",
                   .en = "the file breaks off here; what should follow was not checked"},
       .rationale = {.nl = "Over een bestand dat afbreekt is geen volledig oordeel mogelijk.",
                     .en = "A file that breaks off cannot be judged in full."},
       .remedy = {.nl = "Kopieer of download het bestand opnieuw, of maak de export opnieuw.",
                  .en = "Copy or download the file again, or make the export again."}},
      {.kind = ProblemKind::duplicate_name,
       .id = "input/duplicate_name",
       .severity = Severity::error,
       .title = {.nl = "Naam die vaker voorkomt", .en = "Name that occurs twice"},
       .message = {.nl = "deze naam komt al eerder voor", .en = "this name occurs before"},
       .rationale = {.nl = "Een naam moet één kolom of veld aanwijzen, anders is niet te zeggen "
                           "welke waarde geldt. De eerste heeft de naam gehouden.",
                     .en = "A name must point at one column or field, or there is no telling "
                           "which value counts. The first kept the name."},
       .remedy = {.nl = "Geef elke kolom of elk veld een eigen naam.",
                  .en = "Give each column or field a name of its own."}},
  };
}

std::vector<ProblemInfo> whole_input_problems() {
  return {
      {.kind = ProblemKind::data_as_names,
       .id = "input/data_as_names",
       .severity = Severity::error,
       .title = {.nl = "Gegevens waar de namen van de kolommen horen",
                 .en = "Data where the names of the columns should be"},
       .message = {.nl =
                       "{found} van de {expected} kolommen heten naar een getal, een datum of een "
                       "adres: de eerste regel lijkt een record",
                   .en = "{found} of the {expected} columns have a number, a date or an address "
                         "for a name: the first line looks like a record"},
       .rationale = {.nl = "Een eerste regel die een record is wordt niet gecontroleerd, en zonder "
                           "namen past er geen pakket op het bestand.",
                     .en = "A first line that is a record is not checked, and without names no "
                           "pack fits the file."},
       .remedy = {.nl = "Zet de namen van de velden in de eerste regel, of geef het pakket en zeg "
                        "dat er geen namen zijn: --pack NAAM --no-header.",
                  .en = "Put the names of the fields in the first line, or give the pack and say "
                        "that there are no names: --pack NAME --no-header."}},
      {.kind = ProblemKind::no_records,
       .id = "input/no_records",
       .severity = Severity::warning,
       .title = {.nl = "Geen enkel record", .en = "No record at all"},
       .message = {.nl = "de invoer is leesbaar, maar bevat geen records waar iets in staat",
                   .en = "the input can be read, but holds no records with anything in them"},
       .rationale = {.nl = "Er is dus niets gecontroleerd. Een lege export is meestal een mislukte "
                           "export.",
                     .en = "So nothing was checked. An empty export is mostly an export that "
                           "failed."},
       .remedy = {.nl =
                      "Maak de export opnieuw, of laat het bestand weg als er niets te leveren is.",
                  .en = "Make the export again, or leave the file out when there is nothing to "
                        "deliver."}},
  };
}

std::vector<ProblemInfo> set_up_problems() {
  return {
      {.kind = ProblemKind::stale_baseline,
       .id = "baseline/stale",
       .severity = Severity::error,
       .title = {.nl = "Nulmeting is ruimer dan nodig", .en = "Baseline allows more than is there"},
       .message =
           {.nl = "de nulmeting staat voor {entry} {known} bevindingen toe, en er zijn er {found}",
            .en = "the baseline allows {known} findings for {entry}, and there are {found}"},
       .rationale = {.nl = "Wat is verbeterd, kan anders ongemerkt terugkomen.",
                     .en = "Otherwise what was mended can come back unseen."},
       .remedy = {.nl = "Draai jeugdlint baseline prune, en bewaar het bestand.",
                  .en = "Run jeugdlint baseline prune, and keep the file."}},
      {.kind = ProblemKind::unused_suppression,
       .id = "suppression/unused",
       .severity = Severity::error,
       .title = {.nl = "Onderdrukking die niets onderdrukt", .en = "Suppression of nothing"},
       .message = {.nl = "de onderdrukking op regel {found} van het bestand met onderdrukkingen "
                         "treft geen bevinding",
                   .en = "the suppression on line {found} of the suppressions file meets no "
                         "finding"},
       .rationale = {.nl = "Een onderdrukking die is blijven staan, verbergt de volgende fout.",
                     .en = "A suppression that was left behind hides the next flaw."},
       .remedy = {.nl = "Haal de onderdrukking weg.", .en = "Remove the suppression."}},
      {.kind = ProblemKind::expired_suppression,
       .id = "suppression/expired",
       .severity = Severity::error,
       .title = {.nl = "Onderdrukking die is verlopen", .en = "Suppression that has expired"},
       .message = {.nl = "de onderdrukking op regel {found} van het bestand met onderdrukkingen is "
                         "verlopen en geldt niet meer",
                   .en = "the suppression on line {found} of the suppressions file has expired and "
                         "no longer counts"},
       .rationale = {.nl = "Bij het onderdrukken is een dag afgesproken waarop het klaar zou zijn.",
                     .en = "When it was suppressed, a day was agreed by which it would be mended."},
       .remedy = {.nl = "Verbeter de gegevens, of spreek een nieuwe dag af en leg die vast.",
                  .en = "Mend the data, or agree on a new day and write it down."}},
  };
}

std::vector<ProblemInfo> json_problems() {
  return {
      {.kind = ProblemKind::malformed_json,
       .id = "input/malformed_json",
       .severity = Severity::error,
       .title = {.nl = "Geen geldige JSON", .en = "Not valid JSON"},
       .message = {.nl = "dit record is geen geldige JSON; het is overgeslagen",
                   .en = "this record is not valid JSON; it was left out"},
       .rationale = {.nl = "Wat niet te lezen is, kan niet worden gecontroleerd.",
                     .en = "What cannot be read cannot be checked."},
       .remedy = {.nl = "Maak de export opnieuw met een programma dat JSON schrijft, niet met "
                        "aan elkaar geplakte tekst.",
                  .en = "Make the export again with a program that writes JSON, not with joined "
                        "text."}},
      {.kind = ProblemKind::wrong_nesting,
       .id = "input/wrong_nesting",
       .severity = Severity::error,
       .title = {.nl = "Element dat geen record is", .en = "Element that is no record"},
       .message = {.nl = "op deze plaats hoort een object met velden te staan",
                   .en = "an object with fields is expected here"},
       .rationale = {.nl = "Een record is een object: {\"naam\": waarde, ...}. Dit element is iets "
                           "anders en is overgeslagen.",
                     .en = "A record is an object: {\"name\": value, ...}. This element is "
                           "something else and was left out."},
       .remedy = {.nl = "Wijs met --records de plaats van de records aan, of herstel het element.",
                  .en = "Name the place of the records with --records, or repair the element."}},
      {.kind = ProblemKind::late_field,
       .id = "input/late_field",
       .severity = Severity::error,
       .title = {.nl = "Veld dat te laat verschijnt", .en = "Field that appears too late"},
       .message = {.nl = "{found} veldnamen verschijnen pas nadat de kolommen vastlagen; ze zijn "
                         "niet gecontroleerd",
                   .en = "{found} field names appear after the columns were fixed; they were not "
                         "checked"},
       .rationale = {.nl = "De kolommen worden uit het begin van de invoer afgeleid, en "
                           "standaardinvoer kan niet opnieuw worden gelezen.",
                     .en = "The columns are read from the start of the input, and standard input "
                           "cannot be read again."},
       .remedy = {.nl = "Geef het bestand zelf op in plaats van standaardinvoer, of neem alle "
                        "velden in elk record op.",
                  .en = "Name the file itself instead of standard input, or put all fields in "
                        "each record."}},
      {.kind = ProblemKind::repeated_member,
       .id = "input/repeated_member",
       .severity = Severity::warning,
       .title = {.nl = "Veld dat in één object vaker voorkomt",
                 .en = "Field that occurs twice in one object"},
       .message = {.nl = "dit veld staat al eerder in hetzelfde object; de eerste waarde telt",
                   .en = "this field occurs before in the same object; the first value counts"},
       .rationale = {.nl = "Het ene programma houdt de eerste waarde, het andere de laatste. "
                           "Alleen de eerste is gecontroleerd.",
                     .en = "One program keeps the first value, another the last. Only the first "
                           "was checked."},
       .remedy = {.nl = "Schrijf elk veld één keer, of gebruik een array voor meer waarden.",
                  .en = "Write each field once, or use an array for several values."}},
      {.kind = ProblemKind::too_many_columns,
       .id = "input/too_many_columns",
       .severity = Severity::error,
       .title = {.nl = "Te veel verschillende veldnamen", .en = "Too many different field names"},
       .message = {.nl = "er zijn meer dan {expected} verschillende veldnamen; wat daar bovenop "
                         "komt is niet gecontroleerd",
                   .en = "there are more than {expected} different field names; those beyond "
                         "were not checked"},
       .rationale = {.nl = "Meestal zijn het geen namen maar gegevens: een object dat op nummer "
                           "of code is ingedeeld, in plaats van een array van records.",
                     .en = "Mostly these are no names but data: an object arranged by number or "
                           "code, where an array of records is expected."},
       .remedy = {.nl = "Zet het nummer of de code in een veld, en de objecten in een array.",
                  .en = "Put the number or code into a field, and the objects into an array."}},
  };
}

}  // namespace

const std::vector<ProblemInfo>& problem_infos() {
  static const std::vector<ProblemInfo> infos = [] {
    std::vector<ProblemInfo> all = csv_problems();
    for (auto more : {text_problems(), json_problems(), whole_input_problems(), set_up_problems()})
      all.insert(all.end(), more.begin(), more.end());
    std::sort(all.begin(), all.end(),
              [](const ProblemInfo& a, const ProblemInfo& b) { return a.kind < b.kind; });
    return all;
  }();
  return infos;
}

const ProblemInfo& problem_info(ProblemKind kind) {
  const ProblemInfo& info = problem_infos()[static_cast<std::size_t>(kind)];
  assert(info.kind == kind);
  return info;
}

}  // namespace jeugdlint
