// SPDX-License-Identifier: Apache-2.0
// Layout of a finding: the number of what it has in common with others, then its own members. A number is a LEB128 varint, a text its size
// and its bytes; of a position each figure is its distance from that of the position before, so most take a byte. A block begins at nothing.
#include "report/packed_findings.hpp"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <string_view>
#include <tuple>
#include <utility>

namespace kith {
namespace {

constexpr std::size_t in_a_block = 256;

// What is a finding's own, in which order: said once, for writing and for reading.
template <class Archive>
void members(Archive& archive, auto& finding) {
    archive(finding.level);
    archive(finding.text);
    archive(finding.message);
    archive(finding.quoted);
    archive(finding.at);
    archive(finding.place.part);
    archive(finding.place.paragraph);
    archive(finding.place.page);
    archive(finding.place.line);
    archive(finding.place.cell.table);
    archive(finding.place.cell.row);
    archive(finding.place.cell.column);
    archive(finding.place.cell.is_head);
    archive(finding.suggestions);
    archive(finding.evidence);
    archive(finding.fingerprint);
}

template <class Archive>
void members_of_suggestion(Archive& archive, auto& suggestion) {
    archive(suggestion.text);
    archive(suggestion.replaces);
    archive(suggestion.safe);
}

template <class Archive>
void members_of_position(Archive& archive, auto& position, const Position& before) {
    archive.distance(position.line, before.line);
    archive.distance(position.column, before.column);
    archive.distance(position.byte, before.byte);
    archive.distance(position.character, before.character);
    archive.distance(position.utf16, before.utf16);
}

std::tuple<std::size_t, std::size_t, const std::string&> place_and_id(const FindingRecord& finding) {
    return {finding.at.first.byte, finding.at.second.byte, finding.id};
}

bool is_before(const FindingRecord& a, const FindingRecord& b) { return place_and_id(a) < place_and_id(b); }

class FindingPacker {
public:
    FindingPacker(std::string& out, Position& last) : out_(out), last_(last) {}

    void operator()(std::size_t value) {
        for (; value >= 0x80; value >>= 7U) out_ += static_cast<char>((value & 0x7FU) | 0x80U);
        out_ += static_cast<char>(value);
    }
    void operator()(int value) { (*this)(static_cast<std::size_t>(value)); }
    void operator()(bool truth) { (*this)(std::size_t{truth ? 1U : 0U}); }
    void operator()(Level level) { (*this)(static_cast<std::size_t>(level)); }
    void operator()(const std::string& text) {
        (*this)(text.size());
        out_ += text;
    }
    void operator()(const Stretch& at) {
        (*this)(at.first);
        (*this)(at.second);
    }
    void operator()(const Position& position) {
        members_of_position(*this, position, last_);
        last_ = position;
    }
    void operator()(const SuggestionRecord& suggestion) { members_of_suggestion(*this, suggestion); }
    template <class T>
    void operator()(const std::vector<T>& all) {
        (*this)(all.size());
        for (const T& one : all) (*this)(one);
    }
    // Either way, and both ways small.
    void distance(std::size_t value, std::size_t before) {
        const auto way = static_cast<std::int64_t>(value - before);
        (*this)((static_cast<std::size_t>(way) << 1U) ^ static_cast<std::size_t>(way >> 63));
    }

private:
    std::string& out_;
    Position& last_;
};

class FindingUnpacker {
public:
    explicit FindingUnpacker(std::string_view in) : in_(in) {}

    [[nodiscard]] bool at_end() const { return in_.empty(); }

    void operator()(std::size_t& value) { value = number(); }
    void operator()(int& value) { value = static_cast<int>(number()); }
    void operator()(bool& truth) { truth = number() == 1; }
    void operator()(Level& level) { level = static_cast<Level>(number()); }
    void operator()(std::string& text) {
        const std::size_t size = number();
        text.assign(in_.substr(0, size));
        in_.remove_prefix(size);
    }
    void operator()(Stretch& at) {
        (*this)(at.first);
        (*this)(at.second);
    }
    void operator()(Position& position) {
        members_of_position(*this, position, last_);
        last_ = position;
    }
    void operator()(SuggestionRecord& suggestion) { members_of_suggestion(*this, suggestion); }
    template <class T>
    void operator()(std::vector<T>& all) {
        all.resize(number());
        for (T& one : all) (*this)(one);
    }
    void distance(std::size_t& value, std::size_t before) {
        const std::size_t way = number();
        value = before + ((way >> 1U) ^ (std::size_t{0} - (way & 1U)));
    }

private:
    std::size_t number() {
        std::size_t value = 0;
        unsigned shift = 0;
        std::size_t byte = 0x80;
        for (; (byte & 0x80U) != 0; shift += 7U) {
            byte = static_cast<unsigned char>(in_.front());
            in_.remove_prefix(1);
            value |= (byte & 0x7FU) << shift;
        }
        return value;
    }

    std::string_view in_;
    Position last_;
};

}  // namespace

std::size_t PackedFindings::common(const FindingRecord& finding) {
    std::vector<std::size_t>& known = by_id_[finding.id];
    const auto mine = [&](const Common& one) {
        return std::tie(one.is_rule, one.pack, one.shift, one.why, one.sources) ==
               std::tie(finding.is_rule, finding.pack, finding.shift, finding.why, finding.sources);
    };
    for (const std::size_t number : known) {
        if (mine(common_[number])) return number;
    }
    known.push_back(common_.size());
    common_.push_back({finding.id, finding.pack, finding.shift, finding.why, finding.sources, finding.is_rule});
    return known.back();
}

void PackedFindings::add(const FindingRecord& finding) {
    if (size_++ % in_a_block == 0) {
        if (!blocks_.empty()) blocks_.back().shrink_to_fit();
        blocks_.emplace_back();
        last_ = {};
    }
    FindingPacker packer(blocks_.back(), last_);
    packer(common(finding));
    members(packer, finding);
}

void PackedFindings::add_among(std::vector<FindingRecord> more) {
    if (more.empty()) return;
    std::stable_sort(more.begin(), more.end(), is_before);
    const FindingBlocks there = blocks(std::exchange(*this, {}));
    auto next = more.cbegin();
    for (std::vector<FindingRecord> block = there(); !block.empty(); block = there()) {
        for (const FindingRecord& finding : block) {
            for (; next != more.cend() && is_before(*next, finding); ++next) add(*next);
            add(finding);
        }
    }
    for (; next != more.cend(); ++next) add(*next);
}

std::vector<FindingRecord> PackedFindings::take(std::size_t block) {
    const std::string packed = std::exchange(blocks_[block], {});
    std::vector<FindingRecord> findings;
    findings.reserve(in_a_block);
    for (FindingUnpacker unpacker(packed); !unpacker.at_end();) {
        std::size_t number = 0;
        unpacker(number);
        const Common& common = common_[number];
        FindingRecord& finding = findings.emplace_back();
        members(unpacker, finding);
        finding.id = common.id;
        finding.pack = common.pack;
        finding.shift = common.shift;
        finding.why = common.why;
        finding.sources = common.sources;
        finding.is_rule = common.is_rule;
    }
    return findings;
}

FindingBlocks PackedFindings::blocks(PackedFindings findings) {
    return [all = std::make_shared<PackedFindings>(std::move(findings)), block = std::size_t{0}]() mutable {
        return block < all->blocks_.size() ? all->take(block++) : std::vector<FindingRecord>();
    };
}

}  // namespace kith
