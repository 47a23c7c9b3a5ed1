// SPDX-License-Identifier: Apache-2.0
#include "document/package/xml_root.hpp"

#include <algorithm>

namespace kith {
namespace {

class RootReader : public XmlHandler {
public:
    explicit RootReader(bool only_start) : only_start_(only_start) {}

    void open(const XmlElement& element) override {
        if (depth_++ > 0) return;
        root.start_tag = element.source();
        root.space = element.name().space;
    }
    void end_tag(SourceSpan source) override {
        if (depth_ == 1) root.end_tag = source;
    }
    void close() override { --depth_; }
    void text(std::string_view /*text*/, SourceSpan /*source*/) override {}
    [[nodiscard]] bool is_done() const override { return only_start_; }

    XmlRoot root;

private:
    bool only_start_;
    std::size_t depth_ = 0;
};

// By its first bytes: a byte order mark, zero bytes, or what its declaration says.
bool is_utf8(std::string_view bytes) {
    std::string head(bytes.substr(0, 200));
    if (head.find('\0') != std::string::npos) return false;
    for (char& c : head) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    const std::size_t declared = head.substr(0, std::min(head.find("?>"), head.size())).find("encoding");
    if (declared == std::string::npos) return true;
    const std::size_t name = head.find_first_of("\"'", declared);
    const std::string_view encoding = std::string_view(head).substr(std::min(name + 1, head.size()));
    return encoding.substr(0, 5) == "utf-8" || encoding.substr(0, 8) == "us-ascii";
}

Result<XmlRoot> read_root(const XmlInput& input, bool only_start) {
    if (auto problem = unusual_encoding(input)) return *std::move(problem);
    RootReader reader(only_start);
    if (auto problem = read_xml(input, reader)) return *std::move(problem);
    return std::move(reader.root);
}

}  // namespace

std::optional<Problem> unusual_encoding(const XmlInput& input) {
    if (is_utf8(input.bytes)) return std::nullopt;
    Problem problem;
    problem.code = "unusual-encoding";
    problem.message = "the part " + std::string(input.part) +
                      " inside the file is written in another encoding than UTF-8, and kith cannot add to it";
    problem.file = input.file;
    problem.expected = "open it in Word or LibreOffice, save it again, and use that copy";
    return problem;
}

Result<XmlRoot> find_root(const XmlInput& input) { return read_root(input, false); }

Result<XmlRoot> find_root_start(const XmlInput& input) { return read_root(input, true); }

bool may_hold(const XmlInput& input, std::string_view word) {
    return !is_utf8(input.bytes) || input.bytes.find(word) != std::string_view::npos;
}

Edit append_to_root(std::string_view raw, const XmlRoot& root, const std::string& xml) {
    if (!root.end_tag.empty()) return {{root.end_tag.begin, root.end_tag.begin}, xml};
    const std::string_view tag = raw.substr(root.start_tag.begin, root.start_tag.size());
    const std::string_view name = tag.substr(1, tag.find_first_of(" \t\r\n/>", 1) - 1);
    const std::size_t slash = root.start_tag.begin + tag.rfind('/');
    return {{slash, root.start_tag.end}, ">" + xml + "</" + std::string(name) + ">"};
}

std::string_view prefix_of(std::string_view start_tag) {
    const std::string_view name = start_tag.substr(1, start_tag.find_first_of(" \t\r\n/>", 1) - 1);
    const std::size_t colon = name.find(':');
    return colon == std::string_view::npos ? std::string_view() : name.substr(0, colon);
}

SourceSpan attribute_in(std::string_view element, std::string_view local) {
    constexpr std::string_view white = " \t\r\n";
    for (std::size_t at = element.find_first_of(" \t\r\n/>"); at < element.size();) {
        const std::size_t name = std::min(element.find_first_not_of(white, at), element.size() - 1);
        const std::size_t quote = element.find_first_of("\"'", name);
        const bool is_over = element[name] == '/' || element[name] == '>' || quote == std::string_view::npos;
        const std::size_t end = is_over ? std::string_view::npos : element.find(element[quote], quote + 1);
        if (end == std::string_view::npos) return {};
        const std::string_view whole = element.substr(name, element.find_first_of(" \t\r\n=", name) - name);
        if (whole.substr(whole.find(':') + 1) == local) return {at, end + 1};
        at = end + 1;
    }
    return {};
}

SourceSpan attribute_value_in(std::string_view element, std::string_view local) {
    const SourceSpan whole = attribute_in(element, local);
    if (whole.empty()) return {};
    return {element.find(element[whole.end - 1], whole.begin) + 1, whole.end - 1};
}

std::string xml_escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '&') {
            out += "&amp;";
        } else if (c == '<') {
            out += "&lt;";
        } else if (c == '>') {
            out += "&gt;";
        } else if (c == '"') {
            out += "&quot;";
        } else if (static_cast<unsigned char>(c) >= ' ' || c == '\t' || c == '\n') {
            out += c;
        }
    }
    return out;
}

}  // namespace kith
