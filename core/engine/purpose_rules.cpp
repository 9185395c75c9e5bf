// SPDX-License-Identifier: Apache-2.0
// What a release profile asks becomes rules from plugins, put to work on the columns of one file.
#include "engine/purpose.h"
#include "engine/settings.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>

namespace jeugdlint {
namespace {

using Slots = std::vector<std::uint32_t>;

class PurposeRules {
 public:
  PurposeRules(const Purpose& purpose, const std::vector<BoundColumn>& columns)
      : purpose_(purpose), columns_(columns) {
    for (std::uint32_t slot = 0; slot < columns.size(); ++slot) {
      if (!columns[slot].in_file) continue;
      if (const PurposeColumn* line = purpose.column(columns[slot]))
        needed_.emplace_back(slot, line);
      else
        unnecessary_.push_back(slot);
    }
  }

  std::vector<RuleUse> made() {
    for (const PurposeInstead& instead : purpose_.instead) leave_out(instead);
    if (!unnecessary_.empty()) start("privacy/unnecessary_column", purpose_.source);
    if (!unnecessary_.empty()) give("fields", unnecessary_);
    for (const auto& [slot, line] : needed_) finer(slot, *line);
    identifiers();
    for (const auto& [slot, line] : needed_) pseudonym(slot, *line);
    recurring();
    if (of_role(PurposeRole::count).empty())
      classes();
    else
      cells();
    return std::move(uses_);
  }

 private:
  // The columns that the profile says something about, in its words; the others are left.
  void leave_out(const PurposeInstead& instead) {
    const PurposeColumn named{.name = instead.columns.front(), .aliases = instead.columns};
    Slots of_these;
    std::erase_if(unnecessary_, [&](std::uint32_t slot) {
      const BoundColumn& column = columns_[slot];
      const bool is = named.is(column.name) || (column.field && named.is(column.field->name));
      if (is) of_these.push_back(slot);
      return is;
    });
    if (of_these.empty()) return;
    RuleUse& use = start("privacy/unnecessary_column", instead.source, "unnecessary_" + named.name);
    use.field = named.name;
    use.fix = instead.fix;
    give("fields", of_these);
  }

  void finer(std::uint32_t slot, const PurposeColumn& line) {
    if (line.precision.empty()) return;
    start("privacy/finer_than_needed", line.source, "finer_" + line.name).field = line.name;
    give("field", Slots{slot}, false);
    give("allowed", line.precision);
  }

  // These look at every column of the file; which identifier is foreseen where says the profile.
  void identifiers() {
    for (const char* check : {"privacy/person_number_column", "privacy/personal_data_column",
                              "privacy/person_number_in_text", "privacy/personal_data_in_text",
                              "privacy/person_number_in_name", "privacy/personal_data_in_name",
                              "privacy/reversible_hash", "privacy/encoded_identifier"})
      start(check, purpose_.source).severity = Severity::error;
  }

  // The profile foresees a number that stands for a person and tells nothing of it.
  void pseudonym(std::uint32_t slot, const PurposeColumn& line) {
    if (line.identifier != "pseudonym") return;
    for (const std::string rule :
         {"counting_pseudonym", "ordered_pseudonym", "composed_pseudonym"}) {
      start("privacy/" + rule, line.source).field = line.name;
      give("field", Slots{slot}, false);
    }
  }

  // It stands for a person in this file, and not in the next.
  void recurring() {
    const auto line = std::find_if(needed_.begin(), needed_.end(), [](const auto& one) {
      return one.second->identifier == "pseudonym";
    });
    if (line != needed_.end()) start("privacy/recurring_key", line->second->source);
  }

  void classes() {
    const Slots key = of_role(PurposeRole::quasi), sensitive = of_role(PurposeRole::sensitive);
    if (key.empty()) return;
    if (!purpose_.unique_source.empty()) {
      start("disclosure/unique_rows", purpose_.unique_source).severity = Severity::error;
      give_classes(key, sensitive, 0);
      give_expected(key);
    }
    if (purpose_.k) {
      start("disclosure/small_classes", purpose_.k->source);
      give_classes(key, sensitive, 0);
      give("at_least", std::to_string(purpose_.k->number));
    }
    for (std::size_t i = 0; purpose_.l && i < sensitive.size(); ++i) {
      start("disclosure/few_values", purpose_.l->source).field = line_of(sensitive[i]).name;
      give_classes(key, sensitive, i);
      give("at_least", std::to_string(purpose_.l->number));
    }
  }

  // Classes at the precision that is needed: what is finer is reported, and has to go first. Rules
  // that name the same sensitive column share one table, so those that need none name the first.
  void give_classes(const Slots& key, const Slots& sensitive, std::size_t which) {
    std::vector<std::string> precision;
    for (const std::uint32_t slot : key) {
      const std::string& needed = line_of(slot).precision;
      precision.push_back(needed.empty() ? "as_written" : needed);
    }
    give("key", key);
    give("precision", std::move(precision), true);
    if (!sensitive.empty()) give("sensitive", Slots{sensitive[which]}, false);
  }

  // What is to be expected by construction, beside what is measured: the number of people, and of
  // combinations that the key can take.
  void give_expected(const Slots& key) {
    double combinations = 1;
    for (const std::uint32_t slot : key) combinations *= static_cast<double>(line_of(slot).values);
    if (purpose_.population == 0 || combinations == 0 || combinations > 1e15) return;
    give("population", std::to_string(purpose_.population));
    give("combinations", std::to_string(static_cast<std::int64_t>(combinations)));
  }

  void cells() {
    const Slots labels = labels_of_cells();
    for (const std::uint32_t slot : of_role(PurposeRole::count)) {
      if (purpose_.cells) {
        start("disclosure/small_cells", purpose_.cells->source).field = line_of(slot).name;
        give("field", Slots{slot}, false);
        give("at_least", std::to_string(purpose_.cells->number));
      }
      if (purpose_.rounding) {
        start("disclosure/unrounded_cells", purpose_.rounding->source).field = line_of(slot).name;
        give("field", Slots{slot}, false);
        give("base", std::to_string(purpose_.rounding->number));
      }
      if (purpose_.cells && !labels.empty()) {
        RuleUse& use = start("disclosure/recomputable_cells", purpose_.cells->source);
        use.field = line_of(slot).name;
        use.severity = Severity::warning;  // its source asks for the dot, not for this
        give("by", labels);
        give("field", Slots{slot}, false);
        give("at_least", std::to_string(purpose_.cells->number));
        if (purpose_.rounding) give("base", std::to_string(purpose_.rounding->number));
      }
    }
  }

  Slots labels_of_cells() const {
    Slots labels;
    for (const auto& [slot, line] : needed_)
      if (line->role != PurposeRole::count) labels.push_back(slot);
    return labels;
  }

  Slots of_role(PurposeRole role) const {
    Slots slots;
    for (const auto& [slot, line] : needed_)
      if (line->role == role) slots.push_back(slot);
    return slots;
  }

  const PurposeColumn& line_of(std::uint32_t slot) const {
    return *purpose_.column(columns_[slot]);
  }

  // `name`: of the rule, where one check is put to work for several lines, each with its source.
  RuleUse& start(const std::string& check, const std::string& source, std::string name = "") {
    RuleUse use;
    use.check = check;
    if (name.empty()) name = check.substr(check.find('/') + 1);
    use.id = purpose_.name + '/' + name;
    use.source = source;
    use.why = check == "privacy/unnecessary_column" ? purpose_.why : LocalText{};
    use.place = purpose_.place;
    return uses_.emplace_back(std::move(use));
  }

  void give(std::string name, Slots slots, bool list = true) {
    std::vector<std::string> names;
    for (const std::uint32_t slot : slots) names.push_back(columns_[slot].name);
    give(std::move(name), std::move(names), list);
    uses_.back().settings.back().slots = std::move(slots);
  }

  void give(std::string name, std::vector<std::string> values, bool list) {
    uses_.back().settings.push_back({.name = std::move(name),
                                     .values = std::move(values),
                                     .list = list,
                                     .place = purpose_.place});
  }

  void give(std::string name, std::string value) {
    give(std::move(name), std::vector{std::move(value)}, false);
  }

  const Purpose& purpose_;
  const std::vector<BoundColumn>& columns_;
  std::vector<std::pair<std::uint32_t, const PurposeColumn*>> needed_;
  Slots unnecessary_;
  std::vector<RuleUse> uses_;
};

}  // namespace

std::vector<RuleUse> purpose_rules(const Purpose& purpose,
                                   const std::vector<BoundColumn>& columns) {
  return PurposeRules(purpose, columns).made();
}

Pack purpose_pack(const Purpose& purpose) {
  Pack pack;
  pack.name = purpose.name;
  pack.title = purpose.title;
  // A file of records and a table of counts are put to different rules; each is here once.
  std::vector<BoundColumn> records = {{.name = ""}}, table = {{.name = ""}};
  for (const PurposeInstead& instead : purpose.instead)
    records.push_back({.name = instead.columns.front()});
  for (const PurposeColumn& column : purpose.columns) {
    table.push_back({.name = column.name});
    if (column.role != PurposeRole::count) records.push_back({.name = column.name});
  }
  for (const auto& columns : {records, table})
    for (RuleUse& use : purpose_rules(purpose, columns)) {
      const auto same = [&](const RuleUse& one) { return one.id == use.id; };
      if (std::none_of(pack.rules.begin(), pack.rules.end(), same))
        pack.rules.push_back(std::move(use));
    }
  return pack;
}

}  // namespace jeugdlint
