// SPDX-License-Identifier: Apache-2.0
// What people do by hand with words in a Word file, as they would on paper: strike them out, mark or hide them, draw beside them, or put an address
// behind them. Pure. Facts: ECMA-376 part 1, sections 17.3.2 and 17.16.5.25, and part 4, section 19.
#pragma once

#include <string>
#include <string_view>

#include "document/package/xml.hpp"

namespace kith {

// "struck out", "hidden", "marked": by a property of a run. Empty for all other looks, and where it takes that look away.
[[nodiscard]] std::string_view docx_look(const XmlElement& property);

// A drawn line, circle, arrow, box; one of the older kind may hold a picture instead.
[[nodiscard]] bool is_docx_shape(const XmlElement& element);

// Where the code of a field leads; empty where it is of another field, or leads to a place in the same document.
[[nodiscard]] std::string hyperlink_in(std::string_view code);

}  // namespace kith
