// SPDX-License-Identifier: Apache-2.0
#include "document/odt_threads.hpp"

#include <algorithm>

#include "document/markup.hpp"
#include "document/odt_roles.hpp"

namespace kith {
namespace {

class CommentReader : public XmlHandler {
public:
    explicit CommentReader(std::vector<OdtComment>& comments) : comments_(comments) {}

    void open(const XmlElement& element) override {
        const std::string_view local = element.name().local;
        if (odt_role(element.name()) == OdtRole::annotation) {
            begin(element);
        } else if (local == "annotation-end") {
            end_range(element);
        } else if (inside_ > 0 && local == "p" && !comments_.empty()) {
            comments_.back().paragraphs.emplace_back();
        }
        open_.emplace_back(local);
        if (inside_ > 0 || odt_role(element.name()) == OdtRole::annotation) ++inside_;
        if (local == "tracked-changes") in_changes_ = true;
    }
    void end_tag(SourceSpan source) override {
        if (open_.back() == "tracked-changes") in_changes_ = false;
        open_.pop_back();
        if (inside_ == 0 || --inside_ > 0) return;
        comments_.back().source.end = source.end;
    }
    void close() override {}
    void text(std::string_view text, SourceSpan /*source*/) override {
        if (inside_ == 0) {
            if (!in_changes_) characters_ += text.size();
        } else if (open_.back() == "creator") {
            comments_.back().author += text;
        } else if (!comments_.back().paragraphs.empty()) {
            comments_.back().paragraphs.back() += text;
        }
    }

private:
    void begin(const XmlElement& element) {
        comments_.emplace_back();
        OdtComment& comment = comments_.back();
        comment.answers = element.attribute("parent-name").value_or("");
        comment.name = element.attribute("name").value_or("");
        comment.is_resolved = element.attribute("resolved").value_or("false") == "true";
        comment.source = element.source();
        comment.begins = comment.ends = characters_;
    }

    void end_range(const XmlElement& element) {
        const std::string_view name = element.attribute("name").value_or("");
        const auto found = std::find_if(comments_.rbegin(), comments_.rend(), [name](const OdtComment& one) { return one.name == name; });
        if (name.empty() || found == comments_.rend()) return;
        found->range_end = element.source();
        found->ends = characters_;
    }

    std::vector<OdtComment>& comments_;
    std::vector<std::string> open_;
    std::size_t inside_ = 0;  // depth in a comment, its own element counted; 0 outside
    std::size_t characters_ = 0;
    bool in_changes_ = false;
};

// Answers that name no remark.
void find_answers(std::vector<OdtComment>& comments) {
    std::vector<PlacedComment> placed;
    for (const OdtComment& one : comments) {
        const bool is_remark = one.author == remark_author;
        placed.push_back({is_remark, !is_remark && one.answers.empty() && reads_as_answer(one.paragraphs), one.begins, one.ends});
    }
    const auto answered = answered_by_place(placed);
    for (std::size_t i = 0; i < comments.size(); ++i) comments[i].beside = answered[i];
}

}  // namespace

Result<std::vector<OdtComment>> read_odt_comments(const XmlInput& main) {
    std::vector<OdtComment> comments;
    CommentReader reader(comments);
    if (auto problem = read_xml(main, reader)) return *std::move(problem);
    find_answers(comments);
    return comments;
}

std::vector<const OdtComment*> answers_to(const std::vector<OdtComment>& comments, const OdtComment& comment) {
    std::vector<const OdtComment*> found;
    for (const OdtComment& other : comments) {
        const bool is_meant = other.answers.empty() ? other.beside && &comments[*other.beside] == &comment : other.answers == comment.name;
        if (&other != &comment && other.author != remark_author && is_meant) found.push_back(&other);
    }
    return found;
}

std::vector<SourceSpan> answers_to_kith(const std::vector<OdtComment>& comments) {
    std::vector<SourceSpan> found;
    for (const OdtComment& comment : comments) {
        if (comment.author != remark_author) continue;
        for (const OdtComment* const answer : answers_to(comments, comment)) found.push_back(answer->source);
    }
    return found;
}

Thread thread_of(const std::vector<OdtComment>& comments, const OdtComment& comment) {
    Thread thread{comment.paragraphs, {}};
    for (const OdtComment* const answer : answers_to(comments, comment)) thread.answers.push_back(answer->paragraphs);
    return thread;
}

Result<std::vector<Answered>> odt_answers(std::string_view bytes, const std::string& file, const Document& document, const Limits& limits) {
    Result<Zip> zip = Zip::open(bytes, file, limits.zip);
    if (!zip) return std::move(zip).error();
    const std::size_t part = odt_main_part(document);
    const Result<std::string> raw = zip->read(document.parts[part]);
    if (!raw) return raw.error();
    const auto comments = read_odt_comments({*raw, file, document.parts[part], limits.xml});
    if (!comments) return comments.error();
    std::vector<Answered> found;
    for (const OdtComment& comment : *comments) {
        if (comment.author != remark_author) continue;
        const Thread thread = thread_of(*comments, comment);
        if (!is_answered(thread)) continue;
        found.push_back(answered(thread));
        found.back().source_part = part;
        if (!comment.range_end.empty()) found.back().source = {comment.source.end, comment.range_end.begin};
    }
    return found;
}

std::size_t odt_main_part(const Document& document) {
    const auto found = std::find(document.parts.begin(), document.parts.end(), "content.xml");
    return found == document.parts.end() ? 0 : static_cast<std::size_t>(found - document.parts.begin());
}

bool is_signed_odt(const Zip& zip) { return zip.has("META-INF/documentsignatures.xml"); }

}  // namespace kith
