// SPDX-License-Identifier: Apache-2.0
// kith-bench-texts: writes one of the made-up texts to standard output, for scripts/bench.
//   kith-bench-texts            the names, one a line: name, tab, file name, tab, "ordinary" or "adversarial"
//   kith-bench-texts NAME SIZE  that text, of about SIZE bytes
#define DOCTEST_CONFIG_IMPLEMENT  // the packer of Word files asserts as tests do
#include <doctest/doctest.h>

#include <cstdio>
#include <iostream>
#include <string>

#include "bench/adversarial.hpp"
#include "bench/texts.hpp"

namespace {

using namespace kith::bench;

int list() {
    for (const NamedText& text : ordinary_texts()) std::cout << text.name << '\t' << text.file << "\tordinary\n";
    for (const AdversarialText& text : adversarial_texts()) {
        std::cout << text.name << '\t' << text.file << "\tadversarial\n";
    }
    return 0;
}

int write(std::string_view name, std::size_t size) {
    for (const NamedText& text : ordinary_texts()) {
        if (text.name == name) return std::cout << text.make(size) ? 0 : 1;
    }
    for (const AdversarialText& text : adversarial_texts()) {
        if (text.name == name) return std::cout << make(text, size) ? 0 : 1;
    }
    std::cerr << "There is no text called " << name << ".\n";
    return 2;
}

}  // namespace

int main(int count, char** words) {
    doctest::Context context;
    context.setAsDefaultForAssertsOutOfTestCases();
    std::ios::sync_with_stdio(false);
    if (count == 1) return list();
    if (count == 3) return write(words[1], std::stoul(words[2]));
    std::cerr << "Usage: kith-bench-texts [NAME SIZE]\n";
    return 2;
}
