// SPDX-License-Identifier: Apache-2.0
// A stream into an open file: what is put into it is written on the way, so that a text of any
// length takes little memory.
#pragma once

#include <ostream>
#include <streambuf>
#include <string>

namespace jeugdlint {

class FileStream : public std::ostream {
 public:
  // The file stays open when the stream goes.
  explicit FileStream(int descriptor);

  // Writes what is left. False, with errno set, when something could not be written, now or before;
  // nothing that came after it has been.
  bool finish();

 private:
  class Buffer : public std::streambuf {
   public:
    explicit Buffer(int descriptor);
    bool write_out();
    int error() const { return error_; }

   protected:
    int_type overflow(int_type byte) override;
    int sync() override;

   private:
    int descriptor_;
    int error_ = 0;  // of the first write that failed
    std::string bytes_;
  };

  Buffer buffer_;
};

}  // namespace jeugdlint
