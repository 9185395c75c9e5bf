// SPDX-License-Identifier: Apache-2.0
// A place on earth to a hundred metres or better: two numbers with three decimals or more, within
// the latitudes and longitudes of Europe (WGS 84), or within the Dutch grid (RD, EPSG:28992).
#include "check_digits.h"
#include "kind.h"

#include <re2/re2.h>

namespace jeugdlint::privacy::kinds_list {
namespace {

bool within(std::string_view text) {
  static const RE2 pair(
      R"([^\d-]*(-?\d{1,2})[.,](\d{3,})°?[NnSs]?[^\d-]+(-?\d{1,3})[.,](\d{3,}).*)");
  int north = 0, east = 0;
  re2::StringPiece fraction, other;
  if (!RE2::FullMatch({text.data(), text.size()}, pair, &north, &fraction, &east, &other))
    return false;
  return north >= 35 && north <= 71 && east >= -10 && east <= 40;
}

Reading read(std::string_view cell) {
  cell = trimmed(cell);
  if (cell.find_first_of(" ,;") == std::string_view::npos) return {};
  const std::size_t signs =
      static_cast<std::size_t>(std::count_if(cell.begin(), cell.end(), is_letter));
  if (signs > 6 || digits_in(cell) < 9) return {};
  return {within(cell) ? Reading::passes : Reading::fails};
}

Worth worth(std::string_view& found) {
  const bool in_minutes = found.find("\xc2\xb0") != found.rfind("\xc2\xb0");  // degrees, twice
  return in_minutes || within(found) ? Worth::alone : Worth::none;
}

}  // namespace

Kind coordinates() {
  return {
      .id = "coordinates",
      .words = {.nl = "coördinaten van een plek", .en = "coordinates of a place"},
      .severity = Severity::warning,
      .size = {11, 48},
      .digits = {9, 36},
      .read = read,
      .chance = 0.1,
      .headers = {"*coordina", "*latlon", "*latlng", "gps", "*geolocati"},
      .pattern = R"(((?:[NS]\s?)?-?\d{1,2}(?:\.\d{3,15}|,\d{4,15})°?\s?[NS]?\s?[,;/ ]\s?)"
                 R"((?:[EOW]\s?)?-?\d{1,3}(?:\.\d{3,15}|,\d{4,15})|)"
                 R"(\d{1,2}°\s?\d{1,2}['′]\s?\d{1,2}(?:[.,]\d+)?["″]?\s?[NS]?[,;\s]*)"
                 R"(\d{1,3}°\s?\d{1,2}['′]\s?\d{1,2}))",
      .worth = worth,
      .against = {"versie", "bedrag"},
  };
}

}  // namespace jeugdlint::privacy::kinds_list
