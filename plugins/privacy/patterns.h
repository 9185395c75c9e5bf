// SPDX-License-Identifier: Apache-2.0
// Patterns that are searched for together, compiled when a text first needs them: most tables hold
// no text that does, and compiling takes longer than a small file.
#pragma once

#include <re2/re2.h>
#include <re2/set.h>

#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <mutex>
#include <string_view>
#include <vector>

namespace jeugdlint::privacy {

// Threads may share one, once all patterns are in it.
class Patterns {
 public:
  // The text of the pattern must outlive this. Counted from 0 in this order.
  void add(std::string_view pattern) { all_.emplace_back().text = pattern; }

  // Which may occur in the text, in no order.
  std::vector<int> matching(std::string_view text) const {
    std::call_once(set_compiled_, [this] { compile_set(); });
    std::vector<int> found;
    RE2::Set::ErrorInfo error{};
    set_->Match({text.data(), text.size()}, &found, &error);
    if (error.kind != RE2::Set::kNoError)  // out of memory for the automaton: ask each pattern
      for (found.clear(); found.size() < all_.size();)
        found.push_back(static_cast<int>(found.size()));
    return found;
  }

  const RE2& operator[](int place) const {
    const Pattern& one = all_[static_cast<std::size_t>(place)];
    std::call_once(one.compiled, [&one] {
      one.expression =
          std::make_unique<RE2>(re2::StringPiece(one.text.data(), one.text.size()), options());
    });
    return *one.expression;
  }

 private:
  struct Pattern {
    std::string_view text;
    mutable std::once_flag compiled;
    mutable std::unique_ptr<RE2> expression;
  };

  static RE2::Options options() {
    RE2::Options options;
    options.set_max_mem(std::int64_t{64} << 20);
    options.set_log_errors(false);
    return options;
  }

  void compile_set() const {
    set_ = std::make_unique<RE2::Set>(options(), RE2::UNANCHORED);
    for (const Pattern& one : all_) set_->Add({one.text.data(), one.text.size()}, nullptr);
    set_->Compile();
  }

  std::deque<Pattern> all_;
  mutable std::once_flag set_compiled_;
  mutable std::unique_ptr<RE2::Set> set_;
};

}  // namespace jeugdlint::privacy
