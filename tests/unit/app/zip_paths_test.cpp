// SPDX-License-Identifier: Apache-2.0
// Whatever the parts of a document are called, none of them is ever written to the disk: the folders that their names lead to are
// compared before and after each command, run as a program of its own in the innermost of them.
#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "unit/app/scratch.hpp"
#include "unit/document/package/packages.hpp"

using namespace kith;

namespace {

namespace fs = std::filesystem;

// Names that lead out of a folder, from one folder or another, on this system or another.
std::vector<std::string> bad_names(const test::Scratch& scratch) {
    return {"../out-1.xml", "../../out-2.xml", "../../../../out-3.xml", "word/../../../out-4.xml", "./out-5.xml",
            scratch.path("abs-6.xml"), "//" + scratch.path("abs-7.xml"), "C:\\out-8.xml", "..\\..\\out-9.xml", "~/out-10.xml",
            "word/../../out-11/folder/out-11.xml", "out-12.xml"};
}

const std::string header = root("w:hdr", "<w:p><w:r><w:t>His contact with his mum in a header.</w:t></w:r></w:p>");

std::string link(const std::string& number, const std::string& type, const std::string& target) {
    return "<Relationship Id=\"r" + number + "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + type +
           "\" Target=\"" + target + "\"/>";
}

std::string links(const std::string& inside) {
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + inside + "</Relationships>";
}

// Each of them is named as a header, and so as one that may be given back changed.
std::string word_file(const std::vector<std::string>& names) {
    Parts parts;
    std::string headers;
    for (const std::string& name : names) {
        parts.emplace_back(name, header);
        headers += link(std::to_string(parts.size()), "header", name);
    }
    parts.emplace_back("_rels/.rels", links(link("0", "officeDocument", "word/document.xml")));
    parts.emplace_back("word/_rels/document.xml.rels", links(headers));
    parts.emplace_back("word/document.xml", root("w:document", "<w:body><w:p><w:r><w:t>His contact with his mum.</w:t></w:r></w:p></w:body>"));
    return make_zip(parts);
}

std::string odt_file(const std::vector<std::string>& names) {
    Parts parts;
    for (const std::string& name : names) parts.emplace_back(name, "<a>His contact with his mum.</a>");
    return make_odt("<text:p>His contact with his mum.</text:p>", {}, parts);
}

std::string mail_with(const std::vector<std::string>& names) {
    std::string mail = "Subject: x\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n";
    for (const std::string& name : names) {
        mail += "--b\nContent-Type: text/plain; name=\"" + name + ".txt\"\nContent-Disposition: attachment; filename=\"" + name +
                ".txt\"\n\nHis contact with his mum.\n";
    }
    return mail + "--b--\n";
}

using Snapshot = std::map<std::string, std::uintmax_t>;  // path and size of every file below a folder

Snapshot files_below(const std::string& folder) {
    Snapshot files;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        files[entry.path().string()] = entry.is_regular_file() ? entry.file_size() : 0;
    }
    return files;
}

// A deep folder to run in, with folders for temporary files and for what kith remembers beside it.
class Desk {
public:
    Desk() {
        for (const char* const folder : {"one/two/three/desk", "one/two/three/tmp", "one/two/three/home"}) fs::create_directories(scratch_.path(folder));
    }
    [[nodiscard]] const test::Scratch& scratch() const { return scratch_; }
    [[nodiscard]] std::string work(const std::string& name = {}) const { return scratch_.path("one/two/three/desk/" + name); }

    // The files that are there and were not before, by name; `fails` where there is another exit code than 0 or 1.
    [[nodiscard]] std::string made_by(const std::string& arguments) const {
        const Snapshot before = files_below(scratch_.path());
        const std::string around = scratch_.path("one/two/three/");
        const std::string command = "cd '" + work() + "' && HOME='" + around + "home' XDG_CACHE_HOME='" + around + "home' TMPDIR='" + around +
                                    "tmp' '" KITH_PROGRAM "' " + arguments + " >/dev/null 2>&1";
        const int status = std::system(command.c_str());
        std::string made = status == 0 || status == 256 ? "" : "fails ";
        for (const auto& [path, size] : files_below(scratch_.path())) {
            const auto known = before.find(path);
            if (known == before.end() || known->second != size) made += fs::path(path).filename().string() + " ";
        }
        return made;
    }

private:
    test::Scratch scratch_;
};

}  // namespace

TEST_CASE("a file that a command writes is seen, wherever it is") {
    const Desk desk;
    CHECK(desk.made_by("completions bash > ../../out.txt;  true") == "out.txt ");
}

TEST_CASE("no part of a Word file, an OpenDocument text or an e-mail is written to the disk, whatever it is called") {
    const Desk desk;
    const std::vector<std::string> names = bad_names(desk.scratch());
    const std::map<std::string, std::string> documents = {{"letter.docx", word_file(names)}, {"letter.odt", odt_file(names)}, {"letter.eml", mail_with(names)}};
    for (const auto& document : documents) {
        const std::string& name = document.first;
        CAPTURE(name);
        desk.scratch().add("one/two/three/desk/" + name, document.second);
        for (const char* const command : {"check --no-cache", "check --no-cache -f html", "profile", "extract", "fix --write"}) {
            CAPTURE(command);
            const std::string made = desk.made_by(command + (" " + name));
            CHECK((made.empty() || (made == "fails " && std::string(command) == "fix --write")));
        }
        if (name == "letter.eml") continue;
        CHECK(desk.made_by("annotate " + name + " -o copy-of-" + name + " --as both") == "copy-of-" + name + " ");
        CHECK(desk.made_by("annotate --clear copy-of-" + name + " -o cleared-" + name) == "cleared-" + name + " ");
        CHECK(desk.made_by("check --no-cache copy-of-" + name).empty());
    }
}
