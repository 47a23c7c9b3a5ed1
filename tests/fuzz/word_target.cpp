// SPDX-License-Identifier: Apache-2.0
// XML as the body of a Word file and of an OpenDocument text. Made-up bytes hardly ever get past the check sums of a zip, so the package is made here,
// by libzip, and what may be broken is the part that kith reads itself.
#include <zip.h>

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>

#include "document/document.hpp"
#include "document/formats.hpp"
#include "document/markers.hpp"
#include "fuzz/targets.hpp"
#include "text/utf8.hpp"

namespace kith::fuzz {

namespace {

struct Release {
    void operator()(zip_source_t* source) const { zip_source_free(source); }
};

void add_part(zip_t* archive, const char* name, std::string_view content) {
    zip_source_t* source = zip_source_buffer(archive, content.data(), content.size(), 0);
    const zip_int64_t index = zip_file_add(archive, name, source, ZIP_FL_ENC_UTF_8);
    promise(index >= 0, "libzip adds a part");
    zip_set_file_compression(archive, static_cast<zip_uint64_t>(index), ZIP_CM_STORE, 0);
}

std::string bytes_of(zip_source_t* source) {
    std::string bytes;
    promise(zip_source_open(source) == 0, "libzip opens what it wrote");
    std::string block(std::size_t{1} << 16, '\0');
    for (zip_int64_t size = 0; (size = zip_source_read(source, block.data(), block.size())) > 0;) {
        bytes.append(block, 0, static_cast<std::size_t>(size));
    }
    zip_source_close(source);
    return bytes;
}

struct Part {
    const char* name;
    std::string_view content;
};

std::string package(std::initializer_list<Part> parts) {
    const std::unique_ptr<zip_source_t, Release> target(zip_source_buffer_create(nullptr, 0, 0, nullptr));
    zip_source_keep(target.get());
    zip_t* archive = zip_open_from_source(target.get(), ZIP_CREATE, nullptr);
    promise(archive != nullptr, "libzip makes an archive");
    for (const Part& part : parts) add_part(archive, part.name, part.content);
    promise(zip_close(archive) == 0, "libzip writes an archive");
    return bytes_of(target.get());
}

std::string word_file(std::string_view xml) {
    constexpr std::string_view links =
        R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" )"
        R"(Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" )"
        R"(Target="word/document.xml"/></Relationships>)";
    return package({{"word/document.xml", xml}, {"_rels/.rels", links}});
}

// Copied runs are equal to the XML, unless the XML is in another encoding.
void check_copies(const Segment& segment, std::string_view xml) {
    for (const OffsetMap::Run& run : segment.map.runs()) {
        promise(run.source + run.source_length <= xml.size(), "a run ends within its part");
        if (!run.copied) continue;
        promise(segment.text.compare(run.target, run.target_length, xml.substr(run.source, run.source_length)) == 0,
                "a copied run is equal to its XML");
    }
}

void check_xml(const Format& format, const std::string& file, std::string_view bytes) {
    const Result<Document> document = format.read(file, "input", {});
    if (!document || !is_valid_utf8(bytes) || bytes.find("encoding") != std::string_view::npos) return;
    for (const Segment& segment : document->segments) {
        promise(is_valid_utf8(segment.text), "the text of a segment is valid UTF-8");
        check_copies(segment, bytes);
    }
}

// A remark on every word that is long enough, and another word in place of every second.
Markup marks_for(const Document& document, bool with_replacements) {
    Markup markup;
    markup.date = "2026-01-02T03:04:05Z";
    markup.opening = {"Not for sending."};
    for (std::size_t segment = 0; segment < document.segments.size(); ++segment) {
        const std::string& text = document.segments[segment].text;
        for (std::size_t at = 0; at < text.size(); at = text.find(' ', at) == std::string::npos ? text.size() : text.find(' ', at) + 1) {
            const TextSpan span{at, std::min(text.find(' ', at), text.size())};
            if (span.empty()) continue;
            markup.remarks.push_back({segment, span, {"<Why?>"}});
            if (with_replacements && markup.remarks.size() % 2 == 0) markup.replacements.push_back({segment, span, "a & b"});
        }
    }
    return markup;
}

// What the body says; comments are no part of it.
std::string words_of(const Format& format, const std::string& file) {
    const Result<Document> document = format.read(file, "input", {});
    promise(document.has_value(), "what kith wrote, kith reads");
    std::string words;
    for (const Segment& segment : document->segments) words += segment.text + '\n';
    return words;
}

}  // namespace

namespace {

// What is written into a file can be read, leaves its words alone, and comes out again.
void check_marks(std::string_view name, const std::string& file, bool claims_to_be_ours) {
    const Format& format = *format_named(name);
    const Marker& marker = *marker_for(name);
    const Result<Document> document = format.read(file, "input", {});
    if (!document) return;
    for (const bool with_replacements : {false, true}) {
        const Result<Marked> copy = marker.mark(file, "input", *document, {}, marks_for(*document, with_replacements));
        if (!copy) return;
        const std::string words = words_of(format, copy->bytes);
        promise(with_replacements || words == words_of(format, file), "remarks change no word");
        const Result<Document> written = format.read(copy->bytes, "input", {});
        const Result<Cleared> cleared = marker.clear(copy->bytes, "input", *written, {}, false);
        promise(cleared.has_value(), "what kith wrote can be taken out");
        // What claims to be kith's from the start goes as well.
        promise(claims_to_be_ours || words_of(format, cleared->bytes) == words_of(format, file), "cleared, the words are as they were");
    }
}

bool claims_to_be_ours(std::string_view xml) { return xml.find("kith") != std::string_view::npos; }

}  // namespace

void word_marks(std::string_view bytes) { check_marks("docx", word_file(bytes), claims_to_be_ours(bytes)); }
void odt_marks(std::string_view bytes) { check_marks("odt", package({{"content.xml", bytes}}), claims_to_be_ours(bytes)); }
void word_xml(std::string_view bytes) { check_xml(*format_named("docx"), word_file(bytes), bytes); }
void odt_xml(std::string_view bytes) { check_xml(*format_named("odt"), package({{"content.xml", bytes}}), bytes); }

}  // namespace kith::fuzz
