// SPDX-License-Identifier: Apache-2.0
// Writes the body of a compiled lexicon (compiled.hpp); what a record holds, and in which order, is told it by archive.hpp.
// A number is a LEB128 varint, a text its size and its bytes, a vector its size and its members; the file of an origin
// is 0 where it is that of the origin before in the same record, else a text whose size counts one more; a list of records is its
// size, for each record twice its size in bytes, and the records. A record that stands in another block as well has, in place of that, twice the
// place it begins at there and one more, and its size.
// A pattern follows the text it was parsed from, and most of its words stand in there: such a word is twice its size and one more, and
// how many bytes lie between it and the word before; any other is twice its size and its bytes. What an item of a pattern has no text,
// slot or alternatives of takes no byte: its first byte says what it has (archive.hpp).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "lexicon/archive.hpp"

namespace kith {

// Records of another block, each by its bytes, and where they begin there.
using KnownRecords = std::unordered_map<std::string_view, std::size_t>;

class CompiledWriter {
public:
    explicit CompiledWriter(const KnownRecords& known) : known_(known) {}

    CompiledWriter& operator()(bool truth) { return number(truth ? 1 : 0); }
    // Signed, so that small numbers stay small: 0, -1, 1, -2 are written as 0, 1, 2, 3.
    CompiledWriter& operator()(int value) {
        const auto wide = static_cast<std::int64_t>(value);
        return number(static_cast<std::uint64_t>(wide < 0 ? -2 * wide - 1 : 2 * wide));
    }
    CompiledWriter& operator()(const std::string& text) {
        number(text.size());
        out_ += text;
        last_text_ = text;
        return *this;
    }
    CompiledWriter& operator()(const Pattern& pattern) {
        source_ = last_text_;
        archive::fields(*this, pattern);
        return *this;
    }
    CompiledWriter& operator()(const PatternItem& item) {
        number(archive::ItemHead(item).written());
        if (!item.text.empty()) word(item.text);
        if (!item.slot.empty()) word(item.slot);
        return item.alternatives.empty() ? *this : (*this)(item.alternatives);
    }
    // Most of a record is from one file: its name is written once, and nothing where it is the one before.
    CompiledWriter& operator()(const Origin& origin) {
        const bool is_same = origin.file == file_;
        number(is_same ? 0 : origin.file.size() + 1);
        if (!is_same) out_ += origin.file;
        file_ = origin.file;
        return (*this)(origin.line)(origin.column);
    }
    template <class Enum>
    CompiledWriter& operator()(Enum value, Enum) {
        return number(static_cast<std::uint64_t>(value));
    }
    template <class T>
    CompiledWriter& operator()(const std::vector<T>& all) {
        number(all.size());
        for (const T& one : all) (*this)(one);
        return *this;
    }
    template <class T>
    CompiledWriter& operator()(const Records<T>& all) {
        number(all.size());
        std::string own;
        for (const T& one : all) {
            CompiledWriter record(known_);
            record(one);
            if (const auto there = known_.find(record.out_); there != known_.end()) {
                number(2 * there->second + 1).number(record.out_.size());
            } else {
                number(2 * record.out_.size());
                own += record.out_;
            }
        }
        out_ += own;
        return *this;
    }
    template <class T>
    CompiledWriter& operator()(const T& record) {
        archive::fields(*this, record);
        return *this;
    }

    [[nodiscard]] const std::string& out() const { return out_; }

private:
    void word(std::string_view word) {
        const std::size_t at = source_.find(word);
        if (at == std::string_view::npos) {
            number(2 * word.size());
            out_ += word;
            return;
        }
        number(2 * word.size() + 1).number(at);
        source_.remove_prefix(at + word.size());
    }
    CompiledWriter& number(std::uint64_t value) {
        for (; value >= 0x80; value >>= 7U) out_ += static_cast<char>((value & 0x7FU) | 0x80U);
        out_ += static_cast<char>(value);
        return *this;
    }

    const KnownRecords& known_;
    std::string out_;
    std::string file_;  // of the origin before; empty: none
    std::string_view last_text_;
    std::string_view source_;  // of the pattern that is being written: what is behind the last word of it
};

}  // namespace kith
