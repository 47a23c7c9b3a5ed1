// SPDX-License-Identifier: Apache-2.0
#include "document/package/zip_copy.hpp"

#include <zip.h>

#include <cstdlib>
#include <cstring>
#include <memory>

namespace kith {
namespace {

constexpr zip_uint16_t word_date = 0x21;  // 1 January 1980 in the date format of a zip

struct FreeSource {
    void operator()(zip_source_t* source) const { zip_source_free(source); }
};
struct Discard {
    void operator()(zip_t* archive) const { zip_discard(archive); }
};

Problem unwritable(const std::string& file) {
    Problem problem;
    problem.code = "unwritable";
    problem.message = "the parts of this file cannot be put together again";
    problem.file = file;
    problem.expected = "save it again in the program that made it, and try that copy";
    return problem;
}

bool put(zip_t* archive, const ZipEntry& entry) {
    zip_source_t* source = zip_source_buffer(archive, entry.bytes.data(), entry.bytes.size(), 0);
    if (source == nullptr) return false;
    zip_int64_t index = zip_name_locate(archive, entry.name.c_str(), ZIP_FL_NOCASE | ZIP_FL_ENC_RAW);
    const bool is_new = index < 0;
    index = is_new ? zip_file_add(archive, entry.name.c_str(), source, ZIP_FL_ENC_UTF_8) : index;
    const bool is_put = is_new ? index >= 0
                               : zip_file_replace(archive, static_cast<zip_uint64_t>(index), source, 0) == 0;
    if (!is_put) {
        zip_source_free(source);
        return false;
    }
    const auto at = static_cast<zip_uint64_t>(index);
    return zip_set_file_compression(archive, at, ZIP_CM_DEFLATE, 0) == 0 &&
           zip_file_set_dostime(archive, at, 0, word_date, 0) == 0;
}

std::string written(zip_source_t* source) {
    if (zip_source_open(source) != 0) return {};
    std::string bytes;
    if (zip_source_seek(source, 0, SEEK_END) == 0) {
        bytes.resize(static_cast<std::size_t>(zip_source_tell(source)));
        const bool is_whole = zip_source_seek(source, 0, SEEK_SET) == 0 &&
                              zip_source_read(source, bytes.data(), bytes.size()) == static_cast<zip_int64_t>(bytes.size());
        if (!is_whole) bytes.clear();
    }
    zip_source_close(source);
    return bytes;
}

// A source with its own copy of the bytes. libzip 1.7 goes on writing behind entries that stay at the front, and then takes the
// memory they stand in for its own, whoever it was given by.
zip_source_t* owned_source(std::string_view bytes, zip_error_t* error) {
    void* const own = std::malloc(bytes.size() + 1);  // NOLINT(cppcoreguidelines-no-malloc): libzip frees it
    if (own == nullptr) return nullptr;
    std::memcpy(own, bytes.data(), bytes.size());
    zip_source_t* const source = zip_source_buffer_create(own, bytes.size(), 1, error);
    if (source == nullptr) std::free(own);  // NOLINT(cppcoreguidelines-no-malloc)
    return source;
}

}  // namespace

Result<std::string> copy_zip(std::string_view bytes, const std::string& file, const std::vector<ZipEntry>& entries, const std::vector<std::string>& left_out) {
    zip_error_t error;
    zip_error_init(&error);
    const std::unique_ptr<zip_source_t, FreeSource> source(owned_source(bytes, &error));
    zip_t* opened = nullptr;
    if (source) {
        zip_source_keep(source.get());  // for the archive, which lets go of it when it is closed
        opened = zip_open_from_source(source.get(), 0, &error);
        if (opened == nullptr) zip_source_free(source.get());
    }
    zip_error_fini(&error);
    std::unique_ptr<zip_t, Discard> archive(opened);
    if (!archive) return unwritable(file);
    for (const ZipEntry& entry : entries) {
        if (!put(archive.get(), entry)) return unwritable(file);
    }
    for (const std::string& name : left_out) {
        const zip_int64_t index = zip_name_locate(archive.get(), name.c_str(), ZIP_FL_NOCASE | ZIP_FL_ENC_RAW);
        if (index < 0 || zip_delete(archive.get(), static_cast<zip_uint64_t>(index)) != 0) return unwritable(file);
    }
    if (zip_close(archive.get()) != 0) return unwritable(file);
    static_cast<void>(archive.release());
    std::string copy = written(source.get());
    if (copy.empty()) return unwritable(file);
    return copy;
}

}  // namespace kith
