// SPDX-License-Identifier: Apache-2.0
// A copy of what came in and is not to stay in memory: in a file without a name, so that it goes with the process whatever becomes of
// that, and locked with a key that is kept nowhere else, so that nobody who looks at the disk afterwards reads a word.
#pragma once

#include <array>
#include <string_view>

#include "app/open_file.hpp"
#include "app/part_source.hpp"

namespace kith {

class LockedCopy : public PartSource {
public:
    // In the folder that cache.hpp keeps results in. Null where no file can be made there.
    static std::unique_ptr<LockedCopy> open(const std::string& folder);

    // Behind all that is there; for one thread, and none that reads meanwhile. False where the disk takes no more: then nothing may
    // be added any more, and everything, these bytes too, can still be read.
    [[nodiscard]] bool add(std::string_view bytes);

    [[nodiscard]] std::size_t size() const override { return size_ + rest_.size(); }
    [[nodiscard]] std::optional<std::string> read(std::size_t begin, std::size_t count) const override;

private:
    explicit LockedCopy(int descriptor);
    [[nodiscard]] bool write(std::string bytes);

    OpenFile file_;
    std::array<unsigned char, 32> key_;
    std::size_t size_ = 0;  // in the file, a multiple of the lock's blocks
    std::string rest_;      // behind that
};

}  // namespace kith
