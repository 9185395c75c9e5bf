// SPDX-License-Identifier: Apache-2.0
// The strings extension of CEL. Places count characters, from 0.
#include "expression/characters.h"
#include "expression/function.h"
#include "expression/text_format.h"

#include <algorithm>

namespace jeugdlint::function_families_list {
namespace {

Checked<std::string> char_at(std::string_view text, std::int64_t at) {
  const std::vector<std::string_view> all = characters_of(text);
  if (at < 0 || static_cast<std::size_t>(at) > all.size()) return Fault::no_such_index;
  const auto i = static_cast<std::size_t>(at);
  return i == all.size() ? std::string() : std::string(all[i]);
}

Checked<std::int64_t> found_from(std::string_view text, std::string_view part, std::int64_t from) {
  const std::int64_t size = characters_in(text);
  if (from < 0 || from > size) return Fault::no_such_index;
  const std::size_t byte = text.find(part, byte_of(text, from));
  return byte == std::string_view::npos ? -1 : characters_in(text.substr(0, byte));
}
Checked<std::int64_t> found(std::string_view text, std::string_view part) {
  return found_from(text, part, 0);
}
Checked<std::int64_t> last_found_from(std::string_view text, std::string_view part,
                                      std::int64_t from) {
  const std::int64_t size = characters_in(text);
  if (from < 0 || from > size) return Fault::no_such_index;
  const std::size_t byte = text.rfind(part, byte_of(text, from));
  return byte == std::string_view::npos ? -1 : characters_in(text.substr(0, byte));
}
Checked<std::int64_t> last_found(std::string_view text, std::string_view part) {
  return last_found_from(text, part, characters_in(text));
}

Checked<std::string> joined_with(Memory& memory, const ListValue& list, std::string_view between) {
  std::string text;
  for (std::size_t i = 0; i < list.size(); ++i) {
    const Value item = list.at(i, memory);
    if (item.is_fault()) return item.why;
    if (item.kind != Kind::text) return Fault::no_such_overload;
    if (text.size() + between.size() + item.text().size() > Memory::most_size)
      return Fault::too_large;
    if (i > 0) text += between;
    text += item.text();
  }
  return text;
}
Checked<std::string> joined(Memory& memory, const ListValue& list) {
  return joined_with(memory, list, "");
}

std::string cased(std::string_view text, char from, char to, int by) {
  std::string changed(text);
  for (char& byte : changed)
    if (byte >= from && byte <= to) byte = static_cast<char>(byte + by);
  return changed;
}
std::string lower(std::string_view text) {
  return cased(text, 'A', 'Z', 'a' - 'A');
}
std::string upper(std::string_view text) {
  return cased(text, 'a', 'z', 'A' - 'a');
}

Checked<std::string> replaced_times(std::string_view text, std::string_view old,
                                    std::string_view by, std::int64_t times) {
  std::string changed;
  std::size_t at = 0;
  for (std::int64_t count = 0; times < 0 || count < times; ++count) {
    std::size_t found = at;
    std::size_t next = 0;
    if (old.empty()) {  // before each character, and at the end
      if (count > 0 && at >= text.size()) break;
      if (count > 0) found = at + character_length(text, at);
      next = found;
    } else {
      found = text.find(old, at);
      if (found == std::string_view::npos) break;
      next = found + old.size();
    }
    changed += text.substr(at, found - at);
    changed += by;
    if (changed.size() > Memory::most_size) return Fault::too_large;
    at = next;
  }
  changed += text.substr(std::min(at, text.size()));
  return changed;
}
Checked<std::string> replaced(std::string_view text, std::string_view old, std::string_view by) {
  return replaced_times(text, old, by, -1);
}

Value pieces_at_most(Memory& memory, std::string_view text, std::string_view between,
                     std::int64_t most) {
  std::vector<Value> pieces;
  if (most == 0) return memory.list({});
  std::size_t at = 0;
  const auto full = [&] {
    return most > 0 && static_cast<std::int64_t>(pieces.size()) + 1 >= most;
  };
  while (!full()) {
    std::size_t end = text.find(between, at);
    if (between.empty()) {
      if (at >= text.size()) break;
      end = at + character_length(text, at);
      if (end >= text.size()) break;
    }
    if (end == std::string_view::npos) break;
    pieces.emplace_back(text.substr(at, end - at));
    at = end + between.size();
  }
  if (!between.empty() || at < text.size()) pieces.emplace_back(text.substr(at));
  return memory.list(std::move(pieces));
}
Value pieces(Memory& memory, std::string_view text, std::string_view between) {
  return pieces_at_most(memory, text, between, -1);
}

Checked<std::string_view> part(std::string_view text, std::int64_t from, std::int64_t to) {
  const std::int64_t size = characters_in(text);
  if (from < 0 || from > size || to < 0 || to > size || from > to) return Fault::no_such_index;
  const std::size_t start = byte_of(text, from);
  return text.substr(start, byte_of(text, to) - start);
}
Checked<std::string_view> rest(std::string_view text, std::int64_t from) {
  return part(text, from, characters_in(text));
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty()) {
    const std::size_t length = character_length(text, 0);
    if (!is_space(text.substr(0, length))) break;
    text.remove_prefix(length);
  }
  while (!text.empty()) {
    std::size_t start = text.size() - 1;
    while (start > 0 && (static_cast<unsigned char>(text[start]) & 0xC0U) == 0x80U) --start;
    if (!is_space(text.substr(start))) break;
    text.remove_suffix(text.size() - start);
  }
  return text;
}

std::string reversed(std::string_view text) {
  std::string turned;
  const std::vector<std::string_view> all = characters_of(text);
  for (auto one = all.rbegin(); one != all.rend(); ++one) turned += *one;
  return turned;
}

}  // namespace

FunctionFamily more_texts() {
  const Type texts = Type::list(Kind::text);
  return {
      .title = {.nl = "Tekst bewerken", .en = "Working with texts"},
      .functions =
          {
              {"charAt",
               {"Het teken op een plaats.", "The character at a place."},
               {member<char_at>()},
               {{"'jeugd'.charAt(1)", "'e'"}, {"'jeugd'.charAt(9)", "error"}}},
              {"indexOf",
               {"De eerste plaats van een deel, of -1; ook vanaf een plaats.",
                "The first place of a part, or -1; also from a place on."},
               {member<found>(), member<found_from>()},
               {{"'jeugdhulp'.indexOf('u')", "2"}, {"'jeugdhulp'.indexOf('u', 3)", "6"}}},
              {"lastIndexOf",
               {"De laatste plaats van een deel, of -1; ook tot een plaats.",
                "The last place of a part, or -1; also up to a place."},
               {member<last_found>(), member<last_found_from>()},
               {{"'jeugdhulp'.lastIndexOf('u')", "6"}, {"'a'.lastIndexOf('b')", "-1"}}},
              {"join",
               {"De teksten van een lijst achter elkaar, met iets ertussen of niets.",
                "The texts of a list in a row, with something between them or nothing."},
               {member<joined>(), member<joined_with>()},
               {{"['a', 'b'].join('-')", "'a-b'"}}},
              {"lowerAscii",
               {"In kleine letters; alleen a tot en met z.", "In small letters; only a to z."},
               {member<lower>()},
               {{"'Jeugd'.lowerAscii()", "'jeugd'"}}},
              {"upperAscii",
               {"In hoofdletters; alleen a tot en met z.", "In capitals; only a to z."},
               {member<upper>()},
               {{"'1234ab'.upperAscii()", "'1234AB'"}}},
              {"replace",
               {"Met een deel vervangen, overal of zo vaak als gezegd.",
                "With a part replaced, everywhere or as often as said."},
               {member<replaced>(), member<replaced_times>()},
               {{"'1234 AB'.replace(' ', '')", "'1234AB'"},
                {"'aaa'.replace('a', 'b', 2)", "'bba'"}}},
              {"split",
               {"De delen tussen een scheidingsteken, hoogstens zoveel.",
                "The parts between a separator, at most so many."},
               {giving(texts, member<pieces>()), giving(texts, member<pieces_at_most>())},
               {{"'a,b,c'.split(',')", "['a', 'b', 'c']"},
                {"'a,b,c'.split(',', 2)", "['a', 'b,c']"}}},
              {"substring",
               {"Het deel vanaf een plaats, tot een plaats of het einde.",
                "The part from a place on, up to a place or the end."},
               {member<rest>(), member<part>()},
               {{"'1234AB'.substring(4)", "'AB'"}, {"'1234AB'.substring(0, 4)", "'1234'"}}},
              {"trim",
               {"Zonder witruimte aan de uiteinden.", "Without white space at the ends."},
               {member<trimmed>()},
               {{"' a b '.trim()", "'a b'"}}},
              {"reverse",
               {"Achterstevoren.", "The other way round."},
               {member<reversed>()},
               {{"'één'.reverse()", "'néé'"}}},
              {"format",
               {"Een tekst met %s, %d, %f, %e, %b, %o, %x of %X ingevuld uit een lijst.",
                "A text with %s, %d, %f, %e, %b, %o, %x or %X filled in from a list."},
               {member<formatted>()},
               {{"'%s: %d'.format(['a', 2])", "'a: 2'"}}},
              {"strings.quote",
               {"Tussen aanhalingstekens, met wat niet leesbaar is als \\n en zo.",
                "Between quotes, with what cannot be read as \\n and the like."},
               {plain<quoted>()},
               {{"strings.quote('a')", "'\"a\"'"}}},
          },
  };
}

}  // namespace jeugdlint::function_families_list
