// SPDX-License-Identifier: Apache-2.0
// libFuzzer's way in, compiled once for each target; the build names the body as KITH_FUZZ_TARGET.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "fuzz/targets.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    kith::fuzz::KITH_FUZZ_TARGET({reinterpret_cast<const char*>(data), size});
    return 0;
}
