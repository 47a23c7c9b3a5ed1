// SPDX-License-Identifier: Apache-2.0
// What `kith check` remembers from run to run: the results of documents that are costly to take apart (Word files, PDFs, e-mails).
// For plain text, Markdown and web pages looking up would take as long as reading them anew, so those are always read. A result is
// used again only for the same bytes, the same words of the lexicon, the same build of kith, the same options that bear on it, and the
// same programs that take PDFs and .doc files apart. Thread-safe.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "app/cache.hpp"
#include "app/options.hpp"
#include "app/policy.hpp"
#include "app/walk.hpp"
#include "document/formats.hpp"
#include "report/reporter.hpp"

namespace kith {

class ResultCache {
public:
    // `folder` empty: nothing is remembered. `inputs` say which policies there will be. Nothing is opened or made before it is needed.
    ResultCache(std::string folder, const Options& options, const std::vector<Input>& inputs);
    ~ResultCache();
    ResultCache(const ResultCache&) = delete;
    ResultCache& operator=(const ResultCache&) = delete;
    ResultCache(ResultCache&&) = delete;
    ResultCache& operator=(ResultCache&&) = delete;

    // What `look` answers, or answered to the same question before. `policy` is one of those of the inputs; its levels and what it
    // accepts are not applied yet.
    Checked ask(std::string_view bytes, const std::string& path, const Format& format, const Policy& policy, Audience audience,
                const std::function<Checked()>& look);

    // To be called once, at the end: a warning where something could not be kept.
    [[nodiscard]] Problems finish();

private:
    void open();
    [[nodiscard]] std::string identity_of(const Policy& policy) const;

    std::string folder_;
    const Options& options_;
    std::vector<const Policy*> policies_;
    std::once_flag opened_;
    std::unique_ptr<Cache> cache_;                     // null: there is none
    std::map<const Setup*, std::string> identities_;  // of the words of a lexicon and how they are used
};

}  // namespace kith
