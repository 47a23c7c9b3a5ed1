// SPDX-License-Identifier: Apache-2.0
#include "document/markup.hpp"

#include <algorithm>

namespace kith {

std::string entry_named_in(const std::vector<std::string>& paragraphs) {
    for (auto paragraph = paragraphs.rbegin(); paragraph != paragraphs.rend(); ++paragraph) {
        const std::size_t at = paragraph->rfind(remark_entry);
        if (at == std::string::npos) continue;
        const std::size_t begin = at + remark_entry.size();
        return paragraph->substr(begin, std::min(paragraph->find_first_of(" .\n", begin), paragraph->size()) - begin);
    }
    return {};
}

}  // namespace kith
