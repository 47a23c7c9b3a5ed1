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

constexpr std::size_t longest_term = 400;  // bytes; how far before a rule's words an entry's may begin

bool leads(const Finding& term, const Finding& rule) {
    return term.entry != nullptr && !term.quoted && term.level >= rule.level && term.at.segment == rule.at.segment && term.at.span.overlaps(rule.at.span);
}

// The first entry that leads the rule; findings stand by position.
const Finding* leader_of(const std::vector<Finding>& findings, std::size_t rule) {
    const TextRange& at = findings[rule].at;
    std::size_t first = rule;
    while (first > 0 && findings[first - 1].at.segment == at.segment && findings[first - 1].at.span.begin + longest_term > at.span.begin) --first;
    for (std::size_t i = first; i < findings.size() && findings[i].at.segment == at.segment && findings[i].at.span.begin < at.span.end; ++i) {
        if (leads(findings[i], findings[rule])) return &findings[i];
    }
    return nullptr;
}

}  // namespace

Together::Together(const std::vector<Finding>& findings) {
    for (std::size_t i = 0; i < findings.size(); ++i) {
        const Finding& one = findings[i];
        if (one.rule == nullptr || one.rule->scope != RuleScope::sentence || one.quoted) continue;
        const Finding* const leader = leader_of(findings, i);
        if (leader == nullptr || leader->level == Level::notice) continue;
        led_[&one] = leader;
        with_[leader].push_back(&one);
    }
}

Group Together::with(const Finding& finding) const {
    const auto found = with_.find(&finding);
    return found == with_.end() ? Group() : found->second;
}

std::vector<Group> grouped(const std::vector<Finding>& findings, const Together& together) {
    Groups all;
    for (const Finding& finding : findings) {
        const std::string kind = finding.rule != nullptr ? "rule " : "term ";
        if (finding.level != Level::notice && !together.goes_with_another(finding)) all.add(kind + finding.id(), finding);
    }
    return std::move(all.groups);
}

std::vector<Group> grouped_notices(const std::vector<Finding>& findings, const Together& together) {
    Groups all;
    for (const Finding& finding : findings) {
        if (finding.level == Level::notice && !finding.quoted && !together.goes_with_another(finding))
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
