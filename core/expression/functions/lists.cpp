// SPDX-License-Identifier: Apache-2.0
// What is asked of a list as a whole, and above all of the rows of one person.
#include "expression/function.h"

#include <algorithm>
#include <memory>

namespace jeugdlint::function_families_list {
namespace {

// The first of nothing is missing, which makes the outcome not evaluable.
Value first(Memory& memory, const ListValue& list) {
  return list.size() == 0 ? Value(Fault::missing) : list.at(0, memory);
}
Value last(Memory& memory, const ListValue& list) {
  return list.size() == 0 ? Value(Fault::missing) : list.at(list.size() - 1, memory);
}

struct Period {
  const MapValue* row = nullptr;
  jl_date start{}, end{};
  bool running = false;  // has no end
};

// Rows taken as one: the first of them, with the end of the one that ends last.
class Spell : public MapValue {
 public:
  Spell(const Period& period, std::string_view end_name) : period_(period), end_name_(end_name) {}

  void extend(const Period& with) {
    if (period_.running) return;
    period_.running = with.running;
    if (with.running || with.end.last > period_.end.last) period_.end = with.end;
  }
  // Whether there is no day between: what is open in a partial date counts as adjoining.
  bool reaches(const Period& other) const {
    return period_.running || other.start.first - 1 <= period_.end.last;
  }
  void stand_between(const Spell* previous, const Spell* next) {
    previous_ = previous;
    next_ = next;
  }

  std::size_t size() const override { return period_.row->size(); }
  Value key(std::size_t i, Memory& memory) const override { return period_.row->key(i, memory); }
  Value find(const Value& key, Memory& memory) const override {
    if (key.kind != Kind::text) return Value(Fault::no_such_key);
    if (key.text() == end_name_)
      return period_.running ? Value(Fault::missing) : Value(period_.end);
    const Value found = period_.row->find(key, memory);
    const bool beside = found.kind == Kind::map || found.is_missing();
    if (beside && key.text() == previous_row) return neighbour(previous_);
    if (beside && key.text() == next_row) return neighbour(next_);
    return found;
  }
  bool is_filled(std::string_view name) const override {
    return name == end_name_ ? !period_.running : period_.row->is_filled(name);
  }

 private:
  static Value neighbour(const Spell* spell) {
    return spell == nullptr ? Value(Fault::missing) : Value(static_cast<const MapValue*>(spell));
  }

  Period period_;
  std::string_view end_name_;
  const Spell *previous_ = nullptr, *next_ = nullptr;
};

class SpellList : public ListValue {
 public:
  SpellList(const std::vector<Period>& by_start, std::string_view end_name) {
    for (const Period& one : by_start) {
      if (!spells_.empty() && spells_.back().reaches(one))
        spells_.back().extend(one);
      else
        spells_.emplace_back(one, end_name);
    }
    for (std::size_t i = 0; i < spells_.size(); ++i)
      spells_[i].stand_between(i == 0 ? nullptr : &spells_[i - 1],
                               i + 1 == spells_.size() ? nullptr : &spells_[i + 1]);
  }
  std::size_t size() const override { return spells_.size(); }
  Value at(std::size_t i, Memory&) const override {
    return Value(static_cast<const MapValue*>(&spells_[i]));
  }

 private:
  std::vector<Spell> spells_;
};

// Rows without a readable start are left out, and so are those whose end is filled in and cannot be
// read.
Value spells(Memory& memory, const ListValue& list, std::string_view start, std::string_view end) {
  if (!memory.step(list.size())) return Value(Fault::too_many_steps);
  std::vector<Period> periods;
  for (std::size_t i = 0; i < list.size(); ++i) {
    const Value row = list.at(i, memory);
    if (row.is_fault()) return row;
    if (row.kind != Kind::map) return Value(Fault::no_such_overload);
    const Value first_day = row.members->find(Value(start), memory);
    const Value last_day = row.members->find(Value(end), memory);
    for (const Value& day : {first_day, last_day})
      if (day.kind != Kind::date && !day.is_missing())
        return day.is_fault() ? day : Value(Fault::no_such_overload);
    if (first_day.is_missing() || (last_day.is_missing() && row.members->is_filled(end))) continue;
    periods.push_back({.row = row.members,
                       .start = first_day.day,
                       .end = last_day.is_missing() ? jl_date{} : last_day.day,
                       .running = last_day.is_missing()});
  }
  std::stable_sort(periods.begin(), periods.end(),
                   [](const Period& a, const Period& b) { return a.start.first < b.start.first; });
  return memory.own(std::make_unique<SpellList>(periods, end));
}

}  // namespace

FunctionFamily lists() {
  const std::string two =
      "[{'van': date('2025-01-01'), 'tot': date('2025-01-31')}, "
      "{'van': date('2025-02-01'), 'tot': date('2025-03-31')}]";
  return {
      .title = {.nl = "Lijsten, zoals de rijen van een persoon (een uitbreiding)",
                .en = "Lists, such as the rows of a person (an extension)"},
      .functions =
          {
              {"first",
               {"Het eerste element; niet te beoordelen als er geen is.",
                "The first element; not evaluable when there is none."},
               {member<first>(), plain<first>()},
               {{"[3, 4].first()", "3"}}},
              {"last",
               {"Het laatste element; niet te beoordelen als er geen is.",
                "The last element; not evaluable when there is none."},
               {member<last>(), plain<last>()},
               {{"[3, 4].last()", "4"}}},
              {"spells",
               {"Rijen die op elkaar aansluiten of overlappen, samengenomen: van elk zo'n geheel "
                "de "
                "eerste rij, met het laatste einde. De velden van begin en einde staan er bij hun "
                "naam.",
                "Rows that adjoin or overlap, taken together: of each such whole the first row, "
                "with the last end. The fields of start and end are given by their names."},
               {plain<spells>()},
               {{"spells(" + two + ", van, tot).size()", "1"},
                {"spells(" + two + ", van, tot).first().tot", "date('2025-03-31')"}}},
          },
  };
}

}  // namespace jeugdlint::function_families_list
