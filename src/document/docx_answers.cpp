// SPDX-License-Identifier: Apache-2.0
#include "document/docx_answers.hpp"

#include <algorithm>
#include <map>

#include "document/docx_threads.hpp"

namespace kith {
namespace {

// Where the ranges of comments begin and end in the raw main part.
class RangeReader : public XmlHandler {
public:
    void open(const XmlElement& element) override {
        const std::string_view local = element.name().local;
        if (local != "commentRangeStart" && local != "commentRangeEnd") return;
        const std::string id(element.attribute("id").value_or(""));
        if (local == "commentRangeStart") {
            ranges[id] = {element.source().end, element.source().end};
        } else if (const auto found = ranges.find(id); found != ranges.end()) {
            found->second.end = element.source().begin;
        }
    }
    void close() override {}
    void text(std::string_view /*text*/, SourceSpan /*source*/) override {}

    std::map<std::string, SourceSpan> ranges;
};

}  // namespace

Result<std::vector<Answered>> docx_answers(std::string_view bytes, const std::string& file, const Document& document,
                                           const Limits& limits) {
    std::vector<Answered> answers;
    Result<Zip> zip = Zip::open(bytes, file, limits.zip);
    if (!zip) return std::move(zip).error();
    const std::string& main = document.parts.front();
    const Result<DocxThreads> threads = read_threads(*zip, file, main, limits.xml);
    if (!threads) return threads.error();
    std::map<std::string, Answered> kept;  // by the comment
    for (const DocxComment& comment : threads->comments) {
        if (comment.author != remark_author) continue;
        const std::string reason = why_kept(*threads, comment);
        if (!reason.empty()) kept[comment.id] = {entry_named_in(comment.paragraphs), reason, 0, {}, place_named_in(comment.paragraphs)};
    }
    if (kept.empty()) return answers;
    const Result<std::string> raw = zip->read(main);
    if (!raw) return raw.error();
    RangeReader reader;
    if (auto problem = read_xml({*raw, file, main, limits.xml}, reader)) return *std::move(problem);
    for (auto& [id, answer] : kept) {
        const auto range = reader.ranges.find(id);
        if (range == reader.ranges.end()) continue;
        answer.source = range->second;
        answers.push_back(std::move(answer));
    }
    return answers;
}

}  // namespace kith
