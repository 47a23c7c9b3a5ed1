// SPDX-License-Identifier: Apache-2.0
#include "document/docx_answers.hpp"

#include "document/docx_threads.hpp"
#include "document/markup.hpp"

namespace kith {

Result<std::vector<Answered>> docx_answers(std::string_view bytes, const std::string& file, const Document& document,
                                           const Limits& limits) {
    std::vector<Answered> answers;
    Result<Zip> zip = Zip::open(bytes, file, limits.zip);
    if (!zip) return std::move(zip).error();
    const std::string& main = document.parts.front();
    const Result<DocxThreads> threads = read_threads(*zip, file, main, limits.xml);
    if (!threads) return threads.error();
    for (const DocxComment& comment : threads->comments) {
        if (comment.author != remark_author) continue;
        const Thread thread = thread_of(*threads, comment);
        if (!is_answered(thread)) continue;
        answers.push_back(answered(thread));
        const auto place = threads->places.find(comment.id);
        if (place != threads->places.end()) answers.back().source = place->second.source;
    }
    return answers;
}

}  // namespace kith
