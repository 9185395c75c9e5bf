// SPDX-License-Identifier: Apache-2.0
#include "engine/case_store.h"

#include <cstring>
#include <utility>

namespace jeugdlint {

namespace {

// Seven bits a byte, the last without the eighth. Gives the end of what is written.
char* put_number(std::uint64_t value, char* to) {
  for (; value >= 128; value >>= 7U) *to++ = static_cast<char>(value | 128U);
  *to++ = static_cast<char>(value);
  return to;
}

constexpr std::size_t longest_number = 10;

}  // namespace

void CaseRows::start(const Key& key, std::uint32_t table, std::uint64_t row) {
  to_ = &bytes_[key.high >> 56U];
  std::array<char, sizeof(Key) + 2 * longest_number> head;
  std::memcpy(head.data(), &key, sizeof key);
  const char* end = put_number(row, put_number(table, head.data() + sizeof key));
  to_->append(head.data(), static_cast<std::size_t>(end - head.data()));
}

void CaseRows::cell(std::uint8_t filled, std::string_view text) {
  std::array<char, longest_number> shape;
  const char* end = put_number((std::uint64_t{text.size()} << 3U) | filled, shape.data());
  to_->append(shape.data(), static_cast<std::size_t>(end - shape.data()));
  to_->append(text);
}

CaseRowReader::Head CaseRowReader::head() {
  Head head;
  std::memcpy(&head.key, at_, sizeof(Key));
  at_ += sizeof(Key);
  head.table = static_cast<std::uint32_t>(number());
  head.row = number();
  return head;
}

std::uint8_t CaseRowReader::cell(std::string_view& text) {
  const std::uint64_t shape = number();
  text = {at_, static_cast<std::size_t>(shape >> 3U)};
  at_ += text.size();
  return static_cast<std::uint8_t>(shape & 7U);
}

std::uint64_t CaseRowReader::number() {
  std::uint64_t value = 0;
  for (unsigned shift = 0;; shift += 7) {
    const auto byte = static_cast<unsigned char>(*at_++);
    value |= std::uint64_t{byte & 127U} << shift;
    if (byte < 128) return value;
  }
}

CaseStore::~CaseStore() {
  budget_->give_back(held_);
}

void CaseStore::put(CaseRows& rows) {
  const std::scoped_lock lock(mutex_);
  for (std::size_t i = 0; i < CaseRows::partitions; ++i) {
    std::string& bytes = rows.bytes_[i];
    if (bytes.empty()) continue;
    Held& held = partitions_[i];
    // Blocks that grow by doubling, up to a size after which a new one is begun.
    constexpr std::size_t most = std::size_t{64} << 10;
    if (held.empty() || held.back().size() + bytes.size() > most) held.emplace_back();
    const std::size_t before = held.back().capacity();
    held.back() += bytes;
    const std::uint64_t more = held.back().capacity() - before;
    held_ += more;
    bytes_ += bytes.size();
    budget_->take(more);
    bytes.clear();
  }
  if (budget_->asks_for(held_)) spill();
}

void CaseStore::spill() {
  for (std::size_t i = 0; i < CaseRows::partitions; ++i) {
    std::string all;
    for (std::string& bytes : partitions_[i]) {
      all += bytes;
      std::string().swap(bytes);
    }
    partitions_[i].clear();
    on_disk_.put(i, all);
  }
  return_freed_memory(held_);
  budget_->give_back(held_);
  held_ = 0;
}

std::string CaseStore::take(std::size_t partition) {
  const std::scoped_lock lock(mutex_);
  std::size_t size = on_disk_.bytes_of(partition);
  for (const std::string& bytes : partitions_[partition]) size += bytes.size();
  std::string all;
  all.reserve(size);
  for (std::size_t piece = 0; piece < on_disk_.pieces_of(partition); ++piece)
    on_disk_.read(partition, piece, all);
  for (const std::string& bytes : std::exchange(partitions_[partition], {})) {
    all += bytes;
    held_ -= bytes.capacity();
    budget_->give_back(bytes.capacity());
  }
  return all;
}

}  // namespace jeugdlint
