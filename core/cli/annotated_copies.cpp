// SPDX-License-Identifier: Apache-2.0
#include "cli/annotated_copies.h"

#include "engine/reread.h"
#include "engine/telling_names.h"
#include "input/byte_stream.h"
#include "report/annotated/annotated_copy.h"
#include "text/failure.h"
#include "text/terminal_text.h"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <iostream>

namespace jeugdlint {
namespace {

namespace fs = std::filesystem;

// A name that promises a compression is no name for a copy, which has none.
bool names_compressed(const fs::path& name) {
  return name.extension() == ".gz" || name.extension() == ".zst";
}

bool names_workbook(const fs::path& name) {
  return name.extension() == ".xlsx";
}

// out/*.xlsx: a copy of each input, called after it.
bool names_each(const fs::path& name) {
  return name.filename().string().find('*') != std::string::npos;
}

fs::path folder_of(const std::string& input) {
  return fs::weakly_canonical(fs::absolute(input)).parent_path();
}

// The nearest folder that all inputs lie in or under.
fs::path around(const std::vector<std::string>& inputs) {
  fs::path all;
  for (const std::string& input : inputs) {
    if (input == "-") continue;
    const fs::path folder = folder_of(input);
    if (all.empty()) all = folder;
    while (all != all.root_path() && *folder.lexically_relative(all).begin() == "..")
      all = all.parent_path();
  }
  return all;
}

void tell_limits(const WorkbookLimits& limits, Language language) {
  const LocalText cut = {.nl = " cellen zijn langer dan een werkblad kan houden, en ingekort\n",
                         .en = " cells are longer than a sheet can hold, and were cut\n"};
  const LocalText bare = {.nl =
                              " gemarkeerde cellen hebben geen opmerking; alle bevindingen staan "
                              "op het tweede blad\n",
                          .en =
                              " marked cells have no comment; all findings are on the second "
                              "sheet\n"};
  if (limits.cells_cut > 0) std::cerr << "jeugdlint: " << limits.cells_cut << cut.in(language);
  if (limits.without_comment > 0)
    std::cerr << "jeugdlint: " << limits.without_comment << bare.in(language);
}

}  // namespace

AnnotatedCopies::AnnotatedCopies(const CheckOptions& check, Language language,
                                 const std::vector<std::string>& inputs, OutputPlaces& places)
    : check_(check), language_(language), inputs_(inputs) {
  if (check.annotate.empty()) return;
  const auto refuse = [&](const LocalText& words) { throw Failure(words.in(language)); };
  if (check.annotate == "-")
    refuse({.nl = "--annotate schrijft een bestand, en niet naar de standaarduitvoer; noem een "
                  "bestand of een map",
            .en = "--annotate writes a file, and not to standard output; name a file or a folder"});
  if (names_compressed(check.annotate))
    refuse({.nl = "--annotate schrijft een kopie zonder compressie; laat .gz of .zst weg",
            .en = "--annotate writes a copy without compression; leave .gz or .zst out"});
  const bool names_file =
      fs::path(check.annotate).has_extension() && !fs::is_directory(check.annotate);
  if (inputs.size() > 1 && names_file && !names_each(check.annotate) &&
      !names_workbook(check.annotate))
    refuse({.nl = "--annotate is bij meer bestanden een map",
            .en = "--annotate is a folder when there are several files"});
  if (inputs.size() > 1 && !names_each(check.annotate) && names_workbook(check.annotate))
    refuse({.nl = "een werkmap per bestand krijgt een naam met een ster: --annotate 'map/*.xlsx'",
            .en = "a workbook of each file is named with a star: --annotate 'folder/*.xlsx'"});
  around_all_ = around(inputs);
  for (const std::string& input : inputs) places_.push_back(places.take(place_of(input)));
  const fs::path folder = fs::absolute(places_.front().path()).parent_path();
  findings_ = std::make_unique<FindingsByRow>(folder);
  if (std::find(inputs.begin(), inputs.end(), "-") != inputs.end()) keep_standard_input(folder);
}

// In a folder the copy of export.csv.gz is export.csv.
std::string AnnotatedCopies::name_of(const std::string& input) const {
  if (input == "-") return check_.stdin_filename.empty() ? "stdin" : check_.stdin_filename;
  const fs::path name = fs::path(input).filename();
  return (names_compressed(name) ? name.stem() : name).string();
}

// Several files keep the folders that they lie in, from the one that holds them all.
fs::path AnnotatedCopies::place_of(const std::string& input) const {
  const fs::path asked = check_.annotate, name = fs::path(name_of(input)).filename();
  if (names_each(asked)) {
    std::string each = asked.filename().string();
    each.replace(each.find('*'), 1, name.stem().string());
    return made(asked.parent_path() / below_all(input)) / each;
  }
  const bool folder = fs::is_directory(asked) || inputs_.size() > 1;
  return folder ? made(asked / below_all(input)) / name : asked;
}

// The folder of the input, seen from the one that all inputs lie in or under.
fs::path AnnotatedCopies::below_all(const std::string& input) const {
  if (inputs_.size() < 2 || input == "-") return {};
  const fs::path below = folder_of(input).lexically_relative(around_all_);
  return below == "." ? fs::path() : below;
}

// The folder, which is made when it is not there: for its owner alone, as the copies are.
fs::path AnnotatedCopies::made(const fs::path& folder) const {
  std::error_code error;
  fs::path missing = folder.lexically_normal();
  if (missing.empty() || fs::exists(missing, error)) return folder;
  made(missing.has_filename() ? missing.parent_path() : missing.parent_path().parent_path());
  fs::create_directory(missing, error);
  if (!error) fs::permissions(missing, fs::perms::owner_all, error);
  const LocalText words = {.nl = ": deze map kan niet gemaakt worden: ",
                           .en = ": this folder cannot be made: "};
  if (error) throw Failure(missing.string() + words.in(language_) + error.message());
  return folder;
}

void AnnotatedCopies::keep_standard_input(const fs::path& folder) {
  if (::lseek(STDIN_FILENO, 0, SEEK_CUR) >= 0) return;
  standard_input_ = std::make_unique<NamelessFile>(folder);
  const auto pipe = open_bytes("-");
  std::string block(std::size_t{1} << 18, '\0');
  while (const std::size_t size = pipe->read(block.data(), block.size()))
    standard_input_->append(std::string_view(block).substr(0, size));
  if (::lseek(standard_input_->descriptor(), 0, SEEK_SET) < 0 ||
      ::dup2(standard_input_->descriptor(), STDIN_FILENO) < 0)
    throw Failure(std::string("standard input: ") + std::strerror(errno));
}

void AnnotatedCopies::write(const Outcome& outcome, const InputOptions& options) {
  if (findings_ == nullptr) return;
  for (std::size_t i = 0; i < outcome.inputs.size(); ++i) {
    const InputOutcome& input = outcome.inputs[i];
    if (input.previous) continue;  // those come last
    const CopyRequest request{.path = inputs_[i],
                              .outcome = outcome,
                              .number = i,
                              .options = as_read(input, options),
                              .findings = findings_->of_input(i),
                              .language = language_};
    places_[i].write_for_owner([&](const NewFile& file) {
      if (names_workbook(places_[i].path()))
        tell_limits(write_workbook(request, file.name()), language_);
      else
        write_annotated_text(request, file.descriptor());
    });
    const LocalText words = {.nl = ": deze kopie bevat de gegevens; alleen u kunt haar lezen\n",
                             .en = ": this copy contains the data; only you can read it\n"};
    const std::string copy = places_[i].path().string();
    const bool called_after_it =
        input.facts.path != inputs_[i] && name_of(inputs_[i]) == places_[i].path().filename();
    std::cerr << "jeugdlint: " << printable(called_after_it ? numbered_path(copy, i + 1) : copy)
              << words.in(language_);
  }
}

}  // namespace jeugdlint
