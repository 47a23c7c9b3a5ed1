// SPDX-License-Identifier: Apache-2.0
// What people do by hand with words in an OpenDocument text (see looks.hpp), or draw beside them.
// Not thread-safe. Facts: OpenDocument 1.3 part 3, sections 10.3, 16.2, 20.180, 20.366 and 20.417.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "document/looks.hpp"
#include "document/package/xml.hpp"

namespace kith {

// The looks that the styles of one part give to words; these stand before the words.
class OdtLooks {
public:
    // `around` is the local name of the element in which this one stands.
    void open(const XmlElement& element, std::string_view around);
    // Those of the words around it, as the style that a span or a paragraph names changes them.
    [[nodiscard]] Looks of(const XmlElement& element, Looks around) const;

private:
    struct Style {
        Looks given = 0;
        Looks taken = 0;
    };
    static void take_colour(Style& style, const std::optional<std::string_view>& value, unsigned at);

    std::map<std::string, Style, std::less<>> styles_;  // by family and name
    std::string style_;                                 // the last one begun
};

// A drawn line, circle, arrow, box.
[[nodiscard]] bool is_odt_shape(const XmlElement& element);

}  // namespace kith
