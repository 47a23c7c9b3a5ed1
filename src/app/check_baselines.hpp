// SPDX-License-Identifier: Apache-2.0
// What `kith check` asks of baselines: which one holds for a document (kith.yaml may say so), which of its findings are known by it,
// and how the run ends. sort() may be called by many threads; all else by one.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "app/baselines.hpp"
#include "app/former_rules.hpp"
#include "app/options.hpp"
#include "app/origins.hpp"
#include "app/walk.hpp"

namespace kith {

// How the findings of one document stand.
struct Beside {
    BaselineRun* baseline = nullptr;  // null: nothing is known of it
    std::string path = {};            // absolute
    std::vector<KnownKey> keys;       // of what the run is not about, then of the findings
    std::vector<KnownAs> standings;  // of each key
    std::size_t first = 0;            // of the findings

    // Whether the documents before it have to be decided first.
    [[nodiscard]] bool is_open() const;
};

[[nodiscard]] std::vector<KnownKey> keys_of(const LintResult& result);

// Takes away what is known, and answers how much that was. Precondition: not open.
std::size_t leave_out_known(const Beside& beside, LintResult& result);

class CheckBaselines {
public:
    // Null where no document has one. Takes baselines away from the inputs, which are to outlive this.
    // `below`: those of which perhaps no document is there any more, and what names each. `changes`: null where all lines count; else it, as
    // `options`, is to outlive this.
    static Result<std::unique_ptr<CheckBaselines>> open(const Options& options, FoundInputs& found, const std::map<std::string, std::string>& below,
                                                        const Changes* changes);

    // `whole`: of everything in the document, `result`: of what the run is about. What is on old lines is known first.
    [[nodiscard]] Beside sort(const Input& input, const std::vector<KnownKey>& whole, const LintResult& result) const;
    void decide(Beside& beside) const;
    // Its part of a baseline that is written stays.
    void note_unread(const Input& input) const;

    // What is worth saying: that git refuses to tell what was renamed or copied, where that matters.
    [[nodiscard]] Problems notes() const;

    // What the change that the run is about did to the baselines, once all documents are decided: that it takes findings of its own
    // documents into one, and, where it changes none (`is_alone`), that it takes lines out.
    [[nodiscard]] Problems change_notes(bool is_alone) const;

    // Whether the run sees all documents that its baselines speak of.
    [[nodiscard]] bool sees_all() const;
    [[nodiscard]] std::vector<BaselineFigures> figures() const;
    // Writes all of them. A run over a part of the documents takes nothing out but what it met elsewhere.
    Problems write(Streams& streams) const;

private:
    void compare(const Changes& changes);
    [[nodiscard]] bool is_checked_elsewhere(const std::string& path, const Options& options) const;
    [[nodiscard]] bool is_of_part(const BaselineRun& run) const;
    [[nodiscard]] BaselineRun::Stays stays_in(const BaselineRun& run) const;
    [[nodiscard]] BaselineRun* of(const Input& input) const;
    [[nodiscard]] const Policy& policy_near(const std::string& path) const;
    // As Origins::Read.
    [[nodiscard]] bool look(const std::string& path, const std::string* bytes, std::vector<KnownKey>& keys) const;

    [[nodiscard]] const std::string& name_of(const Input& input) const;

    std::string stdin_name_;
    bool sees_changes_alone_ = false;
    std::vector<std::string> folders_seen_;                     // with all below them; absolute
    std::vector<std::filesystem::path> unread_;                  // folders that could not be looked into; absolute
    std::map<std::string, std::unique_ptr<BaselineRun>> runs_;  // by the file as the policy names it
    std::vector<std::string> unknown_before_;                    // baselines of which nobody knows what the change made of them
    std::map<std::string, const Input*> inputs_;                // by absolute path
    std::map<std::string, const Policy*> folders_;              // of the first input in each folder, by absolute path
    mutable std::map<std::filesystem::path, std::unique_ptr<FormerRules>> rules_;  // by repository; asked while origins are looked up, once
    std::unique_ptr<Origins> origins_;                          // null where the run sees all documents
};

}  // namespace kith
