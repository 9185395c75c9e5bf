/* SPDX-License-Identifier: Apache-2.0 */
/* What a plugin adds to the boundary for a rule that judges names: an option of type JL_FILE_NAMES,
 * which the program fills in. Its `texts` are the file's own name, without its folder, and then the
 * keys above its records. It goes beside one of type JL_FILE_COLUMNS, which has the names of the
 * columns.
 *
 * Such a rule is a table rule that finds all it finds without a row. The program asks it before it
 * reads one, selected or not: the columns that it points at (JL_AT_COLUMN) are shown by their
 * number from then on, and so is the file when it finds something there (JL_AT_TABLE). */
#ifndef JEUGDLINT_FILE_NAMES_H
#define JEUGDLINT_FILE_NAMES_H

#include <jeugdlint/abi.h>

enum { JL_FILE_NAMES = 14 };

#ifdef __cplusplus
#include <jeugdlint/code.h>

#include <vector>

namespace jeugdlint {

// For judging only; they live as long as the rule. An option of this type is std::optional.
struct FileNames {
  std::vector<Text> all;  // the file's own, then the keys above its records
};

template <>
struct OptionType<FileNames> {
  static constexpr std::uint32_t type = JL_FILE_NAMES;
  static FileNames read(const jl_value& value) {
    FileNames names;
    for (std::uint64_t i = 0; i < value.count; ++i) names.all.emplace_back(value.texts[i]);
    return names;
  }
  static void write(const FileNames&, jl_value&) {}
};

}  // namespace jeugdlint
#endif

#endif
