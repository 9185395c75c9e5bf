// SPDX-License-Identifier: Apache-2.0
// Text that is looked for at a place again and again, compared eight bytes at a time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

namespace jeugdlint {

class JsonLiteral {
 public:
  JsonLiteral() = default;  // is nowhere
  explicit JsonLiteral(std::string_view text)
      : size_(text.size()), words_((text.size() + word - 1) / word) {
    std::memcpy(words_.data(), text.data(), size_);
    std::memset(&last_mask_, 0xFF, (size_ - 1) % word + 1);
  }

  std::size_t size() const { return size_; }

  // `end` of the record, behind which 64 bytes are readable.
  bool is_at(const char* text, const char* end) const {
    if (words_.empty() || static_cast<std::size_t>(end - text) < size_) return false;
    const std::size_t last = words_.size() - 1;
    for (std::size_t i = 0; i < last; ++i)
      if (word_at(text, i) != words_[i]) return false;
    return (word_at(text, last) & last_mask_) == words_[last];
  }

 private:
  static constexpr std::size_t word = sizeof(std::uint64_t);
  static std::uint64_t word_at(const char* text, std::size_t i) {
    std::uint64_t found = 0;
    std::memcpy(&found, text + i * word, word);
    return found;
  }

  std::size_t size_ = 0;
  std::vector<std::uint64_t> words_;
  std::uint64_t last_mask_ = 0;
};

}  // namespace jeugdlint
