// SPDX-License-Identifier: Apache-2.0
// The lexicon and the rules that kith carries inside itself, so that the program needs no file beside it.
// The bytes are what kith-compile wrote while kith was built; they live as long as the program, are never
// empty in a finished build, and may be read by any number of threads.
#pragma once

#include <string_view>

namespace kith {

// For read_compiled and open_compiled.
std::string_view builtin_lexicon();
// For CompiledLexicon; at an address that sixteen divides.
std::string_view builtin_index();

}  // namespace kith
