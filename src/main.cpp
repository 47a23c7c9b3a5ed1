// SPDX-License-Identifier: Apache-2.0
// The program: prints its version.
#include <iostream>

#include "base/version.hpp"

int main() { std::cout << "kith " << kith::version() << '\n'; }
