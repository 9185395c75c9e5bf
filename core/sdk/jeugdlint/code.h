// SPDX-License-Identifier: Apache-2.0
// The C++ layer over abi.h, from the rule's side: options become typed fields, a struct becomes a
// table of functions, an exception becomes a status. Authors of rules need not read it.
#pragma once

#include <jeugdlint/batch.h>
#include <jeugdlint/case.h>
#include <jeugdlint/finding.h>

#include <concepts>
#include <cstdint>
#include <exception>
#include <memory>
#include <new>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace jeugdlint {

// A code list of the pack; lives as long as the rule.
struct Codes {
  struct Code {
    Text code;
    Day valid_from, valid_to;
  };
  std::vector<Code> codes;
};

// A column of the file, for rules that look at all of them. The name is for judging only, and lives
// as long as the rule.
struct FileColumn {
  TextColumn column;
  Text name;
  std::string identifier;  // class of identifier that the pack foresees here, or empty
  std::string precision;   // the finest precision that the pack allows, or empty
  bool declared = false;   // known to the pack
  bool schema = false;     // there is a pack at all
  bool coded = false;      // a code list, number or date by declaration: no free text
};

inline jl_text abi_text(std::string_view text) {
  return {text.data(), text.size()};
}

// One option type: how it is written to and read from a jl_value.
template <class T>
struct OptionType;

template <>
struct OptionType<bool> {
  static constexpr std::uint32_t type = JL_BOOLEAN;
  static bool read(const jl_value& value) { return value.integer != 0; }
  static void write(bool from, jl_value& to) { to.integer = from ? 1 : 0; }
};
template <>
struct OptionType<std::int64_t> {
  static constexpr std::uint32_t type = JL_INTEGER;
  static std::int64_t read(const jl_value& value) { return value.integer; }
  static void write(std::int64_t from, jl_value& to) { to.integer = from; }
};
template <>
struct OptionType<double> {
  static constexpr std::uint32_t type = JL_NUMBER;
  static double read(const jl_value& value) { return value.number; }
  static void write(double from, jl_value& to) { to.number = from; }
};
template <>
struct OptionType<Date> {
  static constexpr std::uint32_t type = JL_DATE;
  static Date read(const jl_value& value) { return {Day{value.date.first}, Day{value.date.last}}; }
  static void write(Date from, jl_value& to) {
    to.date = {static_cast<std::int32_t>(from.first), static_cast<std::int32_t>(from.last)};
  }
};
template <>
struct OptionType<std::string> {
  static constexpr std::uint32_t type = JL_TEXT;
  static std::string read(const jl_value& value) { return {value.text.data, value.text.size}; }
  static void write(const std::string& from, jl_value& to) { to.text = abi_text(from); }
};
template <>
struct OptionType<std::vector<std::string>> {
  static constexpr std::uint32_t type = JL_TEXTS;
  static std::vector<std::string> read(const jl_value& value) {
    std::vector<std::string> texts;
    for (std::uint64_t i = 0; i < value.count; ++i)
      texts.emplace_back(value.texts[i].data, value.texts[i].size);
    return texts;
  }
  static void write(const std::vector<std::string>&, jl_value&) {}  // a list starts empty
};
template <class Column, std::uint32_t one>
struct ColumnType {
  static constexpr std::uint32_t type = one;
  static Column read(const jl_value& value) { return {value.slots[0]}; }
  static void write(Column, jl_value&) {}
};
template <>
struct OptionType<TextColumn> : ColumnType<TextColumn, JL_TEXT_COLUMN> {};
template <>
struct OptionType<DateColumn> : ColumnType<DateColumn, JL_DATE_COLUMN> {};
template <>
struct OptionType<NumberColumn> : ColumnType<NumberColumn, JL_NUMBER_COLUMN> {};
template <class Column, std::uint32_t many>
struct ColumnsType {
  static constexpr std::uint32_t type = many;
  static std::vector<Column> read(const jl_value& value) {
    std::vector<Column> columns;
    for (std::uint64_t i = 0; i < value.count; ++i) columns.push_back({value.slots[i]});
    return columns;
  }
  static void write(const std::vector<Column>&, jl_value&) {}
};
template <>
struct OptionType<std::vector<TextColumn>> : ColumnsType<TextColumn, JL_TEXT_COLUMNS> {};
template <>
struct OptionType<std::vector<DateColumn>> : ColumnsType<DateColumn, JL_DATE_COLUMNS> {};
template <>
struct OptionType<Codes> {
  static constexpr std::uint32_t type = JL_CODES;
  static Codes read(const jl_value& value) {
    Codes codes;
    const auto* at = reinterpret_cast<const unsigned char*>(value.codes->codes);
    for (std::uint64_t i = 0; i < value.codes->count; ++i, at += value.codes->code_size) {
      const auto& code = *reinterpret_cast<const jl_code*>(at);
      codes.codes.push_back({Text(code.code), Day{code.valid_from}, Day{code.valid_to}});
    }
    return codes;
  }
  static void write(const Codes&, jl_value&) {}
};
template <>
struct OptionType<std::vector<FileColumn>> {
  static constexpr std::uint32_t type = JL_FILE_COLUMNS;
  static std::vector<FileColumn> read(const jl_value& value) {
    std::vector<FileColumn> columns;
    const auto* at = reinterpret_cast<const unsigned char*>(value.columns);
    for (std::uint64_t i = 0; i < value.count; ++i) {
      const auto& column = *reinterpret_cast<const jl_file_column*>(at);
      columns.push_back({.column = {column.slot},
                         .name = Text(column.name),
                         .identifier = {column.identifier.data, column.identifier.size},
                         .precision = {column.precision.data, column.precision.size},
                         .declared = column.declared != 0,
                         .schema = column.schema != 0,
                         .coded = column.coded != 0});
      at += column.struct_size;
    }
    return columns;
  }
  static void write(const std::vector<FileColumn>&, jl_value&) {}
};
// An option that may be left out, and then stays empty.
template <class T>
struct OptionType<std::optional<T>> {
  static constexpr std::uint32_t type = OptionType<T>::type;
  static std::optional<T> read(const jl_value& value) { return OptionType<T>::read(value); }
  static void write(const std::optional<T>& from, jl_value& to) {
    if (from) OptionType<T>::write(*from, to);
  }
};

struct Option {
  std::string_view name, about;
  std::uint32_t type = 0;
  bool required = false;
  bool absent_allowed = false;
  void (*set)(void* rule, const jl_value& value) = nullptr;
  // Writes the value of a default-made rule; what it points to lives as long as `rule`.
  void (*get)(const void* rule, jl_value& value) = nullptr;
};

template <class T>
struct MemberOf;
template <class Rule, class T>
struct MemberOf<T Rule::*> {
  using Object = Rule;
  using Type = T;
};
template <class T>
inline constexpr bool is_optional = false;
template <class T>
inline constexpr bool is_optional<std::optional<T>> = true;
// Columns and code lists have no default that means anything: without std::optional they are
// required.
template <class T>
inline constexpr bool is_required = !is_optional<T> && OptionType<T>::type >= JL_TEXT_COLUMN &&
                                    OptionType<T>::type != JL_FILE_COLUMNS;

template <auto field>
Option option(std::string_view name, std::string_view about) {
  using Rule = typename MemberOf<decltype(field)>::Object;
  using Type = typename MemberOf<decltype(field)>::Type;
  return {.name = name,
          .about = about,
          .type = OptionType<Type>::type,
          .required = is_required<Type>,
          .set =
              [](void* rule, const jl_value& value) {
                static_cast<Rule*>(rule)->*field = OptionType<Type>::read(value);
              },
          .get =
              [](const void* rule, jl_value& value) {
                OptionType<Type>::write(static_cast<const Rule*>(rule)->*field, value);
              }};
}

// An option of any type that the pack must give.
template <auto field>
Option required_option(std::string_view name, std::string_view about) {
  Option made = option<field>(name, about);
  made.required = true;
  return made;
}

// A column, or columns, that the file need not have: the rule then sees cells that are all absent.
// With option<> a rule is not run when its column is missing from the file.
template <auto field>
Option absent_allowed_option(std::string_view name, std::string_view about) {
  Option made = option<field>(name, about);
  made.absent_allowed = true;
  return made;
}

template <class R>
concept RecordRule = requires(const R& rule, const Batch& batch, Findings& findings) {
  rule.inspect(batch, findings);
};
template <class R>
concept TableRule = requires(const R& rule, const Batch& batch, Findings& findings,
                             typename R::State& state, typename R::State&& next) {
  rule.inspect(batch, state);
  rule.merge(state, std::move(next));
  rule.finish(std::as_const(state), findings);
};
template <class R>
concept CaseRule = requires(const R& rule, const Case& one, Findings& findings) {
  rule.inspect(one, findings);
};
template <class R>
concept RuleCode = RecordRule<R> || TableRule<R> || CaseRule<R>;
// Set-up after the options are set: compile a pattern, index a code list. May throw
// std::invalid_argument.
template <class R>
concept WithPrepare = requires(R& rule) {
  rule.prepare();
};

// A table rule whose State other rules of the plugin can use: equal texts, equal states. Asked
// after prepare().
template <class R>
concept WithGathering = TableRule<R> && requires(const R& rule) {
  { rule.gathering() } -> std::convertible_to<std::string_view>;
};

struct Code {
  std::vector<Option> options;
  void* (*make)() = nullptr;
  void (*prepare)(void* rule) = nullptr;
  void (*destroy)(void* rule) = nullptr;
  const void* defaults = nullptr;  // a default-made rule
  decltype(jl_rule::inspect) inspect = nullptr;
  decltype(jl_rule::state_create) state_create = nullptr;
  decltype(jl_rule::state_destroy) state_destroy = nullptr;
  decltype(jl_rule::state_inspect) state_inspect = nullptr;
  decltype(jl_rule::state_merge) state_merge = nullptr;
  decltype(jl_rule::state_finish) state_finish = nullptr;
  decltype(jl_rule::gathering) gathering = nullptr;
  decltype(jl_rule::case_inspect) case_inspect = nullptr;
};

// Runs a step of a rule; an exception must not cross the boundary, and its text may hold data.
template <class Step>
std::int32_t guarded(Step step) noexcept {
  try {
    step();
    return JL_OK;
  } catch (...) {
    return JL_FAILED;
  }
}

template <RecordRule R>
void add_functions(Code& code) {
  code.inspect = [](const void* rule, const jl_batch* batch, const jl_findings* sink) {
    return guarded([&] {
      Findings findings(*sink);
      static_cast<const R*>(rule)->inspect(Batch(*batch), findings);
    });
  };
}

template <TableRule R>
void add_functions(Code& code) {
  using State = typename R::State;
  code.state_create = [](const void*, void** state) {
    return guarded([&] { *state = std::make_unique<State>().release(); });
  };
  code.state_destroy = [](const void*, void* state) {
    std::unique_ptr<State>(static_cast<State*>(state)).reset();
  };
  code.state_inspect = [](const void* rule, const jl_batch* batch, void* state) {
    return guarded(
        [&] { static_cast<const R*>(rule)->inspect(Batch(*batch), *static_cast<State*>(state)); });
  };
  code.state_merge = [](const void* rule, void* state, void* next) {
    return guarded([&] {
      static_cast<const R*>(rule)->merge(*static_cast<State*>(state),
                                         std::move(*static_cast<State*>(next)));
    });
  };
  code.state_finish = [](const void* rule, const void* state, const jl_findings* sink) {
    return guarded([&] {
      Findings findings(*sink);
      static_cast<const R*>(rule)->finish(*static_cast<const State*>(state), findings);
    });
  };
}

template <CaseRule R>
void add_functions(Code& code) {
  code.case_inspect = [](const void* rule, const jl_case* one, const jl_findings* sink) {
    return guarded([&] {
      Findings findings(*sink);
      static_cast<const R*>(rule)->inspect(Case(*one), findings);
    });
  };
}

template <RuleCode R>
Code code(std::same_as<Option> auto... options) {
  static const R defaults{};
  Code made;
  made.options = {options...};
  made.defaults = &defaults;
  made.make = []() -> void* { return std::make_unique<R>().release(); };
  made.destroy = [](void* rule) { std::unique_ptr<R>(static_cast<R*>(rule)).reset(); };
  if constexpr (WithPrepare<R>) made.prepare = [](void* rule) { static_cast<R*>(rule)->prepare(); };
  if constexpr (WithGathering<R>)
    made.gathering = [](const void* rule) {
      return abi_text(static_cast<const R*>(rule)->gathering());
    };
  add_functions<R>(made);
  return made;
}

}  // namespace jeugdlint
