// SPDX-License-Identifier: Apache-2.0
// kith lexicon list, show, check, test and eval: the lexicon itself, for the people who agree its words. Each answers an exit code.
#pragma once

#include "app/options.hpp"
#include "app/streams.hpp"

namespace kith {

int run_lexicon_list(const Options& options, Streams& streams);
int run_lexicon_show(const Options& options, Streams& streams);
int run_lexicon_check(const Options& options, Streams& streams);
int run_lexicon_test(const Options& options, Streams& streams);
int run_lexicon_eval(const Options& options, Streams& streams);

}  // namespace kith
