// SPDX-License-Identifier: Apache-2.0
// A broken promise ends the process, which is what libFuzzer and ctest both understand.
#include <cstdio>
#include <cstdlib>

#include "fuzz/targets.hpp"

namespace kith::fuzz {

void promise(bool holds, const char* what) {
    if (holds) return;
    std::fprintf(stderr, "broken promise: %s\n", what);
    std::abort();
}

}  // namespace kith::fuzz
