// SPDX-License-Identifier: Apache-2.0
// A pack as data: what rules/<pack>/*.yaml says, or a Table Schema or Data Package stands in for.
// Reading is strict; every mistake of a pack is collected with file, line and column, then thrown
// as one Failure.
#pragma once

#include "engine/plugins.h"
#include "engine/threshold.h"
#include "input/typing.h"
#include "text/local_text.h"
#include "text/source_place.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace jeugdlint {

// An option as the pack writes it; plan.cpp gives it its type.
struct Setting {
  std::string name;
  std::vector<std::string> values = {};  // one, unless it is a list
  bool list = false;
  bool parameter = false;   // {parameter: period_end}: values[0] is the parameter's name
  bool expression = false;  // {expression: years(a, b)}: values[0] is the expression
  // The columns meant by `values`, by place, where the program puts the rule to work: names of a
  // file's columns may occur twice.
  std::vector<std::uint32_t> slots = {};
  SourcePlace place;
};

// The days, since 1970-01-01, on which a rule, a field or a code is in force; whole days, both ends
// included.
struct Validity {
  std::int32_t from = INT32_MIN, to = INT32_MAX;
  bool overlaps(const Validity& other) const { return from <= other.to && other.from <= to; }
  bool always() const { return from == INT32_MIN && to == INT32_MAX; }
};

enum class FieldType { any, string, integer, number, boolean, date, year };

struct Field {
  std::string name;
  std::vector<std::string> aliases;
  LocalText title, description;
  std::string source;
  FieldType type = FieldType::any;
  DateFormat date_format;
  NumberFormat number_format;
  bool required = false, unique = false;
  std::string pattern;
  std::optional<std::int64_t> min_length, max_length;
  std::string minimum, maximum;  // as written; by type a number or a date
  std::string codes;       // name of a code list, or empty (an enum becomes a list of its own)
  std::string codes_on;    // the day, month or year whose codes hold; empty: those of all times
  std::string identifier;  // class of identifier that is foreseen here
  std::string precision;   // finest precision allowed, "year"
  std::vector<std::string> missing_values;  // of the field, or else of its table
  Validity valid;     // outside it the field is known, but its declaration demands nothing
  bool asked = true;  // set by in_force
  SourcePlace place;
};

struct CodeList {
  std::string name, source, licence;
  std::string valid_on;  // the parameter that says which codes a field may hold, or empty
  std::string parents;   // the code list of what the codes are part of, or empty
  struct Code {
    std::string code;
    LocalText label;
    std::int32_t valid_from = INT32_MIN, valid_to = INT32_MAX;  // days since 1970-01-01
    std::vector<std::string> successors = {};  // the codes that took its place, as far as known
    std::string parent = {};                   // what it is part of, a code of the list of parents
  };
  std::vector<Code> codes;
  SourcePlace place;
};

struct Parameter {
  std::string name;
  LocalText title;
  FieldType type = FieldType::string;
  std::optional<std::string> initial = {};  // without one, rules that need the parameter do not run
  std::string derived_from = {};            // the year of this parameter, a date; or empty
  SourcePlace place;
};

// A rule's severity where it depends on a parameter.
struct SeverityCase {
  std::string first, last;  // the values it is for; equal for one value
  Severity severity{};
};
struct SeverityChoice {
  std::string parameter;
  std::vector<SeverityCase> cases;
  Severity otherwise{};
};

// One row of an example: field and text; a field left out is absent.
using ExampleRow = std::vector<std::pair<std::string, std::string>>;
using ExampleTables = std::map<std::string, std::vector<ExampleRow>>;
struct Example {
  std::vector<ExampleRow> rows;
  ExampleTables tables, previous;  // of a case rule, where `rows` does not say it all
  SourcePlace place;
};

// An expression of a rule, as written (core/expression).
struct RuleExpression {
  std::string text;
  SourcePlace place;
};

// A column that is computed from others, for expressions of the table's rules.
struct DerivedColumn {
  std::string name;
  RuleExpression expression;
  SourcePlace place;  // of the name
};

// A rule put to work: by a rule file, or by a field's declaration (then `id` is the check's id).
struct RuleUse {
  std::string id;     // bij/care_ends_before_start
  std::string check;  // consistency/end_before_start
  std::string code;   // the publisher's own number, or empty
  std::vector<std::string> tables;
  std::string per;                    // the case that the rule looks at, or empty
  std::vector<std::string> may_lack;  // tables of the case that a run may be without
  std::string field;                  // of a field's declaration
  std::vector<Setting> settings;
  std::optional<RuleExpression> when;     // which rows are judged; none: all
  std::optional<RuleExpression> require;  // what must hold; then `check` is expression/require
  bool fail_on_missing = false;           // what is not evaluable fails
  std::vector<RuleExpression> at;         // where a finding stands: see rule_place.h
  std::optional<Severity> severity;
  std::optional<SeverityChoice> severity_choice;
  std::vector<Threshold> thresholds;  // severest first
  Validity valid;
  LocalText title, why, fix;  // empty: those of the check
  std::string source;
  std::map<std::string, std::string> example_parameters;
  std::vector<Example> good, bad;
  SourcePlace place;  // of the check's name; of the field's declaration
};

struct Table {
  std::string name;
  LocalText title;
  std::vector<Field> fields;
  std::vector<DerivedColumn> derived;  // each may use those before it
  std::vector<std::string> primary_key;
  std::string records_at;  // JSON pointer to the records, or empty
  SourcePlace place;

  const Field* field(std::string_view name) const;  // by name or alias
  const DerivedColumn* derived_column(std::string_view name) const;
};

// A publication that rules rest on.
struct Source {
  std::string name, title, licence, note;
  SourcePlace place;
};

// A rule of the pack that is extended, and why it is left out.
struct WithdrawnRule {
  std::string name;
  LocalText reason;
};

// Which rows of which tables belong together: `case: {person: {jeugdhulp: bsn}}`.
struct CaseTable {
  std::string table;
  std::vector<std::string> key;            // fields of the table
  std::vector<std::string> order;          // fields that a rule sees the rows sorted by
  std::vector<std::string> except_values;  // of the first key field: unknown, in no case
  bool sorted = false;  // the rows of a file are promised to stand in the order of the key
  SourcePlace place;
};
struct CaseKey {
  std::string name;  // person
  std::vector<CaseTable> tables;
};

struct Pack {
  std::string name, version, source, licence;
  std::string extends;  // the name of the pack that this one changes, or empty
  LocalText title, description;
  std::filesystem::path folder;  // or the schema file
  std::vector<Source> sources;
  std::string valid_on;  // the parameter that says which rules and fields are in force, or empty
  std::vector<Parameter> parameters;
  std::vector<CodeList> code_lists;
  std::vector<Table> tables;
  std::vector<CaseKey> cases;
  std::vector<RuleUse> rules;  // those of the rule files, by id
  std::vector<WithdrawnRule> withdrawn;

  // Set by in_force.
  std::map<std::string, std::string> values;  // of the parameters: given, derived or by default
  LocalText period;  // the parameter that the rules go by and its value, in words

  const Parameter* parameter(std::string_view name) const;
  const CodeList* code_list(std::string_view name) const;
  const Table* table(std::string_view name) const;
  const CaseKey* case_key(std::string_view name) const;
};

// `where`: a folder with pack.yaml, or a tableschema.json / datapackage.json (JSON or YAML).
Pack read_pack(const std::filesystem::path& where);

// Holds each rule of the pack to the declarations: known checks, options, fields, code lists,
// parameters, types. Throws one Failure with all mistakes, a line each.
void check_pack(const Pack& pack, const Plugins& plugins);
void check_pack(const Pack& pack, const Plugins& plugins, Mistakes& mistakes);

// Both, with one Failure for all mistakes; the rules are held to pack.yaml when that is right.
Pack read_checked_pack(const std::filesystem::path& where, const Plugins& plugins);

// Whether a text can be the value of a parameter: a date is readable, a number a number.
bool fits_parameter(const Parameter& parameter, const std::string& value);

// What the fields of a table ask for by themselves: required, type, codes, pattern, key, ...
std::vector<RuleUse> field_rules(const Table& table);

// Names of the packs that come with the program.
std::vector<std::string> pack_names(const std::filesystem::path& folder);
// A name of one of those, or a path. Throws Failure with the nearest name.
std::filesystem::path find_pack(const std::string& name_or_path,
                                const std::filesystem::path& folder);

// Which table of which pack a header fits best.
struct PackMatch {
  const Pack* pack = nullptr;
  const Table* table = nullptr;
  std::size_t known = 0;                           // columns of the file that the table declares
  std::size_t columns = 0;                         // of the file
  std::size_t required = 0, required_present = 0;  // required fields of the table
};
// Empty when none fits: fewer than half of the columns known, or fewer than half of the required
// fields.
std::optional<PackMatch> match_pack(const std::vector<Pack>& packs,
                                    const std::vector<std::string>& header);

// Names are compared without case, spaces, hyphens and underscores, so "Datum aanvang" fits
// datum_aanvang.
std::string folded_name(std::string_view name);

}  // namespace jeugdlint
