// SPDX-License-Identifier: Apache-2.0
// A fixed set of texts, such as the codes of a list, made for looking up the cells of a column.
// Texts of up to seven bytes are one word in an open table, and are found without a look at their
// bytes.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

namespace jeugdlint {

class TextIndex {
 public:
  static constexpr std::uint32_t none = UINT32_MAX;

  TextIndex() = default;
  explicit TextIndex(const std::vector<std::string>& texts) {
    for (const std::string& text : texts) add(text);
  }

  // The place of the text: its own, or the one it already had.
  std::uint32_t add(std::string_view text) {
    if ((texts_.size() + 1) * 2 > slots_.size()) grow();
    Slot& slot = slots_[slot_of(text, word_of(text))];
    if (slot.place == none) {
      slot = {word_of(text), static_cast<std::uint32_t>(texts_.size())};
      texts_.emplace_back(text);
    }
    return slot.place;
  }

  std::uint32_t find(std::string_view text) const {
    return texts_.empty() ? none : slots_[slot_of(text, word_of(text))].place;
  }
  bool contains(std::string_view text) const { return find(text) != none; }
  std::size_t size() const { return texts_.size(); }

 private:
  static_assert(std::endian::native == std::endian::little, "word_of reads bytes as they lie");

  struct Slot {
    std::uint64_t word = 0;
    std::uint32_t place = none;
  };

  template <class Word>
  static std::uint64_t load(const char* at) {
    Word word = 0;
    std::memcpy(&word, at, sizeof word);
    return word;
  }

  // Up to seven bytes and their number in the last byte, without loss; else a hash with 255 there.
  static std::uint64_t word_of(std::string_view text) {
    const char* at = text.data();
    const std::size_t size = text.size();
    const std::uint64_t mark = std::uint64_t{size < 8 ? size : 255} << 56;
    if (size < 2) return mark | (size == 1 ? load<std::uint8_t>(at) : 0);
    // The two loads overlap, and agree where they do.
    if (size < 4)
      return mark | load<std::uint16_t>(at) | load<std::uint16_t>(at + size - 2) << (size - 2) * 8;
    if (size < 8)
      return mark | load<std::uint32_t>(at) | load<std::uint32_t>(at + size - 4) << (size - 4) * 8;
    std::uint64_t hash = size;
    for (std::size_t i = 0; i + 8 <= size; i += 8)
      hash = std::rotl((hash ^ load<std::uint64_t>(at + i)) * odd, 29);
    return mark | (hash ^ load<std::uint64_t>(at + size - 8)) * odd >> 8;
  }

  std::size_t slot_of(std::string_view text, std::uint64_t word) const {
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t i = word * odd >> 32;; ++i) {
      const Slot& slot = slots_[i & mask];
      if (slot.place == none) return i & mask;
      if (slot.word == word && (text.size() < 8 || texts_[slot.place] == text)) return i & mask;
    }
  }

  void grow() {
    slots_.assign(slots_.empty() ? 16 : slots_.size() * 2, Slot{});
    for (std::uint32_t place = 0; place < texts_.size(); ++place) {
      const std::uint64_t word = word_of(texts_[place]);
      slots_[slot_of(texts_[place], word)] = {word, place};
    }
  }

  static constexpr std::uint64_t odd = 0x9e3779b97f4a7c15ULL;

  std::vector<Slot> slots_;
  std::vector<std::string> texts_;
};

}  // namespace jeugdlint
