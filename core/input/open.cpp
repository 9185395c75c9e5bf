// SPDX-License-Identifier: Apache-2.0
#include "input/encoding.h"
#include "input/input.h"
#include "text/failure.h"
#include "text/nearest.h"

#include <algorithm>

namespace jeugdlint {
namespace {

const InputFormat& format_named(const std::string& name) {
  std::vector<std::string> names;
  for (const InputFormat& format : input_formats()) {
    if (format.name == name) return format;
    names.push_back(format.name);
  }
  std::string known;
  for (const std::string& each : names) known += (known.empty() ? "" : ", ") + each;
  throw Failure(LocalText{
      .nl = "geen invoerformaat " + name + did_you_mean(name, names, Language::nl) + "; er zijn " +
            known,
      .en = "no input format " + name + did_you_mean(name, names) + "; there are " + known});
}

// Without the extension that a compressed file has behind its own.
std::string plain_name(const std::string& path) {
  const auto slash = path.find_last_of('/');
  std::string name = slash == std::string::npos ? path : path.substr(slash + 1);
  std::transform(name.begin(), name.end(), name.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  for (const std::string_view packed : {".gz", ".zst"})
    if (name.ends_with(packed)) name.erase(name.size() - packed.size());
  return name;
}

// The content decides, and the name where that leaves doubt: 42 is JSON in a file named .json.
double sureness(const InputFormat& format, std::string_view start, const std::string& name) {
  constexpr double by_name = 0.7;
  const bool named = std::any_of(format.extensions.begin(), format.extensions.end(),
                                 [&](const std::string& end) { return name.ends_with(end); });
  return format.recognise(start) + (named ? by_name : 0);
}

const InputFormat& format_of(std::string_view start, const std::string& path) {
  const std::string name = plain_name(path);
  const InputFormat* best = nullptr;
  double most_sure = 0;
  for (const InputFormat& format : input_formats()) {
    const double sure = sureness(format, start, name);
    if (sure <= most_sure) continue;
    best = &format;
    most_sure = sure;
  }
  if (best == nullptr)
    throw Failure(path, {.nl = ": het formaat is niet duidelijk; noem het met --format",
                         .en = ": its format is not clear; name it with --format"});
  return *best;
}

LocalText nothing_in_it(bool damaged) {
  if (damaged)
    return {.nl = ": is beschadigd, er is niets uit te pakken; maak de export opnieuw",
            .en = ": is damaged, nothing can be unpacked; make the export again"};
  return {.nl = ": is leeg; maak de export opnieuw", .en = ": is empty; make the export again"};
}

}  // namespace

Input open_input(const std::string& path, const InputOptions& options, Problems& problems,
                 const std::vector<std::string>& more_names) {
  const std::string shown = path == "-" ? "standard input" : path;
  Input input;
  std::unique_ptr<ByteStream> bytes = open_bytes(path);
  if (options.digest) {
    auto digest = std::make_unique<DigestStream>(std::move(bytes));
    input.digest = digest.get();
    bytes = std::move(digest);
  }
  Decompressed unpacked = decompressed(std::move(bytes), shown);
  auto peeked = std::make_unique<PeekedStream>(std::move(unpacked.stream));
  const std::string_view start = peeked->peek(encoding_sample);
  if (start.empty()) throw Failure(shown, nothing_in_it(peeked->truncated()));

  const EncodingFound found = find_encoding(start, options.encoding);
  if (const auto other = not_text(start, found.encoding))
    throw Failure(shown,
                  {.nl = ": is " + other->what.nl + ", geen CSV of JSON; " + other->to_do.nl,
                   .en = ": is " + other->what.en + ", not CSV or JSON; " + other->to_do.en});
  std::string mark(found.mark, '\0');
  peeked->read(mark.data(), mark.size());
  TextSource source(as_utf8(std::move(peeked), found), found.encoding);

  input.facts.path = path;
  input.facts.compression = unpacked.compression;
  input.facts.encoding = found.encoding;
  input.facts.encoding_guessed = found.guessed;
  const InputFormat& format = options.format.empty()
                                  ? format_of(source.peek(std::size_t{1} << 16), shown)
                                  : format_named(options.format);
  input.facts.format = format.name;
  InputOptions with_names = options;
  if (!more_names.empty()) with_names.more_names = more_names;
  input.reader = format.open(std::move(source), with_names, input.facts, problems);
  return input;
}

}  // namespace jeugdlint
