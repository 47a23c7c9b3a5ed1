// SPDX-License-Identifier: Apache-2.0
// The essence of an OpenDocument text (see essence.hpp). Thread-safe.
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "document/document.hpp"
#include "document/essence.hpp"
#include "document/formats.hpp"

namespace kith {

// `document` is what read_odt() made of `bytes`, or of the file that these are a copy of. Problems: those of read_odt().
Result<Essence> odt_essence(std::string_view bytes, const std::string& file, const Document& document, const Limits& limits);

}  // namespace kith
