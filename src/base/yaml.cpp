// SPDX-License-Identifier: Apache-2.0
// YAML by yaml-cpp's parser and its events. yaml-cpp counts lines and columns from 0, and columns in bytes.
#include "base/yaml.hpp"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <array>
#include <sstream>
#include <unordered_map>

#include "base/columns.hpp"

namespace kith {
namespace {

constexpr std::size_t largest = 16U << 20U;  // bytes of one file
constexpr std::size_t deepest = 64;          // levels of nesting

struct Stop {};  // thrown by the listener when reading on makes no sense; caught in parse_yaml

// yaml-cpp 0.7 answers \_ and \N (a no-break space and a next line, YAML 1.2 section 5.7) with their bare last byte, which is no UTF-8.
std::string with_whole_characters(const std::string& value) {
    if (first_bad_utf8(value) == std::string_view::npos) return value;
    std::string whole;
    for (std::size_t at = 0; at < value.size();) {
        const std::size_t length = utf8_length(value, at);
        if (length == 0) whole += '\xC2';
        whole.append(value, at, std::max<std::size_t>(1, length));
        at += std::max<std::size_t>(1, length);
    }
    return whole;
}

// Turns yaml-cpp's marks into lines and columns of the text.
class Places {
public:
    explicit Places(std::string_view text) : text_(text), begins_(line_begins(text)) {}

    void set(YamlNode& node, const YAML::Mark& mark) const {
        if (mark.is_null()) return;
        const auto index = std::min(static_cast<std::size_t>(mark.line), begins_.size() - 1);
        const auto bytes = static_cast<std::size_t>(mark.column);
        node.line = static_cast<int>(index) + 1;
        node.column = static_cast<int>(count_columns(text_.substr(begins_[index], bytes))) + 1;
    }

private:
    std::string_view text_;
    std::vector<std::size_t> begins_;
};

// Is the quotation mark at the start of `text` closed later on? A block scalar begins without one.
bool is_closed(std::string_view text) {
    const char quote = text.empty() ? '\0' : text.front();
    if (quote != '"' && quote != '\'') return true;
    for (std::size_t at = 1; at < text.size(); ++at) {
        if (quote == '"' && text[at] == '\\') {
            ++at;
        } else if (text[at] == quote) {
            if (quote == '"' || text.substr(at + 1, 1) != "'") return true;
            ++at;  // '' is one apostrophe
        }
    }
    return false;
}

// Builds the tree from events. A frame is a sequence or map that is still open.
class TreeBuilder : public YAML::EventHandler {
public:
    TreeBuilder(std::string_view text, ProblemSink& sink) : places_(text), sink_(sink) {}

    void OnDocumentStart(const YAML::Mark& mark) override {
        if (documents_++ == 0) return;
        complain(mark, "yaml-documents", "a second YAML document begins here",
                 "expected one document in a file, without a line of \"---\" inside");
        throw Stop{};
    }
    void OnDocumentEnd() override {}

    void OnNull(const YAML::Mark& mark, YAML::anchor_t) override { attach(node_at(mark, YamlNode::Kind::null)); }

    void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
        complain(mark, "yaml-alias", "YAML aliases are not read here",
                 "write it out, or put quotes round it if the * is meant");
        attach(node_at(mark, YamlNode::Kind::null));
    }

    void OnAnchor(const YAML::Mark& mark, const std::string&) override {
        complain(mark, "yaml-anchor", "YAML anchors are not read here",
                 "leave the anchor out, or put quotes round the text if the & is meant");
    }

    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t, const std::string& value) override {
        YamlNode node = node_at(mark, YamlNode::Kind::scalar);
        check_tag(mark, tag);
        node.quoted = tag == "!";
        if (node.quoted) last_quoted_ = mark;
        node.text = with_whole_characters(value);
        attach(std::move(node));
    }

    void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t,
                         YAML::EmitterStyle::value) override {
        open(mark, tag, YamlNode::Kind::sequence);
    }
    void OnSequenceEnd() override { close(); }

    void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t,
                    YAML::EmitterStyle::value) override {
        open(mark, tag, YamlNode::Kind::map);
    }
    void OnMapEnd() override { close(); }

    void complain(const YAML::Mark& mark, const char* code, const std::string& message, const std::string& expected) {
        sink_.add(node_at(mark, YamlNode::Kind::null), code, message, expected);
    }

    // The parser takes a quotation mark that is never closed for closed at the end of the file, if a line end comes
    // first. Only the last quoted text can be such a one.
    void check_last_quote(std::string_view text) {
        if (last_quoted_.is_null() || is_closed(text.substr(static_cast<std::size_t>(last_quoted_.pos)))) return;
        complain(last_quoted_, "yaml-syntax", "this quotation mark is never closed",
                 "expected a closing quotation mark");
    }

    // What was understood, also when the text broke off.
    YamlNode take() {
        while (!frames_.empty()) close();
        return std::move(root_);
    }

private:
    struct Frame {
        YamlNode node;
        YamlNode key;
        bool has_key = false;
        std::unordered_map<std::string, int> lines_of_keys;
    };

    [[nodiscard]] YamlNode node_at(const YAML::Mark& mark, YamlNode::Kind kind) const {
        YamlNode node;
        node.kind = kind;
        places_.set(node, mark);
        return node;
    }

    void check_tag(const YAML::Mark& mark, const std::string& tag) {
        if (tag.empty() || tag == "!" || tag == "?") return;
        complain(mark, "yaml-tag", "YAML tags are not read here",
                 "leave the tag out, or put quotes round the text if the ! is meant");
    }

    void open(const YAML::Mark& mark, const std::string& tag, YamlNode::Kind kind) {
        check_tag(mark, tag);
        if (frames_.size() >= deepest) {
            complain(mark, "too-deep", "this YAML is nested more than 64 levels deep", "expected a flatter list");
            throw Stop{};
        }
        frames_.emplace_back();
        frames_.back().node = node_at(mark, kind);
    }

    void close() {
        YamlNode node = std::move(frames_.back().node);
        if (frames_.back().has_key) {
            YamlNode nothing;
            nothing.line = frames_.back().key.line;
            nothing.column = frames_.back().key.column;
            node.pairs.push_back({std::move(frames_.back().key), std::move(nothing)});
        }
        frames_.pop_back();
        attach(std::move(node));
    }

    void attach(YamlNode node) {
        if (frames_.empty()) {
            root_ = std::move(node);
            return;
        }
        Frame& frame = frames_.back();
        if (frame.node.is_sequence()) {
            frame.node.items.push_back(std::move(node));
        } else if (!frame.has_key) {
            frame.key = std::move(node);
            frame.has_key = true;
        } else {
            frame.has_key = false;
            add_pair(frame, std::move(node));
        }
    }

    void add_pair(Frame& frame, YamlNode value) {
        YamlNode& key = frame.key;
        if (!key.is_scalar()) {
            sink_.add(key, "bad-key", "this key is not a word",
                      "expected a key that is one word, such as \"term\", or text in quotes");
            return;
        }
        const auto [first, is_new] = frame.lines_of_keys.emplace(key.text, key.line);
        if (!is_new) {
            sink_.add(key, "duplicate-key", "the key \"" + key.text + "\" stands here a second time",
                      "expected each key once; it already stands in line " + std::to_string(first->second));
            return;
        }
        if (value.kind == YamlNode::Kind::null && value.line > key.line) {  // the place of what comes next, which has nothing to do with it
            value.line = key.line;
            value.column = key.column;
        }
        frame.node.pairs.push_back({std::move(key), std::move(value)});
    }

    Places places_;
    ProblemSink& sink_;
    std::vector<Frame> frames_;
    YamlNode root_;
    YAML::Mark last_quoted_ = YAML::Mark::null_mark();
    int documents_ = 0;
};

struct Advice {
    std::string_view said;  // by yaml-cpp
    std::string_view expected;
};

constexpr std::array<Advice, 9> advices = {{
    {"illegal map value", "quotes round a text that holds a colon and a space"},
    {"end of map not found",
     "keys of one map that all begin in the same column, and quotes round a text that begins with a quotation mark or "
     "a bracket"},
    {"end of sequence not found", "items of one list that all begin in the same column"},
    {"end of sequence flow not found", "a comma or the closing ] of this list"},
    {"end of map flow not found", "a comma or the closing } of this map, or quotes round a text that begins with {"},
    {"illegal EOF in scalar", "a closing quotation mark"},
    {"illegal document indicator in scalar", "a closing quotation mark before this line"},
    {"unknown escape character: ", "single quotes, in which a backslash is an ordinary character"},
    {"unknown token", "quotes round a text that begins with a mark such as @, ` or %"},
}};

std::string advice_for(std::string_view said) {
    for (const Advice& advice : advices) {
        if (said.substr(0, advice.said.size()) == advice.said) return "expected " + std::string(advice.expected);
    }
    return "expected text in quotes, wherever it holds marks that YAML uses itself";
}

// Whether the line of the slip, or the one before it, begins with a tab, or with blanks and a tab: what yaml-cpp says of it varies.
bool is_indented_by_tab(std::string_view text, const YAML::Mark& mark) {
    std::size_t end = std::min(text.size(), static_cast<std::size_t>(std::max(0, mark.pos)) + 1);
    for (int lines = 0; lines < 2 && end > 0; ++lines) {
        const std::size_t begin = text.rfind('\n', end - 1) + 1;  // npos + 1 is 0
        const std::size_t word = std::min(text.find_first_not_of(" \t", begin), text.size());
        if (text.substr(begin, word - begin).find('\t') != std::string_view::npos) return true;
        end = begin == 0 ? 0 : begin - 1;
    }
    return false;
}

// Refuses what must not reach the parser. yaml-cpp would guess another encoding from NUL bytes.
bool is_readable(std::string_view text, ProblemSink& sink) {
    if (text.size() > largest) {
        sink.add(0, 0, "too-large", "this file is larger than 16 MB", "expected several smaller files");
        return false;
    }
    const std::size_t bad = std::min(first_bad_utf8(text), text.find('\0'));
    if (bad == std::string_view::npos) return true;
    const std::string_view before = text.substr(0, bad);
    const auto line = std::count(before.begin(), before.end(), '\n') + 1;
    const std::size_t start = before.rfind('\n') + 1;  // npos + 1 is 0
    sink.add(static_cast<int>(line), static_cast<int>(count_columns(before.substr(start))) + 1, "bad-encoding",
             "this file is not UTF-8 text", "expected the file saved as UTF-8");
    return false;
}

}  // namespace

YamlNode parse_yaml(std::string_view text, ProblemSink& sink) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (text.substr(0, 3) == byte_order_mark) text.remove_prefix(3);
    if (!is_readable(text, sink)) return {};
    TreeBuilder builder(text, sink);
    try {
        std::istringstream in{std::string(text)};
        YAML::Parser parser(in);
        while (parser.HandleNextDocument(builder)) {
        }
        builder.check_last_quote(text);
    } catch (const Stop&) {
        return builder.take();
    } catch (const YAML::Exception& slip) {
        const bool has_tab = is_indented_by_tab(text, slip.mark);
        builder.complain(slip.mark, "yaml-syntax", "YAML cannot be read from here on: " + slip.msg,
                         has_tab ? "expected spaces, never tabs, at the start of a line" : advice_for(slip.msg));
    }
    return builder.take();
}

}  // namespace kith
