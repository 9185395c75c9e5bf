// SPDX-License-Identifier: Apache-2.0
// For a table rule whose State grows with the rows, so that the program can keep it within the
// memory that it may use. The rule has
//   std::uint64_t held(const State&) const;          bytes that it could give away
//   void spill(State&, const Parts&) const;          gives all of them away
//   void restore(State&, std::string_view) const;    takes the bytes of one put
// and is named in its file by JEUGDLINT_SPILLING. finish() is then called for the state that gave
// all away, and for a new one of each part.
#pragma once

#include <jeugdlint/abi_spilling.h>
#include <jeugdlint/rule.h>

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <span>
#include <stdexcept>
#include <string_view>
#include <type_traits>

namespace jeugdlint {

// Where a state puts what it holds. What is judged together goes to one part.
class Parts {
 public:
  static constexpr std::size_t count = JL_SPILL_PARTS;

  explicit Parts(const jl_parts& to) : to_(&to) {}

  static std::size_t of(const Key& key) { return key.high % count; }

  // Throws when there is no room for them.
  template <class Item>
  void put(std::size_t part, std::span<const Item> items) const {
    static_assert(std::is_trivially_copyable_v<Item>);
    if (items.empty()) return;
    const auto number = static_cast<std::uint32_t>(part);
    if (to_->put(to_->self, number, items.data(), items.size_bytes()) != JL_OK)
      throw std::runtime_error("no room for a part of a state");
  }

 private:
  const jl_parts* to_;
};

template <class R>
concept WithSpilling = TableRule<R> &&
    requires(const R& rule, typename R::State& state, const Parts& parts) {
  { rule.held(std::as_const(state)) } -> std::convertible_to<std::uint64_t>;
  rule.spill(state, parts);
  rule.restore(state, std::string_view());
};

template <WithSpilling R>
constexpr jl_spilling spilling_of() {
  using State = typename R::State;
  return {sizeof(jl_spilling),
          [](const void* rule, const void* state) -> std::uint64_t {
            return static_cast<const R*>(rule)->held(*static_cast<const State*>(state));
          },
          [](const void* rule, void* state, const jl_parts* to) {
            return guarded([&] {
              static_cast<const R*>(rule)->spill(*static_cast<State*>(state), Parts(*to));
            });
          },
          [](const void* rule, void* state, const void* bytes, std::size_t size) {
            return guarded([&] {
              static_cast<const R*>(rule)->restore(*static_cast<State*>(state),
                                                   {static_cast<const char*>(bytes), size});
            });
          }};
}

}  // namespace jeugdlint

// `name`: of the rule, its id behind the slash. `Rule`: its struct.
#define JEUGDLINT_SPILLING(name, Rule)                                     \
  extern "C" JEUGDLINT_EXPORT const jl_spilling jeugdlint_spilling_##name; \
  constexpr jl_spilling jeugdlint_spilling_##name = jeugdlint::spilling_of<Rule>()
