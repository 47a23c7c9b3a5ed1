// SPDX-License-Identifier: Apache-2.0
// The note NT_GNU_BUILD_ID of the program itself, which the system has mapped with it (elf(5), dl_iterate_phdr(3)).
#include "app/build_id.hpp"

#include <elf.h>
#include <link.h>

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <string_view>

namespace kith {
namespace {

std::size_t padded(std::size_t size) { return (size + 3) / 4 * 4; }

// A segment of notes: each a header, a name and a content, both padded to four bytes.
std::string build_id_among(std::string_view notes) {
    while (notes.size() >= sizeof(ElfW(Nhdr))) {
        ElfW(Nhdr) header = {};
        std::memcpy(&header, notes.data(), sizeof(header));
        const std::size_t name = sizeof(header);
        const std::size_t content = name + padded(header.n_namesz);
        if (content + header.n_descsz > notes.size()) break;
        const std::string_view called = notes.substr(name, header.n_namesz);
        if (header.n_type == NT_GNU_BUILD_ID && called == std::string_view(ELF_NOTE_GNU, sizeof(ELF_NOTE_GNU)))
            return std::string(notes.substr(content, header.n_descsz));
        notes.remove_prefix(std::min(notes.size(), content + padded(header.n_descsz)));
    }
    return {};
}

// The program is the first that is told; no other is of interest.
int look_at(dl_phdr_info* object, std::size_t, void* found) {
    for (std::size_t i = 0; i < object->dlpi_phnum; ++i) {
        const ElfW(Phdr)& segment = object->dlpi_phdr[i];
        if (segment.p_type != PT_NOTE) continue;
        // NOLINTNEXTLINE(performance-no-int-to-ptr): the loader tells addresses as numbers
        const auto* const begin = reinterpret_cast<const char*>(object->dlpi_addr + segment.p_vaddr);
        const std::string id = build_id_among({begin, segment.p_memsz});
        if (!id.empty()) *static_cast<std::string*>(found) = id;
    }
    return 1;
}

}  // namespace

std::string build_id() {
    std::string id;
    dl_iterate_phdr(look_at, &id);
    return id;
}

}  // namespace kith
