// SPDX-License-Identifier: Apache-2.0
#include "document/package/xml.hpp"

#include <expat.h>

#include <algorithm>
#include <limits>
#include <memory>
#include <type_traits>
#include <utility>

#include "document/problems.hpp"

namespace kith {
namespace {

constexpr char separator = '\n';  // between a namespace and a local name; stands in neither

XmlName split(const char* name) {
    const std::string_view whole = name;
    const std::size_t at = whole.rfind(separator);
    if (at == std::string_view::npos) return {{}, whole};
    return {whole.substr(0, at), whole.substr(at + 1)};
}

struct FreeParser {
    void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
};
using Parser = std::unique_ptr<std::remove_pointer_t<XML_Parser>, FreeParser>;

struct Run {
    XML_Parser parser;
    XmlHandler& handler;
    XmlLimits limits;
    std::size_t depth = 0;
    const char* stopped_by = nullptr;  // code of the Problem

    void stop(const char* code) {
        if (stopped_by == nullptr) XML_StopParser(parser, XML_FALSE);
        stopped_by = code;
    }
    [[nodiscard]] SourceSpan source() const {
        const auto begin = static_cast<std::size_t>(std::max<XML_Index>(XML_GetCurrentByteIndex(parser), 0));
        return {begin, begin + static_cast<std::size_t>(XML_GetCurrentByteCount(parser))};
    }
};

Run& run(void* data) { return *static_cast<Run*>(data); }

void XMLCALL on_open(void* data, const XML_Char* name, const XML_Char** attributes) {
    Run& now = run(data);
    if (now.stopped_by != nullptr) return;
    if (++now.depth > now.limits.depth) return now.stop("too-deep");
    // Expat counts names and values; those that a document type would add are none, since it is refused.
    if (XML_GetSpecifiedAttributeCount(now.parser) / 2 > static_cast<int>(now.limits.attributes))
        return now.stop("too-many-attributes");
    now.handler.open(XmlElement(name, attributes, now.source()));
}

void XMLCALL on_close(void* data, const XML_Char* /*name*/) {
    Run& now = run(data);
    if (now.stopped_by != nullptr) return;
    --now.depth;
    now.handler.end_tag(now.source());
    now.handler.close();
}

void XMLCALL on_text(void* data, const XML_Char* text, int length) {
    Run& now = run(data);
    if (now.stopped_by != nullptr) return;
    now.handler.text(std::string_view(text, static_cast<std::size_t>(length)), now.source());
}

void XMLCALL on_doctype(void* data, const XML_Char* /*name*/, const XML_Char* /*system*/, const XML_Char* /*public_id*/,
                        int /*has_internal_subset*/) {
    run(data).stop("has-dtd");
}

std::string explain(std::string_view code, const XmlInput& input, XML_Parser parser) {
    const std::string part = "the part " + std::string(input.part) + " inside the file ";
    if (code == "too-deep") {
        return part + "nests more than " + std::to_string(input.limits.depth) + " elements, as no honest document does";
    }
    if (code == "too-many-attributes") {
        return part + "has an element with more than " + std::to_string(input.limits.attributes) +
               " attributes, as no honest document does";
    }
    if (code == "has-dtd") return part + "declares a document type of its own, which no writing program does";
    return part + "is damaged at byte " + std::to_string(XML_GetCurrentByteIndex(parser)) + " (" +
           XML_ErrorString(XML_GetErrorCode(parser)) + ")";
}

Problem failure(std::string_view code, const XmlInput& input, XML_Parser parser) {
    const std::string message = explain(code, input, parser);
    const std::string save_again = "save it again in the program that made it";
    if (code == "too-deep") return over_limit(input.file, code, message, "depth", save_again);
    if (code == "too-many-attributes") return over_limit(input.file, code, message, "attributes", save_again);
    return document_problem(input.file, code, message, save_again + ", or ask for it again");
}

}  // namespace

XmlElement::XmlElement(const char* name, const char** attributes, SourceSpan source)
    : name_(split(name)), attributes_(attributes), source_(source) {}

std::optional<std::string_view> XmlElement::attribute(std::string_view local) const {
    for (const char** pair = attributes_; *pair != nullptr; pair += 2) {
        if (split(pair[0]).local == local) return std::string_view(pair[1]);
    }
    return std::nullopt;
}

std::optional<Problem> read_xml(const XmlInput& input, XmlHandler& handler) {
    const Parser parser(XML_ParserCreateNS(nullptr, separator));
    if (!parser) return failure("bad-xml", input, nullptr);
    Run now{parser.get(), handler, input.limits};
    XML_SetUserData(parser.get(), &now);
    XML_SetElementHandler(parser.get(), &on_open, &on_close);
    XML_SetCharacterDataHandler(parser.get(), &on_text);
    XML_SetStartDoctypeDeclHandler(parser.get(), &on_doctype);
    std::string_view rest = input.bytes;
    constexpr std::size_t most = std::numeric_limits<int>::max() / 2;
    do {
        const std::string_view piece = rest.substr(0, most);
        rest.remove_prefix(piece.size());
        if (XML_Parse(parser.get(), piece.data(), static_cast<int>(piece.size()), rest.empty() ? 1 : 0) !=
            XML_STATUS_OK) {
            return failure(now.stopped_by != nullptr ? now.stopped_by : "bad-xml", input, parser.get());
        }
    } while (!rest.empty());
    return std::nullopt;
}

}  // namespace kith
