// SPDX-License-Identifier: Apache-2.0
#include "cli/check_reports.h"

#include "cli/check_run.h"
#include "cli/revealed.h"
#include "cli/terminal.h"
#include "text/failure.h"
#include "text/nearest.h"
#include "text/version.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>

namespace jeugdlint {
namespace {

const ReportFormat& format_named(const std::string& name, Language language) {
  std::vector<std::string> names;
  for (const ReportFormat& format : report_formats()) {
    if (format.name == name) return format;
    names.push_back(format.name);
  }
  const LocalText words = {.nl = "geen rapportvorm heet ", .en = "no report format is called "};
  throw Failure(words.in(language) + name + did_you_mean(name, names, language));
}

// Adds the report that a platform asks for to the file it names, where other steps may have
// written.
void add_summary(const ReportFormat::Summary& summary, const Outcome& outcome,
                 const ReportOptions& options) {
  const char* file = summary.variable == nullptr ? nullptr : std::getenv(summary.variable);
  if (file == nullptr || *file == '\0') return;
  std::ofstream out(file, std::ios::binary | std::ios::app);
  format_named(summary.format, options.language).write(out, outcome, options);
  const LocalText words = {.nl = ": hier kan niet aan toegevoegd worden",
                           .en = ": cannot be added to"};
  if (!out.flush()) throw Failure(file + words.in(options.language));
}

}  // namespace

CheckReports::CheckReports(const CheckOptions& check, const Shared& shared,
                           const std::vector<std::string>& inputs, OutputPlaces& places)
    : check_(check), shared_(shared), inputs_(inputs) {
  const bool on_terminal = check.output_file.empty() && output_is_terminal();
  if (check.reveal) {
    refuse_reveal_without_person(shared.language);
    const LocalText words = {.nl = "--reveal toont waarden in de vorm full op de terminal",
                             .en = "--reveal shows values in the format full on the terminal"};
    const bool full = check.output_format.empty() || check.output_format == "full";
    if (!on_terminal || !full) throw Failure(words.in(shared.language));
  }
  for (const std::string& report : check.reports) {
    const std::size_t sign = report.find('=');
    const LocalText shape = {.nl = "--report is VORM=BESTAND, zoals sarif=jeugdlint.sarif",
                             .en = "--report is FORMAT=FILE, such as sarif=jeugdlint.sarif"};
    if (sign == std::string::npos || sign + 1 == report.size())
      throw Failure(shape.in(shared.language));
    add(report.substr(0, sign), report.substr(sign + 1), places);
  }
  const char* usual = on_terminal ? "full" : "concise";
  add(check.output_format.empty() ? usual : check.output_format, check.output_file, places);
  if (check.profile && !has("html")) {
    const LocalText words = {
        .nl =
            "--profile staat in het rapport html: geef --report html=BESTAND erbij, of gebruik "
            "jeugdlint profile",
        .en =
            "--profile is shown in the html report: add --report html=FILE, or use jeugdlint "
            "profile"};
    throw Failure(words.in(shared.language));
  }
}

void CheckReports::add(const std::string& format, const std::string& file, OutputPlaces& places) {
  Destination destination{.format = &format_named(format, shared_.language), .file = std::nullopt};
  if (!file.empty()) destination.file.emplace(places.take(file));
  destinations_.push_back(std::move(destination));
}

bool CheckReports::has(std::string_view format) const {
  return std::any_of(destinations_.begin(), destinations_.end(),
                     [&](const Destination& one) { return one.format->name == format; });
}

bool CheckReports::need_digest() const {
  return has("json") || has("sarif");
}

FindingStream* CheckReports::stream() {
  // The end alone knows what may be told to others, or what a record is called.
  if (check_.shareable() || !check_.fingerprint_key.empty()) return nullptr;
  bool any = false;
  for (Destination& destination : destinations_) {
    if (destination.format->start == nullptr) continue;
    destination.making = std::make_unique<ReportInMaking>(destination.file);
    destination.running = destination.format->start(destination.making->out(), shared_.language);
    any = true;
  }
  if (any && (!check_.baseline.empty() || !check_.suppressions.empty()))
    final_.emplace(check_, shared_.language);
  return any ? this : nullptr;
}

void CheckReports::start_input(std::size_t number, InputOutcome input) {
  name_standard_input(input, check_.stdin_filename);
  if (final_) final_->start_input(input);
  for (const Destination& destination : destinations_)
    if (destination.running != nullptr) destination.running->start_input(number, input);
}

void CheckReports::add(const std::vector<PlacedFinding>& findings) {
  if (final_) {
    std::vector<PlacedFinding> counting;
    std::copy_if(findings.begin(), findings.end(), std::back_inserter(counting),
                 [&](const PlacedFinding& one) { return final_->has(one); });
    if (!counting.empty()) tell(counting);
  } else {
    tell(findings);
  }
}

void CheckReports::tell(const std::vector<PlacedFinding>& findings) {
  for (const Destination& destination : destinations_)
    if (destination.running != nullptr) destination.running->add(findings);
}

void CheckReports::write(const Outcome& outcome, const InputOptions& input, int code,
                         std::vector<LocalText> limits) {
  ReportOptions options;
  options.language = shared_.language;
  options.version = program_version();
  options.fail_on = check_.gate.fail_on;
  options.exit_code = code;
  options.limits = std::move(limits);
  for (Destination& destination : destinations_) {
    ReportOptions here = options;
    if (!destination.file) {
      here.colour = colour_wanted(shared_.color);
      here.links = links_wanted(shared_.color);
      here.width = output_width();
      if (check_.reveal) here.reveal = revealed(outcome, inputs_, input);
    } else if (shared_.color == "always" && &destination == &destinations_.back()) {
      here.colour = true;  // --output-file instead of standard output
    }
    if (destination.making == nullptr)
      destination.making = std::make_unique<ReportInMaking>(destination.file);
    if (destination.running != nullptr) {
      destination.running->finish(outcome, here);
    } else {
      destination.format->write(destination.making->out(), outcome, here);
    }
    destination.making->keep();
    add_summary(destination.format->summary, outcome, options);
  }
}

}  // namespace jeugdlint
