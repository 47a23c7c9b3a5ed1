// SPDX-License-Identifier: Apache-2.0
// Which pages of a PDF show pictures, by the list that the separate program pdfimages makes. A picture that comes back on every
// page is told where it is first; what is too small for words is not. Pure; linear.
#pragma once

#include <string_view>
#include <vector>

namespace kith {

// Is there a picture among the objects of the file? One drawn within a page's own commands is not seen: those are compressed.
[[nodiscard]] bool has_images(std::string_view pdf);

// The page of each picture, ascending; a page stands as often as it has pictures. `listing` is what `pdfimages -list` prints (poppler 22.12):
// columns by white space, two lines of heading.
[[nodiscard]] std::vector<int> pages_of_images(std::string_view listing);

}  // namespace kith
