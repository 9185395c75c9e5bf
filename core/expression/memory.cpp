// SPDX-License-Identifier: Apache-2.0
#include "expression/memory.h"

#include <re2/re2.h>

namespace jeugdlint {

Memory::Memory() = default;
Memory::~Memory() = default;

Value OwnMap::find(const Value& key, Memory&) const {
  for (const auto& [name, value] : members_)
    if (same_key(name, key)) return value;
  return Value(Fault::no_such_key);
}

Value Memory::text(std::string text) {
  if (text.size() > most_size) return Value(Fault::too_large);
  texts_.push_back(std::move(text));
  return Value(std::string_view(texts_.back()));
}

Value Memory::list(std::vector<Value> items) {
  if (items.size() > most_size / sizeof(Value)) return Value(Fault::too_large);
  return own(std::make_unique<OwnList>(std::move(items)));
}

Value Memory::map(OwnMap::Members members) {
  for (std::size_t i = 0; i < members.size(); ++i) {
    if (!is_key(members[i].first)) return Value(Fault::bad_key);
    for (std::size_t j = 0; j < i; ++j)
      if (same_key(members[i].first, members[j].first)) return Value(Fault::repeated_key);
    if (!step(i)) return Value(Fault::too_many_steps);
  }
  return own(std::make_unique<OwnMap>(std::move(members)));
}

Value Memory::own(std::unique_ptr<ListValue> list) {
  lists_.push_back(std::move(list));
  return Value(static_cast<const ListValue*>(lists_.back().get()));
}

Value Memory::own(std::unique_ptr<MapValue> map) {
  maps_.push_back(std::move(map));
  return Value(static_cast<const MapValue*>(maps_.back().get()));
}

const re2::RE2* Memory::pattern(std::string_view text) {
  constexpr std::size_t most_patterns = 100;
  auto found = patterns_.find(text);
  if (found == patterns_.end()) {
    if (patterns_.size() >= most_patterns) patterns_.clear();
    re2::RE2::Options options;
    options.set_log_errors(false);
    options.set_max_mem(std::int64_t{8} << 20);
    found = patterns_
                .emplace(
                    std::string(text),
                    std::make_unique<re2::RE2>(re2::StringPiece(text.data(), text.size()), options))
                .first;
  }
  return found->second->ok() ? found->second.get() : nullptr;
}

void Memory::clear() {
  texts_.clear();
  lists_.clear();
  maps_.clear();
  steps_ = 0;
}

}  // namespace jeugdlint
