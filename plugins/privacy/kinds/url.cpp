// SPDX-License-Identifier: Apache-2.0
// An address on the web with a person in it: a profile, or a path of two names. RFC 3986 as far as
// people use it.
#include "check_digits.h"
#include "kind.h"

#include <re2/re2.h>

#include <string>

namespace jeugdlint::privacy::kinds_list {
namespace {

// Profiles on well-known sites, home folders, and names joined by a point or a dash in a path.
bool points_at_person(std::string_view url) {
  static const RE2 person(
      R"((?i)(?:facebook|fb|instagram|tiktok|twitter|x|snapchat|pinterest|threads|linktr)\.)"
      R"((?:com|ee|net)/(?:add/)?@?[\w.-]{3,})"
      R"(|linkedin\.com/in/|strava\.com/athletes/|youtube\.com/(?:@|user/|c/)|t\.me/|wa\.me/\d)"
      R"(|/(?:~|@)\w|/(?:profiel|profile|user|users|gebruiker|client|clienten|medewerkers?|people|)"
      R"(personen|team|over-ons|jeugdige|patient|leerling)/[a-z]+[-._a-z0-9]*[a-z0-9])"
      R"(|[?&](?:naam|name|user|bsn|client|email|achternaam)=[^&\s])"
      R"(|/[a-z]{2,}[._-](?:(?:van|de|der|den|el|al|ten|ter)[._-])*[a-z]{3,}(?:\.html?|/)?$)");
  return RE2::PartialMatch({url.data(), url.size()}, person);
}

Reading read(std::string_view cell) {
  cell = trimmed(cell);
  if (cell.find('.') == std::string_view::npos || cell.find(' ') != std::string_view::npos ||
      (!cell.starts_with("http") && !cell.starts_with("www.")))
    return {};
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
      .headers = {"*linkedin", "*facebook", "*instagram", "*profielurl"},
      .pattern =
          R"((?i)((?:https?://|www\.|(?:facebook|instagram|linkedin|tiktok|twitter|snapchat|)"
          R"(strava|t|wa|x)\.(?:com|me)/)[^\s<>"]+))",
      .worth = worth,
  };
}

}  // namespace jeugdlint::privacy::kinds_list
