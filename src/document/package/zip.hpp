// SPDX-License-Identifier: Apache-2.0
// Reads entries of a zip held in memory. What is unpacked is counted, whatever the headers claim, and stops at the limit
// for the whole package. Names are compared without regard to case, as Office does. Not thread-safe: one for each thread.
// zip.cpp and zip_copy.cpp are the only files that include libzip.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

#include "base/result.hpp"
#include "document/limits.hpp"

struct zip;  // of libzip

namespace kith {

class Zip {
public:
    // `bytes` outlive the Zip; `file` names it in Problems. Problems: "truncated", "damaged", "too-many-parts".
    static Result<Zip> open(std::string_view bytes, const std::string& file, const ZipLimits& limits);

    [[nodiscard]] bool has(std::string_view name) const;

    // Size and check sum (CRC-32) of an entry as the zip's own list gives them, without unpacking: equal for equal bytes. Empty where it is not there.
    [[nodiscard]] std::string checksum(std::string_view name) const;

    // The unpacked bytes of an entry. Problems: "damaged" (also where it is not there), "encrypted", "too-large", and
    // "bomb" (tens of megabytes squeezed as no honest document is).
    Result<std::string> read(std::string_view name);

private:
    struct Close {
        void operator()(zip* archive) const;
    };
    Zip(std::unique_ptr<zip, Close> archive, std::string file, const ZipLimits& limits);

    std::unique_ptr<zip, Close> archive_;
    std::string file_;
    ZipLimits limits_;
    std::size_t room_;                                      // what may still be unpacked
    std::unordered_map<std::string, std::uint64_t> index_;  // names in lower case; the first of equal ones
};

}  // namespace kith
