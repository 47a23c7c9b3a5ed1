// SPDX-License-Identifier: Apache-2.0
#include "fuzz/built_in.hpp"

#include "app/builtin.hpp"
#include "lexicon/compiled.hpp"

namespace kith::fuzz {

const Lexicon& builtin() {
    static const Lexicon lexicon = read_compiled(builtin_lexicon()).value();
    return lexicon;
}

const Linter& linter() {
    static const Linter linter(builtin(), {});
    return linter;
}

}  // namespace kith::fuzz
