// SPDX-License-Identifier: Apache-2.0
// Layout: numbers, one behind the other, and texts, each once, which the numbers name by their place, in the order of packed_members.hpp.
#include "app/packed_result.hpp"

#include <cstdint>
#include <map>
#include <string_view>
#include <type_traits>
#include <unordered_map>
#include <vector>

#include "app/packed_members.hpp"
#include "lexicon/records.hpp"

namespace kith {
namespace {

class Packer {
public:
    Packer(const Checked& checked, const Lexicon& lexicon) : path_(checked.path), lexicon_(lexicon) {
        const LintResult& result = checked.result;
        for (const Finding& one : result.findings) met_[one.at.segment];
        for (const Kept& one : result.kept) met_[one.finding.at.segment];
        for (const Strength& one : result.strengths) met_[one.at.segment];
        std::size_t number = 0;
        for (auto& [segment, place] : met_) place = number++;
    }

    void operator()(std::size_t value) { numbers_.push_back(static_cast<std::uint32_t>(value)); }
    void operator()(int value) { (*this)(static_cast<std::size_t>(value)); }
    void operator()(bool truth) { (*this)(std::size_t{truth ? 1U : 0U}); }
    void operator()(const std::string& text) {
        const auto [known, is_new] = places_.try_emplace(text, begins_.size() - 1);
        (*this)(known->second);
        if (!is_new) return;
        texts_ += text;
        begins_.push_back(static_cast<std::uint32_t>(texts_.size()));
    }
    void operator()(const TextSpan& span) {
        (*this)(span.begin);
        (*this)(span.end);
    }
    void operator()(const TextRange& at) {
        (*this)(met_.at(at.segment));
        (*this)(at.span);
    }
    void operator()(const Entry* entry) { number_among(lexicon_.entries, entry); }
    void operator()(const RuleText* rule) { number_among(lexicon_.rules, rule); }
    template <class Enum>
        requires std::is_enum_v<Enum>
    void operator()(Enum value) {
        (*this)(static_cast<std::size_t>(value));
    }
    template <class T>
    void operator()(const std::vector<T>& all) {
        (*this)(all.size());
        for (const T& one : all) PackedMembers::of(*this, one);
    }
    // A document may have another name the next time.
    void file_name(const std::string& name) {
        (*this)(name == path_);
        (*this)(name == path_ ? std::string() : name);
    }
    // Those that something stands in.
    void segments(const std::vector<Segment>& all) {
        (*this)(met_.size());
        for (const auto& [segment, place] : met_) PackedMembers::of(*this, all[segment]);
    }

    FlatBlock take() {
        FlatWriter writer;
        writer.add(numbers_);
        writer.add(begins_);
        writer.add_text(texts_);
        return writer.take();
    }

private:
    // From 1; 0 for none.
    template <class T>
    void number_among(const Records<T>& all, const T* one) {
        (*this)(one == nullptr ? 0 : static_cast<std::size_t>(one - &all[0]) + 1);
    }

    const std::string& path_;
    const Lexicon& lexicon_;
    std::map<std::size_t, std::size_t> met_;  // segments by their place in the document, and in the block
    std::vector<std::uint32_t> numbers_;
    std::vector<std::uint32_t> begins_{0};
    std::string texts_;
    std::unordered_map<std::string, std::size_t> places_;
};

// Once something does not fit, everything further reads as empty and failed() tells.
class Unpacker {
public:
    Unpacker(const FlatBlock& block, const std::string& path, const Lexicon& lexicon) : path_(path), lexicon_(lexicon) {
        FlatReader reader(bytes_of(block));
        numbers_ = reader.next<std::uint32_t>();
        begins_ = reader.next<std::uint32_t>();
        texts_ = reader.next_text();
        failed_ = reader.failed();
    }

    void operator()(std::size_t& value) { value = number(); }
    void operator()(int& value) { value = static_cast<int>(number()); }
    void operator()(bool& truth) { truth = number() == 1; }
    void operator()(std::string& text) {
        const std::size_t place = number();
        if (place + 1 >= begins_.size() || begins_[place + 1] > texts_.size() || begins_[place] > begins_[place + 1]) {
            failed_ = true;
        } else {
            text = texts_.substr(begins_[place], begins_[place + 1] - begins_[place]);
        }
    }
    void operator()(TextSpan& span) {
        span.begin = number();
        span.end = number();
    }
    void operator()(TextRange& at) {
        at.segment = number();
        (*this)(at.span);
        failed_ = failed_ || at.segment >= sizes_.size() || at.span.begin > at.span.end || at.span.end > sizes_[at.segment];
    }
    void operator()(const Entry*& entry) { entry = numbered_among(lexicon_.entries); }
    void operator()(const RuleText*& rule) { rule = numbered_among(lexicon_.rules); }
    template <class Enum>
        requires std::is_enum_v<Enum>
    void operator()(Enum& value) {
        value = static_cast<Enum>(number());
    }
    template <class T>
    void operator()(std::vector<T>& all) {
        const std::size_t size = number();
        for (std::size_t i = 0; i < size && !failed_; ++i) PackedMembers::of(*this, all.emplace_back());
    }
    void file_name(std::string& name) {
        bool is_path = false;
        (*this)(is_path);
        (*this)(name);
        if (is_path) name = path_;
    }
    void segments(std::vector<Segment>& all) {
        (*this)(all);
        for (const Segment& segment : all) sizes_.push_back(segment.text.size());
    }

    [[nodiscard]] bool failed() const { return failed_ || !numbers_.empty(); }

private:
    std::uint32_t number() {
        failed_ = failed_ || numbers_.empty();
        if (failed_) return 0;
        const std::uint32_t value = numbers_.front();
        numbers_ = numbers_.subspan(1);
        return value;
    }

    template <class T>
    const T* numbered_among(const Records<T>& all) {
        const std::size_t place = number();
        failed_ = failed_ || place > all.size();
        return failed_ || place == 0 ? nullptr : &all[place - 1];
    }

    const std::string& path_;
    const Lexicon& lexicon_;
    std::span<const std::uint32_t> numbers_;
    std::span<const std::uint32_t> begins_;
    std::string_view texts_;
    std::vector<std::size_t> sizes_;  // of the segments' texts
    bool failed_ = false;
};

bool has_whom(const Finding& finding) { return (finding.entry == nullptr) != (finding.rule == nullptr); }

// What reports take for granted.
bool is_whole(const LintResult& result) {
    for (const Finding& one : result.findings) {
        if (!has_whom(one)) return false;
    }
    for (const Kept& one : result.kept) {
        if (!has_whom(one.finding)) return false;
    }
    for (const Strength& one : result.strengths) {
        if (one.entry == nullptr) return false;
    }
    return true;
}

}  // namespace

FlatBlock pack(const Checked& checked, const Lexicon& lexicon) {
    Packer packer(checked, lexicon);
    PackedMembers::of(packer, checked);
    return packer.take();
}

std::optional<Checked> unpack(const FlatBlock& block, const std::string& path, const Lexicon& lexicon) {
    std::optional<Checked> checked(std::in_place);
    checked->path = path;
    Unpacker unpacker(block, path, lexicon);
    PackedMembers::of(unpacker, *checked);
    if (unpacker.failed() || !is_whole(checked->result)) return std::nullopt;
    return checked;
}

}  // namespace kith
