// SPDX-License-Identifier: Apache-2.0
// For a table rule whose State grows with the rows, so that the program can keep it within the
// memory that it may use. The rule has
//   std::uint64_t held(const State&) const;          bytes that it could give away
//   void spill(State&, const Parts&) const;          gives all of them away
//   void restore(State&, std::string_view) const;    takes the bytes of one put
// and is named in its file by JEUGDLINT_SPILLING. finish() is then called for the state that gave
// all away, and for a new one of each part. A rule with one finding for all has in place of
// restore()
//   void look_back(State&, const GivenParts&) const;
// and finish() is called once, for the state that gave all away and now can look at it. A State
// that cannot give away what it holds throws from spill(), and its rule is stopped.
#pragma once

#include <jeugdlint/abi_spilling.h>
#include <jeugdlint/rule.h>

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <cstring>
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

// What a state gave away; holds while finish() runs.
class GivenParts {
 public:
  explicit GivenParts(const jl_given_parts& from) : from_(&from) {}

  // In the order of giving. Throws when they cannot be read.
  template <class Item, class Visit>  // Visit(const Item&)
  void each(std::size_t part, Visit visit) const {
    static_assert(std::is_trivially_copyable_v<Item>);
    const auto number = static_cast<std::uint32_t>(part);
    for (std::uint64_t piece = 0; piece < from_->pieces(from_->self, number); ++piece) {
      jl_text bytes{};
      if (from_->read(from_->self, number, piece, &bytes) != JL_OK)
        throw std::runtime_error("a part of a state cannot be read");
      for (; bytes.size >= sizeof(Item); bytes.data += sizeof(Item), bytes.size -= sizeof(Item)) {
        Item item;
        std::memcpy(&item, bytes.data, sizeof item);
        visit(item);
      }
    }
  }

 private:
  const jl_given_parts* from_;
};

template <class R>
concept RestoresParts = requires(const R& rule, typename R::State& state) {
  rule.restore(state, std::string_view());
};
template <class R>
concept LooksBack = requires(const R& rule, typename R::State& state, const GivenParts& from) {
  rule.look_back(state, from);
};
template <class R>
concept WithSpilling = TableRule<R> &&
    (RestoresParts<R> || LooksBack<R>)&&requires(const R& rule, typename R::State& state,
                                                 const Parts& parts) {
  { rule.held(std::as_const(state)) } -> std::convertible_to<std::uint64_t>;
  rule.spill(state, parts);
};

template <WithSpilling R>
constexpr jl_spilling spilling_of() {
  using State = typename R::State;
  jl_spilling made{};
  made.struct_size = sizeof(jl_spilling);
  made.held = [](const void* rule, const void* state) -> std::uint64_t {
    return static_cast<const R*>(rule)->held(*static_cast<const State*>(state));
  };
  made.spill = [](const void* rule, void* state, const jl_parts* to) {
    return guarded(
        [&] { static_cast<const R*>(rule)->spill(*static_cast<State*>(state), Parts(*to)); });
  };
  if constexpr (LooksBack<R>)
    made.look_back = [](const void* rule, void* state, const jl_given_parts* from) {
      return guarded([&] {
        static_cast<const R*>(rule)->look_back(*static_cast<State*>(state), GivenParts(*from));
      });
    };
  else
    made.restore = [](const void* rule, void* state, const void* bytes, std::size_t size) {
      return guarded([&] {
        static_cast<const R*>(rule)->restore(*static_cast<State*>(state),
                                             {static_cast<const char*>(bytes), size});
      });
    };
  return made;
}

}  // namespace jeugdlint

// `name`: of the rule, its id behind the slash. `Rule`: its struct.
#define JEUGDLINT_SPILLING(name, Rule)                                     \
  extern "C" JEUGDLINT_EXPORT const jl_spilling jeugdlint_spilling_##name; \
  constexpr jl_spilling jeugdlint_spilling_##name = jeugdlint::spilling_of<Rule>()
