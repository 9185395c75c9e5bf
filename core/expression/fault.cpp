// SPDX-License-Identifier: Apache-2.0
#include "expression/fault.h"

namespace jeugdlint {

const std::vector<LocalText>& fault_words() {
  static const std::vector<LocalText> words = {
      {"", ""},
      {"niet te beoordelen: iets wat nodig is ontbreekt of ligt niet vast",
       "not evaluable: something that is needed is absent or left open"},
      {"de uitkomst past niet in een getal van 64 bits", "the result does not fit in 64 bits"},
      {"deling door nul", "division by zero"},
      {"de index valt buiten de lijst of tekst", "the index is out of range"},
      {"de sleutel komt niet voor", "no such key"},
      {"een sleutel komt twee keer voor", "a key occurs twice"},
      {"dit kan geen sleutel zijn", "this cannot be a key"},
      {"hier past de soort van een waarde niet", "no such overload: the type does not fit here"},
      {"deze naam is niet bekend", "no such name"},
      {"deze functie is niet bekend", "no such function"},
      {"de omzetting lukt niet", "the conversion fails"},
      {"de uitkomst valt buiten het bereik", "the result is out of range"},
      {"het patroon is ongeldig", "the pattern is invalid"},
      {"de opmaak is ongeldig", "the format is invalid"},
      {"de tijdzone is niet bekend", "no such time zone"},
      {"er zijn te veel stappen nodig", "too many steps are needed"},
      {"de uitkomst wordt te groot", "the result is too large"},
  };
  return words;
}

const LocalText& words_of(Fault fault) {
  return fault_words()[static_cast<std::size_t>(fault)];
}

}  // namespace jeugdlint
