// SPDX-License-Identifier: Apache-2.0
// Finds where the records of a text are, without reading them yet: the lines of NDJSON
// (lines.h) or the elements a path leads to in a document (outline.h). A record that tells its own
// end while it is read need not be looked through for it before.
#pragma once

#include "input/json/row.h"
#include "input/json/window.h"

#include <cstdint>
#include <deque>

namespace jeugdlint {

// Sizes in bytes of text. Tests make them small.
struct JsonSizes {
  std::size_t block = std::size_t{1} << 20;  // read at once
  // The columns are those of so many records, or of the records that end within so much text.
  std::size_t lookahead_records = 4096;
  std::uint64_t lookahead = std::uint64_t{8} << 20;
  // Records wait so long for fields that stand behind them in the objects around them.
  std::uint64_t waiting = std::uint64_t{64} << 20;
  // A record may be longer than the longest cell by so much.
  std::uint64_t beside_cell = std::uint64_t{16} << 20;
  // A record longer than this is judged before its end is found: it may have none.
  std::uint64_t patience = std::uint64_t{16} << 10;
  std::size_t most_columns = 65536;
};

// A record, or something wrong on the way.
struct JsonEvent {
  TextPlace place;        // where it is, or where its text begins
  std::uint64_t end = 0;  // of a record
  std::uint64_t row = 0;
  JsonOuter* outer = nullptr;  // the object around it
  bool is_problem = false;
  ProblemKind problem{};
  bool left_out = false;  // the problem cost a record
  std::uint64_t expected = 0, found = 0;
};

using JsonQueue = std::deque<JsonEvent>;

enum class JsonStep { event, more, done };

class JsonScan {
 public:
  virtual ~JsonScan() = default;
  // Finds the next thing and puts it into the queue, if it is an event; `more`: the window has to
  // be filled first.
  virtual JsonStep step() = 0;
  // Whether the text at hand goes on with an object that is a record, about which all is known but
  // its end: `ahead` is that record, and ends where it must at the latest.
  virtual bool record_ahead(JsonEvent& ahead) = 0;
  // It was read, is right by itself and ends where `ahead` now says. `even`: each of its bytes is a
  // character, and all are on one line. False: it may not end there, and is to be looked for by
  // step() after all.
  virtual bool take(const JsonEvent& ahead, bool even) = 0;
  // What stands before it in the window is not needed here any more.
  virtual std::uint64_t held() const = 0;
  // The first record was no object: each is a single value.
  virtual bool of_values() const = 0;
  // Where the scan stopped.
  virtual TextPlace end_place() const = 0;
  // The events given out before were read, and their cells are not needed any more.
  virtual void retire() {}
  // Everything was read. Throws Failure when there was nothing where the user said.
  virtual void finished() const {}
};

}  // namespace jeugdlint
