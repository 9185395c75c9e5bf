// SPDX-License-Identifier: Apache-2.0
#include "cli/annotated_copies.h"
#include "cli/check_reports.h"
#include "cli/check_run.h"
#include "cli/fingerprint_key_file.h"
#include "cli/settled.h"
#include "cli/verdict_record.h"
#include "engine/shareable.h"

#include <iostream>
#include <memory>
#include <utility>
#include <vector>

namespace jeugdlint::commands_list {
namespace {

int check_files(const CheckOptions& check, CLI::App& app, const Shared& shared) {
  const std::vector<std::string> files = files_to_check(check, app, shared.language);
  RunOptions options = run_options(check, shared);
  const auto fingerprint_key = read_fingerprint_key(check, shared.language);
  options.fingerprint_key = fingerprint_key.get();
  OutputPlaces places(check, files, shared.language);
  CheckReports reports(check, shared, files, places);
  AnnotatedCopies copies(check, shared.language, files, places);
  const VerdictRecord record(check, places);
  options.input.digest = reports.need_digest() || record.wanted();
  options.sink = copies.sink();
  options.stream = reports.stream();

  CheckRun run = run_check(check, shared, files, std::move(options));
  // The copies show all that was found, whether it counts or not.
  copies.write(run.outcome, run.options.input);
  name_standard_input(run.outcome, check.stdin_filename);
  settle(run, check, shared.language);
  note_unread(run.outcome, check.gate);
  const int code = exit_code(run.outcome, check.gate);
  std::vector<LocalText> limits = limits_not_kept(run.outcome, check.gate);
  if (check.shareable()) {  // the numbers of limits are exact
    run.outcome = shareable(std::move(run.outcome));
    limits.clear();
  }
  reports.write(run.outcome, run.options.input, code, limits);
  record.write(run, code);
  for (const LocalText& limit : limits)
    std::cerr << "jeugdlint: " << limit.in(shared.language) << '\n';
  return code;
}

}  // namespace

Command check() {
  return {.name = "check", .declare = [](CLI::App& app, const Shared& shared) {
            const auto check = std::make_shared<CheckOptions>();
            Options options(app, shared);
            declare_check(options, *check);
            return [check, shared, &app] { return check_files(*check, app, shared); };
          }};
}

}  // namespace jeugdlint::commands_list
