// SPDX-License-Identifier: Apache-2.0
// What the process owes the data it holds: no core dump, no memory in one, no peeking by other
// processes, and no words from an exception or a crash on its way out.
#pragma once

#include <exception>
#include <string>

namespace jeugdlint {

// To be called first of all. Also makes a vanished reader an error of write(), not a signal, and a
// closed standard stream an error of what is done with it.
void protect_process();

// What may be said of an exception that is not ours: its text could quote data, its type cannot.
std::string code_word(const std::exception& error);

}  // namespace jeugdlint
