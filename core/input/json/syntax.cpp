// SPDX-License-Identifier: Apache-2.0
#include "input/json/syntax.h"

namespace jeugdlint {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_hex(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

}  // namespace

std::size_t JsonSyntax::read(std::string_view text) {
  std::size_t i = 0;
  while (i < text.size() && verdict_ == JsonVerdict::open) {
    if (expect_ == Expect::string) {
      const std::size_t taken = string(text.substr(i));
      i += taken;
      read_ += taken;
      continue;
    }
    if (expect_ >= Expect::minus) {
      bool taken = false;
      if (!in_number(text[i], taken)) verdict_ = JsonVerdict::fault;
      if (!taken) continue;
    } else if (!step(text[i])) {
      verdict_ = JsonVerdict::fault;
      break;
    }
    ++i;
    ++read_;
  }
  return i;
}

JsonVerdict JsonSyntax::finish() {
  if (verdict_ != JsonVerdict::open) return verdict_;
  const bool number = expect_ == Expect::zero || expect_ == Expect::digits ||
                      expect_ == Expect::fraction || expect_ == Expect::exponent;
  verdict_ = number && depth_ == base_ ? JsonVerdict::whole : JsonVerdict::fault;
  return verdict_;
}

bool JsonSyntax::step(char c) {
  switch (expect_) {
    case Expect::escape:
      expect_ = c == 'u' ? Expect::hex : Expect::string;
      hex_left_ = 4;
      return c == 'u' || std::string_view("\"\\/bfnrt").find(c) != std::string_view::npos;
    case Expect::hex:
      if (--hex_left_ == 0) expect_ = Expect::string;
      return is_hex(c);
    case Expect::literal:
      if (c != literal_.front()) return false;
      literal_.remove_prefix(1);
      return literal_.empty() ? ended() : true;
    default:
      break;
  }
  if (is_json_space(c)) return true;
  switch (expect_) {
    case Expect::value_or_end:
      if (c == ']') return close(false);
      return begin_value(c);
    case Expect::value:
      return begin_value(c);
    case Expect::key_or_end:
      if (c == '}') return close(true);
      [[fallthrough]];
    case Expect::key:
      expect_ = Expect::string;
      string_begin_ = read_;
      is_key_ = true;
      return c == '"';
    case Expect::colon:
      expect_ = Expect::value;
      return c == ':';
    default:
      if (c == '}' || c == ']') return close(c == '}');
      expect_ = in_object() ? Expect::key : Expect::value;
      return c == ',';
  }
}

bool JsonSyntax::begin_value(char c) {
  is_key_ = false;
  switch (c) {
    case '{':
      return open(true);
    case '[':
      return open(false);
    case '"':
      expect_ = Expect::string;
      string_begin_ = read_;
      return true;
    case '-':
      expect_ = Expect::minus;
      return true;
    case '0':
      expect_ = Expect::zero;
      return true;
    case 't':
      literal_ = "rue";
      break;
    case 'f':
      literal_ = "alse";
      break;
    case 'n':
      literal_ = "ull";
      break;
    default:
      expect_ = Expect::digits;
      return is_digit(c);
  }
  expect_ = Expect::literal;
  return true;
}

bool JsonSyntax::open(bool object) {
  if (depth_ == json_deepest) return false;
  ++depth_;
  const std::uint64_t bit = std::uint64_t{1} << (depth_ % 64);
  if (object)
    objects_[depth_ / 64] |= bit;
  else
    objects_[depth_ / 64] &= ~bit;
  expect_ = object ? Expect::key_or_end : Expect::value_or_end;
  return true;
}

bool JsonSyntax::close(bool object) {
  if (in_object() != object) return false;
  --depth_;
  return ended();
}

bool JsonSyntax::ended() {
  expect_ = Expect::comma_or_end;
  if (depth_ == base_) verdict_ = JsonVerdict::whole;
  return true;
}

bool JsonSyntax::in_number(char c, bool& taken) {
  taken = true;
  if (is_digit(c)) {
    switch (expect_) {
      case Expect::minus:
        expect_ = c == '0' ? Expect::zero : Expect::digits;
        return true;
      case Expect::point:
        expect_ = Expect::fraction;
        return true;
      case Expect::exponent_mark:
      case Expect::exponent_sign:
        expect_ = Expect::exponent;
        return true;
      case Expect::zero:
        break;
      default:
        return true;
    }
  }
  const bool whole = expect_ == Expect::zero || expect_ == Expect::digits;
  if (c == '.' && whole) {
    expect_ = Expect::point;
    return true;
  }
  if ((c == 'e' || c == 'E') && (whole || expect_ == Expect::fraction)) {
    expect_ = Expect::exponent_mark;
    return true;
  }
  if ((c == '+' || c == '-') && expect_ == Expect::exponent_mark) {
    expect_ = Expect::exponent_sign;
    return true;
  }
  taken = false;
  if (!whole && expect_ != Expect::fraction && expect_ != Expect::exponent) return false;
  return ended();
}

std::size_t JsonSyntax::string(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte >= 0x80 || utf8_left_ != 0) {
      utf8(byte, read_ + i);
      if (byte >= 0x80) continue;
    }
    if (byte == '"') {
      if (is_key_)
        expect_ = Expect::colon;
      else
        ended();
      return i + 1;
    }
    if (byte == '\\') {
      expect_ = Expect::escape;
      return i + 1;
    }
    if (byte < 0x20) {
      verdict_ = JsonVerdict::fault;
      return i;
    }
  }
  return text.size();
}

// The ranges are those of table 3-7 of the Unicode standard.
void JsonSyntax::utf8(unsigned char byte, std::uint64_t at) {
  if (utf8_left_ != 0) {
    const bool fits = byte >= utf8_low_ && byte <= utf8_high_;
    utf8_low_ = 0x80;
    utf8_high_ = 0xBF;
    if (fits) {
      --utf8_left_;
      return;
    }
    utf8_left_ = 0;
    if (!undecodable_) undecodable_ = at;
    if (byte < 0x80) return;
  }
  if (byte >= 0xC2 && byte <= 0xDF) {
    utf8_left_ = 1;
  } else if (byte >= 0xE0 && byte <= 0xEF) {
    utf8_left_ = 2;
    if (byte == 0xE0) utf8_low_ = 0xA0;
    if (byte == 0xED) utf8_high_ = 0x9F;
  } else if (byte >= 0xF0 && byte <= 0xF4) {
    utf8_left_ = 3;
    if (byte == 0xF0) utf8_low_ = 0x90;
    if (byte == 0xF4) utf8_high_ = 0x8F;
  } else if (!undecodable_) {
    undecodable_ = at;
  }
}

bool is_json_number(std::string_view text) {
  const char* at = text.data();
  const char* const end = at + text.size();
  if (at != end && *at == '-') ++at;
  if (at == end || !is_digit(*at)) return false;
  if (*at == '0') {
    ++at;
  } else {
    while (at != end && is_digit(*at)) ++at;
  }
  if (at != end && *at == '.') {
    if (++at == end || !is_digit(*at)) return false;
    while (at != end && is_digit(*at)) ++at;
  }
  if (at != end && (*at == 'e' || *at == 'E')) {
    ++at;
    if (at != end && (*at == '+' || *at == '-')) ++at;
    if (at == end || !is_digit(*at)) return false;
    while (at != end && is_digit(*at)) ++at;
  }
  return at == end;
}

}  // namespace jeugdlint
