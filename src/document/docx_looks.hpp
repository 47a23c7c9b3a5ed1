// SPDX-License-Identifier: Apache-2.0
// What people do by hand with words in a Word file (see looks.hpp), draw beside them, or put behind them as an address. Pure. Facts: ECMA-376 part 1, sections 17.3.2 and 17.16.5.25, and part 4, section 19.
#pragma once

#include <string>
#include <string_view>

#include "document/looks.hpp"
#include "document/package/xml.hpp"

namespace kith {

// By a property of a run. None for all other properties, and where it takes its look away.
[[nodiscard]] Looks docx_look(const XmlElement& property);

// A drawn line, circle, arrow, box; one of the older kind may hold a picture instead.
[[nodiscard]] bool is_docx_shape(const XmlElement& element);

// Where the code of a field leads, "#one" to a place in the same document; empty where it is of another field.
[[nodiscard]] std::string hyperlink_in(std::string_view code);

}  // namespace kith
