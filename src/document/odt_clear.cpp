// SPDX-License-Identifier: Apache-2.0
#include "document/odt_clear.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>
#include <vector>

#include "document/odt_own_changes.hpp"
#include "document/odt_seal.hpp"
#include "document/odt_threads.hpp"
#include "document/package/xml_root.hpp"
#include "document/package/zip.hpp"
#include "document/package/zip_copy.hpp"
#include "document/problems.hpp"
#include "document/seal.hpp"
#include "text/edits.hpp"

namespace kith {
namespace {

class OdtClear {
public:
    OdtClear(Zip zip, const std::string& file, const Document& document, const Limits& limits)
        : zip_(std::move(zip)), file_(file), document_(document), limits_(limits) {}

    Result<Cleared> clear(std::string_view bytes, bool keep_answered) {
        seal_ = seal_in(odt_seal(bytes, file_, limits_));
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
        if (!may_hold(input, remark_author)) return std::nullopt;
        OdtOwnChanges reader(*bytes, seal_ ? &seal_->inserted : nullptr);
        if (auto problem = read_xml(input, reader)) return problem;
        cleared_.changes += reader.changes;
        cleared_.changed += reader.changed;
        std::move(reader.inserted.begin(), reader.inserted.end(), std::back_inserter(cleared_.inserted));
        std::vector<Edit> edits = std::move(reader.edits);
        if (is_main) {
            const auto comments = read_odt_comments(input);
            if (!comments) return comments.error().front();
            take_comments(*comments, *bytes, keep_answered, edits);
        }
        if (edits.empty()) return std::nullopt;
        if (auto problem = unusual_encoding(input)) return problem;
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
    std::optional<Seal> seal_;
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
