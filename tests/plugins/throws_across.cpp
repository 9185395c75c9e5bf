// SPDX-License-Identifier: Apache-2.0
// A plugin that breaks the promise of the boundary: an exception, with data in it, leaves a plain C
// function.
#include <jeugdlint/abi.h>

#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <string>

namespace {

int configured = 0;

std::int32_t create(const jl_setting*, std::size_t, void** rule, jl_error*) {
  *rule = &configured;
  return JL_OK;
}
void destroy(void*) {}
std::int32_t inspect(const void*, const jl_batch* batch, const jl_findings*) {
  const jl_text cell = batch->columns[0].text[0];
  throw std::runtime_error(std::string(cell.data, cell.size));
}

constexpr jl_text text(const char* literal, std::size_t size) {
  return {literal, size};
}

const jl_rule* rule(std::uint32_t index) {
  static const jl_rule the_rule = [] {
    jl_rule made{};
    made.struct_size = sizeof(jl_rule);
    made.category = JL_VALIDITY;
    made.severity = JL_NOTE;
    made.automatic = 1;
    made.id = text("throws_across/always", 20);
    made.source = text("a test", 6);
    made.title = made.message = {text("Gooit", 5), text("Throws", 6)};
    made.create = create;
    made.destroy = destroy;
    made.inspect = inspect;
    return made;
  }();
  return index == 0 ? &the_rule : nullptr;
}

}  // namespace

extern "C" JEUGDLINT_EXPORT const jl_plugin jeugdlint_plugin;
const jl_plugin jeugdlint_plugin = {
    sizeof(jl_plugin),     JEUGDLINT_ABI_MAJOR, JEUGDLINT_ABI_MINOR,
    {"throws_across", 13}, {"1.0", 3},          rule,
};
