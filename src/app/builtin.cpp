// SPDX-License-Identifier: Apache-2.0
// The assembler takes the bytes in as they are: a literal of that length would cost the compiler seconds.
// The build passes the path of the compiled lexicon as KITH_BUILTIN_FILE. GNU assembler syntax, ELF.
#include "app/builtin.hpp"

#include <cstddef>

asm(".pushsection .rodata\n"
    ".balign 16\n"
    ".hidden kith_builtin_begin\n"
    ".hidden kith_builtin_end\n"
    ".globl kith_builtin_begin\n"
    ".globl kith_builtin_end\n"
    "kith_builtin_begin:\n"
    ".incbin \"" KITH_BUILTIN_FILE
    "\"\n"
    "kith_builtin_end:\n"
    ".byte 0\n"
    ".popsection\n");

extern "C" {
extern const char kith_builtin_begin[];
extern const char kith_builtin_end[];
}

namespace kith {

std::string_view builtin_lexicon() {
    return {kith_builtin_begin, static_cast<std::size_t>(kith_builtin_end - kith_builtin_begin)};
}

}  // namespace kith
