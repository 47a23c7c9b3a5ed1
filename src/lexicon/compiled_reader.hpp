// SPDX-License-Identifier: Apache-2.0
// Reads what compiled_writer.hpp writes, also where it is damaged: never outside the bytes given, nor into more memory than they can fill.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lexicon/archive.hpp"

namespace kith {

// Once something does not fit, everything further reads as empty and failed() tells.
class CompiledReader {
public:
    // `later`: the members of lists of records are left to be read when they are asked for. Some of them may stand in `base`.
    CompiledReader(std::string_view in, bool later, std::string_view base = {}) : in_(in), base_(base), later_(later) {}

    CompiledReader& operator()(bool& truth) {
        truth = number(1) == 1;
        return *this;
    }
    CompiledReader& operator()(int& value) {
        const std::uint64_t written = number(std::numeric_limits<int>::max());
        const auto half = static_cast<int>(written / 2);
        value = written % 2 == 0 ? half : -half - 1;
        return *this;
    }
    CompiledReader& operator()(std::string& text) {
        const auto size = static_cast<std::size_t>(number(in_.size()));
        if (size > in_.size()) return fail();
        last_text_ = in_.substr(0, size);
        text.assign(last_text_);
        in_.remove_prefix(size);
        return *this;
    }
    CompiledReader& operator()(Pattern& pattern) {
        source_ = last_text_;
        archive::fields(*this, pattern);
        return *this;
    }
    CompiledReader& operator()(PatternItem& item) {
        const archive::ItemHead head(static_cast<unsigned>(number(archive::ItemHead::largest)));
        if (head.kind() > static_cast<unsigned>(PatternItem::Kind::alternatives)) return fail();
        item.kind = static_cast<PatternItem::Kind>(head.kind());
        item.optional = head.is_optional();
        if (head.has_text()) word(item.text);
        if (head.has_slot()) word(item.slot);
        return head.has_alternatives() ? (*this)(item.alternatives) : *this;
    }
    CompiledReader& operator()(Origin& origin) {
        const auto size = static_cast<std::size_t>(number(in_.size()));
        if (size > in_.size() + 1) return fail();
        if (size > 0) {
            file_ = in_.substr(0, size - 1);
            in_.remove_prefix(size - 1);
        }
        origin.file.assign(file_);
        return (*this)(origin.line)(origin.column);
    }
    template <class Enum>
    CompiledReader& operator()(Enum& value, Enum largest) {
        value = static_cast<Enum>(number(static_cast<std::uint64_t>(largest)));
        return *this;
    }
    template <class T>
    CompiledReader& operator()(std::vector<T>& all) {
        const auto size = static_cast<std::size_t>(number(in_.size()));  // a member takes a byte at least
        if (depth_ == deepest) return fail();
        ++depth_;
        all.clear();
        if (size * sizeof(T) <= largest_reserve) all.reserve(size);
        for (std::size_t i = 0; i < size && !failed_; ++i) (*this)(all.emplace_back());
        --depth_;
        return *this;
    }
    template <class T>
    CompiledReader& operator()(Records<T>& all) {
        std::vector<RecordPlace> places(static_cast<std::size_t>(number(in_.size())));
        for (RecordPlace& place : places) place = record_place();
        std::vector<std::string_view> parts;
        for (const RecordPlace& place : places) {
            std::string_view& from = place.is_in_base ? base_ : in_;
            if (place.begin > from.size() || place.size > from.size() - place.begin) return fail();
            parts.push_back(from.substr(place.begin, place.size));
            if (!place.is_in_base) in_.remove_prefix(place.size);
        }
        if (parts_ != nullptr) parts_->insert(parts_->end(), parts.begin(), parts.end());
        if (!later_) return read_now(all, parts);
        all = Records<T>(std::move(parts), {read_one<T>, id_of});
        return *this;
    }
    template <class T>
    CompiledReader& operator()(T& record) {
        archive::fields(*this, record);
        return *this;
    }

    [[nodiscard]] bool failed() const { return failed_; }
    [[nodiscard]] bool at_end() const { return in_.empty(); }
    // `parts` takes where all records stand that are met from now on.
    void collect(std::vector<std::string_view>& parts) { parts_ = &parts; }

private:
    struct RecordPlace {
        bool is_in_base = false;
        std::size_t begin = 0;
        std::size_t size = 0;
    };
    RecordPlace record_place() {
        const auto head = static_cast<std::size_t>(number(std::numeric_limits<std::size_t>::max()));
        if (head % 2 == 0) return {false, 0, head / 2};
        return {true, head / 2, static_cast<std::size_t>(number(base_.size()))};
    }

    static constexpr std::size_t largest_reserve = 4U << 20U;  // a wrong count must not ask for all the memory there is
    static constexpr int deepest = 32;                         // vectors in vectors; patterns nest at most a third as deep

    template <class T>
    static void read_one(std::string_view part, T& record) {
        CompiledReader reader(part, true);
        reader(record);
    }
    // Every record begins with it.
    static std::string_view id_of(std::string_view part) {
        CompiledReader reader(part, true);
        const auto size = static_cast<std::size_t>(reader.number(part.size()));
        return reader.in_.substr(0, size);
    }
    // All of them, and whether each is what its bytes should hold.
    template <class T>
    CompiledReader& read_now(Records<T>& all, const std::vector<std::string_view>& parts) {
        std::vector<T> read;
        for (const std::string_view part : parts) {
            CompiledReader reader(part, false);
            reader(read.emplace_back());
            if (reader.failed() || !reader.at_end()) return fail();
        }
        all = Records<T>(std::move(read));
        return *this;
    }

    void word(std::string& word) {
        const auto written = static_cast<std::size_t>(number(2 * (in_.size() + source_.size()) + 1));
        const auto at = static_cast<std::size_t>(written % 2 == 0 ? 0 : number(source_.size()));
        std::string_view& from = written % 2 == 0 ? in_ : source_;
        if (at > from.size() || written / 2 > from.size() - at) return void(fail());
        word.assign(from.substr(at, written / 2));
        from.remove_prefix(at + written / 2);
    }

    CompiledReader& fail() {
        failed_ = true;
        in_ = {};
        return *this;
    }

    std::uint64_t number(std::uint64_t largest) {
        std::uint64_t value = 0;
        for (unsigned shift = 0; shift < 63 && !in_.empty(); shift += 7) {
            const auto byte = static_cast<unsigned char>(in_.front());
            in_.remove_prefix(1);
            value |= static_cast<std::uint64_t>(byte & 0x7FU) << shift;
            if (byte < 0x80 && value <= largest) return value;
            if (byte < 0x80) break;
        }
        fail();
        return 0;
    }

    std::string_view in_;
    std::string_view base_;
    std::string_view file_;  // of the origin before
    std::string_view last_text_;
    std::string_view source_;  // of the pattern that is being read: what is behind the last word of it
    std::vector<std::string_view>* parts_ = nullptr;
    bool later_ = false;
    int depth_ = 0;
    bool failed_ = false;
};

}  // namespace kith
