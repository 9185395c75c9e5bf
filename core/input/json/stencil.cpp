// SPDX-License-Identifier: Apache-2.0
#include "input/json/stencil.h"

#include "input/json/members.h"
#include "input/json/syntax.h"

#include <simdjson.h>
#include <algorithm>
#include <bit>
#include <cstring>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace jeugdlint {
namespace {

// How many members learned may be missing in a row.
constexpr std::size_t most_missing = 3;

#if defined(__SSE2__)

constexpr std::size_t at_once = 16;  // bytes looked at
constexpr unsigned bits_each = 1;    // of what odd_bytes gives

// Says of each byte from `at` whether it needs a look: the end of a string, an escape, a control
// character, or, when `ascii`, one that is no ASCII. What stands behind the first that does may be
// wrong.
template <bool ascii>
unsigned odd_bytes(const char* at) {
  const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at));
  const __m128i last_control = _mm_set1_epi8(0x1F);
  const __m128i ends = _mm_or_si128(_mm_cmpeq_epi8(bytes, _mm_set1_epi8('"')),
                                    _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\\')));
  __m128i odd = _mm_or_si128(ends, _mm_cmpeq_epi8(_mm_max_epu8(bytes, last_control), last_control));
  if (ascii) odd = _mm_or_si128(odd, bytes);
  return static_cast<unsigned>(_mm_movemask_epi8(odd));
}

#else

static_assert(std::endian::native == std::endian::little);

constexpr std::size_t at_once = 8;
constexpr unsigned bits_each = 8;

constexpr std::uint64_t each(unsigned char byte) {
  return 0x0101010101010101U * byte;
}
constexpr std::uint64_t high_bits = each(0x80);

// Bit 7 of the first byte that is zero, and of none before it.
constexpr std::uint64_t first_zero(std::uint64_t bytes) {
  return (bytes - each(1)) & ~bytes & high_bits;
}

template <bool ascii>
std::uint64_t odd_bytes(const char* at) {
  std::uint64_t bytes = 0;
  std::memcpy(&bytes, at, sizeof bytes);
  std::uint64_t odd = first_zero(bytes ^ each('"')) | first_zero(bytes ^ each('\\')) |
                      ((bytes - each(0x20)) & ~bytes & high_bits);
  if (ascii) odd |= bytes & high_bits;
  return odd;
}

#endif

// The first byte of a string that needs a look. Null when the record ends before it.
template <bool ascii>
const char* first_odd(const char* at, const char* end) {
  for (; at < end; at += at_once) {
    const auto odd = odd_bytes<ascii>(at);
    if (odd == 0) continue;
    at += static_cast<unsigned>(std::countr_zero(odd)) / bits_each;
    break;
  }
  return at < end ? at : nullptr;
}

bool is_scalar(std::string_view token) {
  return is_json_number(token) || token == "true" || token == "false";
}

}  // namespace

JsonFit JsonStencil::read(std::string_view text, JsonRow& row) const {
  bool ascii = true;
  const char* at = text.data();
  const char* const end = at + text.size();
  auto slot = slots_.begin();
  while (slot != slots_.end()) {
    const auto last = slot + std::min<std::ptrdiff_t>(most_missing + 1, slots_.end() - slot);
    slot = std::find_if(slot, last, [&](const Slot& s) { return s.before.is_at(at, end); });
    if (slot == last) break;
    at += slot->before.size();
    if (!read_value(at, end, slot->column, row, ascii)) return {};
    ++slot;
  }
  if (!close_.is_at(at, end)) return {};
  at += close_.size();
  return {static_cast<std::size_t>(at - text.data()), even_ && ascii};
}

bool JsonStencil::read_value(const char*& at, const char* end, std::uint32_t column, JsonRow& row,
                             bool& ascii) const {
  if (at == end) return false;
  if (*at == '"') return read_string(++at, end, column, row, ascii);
  const char* const begin = at;
  while (at != end && *at != ',' && *at != '}' && !is_json_space(*at)) ++at;
  const std::string_view token(begin, static_cast<std::size_t>(at - begin));
  if (token == "null") {
    row.put(column, {}, JL_NULL);
    return true;
  }
  return is_scalar(token) && put(token, column, row);
}

bool JsonStencil::read_string(const char*& at, const char* end, std::uint32_t column, JsonRow& row,
                              bool& ascii) const {
  const char* const begin = at;
  at = first_odd<true>(begin, end);
  const bool all_ascii = at == nullptr || static_cast<unsigned char>(*at) < 0x80;
  if (!all_ascii) at = first_odd<false>(at, end);
  if (at == nullptr || *at != '"') return false;
  const std::string_view content(begin, static_cast<std::size_t>(at - begin));
  ++at;
  ascii &= all_ascii;
  return (all_ascii || simdjson::validate_utf8(content)) && put(content, column, row);
}

bool JsonStencil::put(std::string_view value, std::uint32_t column, JsonRow& row) const {
  if (value.size() > max_cell_bytes_) return false;
  row.put(column, value, value.empty() ? JL_EMPTY : JL_FILLED);
  return true;
}

void JsonStencil::learn(std::string_view text, const JsonObject& object) {
  if (++misses_ < wait_) return;
  misses_ = 0;
  wait_ = std::min(2 * wait_, longest_wait);
  slots_.clear();
  close_ = {};
  even_ = true;
  const char* from = text.data();
  const auto up_to = [&](const char* place) {
    even_ &= std::all_of(from, place, [](char c) { return c != '\n' && (c & 0x80) == 0; });
    return JsonLiteral({from, static_cast<std::size_t>(place - from)});
  };
  JsonMembers members(text);
  while (members.next()) {
    const JsonMember* const member = object.find(members.name());
    const bool flat = member != nullptr && member->column != no_column && !member->object;
    if (!flat) {
      slots_.clear();
      return;
    }
    slots_.push_back({up_to(members.rest().data()), member->column});
    members.skip_value();
    from = members.rest().data();
  }
  close_ = up_to(text.data() + text.size());
}

}  // namespace jeugdlint
