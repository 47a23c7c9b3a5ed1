// SPDX-License-Identifier: Apache-2.0
#include "app/text_before.hpp"

#include <algorithm>
#include <cstddef>

namespace kith {
namespace {

// Goes through today's lines, and leaves out what was added.
class Undoing {
public:
    Undoing(const ChangedFile& file, std::string_view now) : file_(file), now_(now) {}

    std::optional<std::string> undo() {
        while (at_ < now_.size()) {
            ++line_;
            put_back_gone();
            const std::size_t end = std::min(now_.find('\n', at_), now_.size());
            if (!is_added()) put(now_.substr(at_, end - at_));
            at_ = end + 1;
        }
        ++line_;
        put_back_gone();
        const bool is_all = gone_ == file_.removed.size() && (file_.lines.empty() || file_.lines.back().last < line_);
        return is_all ? std::optional(std::move(text_)) : std::nullopt;
    }

private:
    void put(std::string_view line) { text_.append(line) += '\n'; }

    void put_back_gone() {
        for (; gone_ < file_.removed.size() && file_.removed[gone_] <= line_; ++gone_) put(file_.gone[gone_]);
    }

    bool is_added() {
        while (range_ < file_.lines.size() && file_.lines[range_].last < line_) ++range_;
        return range_ < file_.lines.size() && file_.lines[range_].first <= line_;
    }

    const ChangedFile& file_;
    std::string_view now_;
    std::string text_;
    std::size_t at_ = 0;    // in now_
    std::size_t line_ = 0;  // of now_, from 1
    std::size_t gone_ = 0;   // the next line to put back
    std::size_t range_ = 0;  // of added lines
};

}  // namespace

std::optional<std::string> text_before(const ChangedFile& file, std::string_view now) {
    if (file.whole || now.find('\0') != std::string_view::npos) return std::nullopt;
    return Undoing(file, now).undo();
}

}  // namespace kith
