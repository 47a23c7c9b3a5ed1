// SPDX-License-Identifier: Apache-2.0
#include "document/docx_answers.hpp"

#include <map>

#include "document/docx_threads.hpp"
#include "document/markup.hpp"

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
    std::vector<std::string> remarks;  // of each answer
    for (const DocxComment& comment : threads->comments) {
        if (comment.author != remark_author) continue;
        const Thread thread = thread_of(*threads, comment);
        if (!is_answered(thread)) continue;
        answers.push_back(answered(thread));
        remarks.push_back(comment.id);
    }
    if (answers.empty()) return answers;
    const Result<std::string> raw = zip->read(main);
    if (!raw) return raw.error();
    RangeReader reader;
    if (auto problem = read_xml({*raw, file, main, limits.xml}, reader)) return *std::move(problem);
    for (std::size_t i = 0; i < answers.size(); ++i) {
        const auto range = reader.ranges.find(remarks[i]);
        if (range != reader.ranges.end()) answers[i].source = range->second;
    }
    return answers;
}

}  // namespace kith
