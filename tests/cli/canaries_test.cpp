// SPDX-License-Identifier: Apache-2.0
// A search that finds nothing proves nothing unless it finds what is there.
#include "support/canaries.h"

#include "support/catch.h"

TEST_CASE("a canary is found in every form an output could give it") {
  const std::string name = "Zoë Brûlénaar", number = "748291635";
  const Canaries canaries({name, number});
  CHECK(as_base64("Zoë") == "Wm/Dqw");
  CHECK(as_hex("Zo") == "5a6f");
  CHECK(as_json_escapes("Zoë") == "Zo\\u00eb");
  CHECK(as_utf16("Zo", false) == std::string("Z\0o\0", 4));

  const auto output = GENERATE_COPY(values<std::string>({
      name,
      "x" + name.substr(0, 8) + "y",
      "zoë brûlénaar",
      "ZOë BRûLéNAAR",
      "raanélûrB ëoZ",
      as_json_escapes(name),
      as_hex(name),
      as_percent(name),
      as_utf16(name, true),
      as_utf16("<" + name, false),
      as_base64(name),
      as_base64("1" + name),
      as_base64("12" + name + "3"),
      number,
      "0" + number.substr(2, 6),
      "536192847",
      as_base64("bsn " + number),
      // MD5, SHA-1 and SHA-256 of the number
      "59bc4bfab7d510b399ffdc3572179211",
      "CnE2gFyFo5O/cFY9xvG5iQ12b54=",
      "6fb9b636ad865c87",
  }));
  CAPTURE(output);
  CHECK_FALSE(canaries.found_in("report: " + output + " (row 1)").empty());
}

TEST_CASE("four characters of a canary are not enough to speak of a leak") {
  const Canaries canaries({"Brûlénaar", "748291635"});
  CHECK(canaries.found_in("Brûl 7482 6350 naar").empty());
}
