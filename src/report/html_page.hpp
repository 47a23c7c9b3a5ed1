// SPDX-License-Identifier: Apache-2.0
// What every page of kith begins and ends with: no network, no script, no other file (a content policy says so to the browser),
// its style within it, and not for search engines. Pure.
#pragma once

#include <string>
#include <string_view>

namespace kith {

// Up to and with the opening of <main>. `title` and `opening` are HTML already, `styles` are added to the shared one.
[[nodiscard]] std::string page_head(std::string_view title, std::string_view language, std::string_view styles,
                                    std::string_view opening);

// From the end of <main> on. `notes` are HTML already.
[[nodiscard]] std::string page_foot(std::string_view notes);

}  // namespace kith
