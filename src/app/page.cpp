// SPDX-License-Identifier: Apache-2.0
#include "app/page.hpp"

#include "report/wrap.hpp"

namespace kith {

void Page::title(std::string_view text) {
    text_ += color_ ? "\x1b[1m" + std::string(text) + "\x1b[0m\n" : std::string(text) + '\n';
}

void Page::section(std::string_view heading) {
    blank();
    title(heading);
}

void Page::line(std::string_view text) { text_ += wrap(text, width_, "  ", "  "); }

void Page::item(std::string_view text) { text_ += wrap(text, width_, "  ", "    "); }

void Page::paragraph(std::string_view text) { text_ += wrap(text, width_, "", ""); }

void Page::list(std::string_view heading, const std::vector<std::string>& items) {
    if (items.empty()) return;
    section(heading);
    for (const std::string& one : items) item(one);
}

}  // namespace kith
