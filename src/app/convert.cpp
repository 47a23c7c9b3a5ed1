// SPDX-License-Identifier: Apache-2.0
#include "app/convert.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <optional>
#include <sstream>
#include <system_error>

#include "app/child.hpp"
#include "app/files.hpp"
#include "app/problems.hpp"

namespace kith {
namespace {

namespace fs = std::filesystem;

using StopFlag = const std::atomic<bool>*;

// LibreOffice maps far more than it uses, and takes a while to start.
constexpr std::size_t office_memory = 8;
constexpr std::size_t office_time = 2;

ChildLimits for_text(const Limits& limits, StopFlag interrupted) {
    return {limits.helper.bytes, limits.zip.unpacked_bytes, static_cast<int>(limits.helper.seconds), interrupted};
}

ChildLimits for_office(const Limits& limits, StopFlag interrupted) {
    return {office_memory * limits.helper.bytes, limits.zip.unpacked_bytes,
            static_cast<int>(office_time * limits.helper.seconds), interrupted};
}

Problem needs_program(const std::string& file, const std::string& what, const std::string& how) {
    return file_problem(file, "needs-program", what, how);
}

Problem not_converted(const std::string& file, const ChildResult& child) {
    if (child.errors.find("password") != std::string::npos || child.errors.find("ncrypted") != std::string::npos) {
        return file_problem(file, "encrypted", "the document is locked with a password, so kith cannot read it",
                            "save a copy without the password, and check that");
    }
    // A program that is refused more memory says so and ends itself.
    const bool is_out_of_memory = child.errors.find("emory") != std::string::npos || child.errors.find("bad_alloc") != std::string::npos;
    if (child.is_over_limit || is_out_of_memory) {
        return file_problem(file, "too-large", "this document takes more time or memory than kith gives to one",
                            "split it into smaller ones, check what it was made from, or give it more room with --limit "
                            "seconds=, memory= or unpacked=");
    }
    return file_problem(file, "damaged", "the document is damaged, so no words could be taken out of it",
                        "if the program that made it still opens it, save it again there (Word and LibreOffice: as .docx) and check that file; else ask for it again");
}

Result<Converted> words_of_pdf(std::string_view bytes, const std::string& file, const Limits& limits, StopFlag interrupted) {
    ChildResult child = run_child({"pdftotext", "-tsv", "-enc", "UTF-8", "-", "-"}, bytes, for_text(limits, interrupted));
    if (child.is_missing) {
        return needs_program(file, "kith reads PDFs with the help of pdftotext, which is not on this machine",
                             "install poppler-utils, or check the document that the PDF was made from");
    }
    if (child.exit == 3) {
        return file_problem(file, "encrypted", "whoever made this PDF has locked its words, so kith cannot read them",
                            "ask for a copy that is not locked, or check the document it was made from");
    }
    if (child.exit != 0 || child.is_over_limit) return not_converted(file, child);
    return Converted{"tsv", std::move(child.output)};
}

// pdfimages comes with pdftotext; where it fails, its caller does without.
Result<Converted> images_of_pdf(std::string_view bytes, const std::string& file, const Limits& limits, StopFlag interrupted) {
    ChildResult child = run_child({"pdfimages", "-list", "-"}, bytes, for_text(limits, interrupted));
    if (child.is_missing || child.exit != 0 || child.is_over_limit) return not_converted(file, child);
    return Converted{"list", std::move(child.output)};
}

// LibreOffice reads and writes files only: they live in a folder of their own as long as it runs.
class Workplace {
public:
    Workplace() {
        std::error_code failure;
        const fs::path around = fs::temp_directory_path(failure);
        std::string pattern = (around / "kith-XXXXXX").string();
        if (!failure && mkdtemp(pattern.data()) != nullptr) folder_ = pattern;
    }
    ~Workplace() {
        std::error_code ignored;
        if (!folder_.empty()) fs::remove_all(folder_, ignored);
    }
    Workplace(const Workplace&) = delete;
    Workplace& operator=(const Workplace&) = delete;
    Workplace(Workplace&&) = delete;
    Workplace& operator=(Workplace&&) = delete;

    // Nobody else may look into it; empty where it could not be made.
    [[nodiscard]] const std::string& folder() const { return folder_; }

private:
    std::string folder_;
};

Problem no_room(const std::string& file) {
    return file_problem(file, "unexpected", "there is no room for a temporary file, which LibreOffice needs",
                        "TMPDIR names the folder that such files are written in; antiword, where it is installed, needs none");
}

// Nothing where LibreOffice could not be asked, for want of the program or of room.
std::optional<Result<Converted>> docx_by_office(std::string_view bytes, const std::string& file, const Limits& limits, StopFlag interrupted) {
    const Workplace place;
    if (place.folder().empty()) return std::nullopt;
    const std::string given = place.folder() + "/letter.doc";
    std::ofstream copy(given, std::ios::binary);
    copy.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    copy.close();
    if (!copy) return std::nullopt;
    const ChildResult child =
        run_child({"soffice", "-env:UserInstallation=file://" + place.folder() + "/profile", "--headless",
                   "--norestore", "--convert-to", "docx", "--outdir", place.folder() + "/out", given},
                  {}, for_office(limits, interrupted));
    if (child.is_missing) return std::nullopt;
    Result<std::string> made = read_file(place.folder() + "/out/letter.docx", limits.zip.unpacked_bytes);
    if (!made) return not_converted(file, child);
    return Converted{"docx", std::move(*made)};
}

// Where the shell would find a program, its size and its age; empty where it is not there.
std::string stamp_of(const std::string& name) {
    const char* const path = std::getenv("PATH");
    std::istringstream folders(path != nullptr ? path : "");
    for (std::string folder; std::getline(folders, folder, ':');) {
        std::error_code failure;
        const fs::path program = fs::path(folder) / name;
        const auto size = fs::file_size(program, failure);
        if (failure) continue;
        const auto age = fs::last_write_time(program, failure).time_since_epoch().count();
        return program.string() + ' ' + std::to_string(size) + ' ' + std::to_string(age);
    }
    return {};
}

Result<Converted> words_of_doc(std::string_view bytes, const std::string& file, const Limits& limits, StopFlag interrupted) {
    if (std::optional<Result<Converted>> by_office = docx_by_office(bytes, file, limits, interrupted)) return *std::move(by_office);
    ChildResult child = run_child({"antiword", "-m", "UTF-8.txt", "-w", "0", "-"}, bytes, for_text(limits, interrupted));
    if (child.is_missing && !stamp_of("soffice").empty()) return no_room(file);
    if (child.is_missing) {
        return needs_program(file,
                             "kith reads older Word files with the help of LibreOffice or antiword, and neither is on "
                             "this machine",
                             "open it in Word, save it as .docx, and check that file");
    }
    if (child.exit != 0 || child.is_over_limit) return not_converted(file, child);
    return Converted{"text", std::move(child.output)};
}

}  // namespace

Result<Converted> convert_document(std::string_view format, std::string_view bytes, const std::string& file, const Limits& limits,
                                   const std::atomic<bool>* interrupted) {
    if (format == "pdf") return words_of_pdf(bytes, file, limits, interrupted);
    if (format == "pdf-images") return images_of_pdf(bytes, file, limits, interrupted);
    return words_of_doc(bytes, file, limits, interrupted);
}

std::string converters_stamp() {
    std::string stamp;
    for (const char* const name : {"pdftotext", "pdfimages", "soffice", "antiword"}) stamp += stamp_of(name) + '\n';
    return stamp;
}

ReadOptions read_options(const Limits& limits, const std::atomic<bool>* interrupted) {
    return {limits, [limits, interrupted](std::string_view format, std::string_view bytes, const std::string& file) {
                return convert_document(format, bytes, file, limits, interrupted);
            }};
}

}  // namespace kith
