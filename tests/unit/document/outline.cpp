// SPDX-License-Identifier: Apache-2.0
#include "unit/document/outline.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "text/utf8.hpp"

namespace kith {
namespace {

const std::string root = std::string(KITH_SOURCE_DIR) + "/tests/data/documents/";

bool is_unseen(char32_t c) {
    return c == 0xAD || (c >= 0x200B && c <= 0x200F) || c == 0x2011 || c == 0x2060 || c == 0xFEFF || c == 0xA0 ||
           c == 0x202F || (c >= 0xE000 && c <= 0xF8FF);
}

const char* name_of(SegmentKind kind) {
    switch (kind) {
        case SegmentKind::paragraph:
            return "paragraph";
        case SegmentKind::heading:
            return "heading";
        case SegmentKind::list_item:
            return "list_item";
        case SegmentKind::table_cell:
            return "table_cell";
        case SegmentKind::block_quote:
            return "block_quote";
    }
    return "?";
}

std::string broken_run(const Document& document, const Segment& segment) {
    std::size_t target = 0;
    std::size_t source = 0;
    for (const OffsetMap::Run& run : segment.map.runs()) {
        if (run.target != target) return "the runs do not cover the text";
        if (run.source < source) return "the runs go backwards";
        if (run.copied &&
            document.text.compare(run.source, run.source_length, segment.text, run.target, run.target_length) != 0) {
            return "a copied run is not what stands in the source";
        }
        target = run.target + run.target_length;
        source = run.source + run.source_length;
    }
    return target == segment.text.size() && source <= document.text.size() ? ""
                                                                           : "the map ends elsewhere than the text";
}

}  // namespace

std::string test_file(const std::string& name) {
    std::ifstream in(root + name, std::ios::binary);
    REQUIRE_MESSAGE(in, name);
    std::ostringstream bytes;
    bytes << in.rdbuf();
    return bytes.str();
}

std::vector<std::string> test_files(const std::string& folder, std::string_view ending) {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(root + folder)) {
        const std::string name = entry.path().filename().string();
        if (name.size() > ending.size() && name.compare(name.size() - ending.size(), ending.size(), ending) == 0) {
            names.push_back(folder + "/" + name);
        }
    }
    std::sort(names.begin(), names.end());
    return names;
}

std::string escaped(std::string_view text) {
    std::string shown;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = code_point_at(text, at);
        const std::string_view character = text.substr(at, point.size);
        at += point.size;
        if (character == "\n") {
            shown += "\\n";
        } else if (character == "\r") {
            shown += "\\r";
        } else if (character == "\t") {
            shown += "\\t";
        } else if (character == "\\") {
            shown += "\\\\";
        } else if (is_unseen(point.value)) {
            char hex[16];
            std::snprintf(hex, sizeof hex, "\\u{%X}", static_cast<unsigned>(point.value));
            shown += hex;
        } else {
            shown += character;
        }
    }
    return shown;
}

std::string with_code(const Segment& segment) {
    std::string shown;
    std::size_t at = 0;
    for (const TextSpan code : segment.code) {
        shown += escaped(segment.text.substr(at, code.begin - at));
        shown += "`" + escaped(segment.text.substr(code.begin, code.size())) + "`";
        at = code.end;
    }
    return shown + escaped(segment.text.substr(at));
}

std::string outline(const Document& document) {
    std::string lines;
    for (const Segment& segment : document.segments) {
        lines += std::string(name_of(segment.kind)) + "|" + segment.place.part + "|" +
                 std::to_string(segment.place.paragraph) + "|" + with_code(segment) + "\n";
    }
    return lines;
}

std::string broken_law(const Document& document) {
    std::size_t last = 0;
    for (const Segment& segment : document.segments) {
        if (segment.text.empty()) return "an empty segment";
        if (!is_valid_utf8(segment.text)) return "a segment that is not UTF-8";
        const SourceSpan whole = segment.to_source({0, segment.text.size()});
        const bool is_label = segment.place.part == "tooltip" || segment.place.part == "label" || segment.place.part == "description";
        if ((whole.begin < last && !is_label) || whole.end < whole.begin || whole.end > document.text.size()) return "segments overlap";
        last = std::max(last, whole.end);  // a label within a sentence comes behind it
        if (!segment.map.is_identity()) {
            if (std::string broken = broken_run(document, segment); !broken.empty()) return broken;
        } else if (document.text.compare(whole.begin, whole.size(), segment.text) != 0) {
            return "a slice is not the segment's text";
        }
        std::size_t code = 0;
        for (const TextSpan span : segment.code) {
            if (span.begin < code || span.end <= span.begin || span.end > segment.text.size())
                return "code spans overlap";
            code = span.end;
        }
    }
    return {};
}

std::vector<std::string> split(std::string_view text, char separator) {
    std::vector<std::string> pieces(1);
    for (const char c : text) {
        if (c == separator) {
            pieces.emplace_back();
        } else {
            pieces.back() += c;
        }
    }
    return pieces;
}

std::string codes(const Problems& problems) {
    std::string all;
    for (const Problem& problem : problems) all += (all.empty() ? "" : " ") + problem.code;
    return all;
}

}  // namespace kith
