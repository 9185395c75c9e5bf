// SPDX-License-Identifier: Apache-2.0
#include "cli/command.h"
#include "cli/hygiene.h"
#include "cli/terminal.h"
#include "text/failure.h"

#include <exception>
#include <iostream>

int main(int argc, char** argv) try {
  jeugdlint::protect_process();
  return jeugdlint::run_command(argc, argv);  // 0 clean, 1 findings, 3 incomplete
} catch (const jeugdlint::Failure& failure) {
  std::cerr << "jeugdlint: " << jeugdlint::printable_lines(failure.what());
  return 2;
} catch (const std::exception& error) {
  std::cerr << "jeugdlint: " << jeugdlint::code_word(error) << '\n';
  return 2;
}
