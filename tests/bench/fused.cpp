// SPDX-License-Identifier: Apache-2.0
// A bound for CSV: the checks of tests/bench/pack written by hand into one pass over the rows of
// one table, without quotes, columns, findings or anything else that could vary.
#include "input/csv/scan.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <bit>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <string_view>
#include <vector>

namespace {

using jeugdlint::scan_block;
constexpr std::size_t columns = 15;
using Row = std::array<std::string_view, columns>;

unsigned digit(std::string_view text, std::size_t i) {
  return static_cast<unsigned char>(text[i]) - unsigned{'0'};
}

bool is_bsn(std::string_view text) {
  if (text.size() != 9) return false;
  if (text == "999999999") return true;
  unsigned sum = 0;
  for (unsigned i = 0; i < 9; ++i) {
    if (digit(text, i) > 9) return false;
    sum += digit(text, i) * (i == 8 ? 10 : 9 - i);  // -1 and 10 are the same modulo 11
  }
  return sum % 11 == 0;
}

// 0: no date. The days of each month are those of most years: a bound may be generous.
unsigned date(std::string_view text) {
  if (text.size() != 8) return 0;
  unsigned number = 0;
  for (std::size_t i = 0; i < 8; ++i) {
    if (digit(text, i) > 9) return 0;
    number = number * 10 + digit(text, i);
  }
  return number / 100 % 100 <= 12 && number % 100 <= 31 ? number : 0;
}

bool is_code(std::string_view text, unsigned last) {
  return text.empty() || (text.size() == 2 && digit(text, 0) * 10 + digit(text, 1) - 1 < last);
}

bool is_postcode(std::string_view text) {
  if (text.empty()) return true;
  if (text.size() != 4 && text.size() != 6) return false;
  for (std::size_t i = 0; i < text.size(); ++i)
    if (i < 4 ? digit(text, i) > 9 : text[i] < 'A' || text[i] > 'Z') return false;
  return true;
}

class Keys {
 public:
  bool add(const Row& row) {
    std::uint64_t hash = 1;
    for (const std::size_t c : {0U, 8U, 6U})
      for (const char byte : row[c])
        hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001b3;
    hash ^= hash >> 29;
    if (++size_ * 2 > slots_.size()) grow();
    return put(hash | 1);
  }

 private:
  bool put(std::uint64_t hash) {
    std::size_t i = hash * 0x9e3779b97f4a7c15U >> 20 & (slots_.size() - 1);
    for (; slots_[i] != 0; i = (i + 1) & (slots_.size() - 1))
      if (slots_[i] == hash) return false;
    slots_[i] = hash;
    return true;
  }
  void grow() {
    std::vector<std::uint64_t> old(slots_.size() * 2);
    old.swap(slots_);
    for (const std::uint64_t hash : old)
      if (hash != 0) put(hash);
  }
  std::vector<std::uint64_t> slots_ = std::vector<std::uint64_t>(1024);
  std::size_t size_ = 0;
};

unsigned wrong(const Row& row, Keys& keys) {
  unsigned count = 0;
  for (const std::size_t c : {0U, 1U, 2U, 6U, 8U}) count += row[c].empty();
  count += !is_bsn(row[0]);
  count += row[2] != "M" && row[2] != "V" && row[2] != "O";
  count += !is_postcode(row[3]);
  count += !row[4].empty() && row[4].size() != 4;
  count += !is_code(row[5], 8) + !is_code(row[6], 14) + !is_code(row[7], 2) + !is_code(row[10], 7);
  count += !is_code(row[12], 5) + !is_code(row[14], 5);
  const unsigned birth = date(row[1]), start = date(row[8]), end = date(row[9]);
  count += birth == 0;
  count += start == 0;
  count += (end == 0 || end < start) && !row[9].empty();
  count += row[9].empty() != row[10].empty();
  for (const std::size_t c : {11U, 13U})
    count += !row[c].empty() && row[c] != "10" && (row[c].size() != 1 || digit(row[c], 0) - 1 > 8);
  return count + !keys.add(row);
}

}  // namespace

int main(int argc, char** argv) {
  const int file = ::open(argc > 1 ? argv[1] : "", O_RDONLY | O_CLOEXEC);
  struct stat about {};
  if (file < 0 || ::fstat(file, &about) != 0) return 2;
  const auto size = static_cast<std::size_t>(about.st_size);
  void* const map = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file, 0);
  if (map == MAP_FAILED) return 2;
  const char* const text = static_cast<const char*>(map);
  const std::size_t blocks = size / scan_block;

  const jeugdlint::FindStructure find = jeugdlint::fastest_scanner();
  std::array<jeugdlint::Structure, 64> found;
  Row row;
  Keys keys;
  std::size_t column = 0, start = 0, rows = 0, findings = 0;
  const auto cell = [&](std::size_t end) {
    if (column < columns) row[column] = {text + start, end - start};
    ++column;
    start = end + 1;
    if (text[end] != '\n') return;
    if (rows++ > 0 && column == columns) findings += wrong(row, keys);
    column = 0;
  };
  for (std::size_t block = 0; block < blocks; block += found.size()) {
    const std::size_t count = std::min(found.size(), blocks - block);
    find(text + block * scan_block, count, ';', found.data());
    for (std::size_t i = 0; i < count; ++i)
      for (std::uint64_t bits = found[i].delimiters | found[i].line_feeds; bits != 0;
           bits &= bits - 1)
        cell((block + i) * scan_block + static_cast<std::size_t>(std::countr_zero(bits)));
  }
  for (std::size_t at = blocks * scan_block; at < size; ++at)
    if (text[at] == ';' || text[at] == '\n') cell(at);
  std::printf("%zu rows, %zu findings\n", rows - 1, findings);
  return 0;
}
