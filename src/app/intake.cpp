// SPDX-License-Identifier: Apache-2.0
#include "app/intake.hpp"

#include <unistd.h>

#include <cerrno>
#include <optional>
#include <string_view>
#include <utility>

#include "app/files.hpp"
#include "app/inputs.hpp"
#include "app/locked_copy.hpp"
#include "document/formats.hpp"

namespace kith {
namespace {

// In memory as long as it is short, then in the copy.
class Intake {
public:
    Intake(const std::string& name, std::size_t least, const std::string& folder) : name_(name), least_(least), folder_(folder) {}

    void add(std::string_view piece) {
        if (copy_ != nullptr) return copy(piece);
        held_ += piece;
        if (held_.size() < least_ || is_looked_at_) return;
        is_looked_at_ = true;
        if (is_plain_text()) copy_ = LockedCopy::open(folder_);
        if (copy_ != nullptr) copy(std::exchange(held_, {}));
    }

    Result<std::unique_ptr<PartSource>> source() {
        if (is_lost_) return reading_problem(name_, EIO);
        if (copy_ != nullptr) return std::unique_ptr<PartSource>(std::move(copy_));
        return memory_source(std::move(held_));
    }

private:
    [[nodiscard]] bool is_plain_text() const {
        const Result<const Format*> format = choose_format(held_, name_);
        return format && (*format)->name == "text";
    }

    // Where the disk is full, memory has to do.
    void copy(std::string_view piece) {
        if (copy_->add(piece)) return;
        std::optional<std::string> all = copy_->take();
        is_lost_ = !all;
        if (all) held_ = *std::move(all);
        copy_ = nullptr;
    }

    const std::string& name_;
    std::size_t least_;
    const std::string& folder_;
    std::string held_;
    std::unique_ptr<LockedCopy> copy_;
    bool is_looked_at_ = false;
    bool is_lost_ = false;  // the copy cannot be read
};

// A file behind standard input is passed as if it had been read. Null where there is none, or it is short.
std::unique_ptr<PartSource> file_behind(const Streams& streams, const Limits& limits, std::size_t least) {
    const off_t begin = streams.in_descriptor < 0 ? -1 : ::lseek(streams.in_descriptor, 0, SEEK_CUR);
    if (begin < 0) return nullptr;
    std::unique_ptr<PartSource> source = file_source(streams.in_descriptor, static_cast<std::size_t>(begin));
    const bool is_taken = source != nullptr && source->size() >= least && source->size() <= limits.input_bytes;
    if (!is_taken) return nullptr;
    ::lseek(streams.in_descriptor, 0, SEEK_END);
    return source;
}

}  // namespace

Result<std::unique_ptr<PartSource>> take_in(Streams& streams, const std::string& name, const Limits& limits, std::size_t least,
                                            const std::string& folder) {
    if (std::unique_ptr<PartSource> file = file_behind(streams, limits, least)) return file;
    Intake intake(name, least, folder);
    const std::optional<Problem> trouble =
        read_pieces(streams.in, name, limits.input_bytes, [&intake](std::string_view piece) { intake.add(piece); });
    if (trouble) return with_limit(*trouble);
    return intake.source();
}

}  // namespace kith
