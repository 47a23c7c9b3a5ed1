// SPDX-License-Identifier: Apache-2.0
#include "document/odt.hpp"

#include <map>
#include <utility>
#include <vector>

#include "document/odt_story.hpp"
#include "document/odt_styles.hpp"
#include "document/odt_threads.hpp"
#include "document/package/xml.hpp"
#include "document/package/zip.hpp"
#include "document/problems.hpp"

namespace kith {
namespace {

constexpr std::string_view manifest_part = "META-INF/manifest.xml";
constexpr std::string_view styles_part = "styles.xml";
constexpr std::string_view main_part = "content.xml";

// The list of the package's entries: is any of them encrypted, and what are the embedded objects?
class Manifest : public XmlHandler {
public:
    void open(const XmlElement& element) override {
        const std::string_view name = element.name().local;
        is_encrypted |= name == "encryption-data" || name == "encrypted-key";
        if (name != "file-entry") return;
        std::string_view path = element.attribute("full-path").value_or("");
        const std::string_view type = element.attribute("media-type").value_or("");
        if (!path.ends_with('/')) return;
        path.remove_suffix(1);
        if (type.ends_with(".formula")) objects[std::string(path)] = "equation";
        if (type.ends_with(".chart")) objects[std::string(path)] = "chart";
    }
    void close() override {}
    void text(std::string_view /*text*/, SourceSpan /*source*/) override {}

    std::map<std::string, std::string> objects;
    bool is_encrypted = false;
};

// Reads one file; a step that fails leaves its Problem and the rest is not tried.
class OdtReader {
public:
    OdtReader(Zip zip, const std::string& file, const Limits& limits)
        : zip_(std::move(zip)), file_(file), xml_(limits.xml) {
        document_.format = "odt";
        document_.positions_in_segments = true;
    }

    Result<Document> read() {
        if (read_manifest() && read_stories()) gather();
        if (problems_.empty() && reading_.has_remarks) leave_out_answers();
        if (!problems_.empty()) return std::move(problems_);
        return std::move(document_);
    }

private:
    bool fail(Problem problem) {
        problems_.push_back(std::move(problem));
        return false;
    }

    bool read_manifest() {
        if (!zip_.has(manifest_part)) return true;  // some programs leave it out
        const Result<std::string> bytes = zip_.read(manifest_part);
        if (!bytes) return fail(bytes.error().front());
        if (auto problem = read_xml({*bytes, file_, manifest_part, xml_}, manifest_))
            return fail(*std::move(problem));
        if (!manifest_.is_encrypted) return true;
        return fail(document_problem(file_, "encrypted",
                                     "the document is locked with a password, so kith cannot read it",
                                     "save a copy without the password, and check that"));
    }

    // The styles come first, since the body needs them; their headers and footers wait behind it.
    bool read_stories() {
        if (!zip_.has(main_part)) {
            return fail(document_problem(file_, "damaged",
                                         "the file is packed like an OpenDocument text, but its text is not inside",
                                         "save it again in the program that made it, or ask for it again"));
        }
        OdtStyles of_styles;
        if (zip_.has(styles_part) && !read_story(styles_part, of_styles)) return false;
        OdtStyles of_body = of_styles;
        return read_story(main_part, of_body);
    }

    bool read_story(std::string_view name, OdtStyles& styles) {
        const Result<std::string> bytes = zip_.read(name);
        if (!bytes) return fail(bytes.error().front());
        document_.parts.emplace_back(name);
        OdtStory story(reading_, styles, *bytes);
        if (auto problem = read_xml({*bytes, file_, name, xml_}, story)) return fail(*std::move(problem));
        if (name != main_part || story.has_body()) return true;
        return fail(document_problem(file_, "not-what-it-says",
                                     "the file is named like an OpenDocument text, but it holds something else",
                                     "open it in the program that made it, and save it as .odt or .docx"));
    }

    bool leave_out_answers() {
        const Result<std::string> bytes = zip_.read(main_part);
        if (!bytes) return fail(bytes.error().front());
        const auto comments = read_odt_comments({*bytes, file_, main_part, xml_});
        if (!comments) return fail(comments.error().front());
        kith::leave_out_answers(document_, odt_main_part(document_), answers_to_kith(*comments));
        return true;
    }

    void gather() {
        for (const char* part : {"header", "footer", "footnote", "endnote", "comment"}) {
            std::vector<Segment>& segments = reading_.later[part];
            document_.segments.insert(document_.segments.end(), std::make_move_iterator(segments.begin()),
                                      std::make_move_iterator(segments.end()));
        }
        if (reading_.pages_known) return;
        for (Segment& segment : document_.segments) segment.place.page = 0;
        for (Unread& unread : document_.unread) unread.place.page = 0;
    }

    Zip zip_;
    const std::string& file_;
    XmlLimits xml_;
    Manifest manifest_;
    Document document_;
    OdtReading reading_{document_, manifest_.objects, {}, {}, false};
    Problems problems_;
};

}  // namespace

Result<Document> read_odt(std::string_view bytes, const std::string& file, const Limits& limits) {
    if (bytes.size() > limits.input_bytes) return input_too_large(file, bytes.size(), limits.input_bytes);
    Result<Zip> zip = Zip::open(bytes, file, limits.zip);
    if (!zip) return std::move(zip).error();
    return OdtReader(std::move(*zip), file, limits).read();
}

}  // namespace kith
