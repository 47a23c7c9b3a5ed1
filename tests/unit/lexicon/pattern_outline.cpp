// SPDX-License-Identifier: Apache-2.0
#include "unit/lexicon/pattern_outline.hpp"

using kith::Pattern;
using kith::PatternItem;

namespace {

std::string outline(const std::vector<PatternItem>& items);

std::string outline(const PatternItem& item) {
    switch (item.kind) {
        case PatternItem::Kind::headword: return "~" + item.text;
        case PatternItem::Kind::word: return item.text;
        case PatternItem::Kind::lemma: return "<" + item.text + ">";
        case PatternItem::Kind::wild: return "*";
        case PatternItem::Kind::list: return "{" + item.slot + "}";
        case PatternItem::Kind::alternatives: break;
    }
    std::string out;
    for (const auto& sequence : item.alternatives) out += (out.empty() ? "" : "|") + outline(sequence);
    return "(" + out + ")";
}

std::string outline(const std::vector<PatternItem>& items) {
    std::string out;
    for (const PatternItem& item : items) out += (out.empty() ? "" : " ") + outline(item) + (item.optional ? "?" : "");
    return out;
}

}  // namespace

std::string outline(const Pattern& pattern) {
    std::string out;
    if (pattern.scope == Pattern::Scope::sentence) out = "sentence: ";
    if (pattern.scope == Pattern::Scope::paragraph) out = "paragraph: ";
    return pattern.regex.empty() ? out + outline(pattern.items) : out + "/" + pattern.regex + "/";
}
