// SPDX-License-Identifier: Apache-2.0
#include "app/ignore.hpp"

#include <algorithm>

namespace kith {

void IgnoreRules::add(std::string_view text, std::string_view folder, bool of_git) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (text.substr(0, 3) == byte_order_mark) text.remove_prefix(3);
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        if (std::optional<PathPattern> pattern = PathPattern::read(text.substr(at, end - at)))
            rules_.push_back({std::string(folder), *std::move(pattern), of_git});
        at = end + 1;
    }
}

bool IgnoreRules::is_ignored(std::string_view path, bool is_folder, bool is_tracked) const {
    const auto speaks = [path, is_folder, is_tracked](const Rule& rule) {
        if (is_tracked && rule.of_git) return false;
        const std::size_t above = rule.folder.size();
        return path.substr(0, above) == rule.folder && rule.pattern.matches(path.substr(above), is_folder);
    };
    const auto last = std::find_if(rules_.rbegin(), rules_.rend(), speaks);
    return last != rules_.rend() && !last->pattern.takes_back();
}

}  // namespace kith
