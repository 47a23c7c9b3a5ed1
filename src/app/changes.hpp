// SPDX-License-Identifier: Apache-2.0
// --changed-since and --diff: which documents, and which lines of them, a run is about. git runs as a process of its own, and is
// asked to touch nothing. Immutable once made; thread-safe.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "app/changed_lines.hpp"
#include "app/files_then.hpp"
#include "app/former_rules.hpp"
#include "app/old_texts.hpp"
#include "app/options.hpp"
#include "app/quiet_then.hpp"
#include "app/walk.hpp"
#include "lint/finding.hpp"
#include "document/document.hpp"
#include "report/reporter.hpp"

namespace kith {

class Changes {
public:
    // What differs between the working tree and the point where its branch left `revision`; files that git does not know yet
    // count whole. The repositories are those of `operands`. Problems "no-repository", "unknown-revision", "no-program".
    static Result<Changes> since(const std::string& revision, const std::vector<std::string>& operands);

    // A unified diff whose paths count from the repository of the current folder, else from that folder; one that is not there counts
    // from the current folder, as of a diff made in it. Problem "no-diff": text that is none, or breaks off; an empty one says that
    // nothing changed. `notes` takes what is worth saying: that it is empty, and documents that are nowhere.
    static Result<Changes> of_diff(std::string_view text, Problems& notes);

    // A document counts whole where it was not checked before, as by its old name or by the kith.yaml of then; one that was renamed,
    // where other rules held for it or it was of another kind, too. That the change itself leaves out what it changes, or lets it pass,
    // is said. What kith.yaml kept quiet and keeps no longer counts on all lines. `options` is to outlive this; `notes` takes what is
    // worth saying.
    void weigh_rules(const Options& options, const FoundInputs& found, Problems& notes);

    // Takes away the documents that did not change. What could not be read stays, so that it is told.
    void narrow(FoundInputs& found) const;

    // A document as it was, with all that is found in it by the rules of today.
    using Read = std::function<Checked(const std::string& path, const std::string& bytes)>;
    // Of what stands on lines that did not change: nothing is told, or words that kith.yaml kept quiet before, or all, as it is not known
    // what was quiet.
    enum class Unveiled { nothing, kept_by_rules, all };
    // Takes away what stands on lines that did not change, but for what the change took the quiet from.
    Unveiled narrow(const std::string& path, const Document& document, LintResult& result, const Read& read) const;

    // What has changed of a document; null: nothing.
    [[nodiscard]] const ChangedFile* of(const std::string& path) const;

    // Whether a document has lines that were added or changed.
    [[nodiscard]] bool holds(const std::string& path) const { return of(path) != nullptr; }

    // The documents that have such lines, by absolute path; some may be gone since.
    [[nodiscard]] std::vector<std::string> documents() const;

    // Whether the change touched a file of any kind, by its lines or its place.
    [[nodiscard]] bool has_changed(const std::string& file) const;
    // What a file held before the change that touched it; empty: there was none. None: that is not known.
    [[nodiscard]] std::optional<std::string> text_then(const std::string& file) const;

    // Which lines those are: "3-4 11-11", or "whole"; the same on every machine. Empty where there are none.
    [[nodiscard]] std::string lines_of(const std::string& path) const;

    // A document that is gone, renamed or changed, as far as git tells; paths are absolute.
    struct Former {
        std::filesystem::path top;  // of its repository
        OldFile file;
    };
    [[nodiscard]] const std::vector<Former>& former() const { return former_; }
    // Whether those are all; a plain diff does not name what was there before.
    [[nodiscard]] bool tells_former() const { return tells_former_; }
    [[nodiscard]] const std::vector<std::filesystem::path>& tops() const { return tops_; }

private:
    void add(const std::filesystem::path& top, Diff diff);
    [[nodiscard]] FilesThen files_then(const std::filesystem::path& top, const std::set<std::string>& named, std::set<std::string>& unknown) const;
    void follow_links(const FoundInputs& found);
    void weigh_moves();
    void tell_loosened(const Options& options, const FoundInputs& found, Problems& notes) const;
    [[nodiscard]] std::vector<std::string> weighed_documents(const std::vector<std::filesystem::path>& asked) const;
    [[nodiscard]] FormerRules* changed_rules(const std::filesystem::path& folder) const;
    bool weigh_rules(FormerRules& rules, const std::string& before, const std::string& now, bool is_named);
    [[nodiscard]] bool may_loosen() const;
    void tell_lost_baselines(const FoundInputs& found, Problems& notes) const;
    void tell_lost_preferences(Problems& notes) const;
    [[nodiscard]] std::optional<std::string> rules_of(const Former& former) const;
    [[nodiscard]] std::optional<std::string> words_of(const Former& former) const;
    [[nodiscard]] std::optional<std::string> rules_before(const std::string& now) const;
    [[nodiscard]] std::optional<OldText> text_of(const std::string& path, const ChangedFile& file) const;
    [[nodiscard]] std::optional<QuietThen> quiet_then(const std::string& path, const ChangedFile& file, const Read& read) const;

    std::vector<std::filesystem::path> tops_;   // of the repositories
    std::map<std::string, ChangedFile> files_;  // by absolute path
    std::map<std::string, const Policy*> quieter_;  // by absolute path: what kept some of it quiet before
    std::map<std::filesystem::path, std::shared_ptr<FormerRules>> rules_;  // by repository
    std::vector<Former> former_;
    std::vector<Former> moves_;   // of files of all kinds
    std::vector<Former> others_;  // what is no document and is gone, renamed or changed
    std::shared_ptr<OldTexts> old_texts_ = std::make_shared<OldTexts>();
    bool tells_former_ = true;
    bool lacks_renames_ = false;
};

}  // namespace kith
