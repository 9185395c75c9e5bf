// SPDX-License-Identifier: Apache-2.0
// The files of the database are read as RFC 8536 describes them; with libstdc++ of Debian 12 the
// standard's time zones do not exist yet.
#include "expression/time_zone.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace jeugdlint {
namespace {

constexpr const char* database = "/usr/share/zoneinfo/";

struct Zone {
  std::vector<std::int64_t> changes;  // moments, rising
  std::vector<std::int64_t> ahead;    // seconds from each change on
  std::int64_t ahead_before = 0;
  bool goes_on = false;  // summer time goes on by rule after the last change
};

std::int64_t big_endian(std::string_view bytes) {
  std::uint64_t number = (static_cast<unsigned char>(bytes.front()) & 0x80U) != 0 ? ~0ULL : 0;
  for (const char byte : bytes) number = number << 8U | static_cast<unsigned char>(byte);
  return static_cast<std::int64_t>(number);
}

// The counts in the header of a block.
struct Header {
  std::size_t utc = 0, standard = 0, leaps = 0, changes = 0, types = 0, letters = 0;

  std::size_t size(std::size_t time) const {
    return changes * (time + 1) + types * 6 + letters + leaps * (time + 4) + standard + utc;
  }
};

constexpr std::size_t header_size = 44;

std::optional<Header> read_header(std::string_view bytes) {
  if (bytes.size() < header_size || !bytes.starts_with("TZif")) return std::nullopt;
  const auto count = [&](std::size_t i) {
    return static_cast<std::size_t>(big_endian(bytes.substr(20 + 4 * i, 4)) & 0xFFFFFF);
  };
  return Header{count(0), count(1), count(2), count(3), count(4), count(5)};
}

std::optional<Zone> read_zone(std::string_view bytes) {
  auto header = read_header(bytes);
  if (!header || bytes[4] < '2') return std::nullopt;
  const std::size_t first_block = header_size + header->size(4);
  if (first_block > bytes.size()) return std::nullopt;
  bytes.remove_prefix(first_block);  // that block has times of 32 bits
  header = read_header(bytes);
  if (!header || header->types == 0) return std::nullopt;
  bytes.remove_prefix(header_size);
  if (bytes.size() < header->size(8)) return std::nullopt;
  const std::string_view kinds = bytes.substr(header->changes * 8, header->changes);
  const std::string_view types = bytes.substr(header->changes * 9, header->types * 6);
  Zone zone;
  const auto ahead = [&](std::size_t type) {
    return type < header->types ? big_endian(types.substr(6 * type, 4)) : 0;
  };
  zone.ahead_before = ahead(0);
  for (std::size_t i = 0; i < header->changes; ++i) {
    zone.changes.push_back(big_endian(bytes.substr(8 * i, 8)));
    zone.ahead.push_back(ahead(static_cast<unsigned char>(kinds[i])));
  }
  zone.goes_on = bytes.substr(header->size(8)).find(',') != std::string_view::npos;
  return zone;
}

bool is_zone_name(std::string_view name) {
  return !name.empty() && name.size() < 64 && name.front() != '/' && name.front() != '.' &&
         name.find("..") == std::string_view::npos &&
         std::all_of(name.begin(), name.end(), [](char byte) {
           return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
                  (byte >= '0' && byte <= '9') || byte == '/' || byte == '_' || byte == '-' ||
                  byte == '+';
         });
}

const Zone* find_zone(std::string_view name) {
  // One for each thread, so that no lock is needed; zones are few.
  thread_local std::map<std::string, std::optional<Zone>, std::less<>> known;
  const auto found = known.find(name);
  if (found != known.end()) return found->second ? &*found->second : nullptr;
  constexpr std::size_t most_zones = 1000;
  if (!is_zone_name(name) || known.size() >= most_zones) return nullptr;
  std::ifstream file(database + std::string(name), std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(file), {}};
  const auto& zone = known.emplace(std::string(name), read_zone(bytes)).first->second;
  return zone ? &*zone : nullptr;
}

// +01:00, -01:00 or 01:00.
std::optional<std::int64_t> fixed_offset(std::string_view zone) {
  const bool negative = zone.starts_with('-');
  if (negative || zone.starts_with('+')) zone.remove_prefix(1);
  const auto digit = [&](std::size_t i) {
    return zone[i] >= '0' && zone[i] <= '9' ? zone[i] - '0' : -100;
  };
  if (zone.size() != 5 || zone[2] != ':') return std::nullopt;
  const int hours = 10 * digit(0) + digit(1), minutes = 10 * digit(3) + digit(4);
  if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59) return std::nullopt;
  const std::int64_t seconds = std::int64_t{60} * (60 * hours + minutes);
  return negative ? -seconds : seconds;
}

}  // namespace

Checked<std::int64_t> seconds_ahead(std::string_view zone, std::int64_t moment) {
  if (zone.empty() || zone == "UTC" || zone == "Z") return std::int64_t{0};
  if (const auto fixed = fixed_offset(zone)) return *fixed;
  const Zone* found = find_zone(zone);
  if (found == nullptr) return Fault::bad_time_zone;
  // The calendar repeats itself after 28 years, until 2100, and so does the rule.
  constexpr std::int64_t cycle = std::int64_t{86'400} * (28 * 365 + 7);
  if (found->goes_on && !found->changes.empty() && moment > found->changes.back())
    moment -= cycle * ((moment - found->changes.back()) / cycle + 1);
  const auto after = std::upper_bound(found->changes.begin(), found->changes.end(), moment);
  if (after == found->changes.begin()) return found->ahead_before;
  return found->ahead[static_cast<std::size_t>(after - found->changes.begin()) - 1];
}

}  // namespace jeugdlint
