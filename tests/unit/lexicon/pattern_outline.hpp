// SPDX-License-Identifier: Apache-2.0
// A parsed pattern written out again in its shortest spelling, for tests to compare: single spaces, folded words.
#pragma once

#include <string>

#include "lexicon/pattern.hpp"

std::string outline(const kith::Pattern& pattern);
