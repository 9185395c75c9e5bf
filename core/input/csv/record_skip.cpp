// SPDX-License-Identifier: Apache-2.0
#include "input/csv/record_skip.h"

namespace jeugdlint {

void RecordSkip::pass(char byte) {
  const bool is_break = byte == '\n' || byte == '\r';
  if (is_break && !(byte == '\n' && before_ == '\r')) ++breaks_;
  before_ = byte;
  const bool quote = byte == '"';
  if (state_ == State::quoted) {
    if (quote) state_ = State::behind_quote;
  } else if (is_break) {
    state_ = State::ended;
    return;
  } else if (byte == delimiter_) {
    state_ = State::start;
    first_cell_ = false;
  } else if (quote && state_ != State::plain) {
    state_ = State::quoted;  // the first of a cell, or a doubled one
  } else {
    state_ = State::plain;
  }
  ++bytes_;
  if (first_cell_) ++cell_bytes_;
}

}  // namespace jeugdlint
