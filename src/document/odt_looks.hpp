// SPDX-License-Identifier: Apache-2.0
// What people do by hand with words in an OpenDocument text, as they would on paper: strike them out, mark or hide them, draw beside them.
// Not thread-safe. Facts: OpenDocument 1.3 part 3, sections 10.3, 16.2, 20.180, 20.366 and 20.417.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "document/package/xml.hpp"

namespace kith {

// The looks that the styles of one part give to words; these stand before the words.
class OdtLooks {
public:
    void open(const XmlElement& element);
    // "struck out", "hidden", "marked" or several of these, by the style that a span or a paragraph names; empty for all others.
    [[nodiscard]] std::string of(const XmlElement& element) const;

private:
    std::map<std::string, std::string, std::less<>> looks_;  // by the family and name of the style
    std::string style_;                                      // the last one begun
};

// A drawn line, circle, arrow, box.
[[nodiscard]] bool is_odt_shape(const XmlElement& element);

}  // namespace kith
