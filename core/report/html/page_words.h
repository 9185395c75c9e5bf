// SPDX-License-Identifier: Apache-2.0
// What only the page says: its headings, its filters and what its script writes.
#pragma once

#include "report/words.h"

namespace jeugdlint::html::words {

inline constexpr Phrase skip{"Naar de inhoud", "To the content"};
inline constexpr Phrase language{"Taal", "Language"};

inline constexpr Phrase filters{"Toon alleen", "Show only"};
inline constexpr Phrase table{"Bestand", "File"};
inline constexpr Phrase column{"Kolom", "Column"};
inline constexpr Phrase rule{"Controle", "Rule"};
inline constexpr Phrase text{"Tekst", "Text"};
inline constexpr Phrase all{"alle", "all"};
inline constexpr Phrase clear{"Alles tonen", "Show all"};

inline constexpr Phrase per_rule{"Bevindingen per controle", "Findings per rule"};
inline constexpr Phrase per_column{"Kolommen", "Columns"};
inline constexpr Phrase title{"Titel", "Title"};
inline constexpr Phrase findings{"Bevindingen", "Findings"};
inline constexpr Phrase filled_share{"Gevuld", "Filled in"};
inline constexpr Phrase over_the_rows{"Waar in het bestand", "Where in the file"};
inline constexpr Phrase most_in_rows{"de meeste, {findings}, in rij {from} t/m {to}",
                                     "most, {findings}, in rows {from} to {to}"};
inline constexpr Phrase class_sizes{"Hoe groot de groepen zijn", "How large the classes are"};
inline constexpr Phrase class_size{"Rijen die op elkaar lijken", "Rows that are alike"};
inline constexpr Phrase rows_in_classes{"Rijen", "Rows"};
inline constexpr Phrase content{"Wat erin staat", "What is in it"};
inline constexpr Phrase distinct{"Verschillend", "Distinct"};
inline constexpr Phrase range{"Bereik", "Range"};
inline constexpr Phrase codes{"Codes", "Codes"};
inline constexpr Phrase shapes{"Vormen", "Shapes"};
inline constexpr Phrase records{"Records", "Records"};
inline constexpr Phrase explained{"Wat er niet klopt", "What is wrong"};

inline constexpr Phrase coverage{"Dekking", "Coverage"};
inline constexpr Phrase coverage_of{"Wat elke controle beoordeelde", "What each rule judged"};
inline constexpr Phrase state{"Stand", "State"};
inline constexpr Phrase judged{"uitgevoerd", "run"};
inline constexpr Phrase not_run{"niet uitgevoerd", "not run"};
inline constexpr Phrase stopped{"afgebroken", "stopped"};

inline constexpr Phrase places{"Alle plaatsen", "All places"};
inline constexpr Phrase severity{"Zwaarte", "Severity"};
inline constexpr Phrase row{"Rij", "Row"};
inline constexpr Phrase what{"Wat", "What"};
inline constexpr Phrase position{"Plaats in het bestand", "Place in the file"};
inline constexpr Phrase previous{"Vorige", "Previous"};
inline constexpr Phrase next{"Volgende", "Next"};
inline constexpr Phrase shown{"{from} t/m {to} van {all} plaatsen",
                              "{from} to {to} of {all} places"};
inline constexpr Phrase none_shown{"Geen plaats voldoet hieraan", "No place fits this"};
inline constexpr Phrase needs_script{
    "De lijst met alle plaatsen, de filters en het wisselen van taal werken als de browser "
    "scripts toestaat; al het andere staat hierboven.",
    "The list of all places, the filters and the change of language work when the browser allows "
    "scripts; all else stands above."};

inline constexpr Phrase no_values{
    "Dit rapport bevat geen waarden uit de gegevens en haalt niets op van elders.",
    "This report holds no values from the data and fetches nothing from elsewhere."};

}  // namespace jeugdlint::html::words
