// SPDX-License-Identifier: Apache-2.0
// An address on the web with a person in it: a profile, or a path of two names. RFC 3986 as far as
// people use it.
#include "check_digits.h"
#include "kind.h"

#include <re2/re2.h>

#include <string>

namespace jeugdlint::privacy::kinds_list {
namespace {

// The profile of a person on a well-known site, which people also write without http and www.
#define JEUGDLINT_PROFILE                                                                    \
  "(?:(?:(?:facebook|fb|instagram|tiktok|twitter|x|snapchat|pinterest|threads)\\."           \
  "(?:com|net|nl)|fb\\.me|instagr\\.am|linktr\\.ee|t\\.me|vk\\.com)/(?:add/)?@?[\\w.-]{3,}|" \
  "linkedin\\.com/in/[\\w%-]+|strava\\.com/athletes/\\w+|wa\\.me/\\d+|"                      \
  "youtube\\.com/(?:@|user/|c/)[\\w.-]+|bsky\\.app/profile/[\\w.-]+|"                        \
  "(?:twitch\\.tv|soundcloud\\.com)/\\w{3,})"

// Profiles, home folders, and names joined by a point or a dash in a path.
bool points_at_person(std::string_view url) {
  static const RE2 person(
      "(?i)\\b" JEUGDLINT_PROFILE
      R"(|/(?:~|@)\w|/(?:profiel|profile|user|users|gebruiker|client|clienten|medewerkers?|people|)"
      R"(personen|team|over-ons|jeugdige|patient|leerling)/[a-z]+[-._a-z0-9]*[a-z0-9])"
      R"(|[?&](?:naam|name|user|bsn|client|email|achternaam)=[^&\s])"
      R"(|/[a-z]{2,}[._-](?:(?:van|de|der|den|el|al|ten|ter)[._-])*[a-z]{3,}(?:\.html?|/)?$)");
  static const RE2 of_many(
      R"((?i)\b(?:facebook|instagram|pinterest|x|twitter)\.com/(?:groups|events|pages|hashtag|)"
      R"(explore|watch|search|sharer)(?:[/?#]|$))");
  const re2::StringPiece text(url.data(), url.size());
  return RE2::PartialMatch(text, person) && !RE2::PartialMatch(text, of_many);
}

Reading read(std::string_view cell) {
  cell = trimmed(cell);
  static const RE2 form(R"((?i)(?:https?://|www\.)\S+\.\S+|(?:\w+\.)?)" JEUGDLINT_PROFILE
                        R"((?:[/?#]\S*)?)");
  if (!RE2::FullMatch({cell.data(), cell.size()}, form)) return {};
  return {points_at_person(cell) ? Reading::passes : Reading::fails};
}

Worth worth(std::string_view& found) {
  while (!found.empty() &&
         std::string_view(".,;:!?)'\"").find(found.back()) != std::string_view::npos)
    found.remove_suffix(1);
  return points_at_person(found) ? Worth::alone : Worth::none;
}

}  // namespace

Kind url() {
  return {
      .id = "url",
      .words = {.nl = "een webadres van een persoon", .en = "a web address of a person"},
      .severity = Severity::warning,
      .size = {10, 63},
      .digits = {0, 30},
      .read = read,
      .chance = 0.2,
      .headers = {"*linkedin", "*facebook", "*instagram", "*profielurl", "*tiktok", "*snapchat",
                  "*socialmedia"},
      .pattern = R"((?i)((?:https?://|www\.)[^\s<>"]+|(?:\w+\.)?)" JEUGDLINT_PROFILE
                 R"((?:[/?#][^\s<>"]*)?))",
      .worth = worth,
  };
}

}  // namespace jeugdlint::privacy::kinds_list
