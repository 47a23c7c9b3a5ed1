// SPDX-License-Identifier: Apache-2.0
// Layout: "kithlex" and a format number, the size of the body (8 bytes), its checksum (8 bytes), the body.
// In the body a number is a LEB128 varint, a text its size and its bytes, a vector its size and its members; the file of an origin
// is 0 where it is that of the origin before in the same record, else a text whose size counts one more; a list of records is its
// size, for each record twice its size in bytes, and the records. A record that stands in another block as well has, in place of that, twice the
// place it begins at there and one more, and its size.
#include "lexicon/compiled.hpp"

#include <cstdint>
#include <limits>
#include <optional>
#include <unordered_map>

#include "base/fnv.hpp"
#include "lexicon/archive.hpp"

namespace kith {

namespace {

constexpr std::string_view magic = "kithlex\x09";  // the last byte is the format; raise it with every change to archive.hpp
constexpr std::size_t header_size = 24;
constexpr int deepest = 32;  // vectors in vectors; patterns nest at most a third as deep

void append_fixed(std::string& out, std::uint64_t number) {
    for (unsigned shift = 0; shift < 64; shift += 8) out += static_cast<char>(static_cast<unsigned char>(number >> shift));
}

std::uint64_t fixed_at(std::string_view block, std::size_t at) {
    std::uint64_t number = 0;
    for (std::size_t i = 0; i < 8; ++i) number |= static_cast<std::uint64_t>(static_cast<unsigned char>(block[at + i])) << (8 * i);
    return number;
}

// FNV-1a over words of eight bytes, which takes an eighth of the time; each step is a bijection, so one wrong byte always shows.
std::uint64_t checksum_of(std::string_view bytes) {
    std::uint64_t hash = fnv_offset;
    std::size_t at = 0;
    for (; at + 8 <= bytes.size(); at += 8) hash = (hash ^ fixed_at(bytes, at)) * fnv_prime;
    for (; at < bytes.size(); ++at) hash = (hash ^ static_cast<unsigned char>(bytes[at])) * fnv_prime;
    return hash;
}

// Records of another block, each by its bytes, and where they begin there.
using KnownRecords = std::unordered_map<std::string_view, std::size_t>;

class Writer {
public:
    explicit Writer(const KnownRecords& known) : known_(known) {}

    Writer& operator()(bool truth) { return number(truth ? 1 : 0); }
    // Signed, so that small numbers stay small: 0, -1, 1, -2 are written as 0, 1, 2, 3.
    Writer& operator()(int value) {
        const auto wide = static_cast<std::int64_t>(value);
        return number(static_cast<std::uint64_t>(wide < 0 ? -2 * wide - 1 : 2 * wide));
    }
    Writer& operator()(const std::string& text) {
        number(text.size());
        out_ += text;
        return *this;
    }
    // Most of a record is from one file: its name is written once, and nothing where it is the one before.
    Writer& operator()(const Origin& origin) {
        const bool is_same = origin.file == file_;
        number(is_same ? 0 : origin.file.size() + 1);
        if (!is_same) out_ += origin.file;
        file_ = origin.file;
        return (*this)(origin.line)(origin.column);
    }
    template <class Enum>
    Writer& operator()(Enum value, Enum) {
        return number(static_cast<std::uint64_t>(value));
    }
    template <class T>
    Writer& operator()(const std::vector<T>& all) {
        number(all.size());
        for (const T& one : all) (*this)(one);
        return *this;
    }
    template <class T>
    Writer& operator()(const Records<T>& all) {
        number(all.size());
        std::string own;
        for (const T& one : all) {
            Writer record(known_);
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
    Writer& operator()(const T& record) {
        archive::fields(*this, record);
        return *this;
    }

    [[nodiscard]] const std::string& out() const { return out_; }

private:
    Writer& number(std::uint64_t value) {
        for (; value >= 0x80; value >>= 7U) out_ += static_cast<char>((value & 0x7FU) | 0x80U);
        out_ += static_cast<char>(value);
        return *this;
    }

    const KnownRecords& known_;
    std::string out_;
    std::string file_;  // of the origin before; empty: none
};

// Once something does not fit, everything further reads as empty and failed() tells.
class Reader {
public:
    // `later`: the members of lists of records are left to be read when they are asked for. Some of them may stand in `base`.
    Reader(std::string_view in, bool later, std::string_view base = {}) : in_(in), base_(base), later_(later) {}

    Reader& operator()(bool& truth) {
        truth = number(1) == 1;
        return *this;
    }
    Reader& operator()(int& value) {
        const std::uint64_t written = number(std::numeric_limits<int>::max());
        const auto half = static_cast<int>(written / 2);
        value = written % 2 == 0 ? half : -half - 1;
        return *this;
    }
    Reader& operator()(std::string& text) {
        const auto size = static_cast<std::size_t>(number(in_.size()));
        if (size > in_.size()) return fail();
        text.assign(in_.substr(0, size));
        in_.remove_prefix(size);
        return *this;
    }
    Reader& operator()(Origin& origin) {
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
    Reader& operator()(Enum& value, Enum largest) {
        value = static_cast<Enum>(number(static_cast<std::uint64_t>(largest)));
        return *this;
    }
    template <class T>
    Reader& operator()(std::vector<T>& all) {
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
    Reader& operator()(Records<T>& all) {
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
    Reader& operator()(T& record) {
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

    template <class T>
    static void read_one(std::string_view part, T& record) {
        Reader reader(part, true);
        reader(record);
    }
    // Every record begins with it.
    static std::string_view id_of(std::string_view part) {
        Reader reader(part, true);
        const auto size = static_cast<std::size_t>(reader.number(part.size()));
        return reader.in_.substr(0, size);
    }
    // All of them, and whether each is what its bytes should hold.
    template <class T>
    Reader& read_now(Records<T>& all, const std::vector<std::string_view>& parts) {
        std::vector<T> read;
        for (const std::string_view part : parts) {
            Reader reader(part, false);
            reader(read.emplace_back());
            if (reader.failed() || !reader.at_end()) return fail();
        }
        all = Records<T>(std::move(read));
        return *this;
    }

    Reader& fail() {
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
    std::vector<std::string_view>* parts_ = nullptr;
    bool later_ = false;
    int depth_ = 0;
    bool failed_ = false;
};

Problem damaged(std::string message) {
    Problem problem;
    problem.code = "bad-compiled";
    problem.message = std::move(message);
    problem.expected = "expected what write_compiled of this version of kith made";
    return problem;
}

std::optional<Problem> problem_of(std::string_view block) {
    if (block.size() < header_size || block.substr(0, magic.size() - 1) != magic.substr(0, magic.size() - 1)) {
        return damaged("this is no compiled lexicon");
    }
    if (block.substr(0, magic.size()) != magic) return damaged("this lexicon was compiled by another version of kith");
    if (fixed_at(block, 8) != block.size() - header_size) return damaged("this compiled lexicon is cut short or has something behind it");
    return std::nullopt;
}

Result<Lexicon> read_body(std::string_view body, bool later, std::string_view base = {}) {
    Lexicon lexicon;
    Reader reader(body, later, base);
    reader(lexicon);
    if (reader.failed() || !reader.at_end()) return damaged("this compiled lexicon does not hold what it should");
    return lexicon;
}

KnownRecords records_of(std::string_view block) {
    KnownRecords known;
    if (block.empty() || problem_of(block)) return known;
    Lexicon lexicon;
    Reader reader(block.substr(header_size), true);
    std::vector<std::string_view> parts;
    reader.collect(parts);
    reader(lexicon);
    for (const std::string_view part : parts) known.emplace(part, static_cast<std::size_t>(part.data() - block.data()));
    return known;
}

}  // namespace

std::string write_compiled(const Lexicon& lexicon, std::string_view base) {
    const KnownRecords known = records_of(base);
    Writer writer(known);
    writer(lexicon);
    std::string block(magic);
    append_fixed(block, writer.out().size());
    append_fixed(block, checksum_of(writer.out()));
    return block + writer.out();
}

Result<Lexicon> read_compiled(std::string_view block) {
    if (std::optional<Problem> problem = problem_of(block)) return *problem;
    const std::string_view body = block.substr(header_size);
    if (fixed_at(block, 16) != checksum_of(body)) return damaged("this compiled lexicon is damaged");
    return read_body(body, false);
}

Result<Lexicon> open_compiled(std::string_view block, std::string_view index, std::string_view base) {
    if (std::optional<Problem> problem = problem_of(block)) return *problem;
    Result<Lexicon> lexicon = read_body(block.substr(header_size), true, base);
    if (lexicon) lexicon->index = index;
    return lexicon;
}

}  // namespace kith
