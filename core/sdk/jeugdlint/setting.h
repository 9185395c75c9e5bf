/* SPDX-License-Identifier: Apache-2.0 */
/* Evidence that is a number the rule was set to, such as a limit, and not one of the data. A report
 * for others than the owner of the data tells counts roughly and leaves shares out; these it shows
 * as they are. In `real` of jl_evidence; a share is between 0 and 1, and shown as a percentage. */
#ifndef JEUGDLINT_SETTING_H
#define JEUGDLINT_SETTING_H

#include <jeugdlint/abi.h>

enum { JL_EVIDENCE_SETTING = 8, JL_EVIDENCE_SETTING_SHARE = 9 };

#ifdef __cplusplus
#include <jeugdlint/finding.h>

#include <string_view>
#include <type_traits>

namespace jeugdlint {

template <class Number>
Evidence setting(std::string_view name, Number number) {
  static_assert(std::is_arithmetic_v<Number>);
  Evidence evidence(name, static_cast<double>(number));
  evidence.raw.kind = JL_EVIDENCE_SETTING;
  return evidence;
}

inline Evidence setting_share(std::string_view name, double share) {
  Evidence evidence(name, share);
  evidence.raw.kind = JL_EVIDENCE_SETTING_SHARE;
  return evidence;
}

}  // namespace jeugdlint
#endif

#endif
