// SPDX-License-Identifier: Apache-2.0
#include "document/docx_clear.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include "document/docx_companions.hpp"
#include "document/docx_markup.hpp"
#include "document/docx_parts.hpp"
#include "document/docx_seal.hpp"
#include "document/docx_own_marks.hpp"
#include "document/docx_threads.hpp"
#include "document/package/xml_root.hpp"
#include "document/package/zip.hpp"
#include "document/package/zip_copy.hpp"
#include "document/problems.hpp"
#include "document/seal.hpp"
#include "text/edits.hpp"

namespace kith {
namespace {

class DocxClear {
public:
    DocxClear(Zip zip, const std::string& file, const Document& document, const Limits& limits)
        : zip_(std::move(zip)), file_(file), document_(document), limits_(limits) {}

    Result<Cleared> clear(std::string_view bytes, bool keep_answered) {
        Result<DocxThreads> threads = read_threads(zip_, file_, document_.parts.front(), limits_.xml);
        if (!threads) return std::move(threads).error();
        seal_ = seal_in(docx_seal(bytes, file_, limits_));
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

    // In a damaged file a remark may share its number with somebody's comment, and would take that along.
    void choose(const DocxThreads& threads, bool keep_answered) {
        std::set<std::string_view> of_others;
        for (const DocxComment& comment : threads.comments) {
            if (comment.author != remark_author) of_others.insert(comment.id);
        }
        for (const DocxComment& comment : threads.comments) {
            if (comment.author != remark_author) continue;
            const Thread thread = thread_of(threads, comment);
            const bool stays = of_others.count(comment.id) != 0 || (keep_answered ? is_answered(thread) : !may_go(thread));
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
        if (leaving_.ids.empty() && !may_hold({*bytes, file_, part, limits_.xml}, remark_author)) return;
        DocxOwnMarks reader(*bytes, leaving_.ids, seal_ ? &seal_->inserted : nullptr);
        if (auto problem = read_xml({*bytes, file_, part, limits_.xml}, reader)) return fail(*std::move(problem));
        cleared_.changes += reader.changes;
        cleared_.changed += reader.changed;
        std::move(reader.inserted.begin(), reader.inserted.end(), std::back_inserter(cleared_.inserted));
        put(part, *bytes, std::move(reader.edits));
    }

    // The part that kith began for them goes with the last one.
    bool take_part(const DocxThreads& threads) {
        const bool all_go = std::all_of(threads.comments.begin(), threads.comments.end(), [this](const DocxComment& one) { return leaving_.ids.count(one.id) != 0; });
        if (!all_go || threads.part_id != own_comments_id || !threads.companions.empty()) return false;
        Result<std::vector<ZipEntry>> lists = unregistered(zip_, file_, limits_.xml, {threads.part, document_.parts.front(), threads.part_id, {}, {}, {}});
        if (!lists) return false;
        if (is_own_list(lists->front())) {
            left_out_.push_back(lists->front().name);
            lists->erase(lists->begin());
        }
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
        if (auto problem = unusual_encoding({bytes, file_, part, limits_.xml})) return fail(*std::move(problem));
        entries_.push_back({part, apply_edits(bytes, std::move(edits))});
    }

    void fail(Problem problem) { problems_.push_back(std::move(problem)); }

    Zip zip_;
    const std::string& file_;
    const Document& document_;
    const Limits& limits_;
    std::optional<Seal> seal_;
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
