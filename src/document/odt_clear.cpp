// SPDX-License-Identifier: Apache-2.0
#include "document/odt_clear.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "document/odt_marks.hpp"
#include "document/odt_seal.hpp"
#include "document/odt_threads.hpp"
#include "document/package/xml_root.hpp"
#include "document/package/zip.hpp"
#include "document/package/zip_copy.hpp"
#include "document/problems.hpp"
#include "text/edits.hpp"

namespace kith {
namespace {

// Reads one part and takes kith's changes out of it. The list of changes stands before the words they are about.
class ChangeReader : public XmlHandler {
public:
    explicit ChangeReader(std::string_view raw) : raw_(raw) {}

    void open(const XmlElement& element) override {
        const std::string local(element.name().local);
        const SourceSpan tag = element.source();
        open_.push_back({local, tag});
        if (local == "tracked-changes") list_ = {tag, 0, 0};
        if (local == "changed-region") region_ = {std::string(element.attribute("id").value_or("")), {}, {}, {}, 0, false};
        if (local == "insertion" || local == "format-change") region_.is_insertion = local == "insertion";
        if (!list_.tag.empty()) return in_list(local, tag);
        const bool parts_changes = local == "p" || local == "h" || local == "s" || local == "tab" || local == "line-break";
        if (parts_changes && insertion_.empty()) is_beside_ = false;
        const std::string id(element.attribute("change-id").value_or(""));
        if (regions_.count(id) == 0) return;
        if (local == "change") give_back(tag, regions_.at(id));
        if (local == "change-start") begin_insertion(tag);
        if (local == "change-end") take_out(tag);
    }

    void end_tag(SourceSpan source) override {
        const Open closed = open_.back();
        open_.pop_back();
        if ((closed.local == "p" || closed.local == "h") && in_region("deletion", 1) && region_.paragraphs == 1)
            region_.inside.end = std::max(source.begin, region_.inside.begin);
        if (closed.local == "changed-region") end_region({closed.tag.begin, source.end});
        if (closed.local == "tracked-changes") end_list({closed.tag.begin, source.end});
        if (closed.local == "change" || closed.local == "change-start" || closed.local == "change-end") widen(closed.tag, source);
    }
    void close() override {}

    void text(std::string_view text, SourceSpan source) override {
        if (!list_.tag.empty()) {
            if (open_.back().local == "creator") region_.author += text;
        } else if (insertion_.empty()) {
            is_beside_ = false;
        } else if (!is_aside()) {
            inserted_.push_back(source);
            inserted_words_ += text;
        }
    }

    std::vector<Edit> edits;
    std::vector<std::string> inserted;  // the words of each insertion
    std::size_t changes = 0;

private:
    struct Open {
        std::string local;
        SourceSpan tag;
    };
    struct Region {
        std::string id;
        std::string author;
        SourceSpan source;
        SourceSpan inside;       // of the first paragraph of what was deleted
        std::size_t paragraphs;  // that were deleted
        bool is_insertion;
    };
    struct List {
        SourceSpan tag;      // empty outside of it
        std::size_t ours;
        std::size_t others;
    };

    [[nodiscard]] bool in_region(std::string_view kind, std::size_t above) const {
        return open_.size() >= above && !list_.tag.empty() && open_[open_.size() - above].local == kind;
    }

    void in_list(const std::string& local, SourceSpan tag) {
        if ((local == "p" || local == "h") && in_region("deletion", 2)) {
            if (region_.paragraphs++ == 0) region_.inside = {tag.end, tag.end};
        }
    }

    // In somebody's comment, footnote or frame, which stands among words that kith put in.
    [[nodiscard]] bool is_aside() const {
        const auto first = open_.begin() + static_cast<std::ptrdiff_t>(std::min(insertion_depth_, open_.size()));
        return std::any_of(first, open_.end(), [](const Open& one) {
            return one.local == "annotation" || one.local == "note" || one.local == "frame" || one.local == "custom-shape";
        });
    }

    // What was deleted over the ends of paragraphs is not kith's alone any more.
    void end_region(SourceSpan source) {
        region_.source = source;
        const bool is_ours = region_.author == remark_author && (region_.is_insertion || region_.paragraphs == 1);
        ++(is_ours ? list_.ours : list_.others);
        if (!is_ours) return;
        edits.push_back({source, {}});
        regions_[region_.id] = region_;
    }

    // A list that kith began goes with the last change in it.
    void end_list(SourceSpan source) {
        const bool is_ours = raw_.substr(list_.tag.begin, list_.tag.size()).find("track-changes=\"false\"") != std::string_view::npos;
        if (list_.ours > 0 && list_.others == 0 && is_ours) {
            edits.erase(edits.end() - static_cast<std::ptrdiff_t>(list_.ours), edits.end());
            edits.push_back({source, {}});
        }
        list_ = {};
    }

    void count() {
        if (!is_beside_) ++changes;
        is_beside_ = true;
    }

    // The words, without the spans around them that stand around the place already.
    void give_back(SourceSpan tag, const Region& region) {
        count();
        SourceSpan words = region.inside;
        for (std::size_t i = 0; i + 1 < open_.size(); ++i) {
            const std::string& local = open_[i].local;
            if (local != "span" && local != "a") continue;
            const std::string_view start = raw_.substr(open_[i].tag.begin, open_[i].tag.size());
            const std::string end = "</" + std::string(start.substr(1, start.find_first_of(" \t\r\n>", 1) - 1)) + ">";
            const std::string_view here = raw_.substr(words.begin, words.size());
            if (!here.starts_with(start) || !here.ends_with(end) || here.size() < start.size() + end.size()) continue;
            words = {words.begin + start.size(), words.end - end.size()};
        }
        std::string given(raw_.substr(words.begin, words.size()));
        if (given.starts_with(deleted_blank)) given.replace(0, deleted_blank.size(), " ");
        edits.push_back({tag, std::move(given)});
    }

    void begin_insertion(SourceSpan tag) {
        insertion_ = tag;
        insertion_depth_ = open_.size() - 1;
    }

    void take_out(SourceSpan tag) {
        if (insertion_.empty()) return;
        count();
        edits.push_back({insertion_, {}});
        for (const SourceSpan& words : inserted_) edits.push_back({words, {}});
        edits.push_back({tag, {}});
        inserted.push_back(std::move(inserted_words_));
        insertion_ = {};
        inserted_.clear();
        inserted_words_.clear();
    }

    // <text:change ...></text:change>
    void widen(SourceSpan tag, SourceSpan end) {
        for (Edit& edit : edits) {
            if (edit.span == tag && !end.empty()) edit.span.end = end.end;
        }
    }

    std::string_view raw_;
    std::vector<Open> open_;
    List list_{};
    Region region_{};
    std::map<std::string, Region> regions_;  // kith's
    SourceSpan insertion_;                   // its first mark, where one is open
    std::size_t insertion_depth_ = 0;        // what is open around it
    std::vector<SourceSpan> inserted_;
    std::string inserted_words_;
    bool is_beside_ = false;  // no words since the last change: what went and what came are one
};

class OdtClear {
public:
    OdtClear(Zip zip, const std::string& file, const Document& document, const Limits& limits)
        : zip_(std::move(zip)), file_(file), document_(document), limits_(limits) {}

    Result<Cleared> clear(std::string_view bytes, bool keep_answered) {
        for (std::size_t i = 0; i < document_.parts.size(); ++i) {
            if (auto problem = take_from(document_.parts[i], i == odt_main_part(document_), keep_answered)) return *std::move(problem);
        }
        if (is_signed_odt(zip_)) return entries_.empty() ? unchanged(bytes) : signed_document(file_);
        Result<std::string> copy = entries_.empty() ? Result<std::string>(std::string(bytes)) : copy_zip(bytes, file_, entries_);
        if (!copy) return std::move(copy).error();
        Result<std::string> bare = unsealed_odt(*copy, file_, limits_);
        cleared_.bytes = bare ? *std::move(bare) : *std::move(copy);  // what cannot be read of it says nothing to kith either
        return std::move(cleared_);
    }

private:
    Result<Cleared> unchanged(std::string_view bytes) {
        cleared_.bytes = bytes;
        return std::move(cleared_);
    }

    std::optional<Problem> take_from(const std::string& name, bool is_main, bool keep_answered) {
        const Result<std::string> bytes = zip_.read(name);
        if (!bytes) return bytes.error().front();
        const XmlInput input{*bytes, file_, name, limits_.xml};
        ChangeReader reader(*bytes);
        if (auto problem = read_xml(input, reader)) return problem;
        cleared_.changes += reader.changes;
        std::move(reader.inserted.begin(), reader.inserted.end(), std::back_inserter(cleared_.inserted));
        std::vector<Edit> edits = std::move(reader.edits);
        if (is_main) {
            const auto comments = read_odt_comments(input);
            if (!comments) return comments.error().front();
            take_comments(*comments, *bytes, keep_answered, edits);
        }
        if (edits.empty()) return std::nullopt;
        if (const Result<XmlRoot> root = find_root(input); !root) return root.error().front();
        entries_.push_back({name, apply_edits(*bytes, std::move(edits))});
        return std::nullopt;
    }

    void take_comments(const std::vector<OdtComment>& comments, std::string_view raw, bool keep_answered, std::vector<Edit>& edits) {
        for (const OdtComment& comment : comments) {
            if (comment.author != remark_author) continue;
            const Thread thread = thread_of(comments, comment);
            if (keep_answered ? is_answered(thread) : !may_go(thread)) {
                ++cleared_.answered;
                continue;
            }
            ++cleared_.remarks;
            take(comment, edits);
            part_from(answers_to(comments, comment), raw, edits);
        }
    }

    // A "keep" goes with its remark; of the other answers, the first begins the conversation from now on.
    void part_from(const std::vector<const OdtComment*>& answers, std::string_view raw, std::vector<Edit>& edits) {
        std::string first;
        for (const OdtComment* const answer : answers) {
            if (is_bare_keep(answer->paragraphs)) {
                take(*answer, edits);
                continue;
            }
            ++cleared_.answers;
            answer_another(*answer, first, raw, edits);
            if (first.empty()) first = answer->name;
        }
    }

    static void answer_another(const OdtComment& answer, const std::string& other, std::string_view raw, std::vector<Edit>& edits) {
        const std::size_t begin = answer.source.begin;
        const std::string_view tag = raw.substr(begin, answer.source.size());
        const SourceSpan attribute = attribute_in(tag, "parent-name");
        if (attribute.empty()) return;
        const std::string_view old = tag.substr(attribute.begin, attribute.size());
        const std::string named = std::string(old.substr(0, old.find('=') + 1)) + '"' + xml_escaped(other) + '"';
        edits.push_back({{begin + attribute.begin, begin + attribute.end}, other.empty() ? std::string() : named});
    }

    static void take(const OdtComment& comment, std::vector<Edit>& edits) {
        edits.push_back({comment.source, {}});
        if (!comment.range_end.empty()) edits.push_back({comment.range_end, {}});
    }

    Zip zip_;
    const std::string& file_;
    const Document& document_;
    const Limits& limits_;
    std::vector<ZipEntry> entries_;
    Cleared cleared_;
};

}  // namespace

Result<Cleared> clear_odt(std::string_view bytes, const std::string& file, const Document& document, const Limits& limits, bool keep_answered) {
    Result<Zip> zip = Zip::open(bytes, file, limits.zip);
    if (!zip) return std::move(zip).error();
    return OdtClear(*std::move(zip), file, document, limits).clear(bytes, keep_answered);
}

}  // namespace kith
