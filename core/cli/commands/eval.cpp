// SPDX-License-Identifier: Apache-2.0
#include "cli/evaluation.h"
#include "cli/options.h"
#include "cli/terminal.h"
#include "report/function_page.h"
#include "report/rule_page.h"

#include <memory>

namespace jeugdlint::commands_list {

Command eval() {
  return {.name = "eval", .declare = [](CLI::App& app, const Shared& shared) {
            const auto asked = std::make_shared<EvaluationRequest>();
            const auto functions = std::make_shared<bool>(false);
            Options options(app, shared);
            options.about({.nl = "Rekent een expressie uit, op zichzelf of voor elk record.",
                           .en = "Evaluates an expression, by itself or for each record."});
            options.argument(kind::expression, asked->expression, false,
                             {.nl = "de expressie, tussen aanhalingstekens",
                              .en = "the expression, between quotes"});
            options.group({.nl = "Records", .en = "Records"});
            options.text("--rows", asked->rows, kind::file,
                         {.nl = "records in NDJSON, elk op een regel; - is standaardinvoer",
                          .en = "records in NDJSON, one a line; - is standard input"});
            options.flag(
                "--show-values", asked->show_values,
                {.nl = "uitkomsten mogen waarden uit het bestand tonen, ook buiten een terminal",
                 .en = "results may show values of the file, also outside a terminal"});
            options.text("--run-date", asked->run_date, kind::date,
                         {.nl = "de datum die run_date heet, JJJJ-MM-DD",
                          .en = "the date that is called run_date, YYYY-MM-DD"});
            options.group({.nl = "Uitvoer", .en = "Output"});
            options.flag("--json", asked->json,
                         {.nl = "elke uitkomst als JSON, met de soort",
                          .en = "each result as JSON, with its type"});
            options.flag("--functions", *functions,
                         {.nl = "noem alle functies, met voorbeelden",
                          .en = "name all functions, with examples"});
            options.flag(
                "--markdown", asked->markdown,
                {.nl = "met --functions: als Markdown", .en = "with --functions: as Markdown"});
            options.example("jeugdlint eval 'years(date(\"20080229\"), date(\"20250131\"))'");
            return [asked, functions, shared] {
              if (!*functions) return run_evaluation(*asked, shared.language);
              const std::string page = function_page(shared.language);
              print(asked->markdown
                        ? page
                        : text_of_page(page, output_width(), colour_wanted(shared.color)));
              return 0;
            };
          }};
}

}  // namespace jeugdlint::commands_list
