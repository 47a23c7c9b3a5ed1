// SPDX-License-Identifier: Apache-2.0
#include "document/docx_clear.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>
#include <utility>
#include <vector>

#include "document/docx_companions.hpp"
#include "document/docx_markup.hpp"
#include "document/docx_parts.hpp"
#include "document/docx_seal.hpp"
#include "document/docx_threads.hpp"
#include "document/package/xml_root.hpp"
#include "document/package/zip.hpp"
#include "document/package/zip_copy.hpp"
#include "document/problems.hpp"
#include "text/edits.hpp"

namespace kith {
namespace {

using namespace std::string_view_literals;

// What of kith's stands in one part with words, as edits that take it out.
class KithReader : public XmlHandler {
public:
    KithReader(std::string_view raw, const DocxNames& comments) : raw_(raw), comments_(comments) {}

    void open(const XmlElement& element) override {
        const std::string_view local = element.name().local;
        if (!open_.empty() && open_.back().kind == Kind::run && local != "rPr") ++open_.back().children;
        const Open opened{element.source(), kind_of(element, local), 0, false, {}};
        if (opened.kind == Kind::deletion) ++deletions_;
        if (opened.kind == Kind::deletion || opened.kind == Kind::insertion) count();
        if (opened.kind == Kind::insertion && insertions_++ == 0) {
            edits_before_ = edits.size();
            kept_.clear();
            inserted.emplace_back();
        }
        if (parts_changes(local) && !is_in_change()) is_beside_ = false;
        open_.push_back(opened);
    }

    void end_tag(SourceSpan source) override {
        const Open closed = open_.back();
        open_.pop_back();
        const SourceSpan whole{closed.tag.begin, source.end};
        if (closed.kind == Kind::mark) edits.push_back({whole, {}});
        if (closed.kind == Kind::others_mark) kept_ += slice(whole);
        if (closed.kind == Kind::others_thing) keep_thing(whole);
        if (closed.kind == Kind::looks && !open_.empty()) open_.back().looks = whole;
        if (closed.kind == Kind::insertion && --insertions_ == 0) {
            edits.resize(edits_before_);
            edits.push_back({whole, kept_});
        }
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
    void text(std::string_view text, SourceSpan /*source*/) override {
        if (!open_.empty() && open_.back().kind == Kind::inserted_text) inserted.back() += text;
    }

    std::vector<Edit> edits;
    std::vector<std::string> inserted;  // the words of each insertion
    std::size_t changes = 0;

private:
    enum class Kind : std::uint8_t { other, run, insertion, deletion, deleted_text, mark, reference, others_mark, others_thing, looks, inserted_text };
    struct Open {
        SourceSpan tag;
        Kind kind;
        std::size_t children;  // of a run, its properties left out
        bool is_emptied;       // of a run: by taking a reference out
        SourceSpan looks;      // of a run: its properties
    };

    [[nodiscard]] Kind kind_of(const XmlElement& element, std::string_view local) const {
        const bool is_kiths = element.attribute("author").value_or("") == remark_author;
        if (local == "r") return Kind::run;
        if (local == "ins" && is_kiths) return Kind::insertion;
        if (local == "del" && is_kiths) return Kind::deletion;
        if (local == "delText" && deletions_ > 0) return Kind::deleted_text;
        const bool is_reference = local == "commentReference";
        if (is_mark(local) && comments_.count(element.attribute("id").value_or("")) != 0) return is_reference ? Kind::reference : Kind::mark;
        return insertions_ == 0 ? Kind::other : kind_within(local);
    }

    // Among words that kith put in. What stands in a thing of others stays as it is.
    [[nodiscard]] Kind kind_within(std::string_view local) const {
        if (std::any_of(open_.begin(), open_.end(), [](const Open& one) { return one.kind == Kind::others_thing; })) return Kind::other;
        if (local == "t") return Kind::inserted_text;
        if (local == "rPr") return Kind::looks;
        if (local == "bookmarkStart" || local == "bookmarkEnd" || local == "commentRangeStart" || local == "commentRangeEnd") return Kind::others_mark;
        const bool is_in_run = !open_.empty() && open_.back().kind == Kind::run;
        return is_in_run && is_thing(local) ? Kind::others_thing : Kind::other;
    }

    // What somebody may put among words, and what calls it there.
    static bool is_thing(std::string_view local) {
        constexpr std::array things = {"commentReference"sv, "footnoteReference"sv, "endnoteReference"sv, "drawing"sv, "object"sv, "pict"sv, "AlternateContent"sv};
        return std::find(things.begin(), things.end(), local) != things.end();
    }

    static bool is_mark(std::string_view local) {
        return local == "commentRangeStart" || local == "commentRangeEnd" || local == "commentReference";
    }

    [[nodiscard]] bool is_in_change() const {
        return std::any_of(open_.begin(), open_.end(), [](const Open& one) { return one.kind == Kind::insertion || one.kind == Kind::deletion; });
    }

    // A paragraph, words, or what stands for a character in a run.
    [[nodiscard]] bool parts_changes(std::string_view local) const {
        if (local == "p" || local == "t") return true;
        const bool is_sign = local == "tab" || local == "br" || local == "cr" || local == "sym" || local == "noBreakHyphen" || local == "softHyphen";
        return is_sign && !open_.empty() && open_.back().kind == Kind::run;
    }

    // What went and what came in its place, with nothing that parts them, are one change.
    void count() {
        if (!is_beside_) ++changes;
        is_beside_ = true;
    }

    // The run around it goes along where it holds nothing else.
    void take_reference(SourceSpan whole) {
        edits.push_back({whole, {}});
        if (!open_.empty() && open_.back().kind == Kind::run) open_.back().is_emptied = true;
    }

    [[nodiscard]] std::string_view slice(SourceSpan span) const { return raw_.substr(span.begin, span.size()); }

    // In a run of its own that looks the same, as the one around it goes with kith's words.
    void keep_thing(SourceSpan whole) {
        const Open& run = open_.back();
        const std::string_view start = slice(run.tag);
        kept_.append(start).append(slice(run.looks)).append(slice(whole)) += "</" + std::string(start.substr(1, start.find_first_of(" \t\r\n>", 1) - 1)) + ">";
    }

    // w:delText becomes w:t again.
    void rename(SourceSpan start, SourceSpan end) {
        for (const SourceSpan& tag : {start, end}) {
            const std::size_t at = raw_.substr(tag.begin, tag.size()).find("delText");
            if (at != std::string_view::npos) edits.push_back({{tag.begin + at, tag.begin + at + 7}, "t"});
        }
    }

    std::string_view raw_;
    const DocxNames& comments_;
    std::vector<Open> open_;
    std::size_t deletions_ = 0;
    std::size_t insertions_ = 0;     // one within another
    std::size_t edits_before_ = 0;   // those of the outermost
    std::string kept_;               // marks and things of others in it, which stay
    bool is_beside_ = false;  // no words since the last change
};

class DocxClear {
public:
    DocxClear(Zip zip, const std::string& file, const Document& document, const Limits& limits)
        : zip_(std::move(zip)), file_(file), document_(document), limits_(limits) {}

    Result<Cleared> clear(std::string_view bytes, bool keep_answered) {
        Result<DocxThreads> threads = read_threads(zip_, file_, document_.parts.front(), limits_.xml);
        if (!threads) return std::move(threads).error();
        choose(*threads, keep_answered);
        for (const std::string& part : document_.parts) {
            if (part != threads->part) take_from(part);
        }
        take_comments(*threads);
        if (!problems_.empty()) return std::move(problems_);
        if (is_signed_docx(zip_)) return entries_.empty() ? unchanged(bytes) : signed_document(file_);
        Result<std::string> copy = entries_.empty() ? Result<std::string>(std::string(bytes)) : copy_zip(bytes, file_, entries_, left_out_);
        if (!copy) return std::move(copy).error();
        Result<std::string> bare = unsealed_docx(*copy, file_, limits_);
        cleared_.bytes = bare ? *std::move(bare) : *std::move(copy);  // what cannot be read of it says nothing to kith either
        return std::move(cleared_);
    }

private:
    Result<Cleared> unchanged(std::string_view bytes) {
        cleared_.bytes = bytes;
        return std::move(cleared_);
    }

    void choose(const DocxThreads& threads, bool keep_answered) {
        for (const DocxComment& comment : threads.comments) {
            if (comment.author != remark_author) continue;
            const Thread thread = thread_of(threads, comment);
            const bool stays = keep_answered ? is_answered(thread) : !may_go(thread);
            if (stays || !part_from(threads, answers_to(threads, comment))) {
                ++cleared_.answered;
                continue;
            }
            ++cleared_.remarks;
            go(comment);
        }
    }

    // A "keep" goes with its remark, other answers stay without it. False, and nothing done, where nobody would see one of them any more.
    bool part_from(const DocxThreads& threads, const std::vector<const DocxComment*>& answers) {
        std::vector<const DocxComment*> staying = answers;
        std::erase_if(staying, [](const DocxComment* one) { return is_bare_keep(one->paragraphs); });
        const auto is_seen = [&](const DocxComment* one) {
            const auto place = threads.places.find(one->id);
            return place != threads.places.end() && place->second.is_called;
        };
        if (!std::all_of(staying.begin(), staying.end(), is_seen)) return false;
        for (const DocxComment* const answer : answers) {
            if (is_bare_keep(answer->paragraphs)) go(*answer);
        }
        std::string first;
        for (const DocxComment* const answer : staying) {
            for (const std::string& id : answer->paragraph_ids) leaving_.firsts[id] = first;
            if (first.empty() && !answer->paragraph_ids.empty()) first = answer->paragraph_ids.back();
        }
        cleared_.answers += staying.size();
        return true;
    }

    void go(const DocxComment& comment) {
        leaving_.ids.insert(comment.id);
        leaving_.paragraphs.insert(comment.paragraph_ids.begin(), comment.paragraph_ids.end());
    }

    void take_from(const std::string& part) {
        const Result<std::string> bytes = zip_.read(part);
        if (!bytes) return fail(bytes.error().front());
        KithReader reader(*bytes, leaving_.ids);
        if (auto problem = read_xml({*bytes, file_, part, limits_.xml}, reader)) return fail(*std::move(problem));
        cleared_.changes += reader.changes;
        std::move(reader.inserted.begin(), reader.inserted.end(), std::back_inserter(cleared_.inserted));
        put(part, *bytes, std::move(reader.edits));
    }

    // The part that kith began for them goes with the last one.
    bool take_part(const DocxThreads& threads) {
        const bool all_go = std::all_of(threads.comments.begin(), threads.comments.end(), [this](const DocxComment& one) { return leaving_.ids.count(one.id) != 0; });
        if (!all_go || threads.part_id != own_comments_id || !threads.companions.empty()) return false;
        Result<std::vector<ZipEntry>> lists = unregistered(zip_, file_, limits_.xml, {threads.part, document_.parts.front(), threads.part_id, {}, {}, {}});
        if (!lists) return false;
        std::move(lists->begin(), lists->end(), std::back_inserter(entries_));
        left_out_.push_back(threads.part);
        return true;
    }

    void take_comments(const DocxThreads& threads) {
        if (leaving_.ids.empty() || take_part(threads)) return;
        const Result<std::string> bytes = zip_.read(threads.part);
        if (!bytes) return fail(bytes.error().front());
        std::vector<Edit> edits;
        for (const DocxComment& comment : threads.comments) {
            if (leaving_.ids.count(comment.id) != 0) edits.push_back({comment.source, {}});
        }
        put(threads.part, *bytes, std::move(edits));
        DocxNames lasting;
        std::vector<std::string> companions = threads.companions;
        std::sort(companions.rbegin(), companions.rend());  // commentsIds, which knows the lasting numbers, comes first
        for (const std::string& part : companions) {
            const Result<std::string> companion = zip_.read(part);
            if (!companion) return fail(companion.error().front());
            Result<std::vector<Edit>> left = without_leaving({*companion, file_, part, limits_.xml}, leaving_, lasting);
            if (!left) return fail(left.error().front());
            put(part, *companion, *std::move(left));
        }
    }

    void put(const std::string& part, const std::string& bytes, std::vector<Edit> edits) {
        if (edits.empty()) return;
        const Result<XmlRoot> root = find_root({bytes, file_, part, limits_.xml});
        if (!root) return fail(root.error().front());
        entries_.push_back({part, apply_edits(bytes, std::move(edits))});
    }

    void fail(Problem problem) { problems_.push_back(std::move(problem)); }

    Zip zip_;
    const std::string& file_;
    const Document& document_;
    const Limits& limits_;
    DocxLeaving leaving_;
    std::vector<ZipEntry> entries_;
    std::vector<std::string> left_out_;
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
