// SPDX-License-Identifier: Apache-2.0
// A release profile as data: what one purpose needs of a file (rules/purposes/<purpose>.yaml), each
// line with its legal source. All else in the file is unnecessary.
#pragma once

#include "engine/pack.h"
#include "text/local_text.h"
#include "text/source_place.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jeugdlint {

struct BoundColumn;

// What a column is to the risk that somebody is recognised.
enum class PurposeRole {
  plain,
  quasi,      // a fact by which people know each other
  sensitive,  // a fact that nobody should learn
  count       // the file is a table of counts, and this is one of them
};

struct PurposeColumn {
  std::string name;
  std::vector<std::string> aliases;
  PurposeRole role = PurposeRole::plain;
  std::string precision =
      {};  // the finest that is needed: year, month, day, postcode4; empty: as it is
  std::string identifier = {};  // the class of identifier that is needed here, or empty
  std::int64_t values = 0;      // about so many there are, at that precision; 0: not said
  std::string source = {};
  SourcePlace place = {};

  bool is(std::string_view column) const;  // by name or alias
};

// What to do with a column that people often add and that is not needed.
struct PurposeInstead {
  std::vector<std::string> columns;
  LocalText fix;
  std::string source;
};

// A least number, and the source that asks for it.
struct PurposeLimit {
  std::int64_t number = 0;
  std::string source;
  SourcePlace place;
};

struct Purpose {
  std::string name, narrows, source;
  LocalText title, why;
  std::vector<PurposeColumn> columns;
  std::vector<PurposeInstead> instead;
  std::string unique_source;  // of the demand that no row is the only one of its kind; empty: none
  std::optional<PurposeLimit> k, l, cells, rounding;
  std::int64_t population = 0;  // the people that a file is about some of; 0: not said
  SourcePlace place;

  // The line that allows a column, by its name in the file or in the pack; null: not needed.
  const PurposeColumn* column(const BoundColumn& bound) const;
  const PurposeColumn* column(std::string_view name) const;
};

std::filesystem::path purpose_folder();
std::vector<std::string> purpose_names();  // of those that come with the program

// A profile of the program by name; or one of the user's by path, which must narrow one of the
// program's. Throws Failure with all mistakes, a line each.
Purpose read_purpose(const std::string& name_or_path);

// Holds `own` to the profile it narrows, and fills in what it leaves as it was. What would allow
// more than `base` is a mistake.
void narrow(Purpose& own, const Purpose& base, Mistakes& mistakes);

// The rules that a profile puts to work on the columns of a file.
std::vector<RuleUse> purpose_rules(const Purpose& purpose, const std::vector<BoundColumn>& columns);

// The same as a pack without tables, for those who look for rules by name: every rule that the
// profile can put to work.
Pack purpose_pack(const Purpose& purpose);

}  // namespace jeugdlint
