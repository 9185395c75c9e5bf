// SPDX-License-Identifier: Apache-2.0
// Quasi-identifiers: facts by which people know each other, and by which somebody could be found in
// a file without a name. Which fields they are is for a pack or a purpose to say; where neither
// does, they are proposed from the declarations.
#pragma once

#include "engine/pack.h"
#include "engine/plugins.h"

namespace jeugdlint {

// Whether the field is declared as a birth date, age, sex, place to live, origin or the like, by
// its name, an alias or its code list.
bool reads_as_quasi_identifier(const Field& field);

// Whether an option asks for them: a rule about disclosure groups people by its key.
bool asks_for_quasi_identifiers(const RuleDeclaration& rule, const OptionDeclaration& option);

}  // namespace jeugdlint
