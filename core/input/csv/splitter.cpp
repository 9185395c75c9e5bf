// SPDX-License-Identifier: Apache-2.0
#include "input/csv/splitter.h"

#include "input/bits.h"

#include <algorithm>
#include <bit>

namespace jeugdlint {
namespace {

constexpr std::uint64_t all_bits = ~std::uint64_t{0};

std::uint64_t lowest(std::uint64_t bits) {
  return bits & (~bits + 1);
}

// std::popcount is a call into a library where the processor is not known to count by itself.
unsigned count_ones(std::uint64_t bits) {
  bits -= (bits >> 1) & 0x5555555555555555u;
  bits = (bits & 0x3333333333333333u) + ((bits >> 2) & 0x3333333333333333u);
  bits = (bits + (bits >> 4)) & 0x0F0F0F0F0F0F0F0Fu;
  return static_cast<unsigned>((bits * 0x0101010101010101u) >> 56);
}

// The quoting of a block, given what the block before it left behind.
struct Quoting {
  std::uint64_t inside = 0;      // bytes within quotes, opening quotes included
  std::uint64_t structural = 0;  // delimiters and line breaks outside quotes
  std::uint64_t wrong = 0;       // bytes at which a quote proves to be out of place
};

// What one block tells the next: each is 0 or 1, `inside` is 0 or all ones.
struct Carry {
  std::uint64_t inside = 0;
  std::uint64_t may_open = 0;  // a record or cell starts here, or a closing quote came before
  std::uint64_t closed = 0;    // a closing quote came before
};

// An opening quote must stand at the start of a cell or behind a closing one (a doubled quote); a
// closing quote must stand at the end of a cell or before an opening one.
Quoting quoting(const Structure& found, std::uint64_t breaks, Carry& carry) {
  Quoting result;
  result.inside = prefix_xor(found.quotes) ^ carry.inside;
  result.structural = (found.delimiters | breaks) & ~result.inside;
  const std::uint64_t opening = found.quotes & result.inside;
  const std::uint64_t closing = found.quotes & ~result.inside;
  const std::uint64_t starts = result.structural | closing;
  const std::uint64_t may_open = (starts << 1) | carry.may_open;
  const std::uint64_t behind_closing = (closing << 1) | carry.closed;
  result.wrong =
      (opening & ~may_open) | (behind_closing & ~(result.structural | opening | found.returns));
  carry = {(result.inside >> 63) != 0 ? all_bits : 0, starts >> 63, closing >> 63};
  return result;
}

// A return and line feed together are one break, at the line feed.
std::uint64_t breaks_of(const Structure& found, bool line_feed_next) {
  if (found.returns == 0) return found.line_feeds;
  const std::uint64_t before_feed = (found.line_feeds >> 1) | (std::uint64_t{line_feed_next} << 63);
  return found.line_feeds | (found.returns & ~before_feed);
}

Structure within(const Structure& found, std::uint64_t bits) {
  return {found.quotes & bits, found.delimiters & bits, found.line_feeds & bits,
          found.returns & bits};
}

}  // namespace

void Splitter::set_text(const char* text, std::size_t size, std::size_t position, bool final) {
  // A return at the end may be half a line break: it waits for what follows.
  if (!final && size > 0 && text[size - 1] == '\r') --size;
  text_ = text;
  size_ = size;
  final_ = final;
  position_ = position;
  found_any_ = false;
}

void Splitter::add_row(const SplitRow& row, const std::vector<std::uint32_t>& ends) {
  split_.ends.resize(std::max(split_.ends.size(), count_ + ends.size() + scan_block));
  std::copy(ends.begin(), ends.end(), split_.ends.begin() + static_cast<std::ptrdiff_t>(count_));
  count_ += ends.size();
  split_.rows.push_back(row);
  quoted_ = true;
}

void Splitter::go_on(std::size_t position, std::uint64_t line) {
  position_ = position;
  line_ = line;
}

void Splitter::start_rows(SplitRows&& rows) {
  split_ = std::move(rows);
  split_.rows.clear();
  count_ = 0;
  quoted_ = false;
}

const Structure& Splitter::structure(std::size_t block) {
  if (!found_any_ || block < found_from_ || block >= found_from_ + found_blocks) {
    const std::size_t blocks = (size_ + scan_block - 1) / scan_block;
    find_(text_ + block * scan_block, std::min(found_blocks, blocks - block), delimiter_,
          found_.data());
    found_from_ = block;
    found_any_ = true;
  }
  return found_[block - found_from_];
}

// Writes four at a time, whether there are that many or not: the room for it is there.
void Splitter::add_ends(std::size_t base, std::uint64_t bits) {
  std::uint32_t* to = split_.ends.data() + count_;
  const auto from = static_cast<std::uint32_t>(base);
  const unsigned size = count_ones(bits);
  for (unsigned written = 0; written < size; written += 4) {
    for (unsigned i = 0; i < 4; ++i) {
      to[written + i] = from + static_cast<std::uint32_t>(std::countr_zero(bits));
      bits &= bits - 1;
    }
  }
  count_ += size;
}

Splitter::Ended Splitter::end_record(std::size_t end) {
  const std::size_t start = position_;
  if (end - start > longest_) {
    count_ = row_first_;
    return Ended::odd;
  }
  if (end < size_ && text_[end] == '\n' && end > start && text_[end - 1] == '\r')
    --split_.ends[count_ - 1];
  const std::uint64_t line = line_;
  const std::size_t cells = count_ - row_first_;
  position_ = std::min(end + 1, size_);
  line_ += breaks_in_cells_ + 1;
  breaks_in_cells_ = 0;
  if (cells == 1 && split_.ends[row_first_] == start) {
    count_ = row_first_;
    return Ended::empty_line;
  }
  ++number_;
  if (cells != columns_) {
    count_ = row_first_;
    ragged_cells_ = cells;
    ragged_start_ = start;
    ragged_line_ = line;
    return Ended::ragged;
  }
  split_.rows.push_back({static_cast<std::uint32_t>(start), line, number_});
  row_first_ = count_;
  return Ended::row;
}

// The last record may lack its line break.
Splitter::Stop Splitter::end_text(bool in_quotes) {
  if (!final_ || position_ == size_) {
    count_ = row_first_;
    return Stop::end_of_text;
  }
  if (in_quotes) {
    count_ = row_first_;
    return Stop::odd;
  }
  split_.ends[count_++] = static_cast<std::uint32_t>(size_);
  const Ended ended = end_record(size_);
  if (ended == Ended::odd) return Stop::odd;
  return ended == Ended::ragged ? Stop::ragged : Stop::end_of_text;
}

Splitter::Stop Splitter::run(std::size_t most) {
  row_first_ = count_;
  breaks_in_cells_ = 0;
  std::size_t block = position_ / scan_block;
  std::uint64_t valid = all_bits << (position_ % scan_block);
  Carry carry{.may_open = std::uint64_t{1} << (position_ % scan_block)};
  if (split_.ends.size() < count_ + 2 * scan_block)
    split_.ends.resize(2 * split_.ends.size() + 2 * scan_block);

  for (; block * scan_block < size_; ++block, valid = all_bits) {
    const std::size_t base = block * scan_block;
    const bool last = size_ - base <= scan_block;
    if (last) valid &= all_bits >> (scan_block - (size_ - base));
    const Structure found = within(structure(block), valid);
    const std::uint64_t breaks = breaks_of(found, !last && text_[base + scan_block] == '\n');

    Quoting here{0, found.delimiters | breaks, 0};
    if ((found.quotes | carry.inside | carry.closed) != 0) {
      here = quoting(found, breaks, carry);
      here.wrong &= valid;
      quoted_ = true;
    } else {
      carry.may_open = here.structural >> 63;
    }
    if (here.wrong != 0) here.structural &= lowest(here.wrong) - 1;
    std::uint64_t breaks_inside = breaks & here.inside;

    if (split_.ends.size() < count_ + 2 * scan_block) split_.ends.resize(2 * split_.ends.size());
    for (std::uint64_t ending = here.structural & breaks; ending != 0; ending &= ending - 1) {
      const std::uint64_t up_to = ending ^ (ending - 1);
      add_ends(base, here.structural & up_to);
      here.structural &= ~up_to;
      if (breaks_inside != 0) {
        breaks_in_cells_ += count_ones(breaks_inside & up_to);
        breaks_inside &= ~up_to;
      }
      const Ended ended = end_record(base + static_cast<std::size_t>(std::countr_zero(ending)));
      if (ended == Ended::odd) return Stop::odd;
      if (ended == Ended::ragged) return Stop::ragged;
      if (split_.rows.size() == most) return Stop::most;
    }
    add_ends(base, here.structural);
    if (breaks_inside != 0) breaks_in_cells_ += count_ones(breaks_inside);
    if (here.wrong != 0) {
      count_ = row_first_;
      return Stop::odd;
    }
  }
  return end_text(carry.inside != 0);
}

}  // namespace jeugdlint
