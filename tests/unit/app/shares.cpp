// SPDX-License-Identifier: Apache-2.0
#include "unit/app/shares.hpp"

#include "unit/app/program.hpp"

namespace kith::test {

Words joined(Words words, const Words& more) {
    words.insert(words.end(), more.begin(), more.end());
    return words;
}

SharedDocuments::SharedDocuments() {
    scratch.add("a.md", "# A\n\nHis contact with his mum is on Friday. What matters most to you?\n\nÉté: contact with his mum.\n");
    scratch.add("b/letter.txt", "Dear Amira,\n\nThe handover at the library is at ten.\n");
    scratch.add("b/page.html", "<p>Her contact with her dad &amp; his handover at the library.</p>");
    scratch.add("c/quiet.md", "A quiet walk.\n");
    scratch.add("c/damaged.docx", "PK no document");
    scratch.add("kith.yaml", "fail_on: never\noverrides:\n  - {paths: b/, fail_on: rethink}\n");
}

Words SharedDocuments::shares(const Words& format) const {
    Words files;
    for (const char* const share : {"2/3", "1/3", "3/3"}) {
        std::string name = ".shares/" + std::string(1, share[0]);
        for (const std::string& word : format) name += word;
        files.push_back(scratch.write(name, ""));
        static_cast<void>(run_program(joined({"check", scratch.path(), "--shard", share, "-o", files.back()}, format)));
    }
    return files;
}

}  // namespace kith::test
