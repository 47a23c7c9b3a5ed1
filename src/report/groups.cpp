// SPDX-License-Identifier: Apache-2.0
#include "report/groups.hpp"

#include <algorithm>

#include "text/utf8.hpp"

namespace kith {
namespace {

// Groups of what has the same key.
class Groups {
public:
    void add(const std::string& key, const Finding& finding) {
        const auto same = std::find(keys_.begin(), keys_.end(), key);
        if (same == keys_.end()) {
            keys_.push_back(key);
            groups.push_back({&finding});
        } else {
            groups[static_cast<std::size_t>(same - keys_.begin())].push_back(&finding);
        }
    }

    std::vector<Group> groups;

private:
    std::vector<std::string> keys_;
};

// The message with the finding's own words taken out: two notices that then read alike are told together.
std::string message_without_words(const Finding& finding) {
    std::string message = finding.message;
    const std::size_t at = message.find(finding.text);
    if (at != std::string::npos) message.erase(at, finding.text.size());
    return message;
}

}  // namespace

std::vector<Group> grouped(const std::vector<Finding>& findings) {
    Groups all;
    for (const Finding& finding : findings) {
        const std::string kind = finding.rule != nullptr ? "rule " : "term ";
        if (finding.level != Level::notice) all.add(kind + finding.id(), finding);
    }
    return std::move(all.groups);
}

std::vector<Group> grouped_notices(const std::vector<Finding>& findings) {
    Groups all;
    for (const Finding& finding : findings) {
        if (finding.level == Level::notice && !finding.quoted)
            all.add(finding.id() + ' ' + message_without_words(finding), finding);
    }
    return std::move(all.groups);
}

std::vector<Group> grouped_quotes(const std::vector<Finding>& findings, bool no_text) {
    Groups all;
    for (const Finding& finding : findings) {
        if (finding.quoted) all.add(no_text ? own_name(finding) : to_lower(finding.text), finding);
    }
    return std::move(all.groups);
}

const std::string& own_name(const Finding& finding) {
    return finding.entry != nullptr ? finding.entry->term.term : finding.rule->id;
}

}  // namespace kith
