// SPDX-License-Identifier: Apache-2.0
// XML as a stream of elements and text with their places in the raw bytes. Names come with their namespace resolved. Nothing
// outside the bytes is ever fetched and a document type, the door of entity bombs, is refused. UTF-8, UTF-16 and Latin-1 are
// read. Memory follows the depth, not the length. Thread-safe. xml.cpp is the only file that includes expat.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/problem.hpp"
#include "document/limits.hpp"
#include "document/package/xml_namespaces.hpp"
#include "text/span.hpp"

namespace kith {

// Valid during the call that hands it over.
class XmlElement {
public:
    XmlElement(XmlName name, const char** attributes, SourceSpan source) : name_(name), attributes_(attributes), source_(source) {}
    [[nodiscard]] XmlName name() const { return name_; }
    // By local name, whatever the namespace.
    [[nodiscard]] std::optional<std::string_view> attribute(std::string_view local) const;
    [[nodiscard]] SourceSpan source() const { return source_; }  // of the start tag

private:
    XmlName name_;
    const char** attributes_;
    SourceSpan source_;
};

class XmlHandler {
public:
    XmlHandler() = default;
    XmlHandler(const XmlHandler&) = delete;
    XmlHandler& operator=(const XmlHandler&) = delete;
    virtual ~XmlHandler() = default;
    virtual void open(const XmlElement& element) = 0;
    virtual void close() = 0;  // the innermost open element
    // Just before close(), for who wants to know: its end tag, or the empty stretch behind an element that has none.
    virtual void end_tag(SourceSpan /*source*/) {}
    // A piece of character data, valid UTF-8, and the raw bytes behind it. `text` is made of other bytes where entities,
    // line ends or another encoding stood there.
    virtual void text(std::string_view text, SourceSpan source) = 0;
    // Asked behind open(): whether nothing further is wanted. The rest is then not read, nor found to be damaged.
    [[nodiscard]] virtual bool is_done() const { return false; }
};

struct XmlInput {
    std::string_view bytes;
    const std::string& file;  // for Problems
    std::string_view part;
    XmlLimits limits;
};

// Empty where all went well. Problems: "bad-xml" (with part and byte offset), "has-dtd", "too-deep",
// "too-many-attributes".
std::optional<Problem> read_xml(const XmlInput& input, XmlHandler& handler);

}  // namespace kith
