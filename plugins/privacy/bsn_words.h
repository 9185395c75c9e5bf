// SPDX-License-Identifier: Apache-2.0
// The words by which people and systems name a citizen number, and those that name its look-alikes.
#pragma once

#include "text_search.h"

#include <string_view>

namespace jeugdlint::privacy {

inline bool says_bsn(std::string_view text) {
  return has_word(text,
                  {"bsn", "b.s.n", "burgerservice", "burger service", "sofi", "persoonsnummer"});
}

// A number with a name of its own. RSIN and VAT numbers pass the 11-test as well.
inline bool says_other_number(std::string_view text) {
  return has_word(text,
                  {"rsin", "kvk", "btw", "factuur", "polis", "order", "rekening", "tel", "fax"});
}

}  // namespace jeugdlint::privacy
