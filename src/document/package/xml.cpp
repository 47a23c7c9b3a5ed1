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

constexpr const char* unbound_prefix = "unbound-prefix";  // expat's name for it; a "bad-xml" to everybody else

struct FreeParser {
    void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
};
using Parser = std::unique_ptr<std::remove_pointer_t<XML_Parser>, FreeParser>;

struct Run {
    XML_Parser parser;
    XmlHandler& handler;
    XmlLimits limits;
    XmlNamespaces namespaces = {};
    std::size_t depth = 0;
    const char* stopped_by = nullptr;  // code of the Problem
    std::size_t stopped_at = 0;        // byte; expat moves on after it was stopped
    bool is_done = false;              // and stopped for that

    void stop(const char* code) {
        if (stopped_by != nullptr) return;
        stopped_by = code;
        stopped_at = source().begin;
        XML_StopParser(parser, XML_FALSE);
    }
    [[nodiscard]] bool is_stopped() const { return stopped_by != nullptr || is_done; }
    [[nodiscard]] SourceSpan source() const {
        const auto begin = static_cast<std::size_t>(std::max<XML_Index>(XML_GetCurrentByteIndex(parser), 0));
        return {begin, begin + static_cast<std::size_t>(XML_GetCurrentByteCount(parser))};
    }
};

Run& run(void* data) { return *static_cast<Run*>(data); }

void XMLCALL on_open(void* data, const XML_Char* name, const XML_Char** attributes) {
    Run& now = run(data);
    if (now.is_stopped()) return;
    if (++now.depth > now.limits.depth) return now.stop("too-deep");
    // Expat counts names and values; those that a document type would add are none, since it is refused.
    if (XML_GetSpecifiedAttributeCount(now.parser) / 2 > static_cast<int>(now.limits.attributes))
        return now.stop("too-many-attributes");
    const std::optional<XmlName> resolved = now.namespaces.open(attributes) ? now.namespaces.resolve(name) : std::nullopt;
    if (!resolved) return now.stop(unbound_prefix);
    now.handler.open(XmlElement(*resolved, attributes, now.source()));
    if (!now.handler.is_done()) return;
    now.is_done = true;
    XML_StopParser(now.parser, XML_FALSE);
}

void XMLCALL on_close(void* data, const XML_Char* /*name*/) {
    Run& now = run(data);
    if (now.is_stopped()) return;
    --now.depth;
    now.handler.end_tag(now.source());
    now.handler.close();
    now.namespaces.close();
}

void XMLCALL on_text(void* data, const XML_Char* text, int length) {
    Run& now = run(data);
    if (now.is_stopped()) return;
    now.handler.text(std::string_view(text, static_cast<std::size_t>(length)), now.source());
}

void XMLCALL on_doctype(void* data, const XML_Char* /*name*/, const XML_Char* /*system*/, const XML_Char* /*public_id*/,
                        int /*has_internal_subset*/) {
    run(data).stop("has-dtd");
}

// What "bad-xml" tells, in expat's words.
struct Damage {
    std::size_t at = 0;  // byte
    std::string what;
};

Damage damage_met(const Run& now) {
    if (now.stopped_by == unbound_prefix) return {now.stopped_at, XML_ErrorString(XML_ERROR_UNBOUND_PREFIX)};
    return {now.source().begin, XML_ErrorString(XML_GetErrorCode(now.parser))};
}

std::string explain(std::string_view code, const XmlInput& input, const Damage& damage) {
    const std::string part = "the part " + std::string(input.part) + " inside the file ";
    if (code == "too-deep") {
        return part + "nests more than " + std::to_string(input.limits.depth) + " elements, as no honest document does";
    }
    if (code == "too-many-attributes") {
        return part + "has an element with more than " + std::to_string(input.limits.attributes) +
               " attributes, as no honest document does";
    }
    if (code == "has-dtd") return part + "declares a document type of its own, which no writing program does";
    return part + "is damaged at byte " + std::to_string(damage.at) + " (" + damage.what + ")";
}

Problem failure(std::string_view code, const XmlInput& input, const Damage& damage) {
    const std::string message = explain(code, input, damage);
    const std::string save_again = "save it again in the program that made it";
    if (code == "too-deep") return over_limit(input.file, code, message, "depth", save_again);
    if (code == "too-many-attributes") return over_limit(input.file, code, message, "attributes", save_again);
    return document_problem(input.file, code == unbound_prefix ? "bad-xml" : code, message, save_again + ", or ask for it again");
}

}  // namespace

std::optional<std::string_view> XmlElement::attribute(std::string_view local) const {
    for (const char** pair = attributes_; *pair != nullptr; pair += 2) {
        if (XmlNamespaces::local_name_of_attribute(pair[0]) == local) return std::string_view(pair[1]);
    }
    return std::nullopt;
}

std::optional<Problem> read_xml(const XmlInput& input, XmlHandler& handler) {
    const Parser parser(XML_ParserCreate(nullptr));
    if (!parser) return failure("bad-xml", input, {0, XML_ErrorString(XML_ERROR_NO_MEMORY)});
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
            if (now.is_done) return std::nullopt;
            return failure(now.stopped_by != nullptr ? now.stopped_by : "bad-xml", input, damage_met(now));
        }
    } while (!rest.empty());
    return std::nullopt;
}

}  // namespace kith
