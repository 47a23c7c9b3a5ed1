// SPDX-License-Identifier: Apache-2.0
// The functions of libzip that kith calls, under their own names: each goes on to libzip itself, which is loaded by the first call.
// Debian's libzip brings libcrypto along, and to load the two took 1.5 ms of every start, though only Word and OpenDocument files
// need them. For the program alone, and only where KITH_FAST_START is on; everything else is linked with libzip as usual.
#include <dlfcn.h>
#include <zip.h>

#include <stdexcept>
#include <string>

namespace {

[[noreturn]] void fail(const std::string& reason) { throw std::runtime_error(std::string("kith needs ") + KITH_LIBZIP + " to read this: " + reason); }

// dlerror() tells each failure once, and every document may ask again.
std::string reason() {
    const char* const told = dlerror();
    return told == nullptr ? "it could not be loaded" : told;
}

// The libzip that kith was built with, else that of another release: Debian 12 and Ubuntu have libzip.so.4, Debian 13 libzip.so.5. What
// kith calls is the same in both.
void* load(std::string& why_not) {
    for (const char* const name : {KITH_LIBZIP, "libzip.so.5", "libzip.so.4"}) {
        if (void* const library = dlopen(name, RTLD_NOW | RTLD_LOCAL)) return library;
        if (why_not.empty()) why_not = reason();
    }
    return nullptr;
}

void* libzip() {
    static std::string why_not;
    static void* const library = load(why_not);
    if (library == nullptr) fail(why_not);
    return library;
}

// `like`: the function of that name here, for its type.
template <class Function>
Function* real(const char* name, Function& /*like*/) {
    void* const found = dlsym(libzip(), name);
    if (found == nullptr) fail(reason());
    return reinterpret_cast<Function*>(found);  // NOLINT(cppcoreguidelines-pro-type-reinterpret-cast): as dlsym has it
}

}  // namespace

int zip_close(zip_t* archive) { return real("zip_close", zip_close)(archive); }
int zip_delete(zip_t* archive, zip_uint64_t index) { return real("zip_delete", zip_delete)(archive, index); }
void zip_discard(zip_t* archive) { real("zip_discard", zip_discard)(archive); }
void zip_error_fini(zip_error_t* error) { real("zip_error_fini", zip_error_fini)(error); }
void zip_error_init(zip_error_t* error) { real("zip_error_init", zip_error_init)(error); }
int zip_fclose(zip_file_t* file) { return real("zip_fclose", zip_fclose)(file); }
zip_int64_t zip_file_add(zip_t* archive, const char* name, zip_source_t* source, zip_flags_t flags) {
    return real("zip_file_add", zip_file_add)(archive, name, source, flags);
}
int zip_file_replace(zip_t* archive, zip_uint64_t index, zip_source_t* source, zip_flags_t flags) {
    return real("zip_file_replace", zip_file_replace)(archive, index, source, flags);
}
int zip_file_set_dostime(zip_t* archive, zip_uint64_t index, zip_uint16_t time, zip_uint16_t date, zip_flags_t flags) {
    return real("zip_file_set_dostime", zip_file_set_dostime)(archive, index, time, date, flags);
}
zip_file_t* zip_fopen_index(zip_t* archive, zip_uint64_t index, zip_flags_t flags) {
    return real("zip_fopen_index", zip_fopen_index)(archive, index, flags);
}
zip_int64_t zip_fread(zip_file_t* file, void* buffer, zip_uint64_t size) {
    return real("zip_fread", zip_fread)(file, buffer, size);
}
const char* zip_get_name(zip_t* archive, zip_uint64_t index, zip_flags_t flags) {
    return real("zip_get_name", zip_get_name)(archive, index, flags);
}
zip_int64_t zip_get_num_entries(zip_t* archive, zip_flags_t flags) {
    return real("zip_get_num_entries", zip_get_num_entries)(archive, flags);
}
zip_int64_t zip_name_locate(zip_t* archive, const char* name, zip_flags_t flags) {
    return real("zip_name_locate", zip_name_locate)(archive, name, flags);
}
zip_t* zip_open_from_source(zip_source_t* source, int flags, zip_error_t* error) {
    return real("zip_open_from_source", zip_open_from_source)(source, flags, error);
}
int zip_set_file_compression(zip_t* archive, zip_uint64_t index, zip_int32_t method, zip_uint32_t level) {
    return real("zip_set_file_compression", zip_set_file_compression)(archive, index, method, level);
}
zip_source_t* zip_source_buffer(zip_t* archive, const void* bytes, zip_uint64_t size, int is_to_free) {
    return real("zip_source_buffer", zip_source_buffer)(archive, bytes, size, is_to_free);
}
zip_source_t* zip_source_buffer_create(const void* bytes, zip_uint64_t size, int is_to_free, zip_error_t* error) {
    return real("zip_source_buffer_create", zip_source_buffer_create)(bytes, size, is_to_free, error);
}
int zip_source_close(zip_source_t* source) { return real("zip_source_close", zip_source_close)(source); }
void zip_source_free(zip_source_t* source) { real("zip_source_free", zip_source_free)(source); }
void zip_source_keep(zip_source_t* source) { real("zip_source_keep", zip_source_keep)(source); }
int zip_source_open(zip_source_t* source) { return real("zip_source_open", zip_source_open)(source); }
zip_int64_t zip_source_read(zip_source_t* source, void* buffer, zip_uint64_t size) {
    return real("zip_source_read", zip_source_read)(source, buffer, size);
}
int zip_source_seek(zip_source_t* source, zip_int64_t offset, int whence) {
    return real("zip_source_seek", zip_source_seek)(source, offset, whence);
}
zip_int64_t zip_source_tell(zip_source_t* source) { return real("zip_source_tell", zip_source_tell)(source); }
int zip_stat_index(zip_t* archive, zip_uint64_t index, zip_flags_t flags, zip_stat_t* about) {
    return real("zip_stat_index", zip_stat_index)(archive, index, flags, about);
}
