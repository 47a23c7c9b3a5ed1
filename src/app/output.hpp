// SPDX-License-Identifier: Apache-2.0
// Where a report goes: the terminal's stream, or the file named after -o. A new or regular file appears whole or not at all
// (written beside it, then renamed over it, with the permissions it had); a device or pipe is written straight
// through; a link is followed. A reader that went away is no problem: is_broken() says so and writing goes quiet.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "app/streams.hpp"
#include "base/result.hpp"

namespace kith {

class Output {
public:
    // `path` empty, "-" or /dev/stdout: the stream; /dev/stderr likewise. Problem "not-writable".
    static Result<Output> open(const std::string& path, Streams& streams);
    ~Output();  // without finish(), a file is left as it was
    Output(Output&&) noexcept;
    Output& operator=(Output&&) noexcept;
    Output(const Output&) = delete;
    Output& operator=(const Output&) = delete;

    void write(std::string_view text);
    void flush();
    [[nodiscard]] bool comes_whole() const;  // to a file that finish() puts in its place, else as it is written
    [[nodiscard]] bool is_broken() const;  // nothing more can be written
    // The last word: puts the file in its place. Problem "not-writable", none where the reader went away.
    Problems finish();

private:
    class Target;
    explicit Output(std::unique_ptr<Target> target);
    std::unique_ptr<Target> target_;
};

}  // namespace kith
