// SPDX-License-Identifier: Apache-2.0
#include "support/catch.h"
#include "support/read_input.h"
#include "text/failure.h"

#include <zlib.h>
#include <zstd.h>

#include <string>
#include <vector>

using namespace jeugdlint;

using Rows = std::vector<std::vector<std::string>>;

namespace {

std::string gzip(const std::string& text) {
  z_stream stream{};
  REQUIRE(deflateInit2(&stream, 6, Z_DEFLATED, 16 + MAX_WBITS, 8, Z_DEFAULT_STRATEGY) == Z_OK);
  std::string packed(deflateBound(&stream, static_cast<uLong>(text.size())) + 64, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
  stream.avail_in = static_cast<uInt>(text.size());
  stream.next_out = reinterpret_cast<Bytef*>(packed.data());
  stream.avail_out = static_cast<uInt>(packed.size());
  REQUIRE(deflate(&stream, Z_FINISH) == Z_STREAM_END);
  packed.resize(stream.total_out);
  deflateEnd(&stream);
  return packed;
}

// With a checksum, as the program zstd writes it.
std::string zstd(const std::string& text) {
  ZSTD_CCtx* context = ZSTD_createCCtx();
  ZSTD_CCtx_setParameter(context, ZSTD_c_checksumFlag, 1);
  std::string packed(ZSTD_compressBound(text.size()), '\0');
  packed.resize(ZSTD_compress2(context, packed.data(), packed.size(), text.data(), text.size()));
  ZSTD_freeCCtx(context);
  return packed;
}

std::string many_rows(int from, int to) {
  std::string text;
  for (int i = from; i < to; ++i) text += std::to_string(i) + ";" + std::to_string(i * 7919) + "\n";
  return text;
}

}  // namespace

TEST_CASE("a compressed file is read as what is in it, also when it is several behind each other") {
  for (auto* pack : {&gzip, &zstd}) {
    const std::string text = "a;b\n" + many_rows(0, 50'000);
    const Rows rows = read_input(text).rows;
    REQUIRE(rows.size() == 50'000);
    const ReadInput one = read_input(pack(text));
    CHECK(one.rows == rows);
    CHECK(one.facts.compression == (pack == &gzip ? Compression::gzip : Compression::zstd));
    const std::string half = text.substr(0, text.size() / 2);
    CHECK(read_input(pack(half) + pack(text.substr(half.size()))).rows == rows);
    CHECK(read_input(pack(half) + pack("") + pack(text.substr(half.size()))).rows == rows);
  }
  CHECK(read_input("a;b\n1;2\n").facts.compression == Compression::none);
}

TEST_CASE("offsets count in the unpacked file") {
  const ReadInput read =
      read_input(gzip("\xEF\xBB\xBF"
                      "a;b\n1;2\n3;4\n"));
  CHECK(read.bytes == std::vector<std::uint64_t>{7, 11});
}

TEST_CASE("a compressed file that breaks off is read as far as it goes, and that is told") {
  const std::string text = "a;b\n" + many_rows(0, 100'000);
  const Rows rows = read_input(text).rows;
  for (auto* pack : {&gzip, &zstd}) {
    const std::string packed = pack(text);
    const ReadInput read = read_input(packed.substr(0, packed.size() * 3 / 4));
    REQUIRE(read.rows.size() > 1000);
    REQUIRE(read.rows.size() < rows.size());
    CHECK(read.rows == Rows(rows.begin(), rows.begin() + static_cast<long>(read.rows.size())));
    REQUIRE(read.problems.size() == 1);
    CHECK(read.problems[0].rfind("truncated_input " + std::to_string(read.rows.size() + 2), 0) ==
          0);
    CHECK(read.undecodable_rows <= 1);

    // Damage in the middle is no better.
    std::string damaged = packed;
    for (std::size_t i = packed.size() / 2; i < packed.size() / 2 + 40; ++i) damaged[i] ^= '\x5A';
    const ReadInput torn = read_input(damaged);
    CHECK(torn.rows.size() < rows.size());
    REQUIRE_FALSE(torn.problems.empty());
    CHECK(torn.problems.back().rfind("truncated_input", 0) == 0);
  }
}

TEST_CASE("a whole file with its last bytes missing is told as well") {
  const std::string packed = gzip("a;b\n1;2\n3;4\n");
  for (std::size_t missing = 1; missing <= 8; ++missing) {
    const ReadInput read = read_input(packed.substr(0, packed.size() - missing));
    CHECK(read.rows == Rows{{"1", "2"}, {"3", "4"}});
    CHECK(read.problems == std::vector<std::string>{"truncated_input 4:1 byte 12"});
  }
}

TEST_CASE("zeros behind a gzip file are padding, and anything else is damage") {
  const std::string packed = gzip("a;b\n1;2\n");
  CHECK(read_input(packed + std::string(5000, '\0')).problems.empty());
  CHECK(read_input(packed + "rest").problems.size() == 1);
}

TEST_CASE("a compressed file of which nothing can be read is refused") {
  const std::string packed = gzip("a;b\n1;2\n");
  CHECK_THROWS_AS(read_input(packed.substr(0, 6)), Failure);
  CHECK_THROWS_WITH(read_input(packed.substr(0, 6)), contains_text("damaged"));
  CHECK_THROWS_WITH(read_input(gzip("")), contains_text("empty"));
}

TEST_CASE("the digest is that of the file as it lies there, to its last byte") {
  InputOptions options;
  options.digest = true;
  // Of the three letters abc, from FIPS 180-2, B.1.
  CHECK(read_input("abc", options).sha256 ==
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  const std::string packed = gzip("a;b\n1;2\n");
  CHECK(read_input(packed, options).sha256 != read_input("a;b\n1;2\n", options).sha256);
}
