// SPDX-License-Identifier: Apache-2.0
#include "expression/code_table.h"

#include <algorithm>

namespace jeugdlint {

void CodeTable::add(std::string_view code, std::string_view label, std::int32_t valid_from,
                    std::int32_t valid_to) {
  periods_[std::string(code)].push_back({valid_from, valid_to, std::string(label)});
}

bool CodeTable::known(std::string_view code) const {
  return periods_.find(code) != periods_.end();
}

Checked<bool> CodeTable::valid_on(std::string_view code, jl_date date) const {
  const auto found = periods_.find(code);
  if (found == periods_.end()) return false;
  bool on_some_days = false;
  for (const Period& period : found->second) {
    if (period.from <= date.first && date.last <= period.to) return true;
    on_some_days = on_some_days || (period.from <= date.last && date.first <= period.to);
  }
  if (on_some_days) return Fault::missing;
  return false;
}

Checked<std::string_view> CodeTable::label(std::string_view code) const {
  const auto found = periods_.find(code);
  if (found == periods_.end()) return Fault::no_such_key;
  return std::string_view(found->second.front().label);
}

namespace {

template <class T>
Value value_of(const Checked<T>& checked) {
  return checked.fault == Fault::none ? Value(checked.value) : Value(checked.fault);
}

}  // namespace

Value code_fact(const CodeTable& codes, std::string_view what, const Value& code,
                const Value& date) {
  if (code.is_fault()) return code;
  if (code.kind != Kind::text) return Value(Fault::no_such_overload);
  if (what == "known") return Value(codes.known(code.text()));
  if (what == "label") return value_of(codes.label(code.text()));
  if (date.is_fault()) return date;
  if (date.kind != Kind::date) return Value(Fault::no_such_overload);
  return value_of(codes.valid_on(code.text(), date.day));
}

}  // namespace jeugdlint
