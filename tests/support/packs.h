// SPDX-License-Identifier: Apache-2.0
// A small pack for tests, to be broken in one place at a time.
#pragma once

#include <string>
#include <string_view>

// pack.yaml of the pack `demo`: a table zorg, a parameter peildatum, a code list sexe.
extern const std::string_view demo_pack;
// A rule of it: eind_voor_begin.yaml.
extern const std::string_view demo_rule;

// The text with the one place where `from` stands replaced.
std::string with(std::string_view text, std::string_view from, std::string_view to);
