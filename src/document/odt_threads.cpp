// SPDX-License-Identifier: Apache-2.0
#include "document/odt_threads.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "document/markup.hpp"
#include "document/odt_roles.hpp"
#include "document/sure_answers.hpp"

namespace kith {
namespace {

// Which comment has a name, for each: the last, where two are named alike.
using Named = std::unordered_map<std::string, std::size_t>;

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
    [[nodiscard]] const Named& named() const { return named_; }
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
        comment.anchor = called_++;
        named_[comment.name] = comments_.size() - 1;
    }

    void end_range(const XmlElement& element) {
        const std::string_view name = element.attribute("name").value_or("");
        const auto found = named_.find(std::string(name));
        if (name.empty() || found == named_.end()) return;
        comments_[found->second].range_end = element.source();
        comments_[found->second].ends = characters_;
        comments_[found->second].anchor = called_++;
    }

    std::vector<OdtComment>& comments_;
    Named named_;
    std::vector<std::string> open_;
    std::size_t inside_ = 0;  // depth in a comment, its own element counted; 0 outside
    std::size_t characters_ = 0;
    std::size_t called_ = 0;
    bool in_changes_ = false;
};

// Those that name no remark answer by their place.
void find_answers(std::vector<OdtComment>& comments, const Named& named) {
    std::vector<PlacedComment> placed;
    for (const OdtComment& one : comments) {
        const bool is_remark = one.author == remark_author;
        placed.push_back({is_remark, !is_remark && one.answers.empty() && reads_as_answer(one.paragraphs), one.begins, one.ends, one.anchor, is_remark ? word_of(one.paragraphs) : all_said(one.paragraphs)});
    }
    const auto answered = sure_answers(placed);
    for (std::size_t i = 0; i < comments.size(); ++i) {
        const auto asked = named.find(comments[i].answers);
        const std::optional<std::size_t> by_name = asked == named.end() ? std::nullopt : std::optional(asked->second);
        const std::optional<std::size_t> remark = comments[i].answers.empty() ? answered[i] : by_name;
        if (remark && comments[i].author != remark_author) comments[*remark].answered_by.push_back(i);
    }
}

}  // namespace

Result<std::vector<OdtComment>> read_odt_comments(const XmlInput& main) {
    std::vector<OdtComment> comments;
    CommentReader reader(comments);
    if (auto problem = read_xml(main, reader)) return *std::move(problem);
    find_answers(comments, reader.named());
    return comments;
}

std::vector<const OdtComment*> answers_to(const std::vector<OdtComment>& comments, const OdtComment& comment) {
    std::vector<const OdtComment*> found;
    for (const std::size_t i : comment.answered_by) found.push_back(&comments[i]);
    return found;
}

std::vector<SourceSpan> answers_to_kith(const std::vector<OdtComment>& comments) {
    std::vector<SourceSpan> found;
    for (const OdtComment& comment : comments) {
        if (comment.author != remark_author) continue;
        for (const std::size_t i : comment.answered_by) found.push_back(comments[i].source);
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
