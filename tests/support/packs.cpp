// SPDX-License-Identifier: Apache-2.0
#include "support/packs.h"

#include <stdexcept>

const std::string_view demo_pack = R"(name: demo
version: "1"
title: {nl: Voorbeeld, en: Example}
parameters:
  peildatum:
    type: date
    title: {nl: Peildatum, en: Reference date}
code_lists:
  sexe: {codes: {V: {nl: Vrouw, en: Female}, M: {nl: Man, en: Male}}, source: Verzonnen}
tables:
  zorg:
    title: {nl: Zorg, en: Care}
    missingValues: ["", "?"]
    primaryKey: nummer
    fields:
      - name: nummer
        aliases: [clientnummer]
        title: {nl: Nummer, en: Number}
        type: string
        constraints: {minLength: 3, maxLength: 9}
      - {name: sexe, codes: sexe, constraints: {required: true}}
      - {name: begin, type: date, format: "%Y%m%d", partial: true}
      - {name: eind, type: date, constraints: {minimum: 2015-01-01, maximum: 20991231}}
      - {name: uren, type: integer, missingValues: ["-1"], constraints: {minimum: 0}}
)";

const std::string_view demo_rule = R"(title: {nl: Eind voor begin, en: End before start}
table: zorg
check: consistency/end_before_start
options: {start: begin, end: eind}
examples:
  good: [{begin: 20240101, eind: 2024-01-02}]
  bad: [{begin: 20240102, eind: 2024-01-01}]
)";

std::string with(std::string_view text, std::string_view from, std::string_view to) {
  const auto at = text.find(from);
  if (at == std::string_view::npos || text.find(from, at + 1) != std::string_view::npos)
    throw std::logic_error("not in the text once: " + std::string(from));
  std::string changed(text);
  return changed.replace(at, from.size(), to);
}
