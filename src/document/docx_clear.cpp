// SPDX-License-Identifier: Apache-2.0
#include "document/docx_clear.hpp"

#include <algorithm>
#include <set>
#include <utility>
#include <vector>

#include "document/docx_markup.hpp"
#include "document/docx_threads.hpp"
#include "document/package/xml_root.hpp"
#include "document/package/zip.hpp"
#include "document/package/zip_copy.hpp"
#include "document/problems.hpp"
#include "text/edits.hpp"

namespace kith {
namespace {

using Ids = std::set<std::string, std::less<>>;

// What of kith's stands in one part with words, as edits that take it out.
class KithReader : public XmlHandler {
public:
    KithReader(std::string_view raw, const Ids& comments) : raw_(raw), comments_(comments) {}

    void open(const XmlElement& element) override {
        const std::string_view local = element.name().local;
        const bool is_kiths = element.attribute("author").value_or("") == remark_author;
        Open opened{element.source(), Kind::other, 0, false};
        if (!open_.empty() && open_.back().kind == Kind::run && local != "rPr") ++open_.back().children;
        if (local == "r") opened.kind = Kind::run;
        if (local == "ins" && is_kiths) opened.kind = Kind::insertion;
        if (local == "del" && is_kiths) opened.kind = Kind::deletion;
        if (local == "delText" && deletions_ > 0) opened.kind = Kind::deleted_text;
        if (is_mark(local) && comments_.count(element.attribute("id").value_or("")) != 0) {
            opened.kind = local == "commentReference" ? Kind::reference : Kind::mark;
        }
        if (opened.kind == Kind::deletion) ++deletions_;
        if (opened.kind == Kind::deletion || opened.kind == Kind::insertion) count();
        if (local == "t" && !is_in_change()) is_beside_ = false;
        open_.push_back(opened);
    }

    void end_tag(SourceSpan source) override {
        const Open closed = open_.back();
        open_.pop_back();
        const SourceSpan whole{closed.tag.begin, source.end};
        if (closed.kind == Kind::insertion || closed.kind == Kind::mark) edits.push_back({whole, {}});
        if (closed.kind == Kind::deletion) {
            --deletions_;
            edits.push_back({closed.tag, {}});
            edits.push_back({source, {}});
        }
        if (closed.kind == Kind::deleted_text) rename(closed.tag, source);
        if (closed.kind == Kind::reference) take_reference(whole);
        if (closed.kind == Kind::run && closed.is_emptied && closed.children == 1) edits.push_back({whole, {}});
    }
    void close() override {}
    void text(std::string_view /*text*/, SourceSpan /*source*/) override {}

    std::vector<Edit> edits;
    std::size_t changes = 0;

private:
    enum class Kind : std::uint8_t { other, run, insertion, deletion, deleted_text, mark, reference };
    struct Open {
        SourceSpan tag;
        Kind kind;
        std::size_t children;  // of a run, its properties left out
        bool is_emptied;       // of a run: by taking a reference out
    };

    static bool is_mark(std::string_view local) {
        return local == "commentRangeStart" || local == "commentRangeEnd" || local == "commentReference";
    }

    [[nodiscard]] bool is_in_change() const {
        return std::any_of(open_.begin(), open_.end(), [](const Open& one) { return one.kind == Kind::insertion || one.kind == Kind::deletion; });
    }

    // What went and what came in its place, with no other words between, are one change.
    void count() {
        if (!is_beside_) ++changes;
        is_beside_ = true;
    }

    // The run around it goes along where it holds nothing else.
    void take_reference(SourceSpan whole) {
        edits.push_back({whole, {}});
        if (!open_.empty() && open_.back().kind == Kind::run) open_.back().is_emptied = true;
    }

    // w:delText becomes w:t again.
    void rename(SourceSpan start, SourceSpan end) {
        for (const SourceSpan& tag : {start, end}) {
            const std::size_t at = raw_.substr(tag.begin, tag.size()).find("delText");
            if (at != std::string_view::npos) edits.push_back({{tag.begin + at, tag.begin + at + 7}, "t"});
        }
    }

    std::string_view raw_;
    const Ids& comments_;
    std::vector<Open> open_;
    std::size_t deletions_ = 0;
    bool is_beside_ = false;  // no words since the last change
};

// Elements about the paragraphs of comments that go, in the parts that keep more about comments.
class CompanionReader : public XmlHandler {
public:
    CompanionReader(const Ids& paragraphs, Ids& lasting) : paragraphs_(paragraphs), lasting_(lasting) {}

    void open(const XmlElement& element) override {
        const bool goes = paragraphs_.count(element.attribute("paraId").value_or("")) != 0 ||
                          lasting_.count(element.attribute("durableId").value_or("")) != 0;
        if (goes) lasting_.emplace(element.attribute("durableId").value_or("-"));
        open_.emplace_back(element.source().begin, goes);
    }
    void end_tag(SourceSpan source) override {
        if (open_.back().second) edits.push_back({{open_.back().first, source.end}, {}});
        open_.pop_back();
    }
    void close() override {}
    void text(std::string_view /*text*/, SourceSpan /*source*/) override {}

    std::vector<Edit> edits;

private:
    const Ids& paragraphs_;
    Ids& lasting_;  // the lasting numbers of the same comments
    std::vector<std::pair<std::size_t, bool>> open_;
};

class DocxClear {
public:
    DocxClear(Zip zip, const std::string& file, const Document& document, const Limits& limits)
        : zip_(std::move(zip)), file_(file), document_(document), xml_(limits.xml) {}

    Result<Cleared> clear(std::string_view bytes, bool keep_answered) {
        Result<DocxThreads> threads = read_threads(zip_, file_, document_.parts.front(), xml_);
        if (!threads) return std::move(threads).error();
        choose(*threads, keep_answered);
        for (const std::string& part : document_.parts) {
            if (part != threads->part) take_from(part);
        }
        take_comments(*threads);
        if (!problems_.empty()) return std::move(problems_);
        if (entries_.empty()) return Cleared{std::string(bytes), 0, 0};
        if (is_signed_docx(zip_)) return signed_document(file_);
        Result<std::string> copy = copy_zip(bytes, file_, entries_);
        if (!copy) return std::move(copy).error();
        cleared_.bytes = *std::move(copy);
        return std::move(cleared_);
    }

private:
    void choose(const DocxThreads& threads, bool keep_answered) {
        for (const DocxComment& comment : threads.comments) {
            if (comment.author != remark_author || (keep_answered && !why_kept(threads, comment).empty())) continue;
            ++cleared_.remarks;
            go(comment);
            for (const DocxComment* const answer : answers_to(threads, comment)) go(*answer);
        }
    }

    void go(const DocxComment& comment) {
        ids_.insert(comment.id);
        paragraphs_.insert(comment.paragraph_ids.begin(), comment.paragraph_ids.end());
    }

    void take_from(const std::string& part) {
        const Result<std::string> bytes = zip_.read(part);
        if (!bytes) return fail(bytes.error().front());
        KithReader reader(*bytes, ids_);
        if (auto problem = read_xml({*bytes, file_, part, xml_}, reader)) return fail(*std::move(problem));
        cleared_.changes += reader.changes;
        put(part, *bytes, std::move(reader.edits));
    }

    void take_comments(const DocxThreads& threads) {
        if (ids_.empty()) return;
        const Result<std::string> bytes = zip_.read(threads.part);
        if (!bytes) return fail(bytes.error().front());
        std::vector<Edit> edits;
        for (const DocxComment& comment : threads.comments) {
            if (ids_.count(comment.id) != 0) edits.push_back({comment.source, {}});
        }
        put(threads.part, *bytes, std::move(edits));
        Ids lasting;
        std::vector<std::string> companions = threads.companions;
        std::sort(companions.rbegin(), companions.rend());  // commentsIds, which knows the lasting numbers, comes first
        for (const std::string& part : companions) {
            const Result<std::string> companion = zip_.read(part);
            if (!companion) return fail(companion.error().front());
            CompanionReader reader(paragraphs_, lasting);
            if (auto problem = read_xml({*companion, file_, part, xml_}, reader)) return fail(*std::move(problem));
            put(part, *companion, std::move(reader.edits));
        }
    }

    void put(const std::string& part, const std::string& bytes, std::vector<Edit> edits) {
        if (edits.empty()) return;
        const Result<XmlRoot> root = find_root({bytes, file_, part, xml_});
        if (!root) return fail(root.error().front());
        entries_.push_back({part, apply_edits(bytes, std::move(edits))});
    }

    void fail(Problem problem) { problems_.push_back(std::move(problem)); }

    Zip zip_;
    const std::string& file_;
    const Document& document_;
    XmlLimits xml_;
    Ids ids_;         // of comments that go
    Ids paragraphs_;  // of theirs
    std::vector<ZipEntry> entries_;
    Cleared cleared_;
    Problems problems_;
};

}  // namespace

Result<Cleared> clear_docx(std::string_view bytes, const std::string& file, const Document& document,
                           const Limits& limits, bool keep_answered) {
    Result<Zip> zip = Zip::open(bytes, file, limits.zip);
    if (!zip) return std::move(zip).error();
    return DocxClear(*std::move(zip), file, document, limits).clear(bytes, keep_answered);
}

}  // namespace kith
