// SPDX-License-Identifier: Apache-2.0
// The assembler takes the bytes in as they are: a literal of that length would cost the compiler seconds.
// The build passes the paths of what kith-compile wrote as KITH_BUILTIN_FILE and KITH_BUILTIN_INDEX. GNU assembler syntax, ELF.
#include "app/builtin.hpp"

#include <cstddef>

#define KITH_EMBED(name, file)                                                                       \
    asm(".pushsection .rodata\n.balign 16\n.hidden " name "_begin\n.hidden " name "_end\n.globl " name \
        "_begin\n.globl " name "_end\n" name "_begin:\n.incbin \"" file "\"\n" name                \
        "_end:\n.byte 0\n.popsection\n")

KITH_EMBED("kith_builtin", KITH_BUILTIN_FILE);
KITH_EMBED("kith_builtin_index", KITH_BUILTIN_INDEX);

extern "C" {
extern const char kith_builtin_begin[];
extern const char kith_builtin_end[];
extern const char kith_builtin_index_begin[];
extern const char kith_builtin_index_end[];
}

namespace kith {

namespace {

std::string_view between(const char* begin, const char* end) { return {begin, static_cast<std::size_t>(end - begin)}; }

}  // namespace

std::string_view builtin_lexicon() { return between(kith_builtin_begin, kith_builtin_end); }

std::string_view builtin_index() { return between(kith_builtin_index_begin, kith_builtin_index_end); }

}  // namespace kith
