// SPDX-License-Identifier: Apache-2.0
// Writes the manual page while kith is built. Usage: kith-manual DATE >kith.1
#include <algorithm>
#include <iostream>
#include <string_view>

#include "app/manual.hpp"

int main(int argc, char** argv) {
    if (argc != 2) return 2;
    std::cout << kith::manual_page(argv[1]);
    return std::cout.flush() ? 0 : 1;
}
