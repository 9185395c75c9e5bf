// SPDX-License-Identifier: Apache-2.0
// How a rule is declared: a struct whose fields are the options, and a function that returns
// RuleInfo. This is the one header a rule includes.
//
// A record rule has   void inspect(const Batch&, Findings&) const;
// A table rule has    using State = ...;
//                     void inspect(const Batch&, State&) const;          one part of the file
//                     void merge(State&, State&& next) const;            `next` comes from another
//                     part void finish(const State&, Findings&) const;        all parts together
// A case rule has     void inspect(const Case&, Findings&) const;        all rows of one person
//
// Table rules of one plugin may share a state: one that several of them read is filled once, when
// each has   std::string_view gathering() const;   and these give equal texts.
//
// Promises to a rule: its options are set and typed, its columns exist, rows come in order within a
// part; parts may be merged in any order. A rule object is shared by threads and therefore const; a
// state is not. A rule keeps no view after the call, writes no output, starts no thread, throws
// only standard exceptions. An exception from set-up may say what is wrong with the options; one
// thrown later is shown by type only.
#pragma once

#include <jeugdlint/batch.h>
#include <jeugdlint/case.h>
#include <jeugdlint/code.h>
#include <jeugdlint/eleven_test.h>
#include <jeugdlint/finding.h>
#include <jeugdlint/spells.h>
#include <jeugdlint/text_index.h>

#include <string_view>
#include <vector>

namespace jeugdlint {

enum class Severity : std::uint32_t { note = JL_NOTE, warning = JL_WARNING, error = JL_ERROR };

enum class Category : std::uint32_t {
  completeness = JL_COMPLETENESS,
  validity = JL_VALIDITY,
  consistency = JL_CONSISTENCY,
  privacy = JL_PRIVACY,
  disclosure = JL_DISCLOSURE,
};

struct Words {
  std::string_view nl, en;
};

// A word that findings of the rule may use as evidence, by its place in RuleInfo::terms.
struct NamedTerm {
  std::string_view name;
  Words words;
};

struct RuleInfo {
  std::string_view id;  // its path: <plugin>/<file>
  Category category{};
  Severity severity{};     // a pack may say otherwise
  bool automatic = false;  // runs on every file, without a pack asking for it
  Words title;
  Words message;    // {name} is replaced by the evidence of that name
  Words rationale;  // why it matters
  Words remedy;     // what to do
  std::string_view source;
  std::vector<NamedTerm> terms = {};
  bool needs_previous = false;  // of a case rule: nothing to judge without a previous delivery
  Code code;
};

}  // namespace jeugdlint
