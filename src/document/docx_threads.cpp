// SPDX-License-Identifier: Apache-2.0
#include "document/docx_threads.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <unordered_map>

#include "document/docx_roles.hpp"
#include "document/markup.hpp"
#include "document/package/xml_root.hpp"
#include "document/sure_answers.hpp"

namespace kith {
namespace {

class CommentsReader : public XmlHandler {
public:
    explicit CommentsReader(std::vector<DocxComment>& comments) : comments_(comments) {}

    void open(const XmlElement& element) override {
        const DocxRole role = docx_role(element.name());
        roles_.push_back(role);
        if (role == DocxRole::comment) {
            comments_.emplace_back();
            comments_.back().id = element.attribute("id").value_or("");
            comments_.back().author = element.attribute("author").value_or("");
            comments_.back().source = element.source();
        } else if (role == DocxRole::paragraph && !comments_.empty()) {
            comments_.back().paragraphs.emplace_back();
            if (const auto id = element.attribute("paraId")) comments_.back().paragraph_ids.emplace_back(*id);
        }
    }
    void end_tag(SourceSpan source) override {
        if (roles_.back() == DocxRole::comment) comments_.back().source.end = source.end;
    }
    void close() override { roles_.pop_back(); }
    void text(std::string_view text, SourceSpan /*source*/) override {
        const bool is_said =
            roles_.back() == DocxRole::text && !comments_.empty() && !comments_.back().paragraphs.empty();
        if (is_said) comments_.back().paragraphs.back() += text;
    }

private:
    std::vector<DocxComment>& comments_;
    std::vector<DocxRole> roles_;
};

// What each paragraph answers, and which comments are ticked off.
class AnswersReader : public XmlHandler {
public:
    void open(const XmlElement& element) override {
        const auto parent = element.attribute("paraIdParent");
        const std::string id(element.attribute("paraId").value_or(""));
        if (parent) parents[id] = *parent;
        if (element.attribute("done").value_or("0") == "1") resolved.insert(id);
    }
    void close() override {}
    void text(std::string_view /*text*/, SourceSpan /*source*/) override {}

    std::map<std::string, std::string> parents;
    std::set<std::string> resolved;
};

class PlaceReader : public XmlHandler {
public:
    void open(const XmlElement& element) override {
        const std::string_view local = element.name().local;
        in_text_ = docx_role(element.name()) == DocxRole::text;
        if (!local.starts_with("comment")) return;
        const std::string id(element.attribute("id").value_or(""));
        if (local == "commentRangeStart") places[id] = {{element.source().end, element.source().end}, characters_, characters_, places[id].is_called};
        if (local == "commentRangeEnd") end(id, element.source().begin);
        if (local == "commentReference") call(id);
    }
    void close() override { in_text_ = false; }
    void text(std::string_view text, SourceSpan /*source*/) override {
        if (in_text_) characters_ += text.size();
    }

    std::map<std::string, DocxCommentPlace> places;

private:
    void end(const std::string& id, std::size_t at) {
        const auto place = places.find(id);
        if (place == places.end()) return;
        place->second.source.end = at;
        place->second.ends = characters_;
    }

    void call(const std::string& id) {
        DocxCommentPlace& place = places.try_emplace(id, DocxCommentPlace{{}, characters_, characters_, false}).first->second;
        place.is_called = true;
        place.anchor = called_++;
    }

    std::size_t characters_ = 0;
    std::size_t called_ = 0;
    bool in_text_ = false;
};

// Answers that name no remark.
void find_answers(DocxThreads& threads) {
    std::vector<PlacedComment> placed;
    for (const DocxComment& one : threads.comments) {
        const bool is_remark = one.author == remark_author;
        const auto place = threads.places.find(one.id);
        const bool is_placed = place != threads.places.end();
        const DocxCommentPlace where = is_placed ? place->second : DocxCommentPlace();
        const bool may_answer = is_placed && !is_remark && one.answers.empty() && reads_as_answer(one.paragraphs);
        placed.push_back({is_remark && is_placed, may_answer, where.begins, where.ends, where.anchor, is_remark ? word_of(one.paragraphs) : all_said(one.paragraphs)});
    }
    const auto answered = sure_answers(placed);
    for (std::size_t i = 0; i < placed.size(); ++i) {
        if (answered[i]) threads.comments[i].beside = threads.comments[*answered[i]].id;
    }
}

bool is_companion(const Relationship& one) {
    return one.type == "commentsExtended" || one.type == "commentsIds" || one.type == "commentsExtensible";
}

// A companion that is damaged, or written as no other program writes it, is left as it is: the comments can do without.
bool can_be_read(Zip& zip, const std::string& file, const std::string& part, const XmlLimits& xml, AnswersReader& answers) {
    const Result<std::string> bytes = zip.read(part);
    if (!bytes) return false;
    const XmlInput input{*bytes, file, part, xml};
    return !unusual_encoding(input) && !read_xml(input, answers);
}

// Which comment is named so, for each: the first where a damaged file names two alike.
using Named = std::unordered_map<std::string_view, std::size_t>;

// Each comment answers one at most.
void note_answers(std::vector<DocxComment>& comments) {
    Named by_id;
    Named by_paragraph;
    for (std::size_t i = 0; i < comments.size(); ++i) {
        by_id.emplace(comments[i].id, i);
        for (const std::string& id : comments[i].paragraph_ids) by_paragraph.emplace(id, i);
    }
    for (std::size_t i = 0; i < comments.size(); ++i) {
        const bool is_beside = !comments[i].beside.empty();
        const Named& named = is_beside ? by_id : by_paragraph;
        const auto asked = named.find(is_beside ? comments[i].beside : comments[i].answers);
        if (asked != named.end() && asked->second != i && !asked->first.empty()) comments[asked->second].answered_by.push_back(i);
    }
}

}  // namespace

Result<DocxThreads> read_comments(Zip& zip, const std::string& file, const std::string& main, const XmlLimits& xml) {
    DocxThreads threads;
    const Result<std::vector<Relationship>> known = read_relationships(zip, main, file);
    if (!known) return known.error();
    AnswersReader answers;
    for (const Relationship& one : *known) {
        if (!zip.has(one.target)) continue;
        if (one.type == "comments" && threads.part.empty()) {
            threads.part = one.target;
            threads.part_id = one.id;
        }
        if (is_companion(one) && can_be_read(zip, file, one.target, xml, answers)) threads.companions.push_back(one.target);
    }
    if (threads.part.empty()) return threads;
    const Result<std::string> bytes = zip.read(threads.part);
    if (!bytes) return bytes.error();
    CommentsReader reader(threads.comments);
    if (auto problem = read_xml({*bytes, file, threads.part, xml}, reader)) return *std::move(problem);
    for (DocxComment& comment : threads.comments) {
        for (const std::string& id : comment.paragraph_ids) {
            const auto found = answers.parents.find(id);
            if (found != answers.parents.end()) comment.answers = found->second;
            comment.is_resolved = comment.is_resolved || answers.resolved.count(id) != 0;
        }
    }
    return threads;
}

Result<DocxThreads> read_threads(Zip& zip, const std::string& file, const std::string& main, const XmlLimits& xml) {
    Result<DocxThreads> read = read_comments(zip, file, main, xml);
    if (!read) return read;
    DocxThreads& threads = *read;
    const bool has_remarks = std::any_of(threads.comments.begin(), threads.comments.end(), [](const DocxComment& one) { return one.author == remark_author; });
    if (!has_remarks) return read;
    const Result<std::string> raw = zip.read(main);
    if (!raw) return raw.error();
    PlaceReader places;
    if (auto problem = read_xml({*raw, file, main, xml}, places)) return *std::move(problem);
    threads.places = std::move(places.places);
    find_answers(threads);
    note_answers(threads.comments);
    return read;
}

std::vector<const DocxComment*> answers_to(const DocxThreads& threads, const DocxComment& comment) {
    std::vector<const DocxComment*> found;
    const auto add = [&](const DocxComment& asked) {
        for (const std::size_t i : asked.answered_by) {
            if (&threads.comments[i] != &comment) found.push_back(&threads.comments[i]);
        }
    };
    add(comment);
    for (std::size_t next = 0; next < found.size();) {
        const DocxComment& asked = *found[next++];
        if (asked.author != remark_author) add(asked);
    }
    std::sort(found.begin(), found.end());  // all stand in one vector
    return found;
}

std::vector<SourceSpan> answers_to_kith(const DocxThreads& threads) {
    std::vector<SourceSpan> found;
    for (const DocxComment& comment : threads.comments) {
        if (comment.author != remark_author) continue;
        for (const DocxComment* const answer : answers_to(threads, comment)) found.push_back(answer->source);
    }
    return found;
}

Thread thread_of(const DocxThreads& threads, const DocxComment& comment) {
    Thread thread{comment.paragraphs, {}};
    for (const DocxComment* const answer : answers_to(threads, comment)) thread.answers.push_back(answer->paragraphs);
    return thread;
}

}  // namespace kith
