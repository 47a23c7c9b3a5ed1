// SPDX-License-Identifier: Apache-2.0
#include "document/docx.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "document/docx_story.hpp"
#include "document/docx_styles.hpp"
#include "document/docx_threads.hpp"
#include "document/package/relationships.hpp"
#include "document/package/xml.hpp"
#include "document/package/zip.hpp"
#include "document/problems.hpp"

namespace kith {
namespace {

struct PartKind {
    std::string_view relationship;
    std::string_view part;  // as in Place::part
};

constexpr std::array<PartKind, 5> side_parts = {{
    {"header", "header"},
    {"footer", "footer"},
    {"footnotes", "footnote"},
    {"endnotes", "endnote"},
    {"comments", "comment"},
}};

Problem without_main_part(const std::string& file) {
    return document_problem(file, "damaged", "the file is packed like a Word document, but its text is not inside",
                            "save it again in Word, or ask for it again");
}

Problem no_word_inside(const std::string& file, std::string_view part) {
    return document_problem(
        file, "not-what-it-says",
        "the file is named like a Word document, but its part " + std::string(part) + " is something else",
        "open it in the program that made it, and save it as .docx");
}

// Reads one Word file; a step that fails leaves its Problems and the rest is not tried.
class DocxReader {
public:
    DocxReader(Zip zip, const std::string& file, const Limits& limits)
        : zip_(std::move(zip)), file_(file), xml_(limits.xml) {
        document_.format = "docx";
        document_.positions_in_segments = true;
    }

    Result<Document> read() {
        if (find_main_part() && find_other_parts() && read_styles()) read_stories();
        if (!problems_.empty()) return std::move(problems_);
        return std::move(document_);
    }

private:
    bool fail(Problem problem) {
        problems_.push_back(std::move(problem));
        return false;
    }

    bool find_main_part() {
        Result<std::vector<Relationship>> found = read_relationships(zip_, {}, file_);
        if (!found) return fail(found.error().front());
        main_ = "word/document.xml";  // where Word puts it, should the list be missing
        for (const Relationship& relationship : *found) {
            if (relationship.type != "officeDocument") continue;
            main_ = relationship.target;
            break;
        }
        return zip_.has(main_) || fail(without_main_part(file_));
    }

    bool find_other_parts() {
        Result<std::vector<Relationship>> found = read_relationships(zip_, main_, file_);
        if (!found) return fail(found.error().front());
        others_ = std::move(*found);
        others_.erase(std::remove_if(others_.begin(), others_.end(),
                                     [&](const Relationship& other) { return !zip_.has(other.target); }),
                      others_.end());
        const auto in_order = [](const Relationship& a, const Relationship& b) {  // header2 before header10
            return std::make_pair(a.target.size(), a.target) < std::make_pair(b.target.size(), b.target);
        };
        std::sort(others_.begin(), others_.end(), in_order);
        const auto same = [](const Relationship& a, const Relationship& b) { return a.target == b.target; };
        others_.erase(std::unique(others_.begin(), others_.end(), same), others_.end());
        return true;
    }

    bool read_styles() {
        for (const Relationship& other : others_) {
            if (other.type != "styles") continue;
            const Result<std::string> bytes = zip_.read(other.target);
            if (!bytes) return fail(bytes.error().front());
            if (auto problem = DocxStyles::read({*bytes, file_, other.target, xml_}, styles_)) return fail(*problem);
        }
        return true;
    }

    bool read_stories() {
        DocxReading reading{document_, styles_, {}, false};
        bool going_on = read_story(reading, main_, "body");
        for (const PartKind& kind : side_parts) {
            for (const Relationship& other : others_) {
                if (other.type != kind.relationship) continue;
                going_on = going_on && read_story(reading, other.target, std::string(kind.part));
            }
        }
        if (!reading.pages_known) forget_pages();
        return going_on && (!reading.has_remarks || leave_out_answers());
    }

    bool leave_out_answers() {
        const Result<DocxThreads> threads = read_threads(zip_, file_, main_, xml_);
        if (!threads) return fail(threads.error().front());
        const auto part = std::find(document_.parts.begin(), document_.parts.end(), threads->part);
        if (part != document_.parts.end()) kith::leave_out_answers(document_, static_cast<std::size_t>(part - document_.parts.begin()), answers_to_kith(*threads));
        return true;
    }

    bool read_story(DocxReading& reading, const std::string& name, std::string part) {
        const Result<std::string> bytes = zip_.read(name);
        if (!bytes) return fail(bytes.error().front());
        const bool is_main = part == "body";
        document_.parts.push_back(name);
        DocxStory story(reading, std::move(part), *bytes);
        if (auto problem = read_xml({*bytes, file_, name, xml_}, story)) return fail(*std::move(problem));
        return !is_main || story.root() == DocxRole::document || fail(no_word_inside(file_, name));
    }

    void forget_pages() {
        for (Segment& segment : document_.segments) segment.place.page = 0;
        for (Unread& unread : document_.unread) unread.place.page = 0;
    }

    Zip zip_;
    const std::string& file_;
    XmlLimits xml_;
    std::string main_;
    std::vector<Relationship> others_;
    DocxStyles styles_;
    Document document_;
    Problems problems_;
};

}  // namespace

Result<Document> read_docx(std::string_view bytes, const std::string& file, const Limits& limits) {
    if (bytes.size() > limits.input_bytes) return input_too_large(file, bytes.size(), limits.input_bytes);
    Result<Zip> zip = Zip::open(bytes, file, limits.zip);
    if (!zip) return std::move(zip).error();
    return DocxReader(std::move(*zip), file, limits).read();
}

}  // namespace kith
