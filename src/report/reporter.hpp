// SPDX-License-Identifier: Apache-2.0
// The reporters table: one row an output format; help, completions and messages follow from it. A report turns
// documents' results into text; app/ writes it.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "document/document.hpp"
#include "lexicon/entry.hpp"
#include "lint/finding.hpp"
#include "report/folder_figures.hpp"

namespace kith {

// One checked input: read (document) or not (problem set).
struct Checked {
    std::string path;            // as the user named it
    std::string id_json;         // --stream: the record's id as JSON; then reported as "id" in place of "path"
    std::size_t order = 0;       // --shard: which of all documents this is, from 1, so that shards join in that order
    std::string fail_on;         // from which level on its findings are failures; empty: as for the whole run
    bool has_problem = false;
    Problem problem;             // why it could not be read; then document and result are empty
    Document document;
    LintResult result;
    Problems unused_marks;       // of the document, that keep nothing any more
};

struct ReportOptions {
    bool color = false;
    bool no_text = false;        // leave out text, evidence, suggestions and every captured word; salted fingerprints
    bool quiet = false;
    bool show_skipped = false;
    std::size_t width = 80;      // columns of the terminal, for the text format
    std::string fail_on = "rethink";  // from which level on a finding is a failure, for formats that know those; "never"
    std::string salt;            // for fingerprints with no_text
    bool has_baseline = false;   // what a baseline knows was left out
    bool tells_news_alone = false;  // text: a document without findings is not shown for what is warm or unread in it
};

struct Totals {
    std::size_t documents = 0;   // read
    std::size_t unreadable = 0;
    std::size_t rethink = 0;
    std::size_t consider = 0;
    std::size_t notice = 0;
    std::size_t strengths = 0;
    std::size_t words = 0;
    std::size_t known = 0;       // findings left out, as a baseline knows them
    std::size_t gone = 0;        // of a baseline, what stands in the documents no more
    std::string cut_short;       // why the report tells of a part of the documents only, as a sentence; empty: it tells of all
};

// One item of a format that has lists: a finding, ready to be written.
struct ReportItem {
    std::string text;
    std::string id;  // of the entry or rule
    Level level = Level::notice;
};

// Where text goes as it comes; false: no more is wanted.
using TextSink = std::function<bool(std::string_view)>;

// What one document adds to a report.
struct Piece {
    std::string text;
    std::function<void(const TextSink&)> rest;  // where there are very many findings: what stands behind `text`, made as it is written
    std::size_t rest_weight = 0;                // bytes of memory that `rest` needs until then, about
    std::vector<ReportItem> items;
    std::string path;
    std::optional<Problem> problem;
    FolderFigures figures;
    bool leaves_unread = false;  // something could not be read, and is not shown
};

struct DocumentRecord;
struct FindingRecord;

// Findings in their order, some at a time; none: that was all.
using FindingBlocks = std::function<std::vector<FindingRecord>()>;

// One report being written: begin(), then each document's piece in order, then end(). Pieces may be made by many threads
// at once; the other functions are called by one, and may remember. Who takes a piece writes its `rest` behind what take() answers, before
// the report ends. Where a format was limited, notes() says so.
class Report {
public:
    Report(const Lexicon& lexicon, const ReportOptions& options) : lexicon_(lexicon), options_(options) {}
    virtual ~Report() = default;
    Report(const Report&) = delete;
    Report& operator=(const Report&) = delete;
    Report(Report&&) = delete;
    Report& operator=(Report&&) = delete;

    virtual std::string begin() { return {}; }
    [[nodiscard]] virtual Piece piece(const Checked& checked) const = 0;
    // The same, of a document that nobody needs any more.
    [[nodiscard]] virtual Piece last_piece(Checked&& checked) const { return piece(checked); }
    virtual std::string take(Piece piece) { return std::move(piece.text); }
    virtual std::string end(const Totals&) { return {}; }
    [[nodiscard]] virtual std::vector<std::string> notes() const { return {}; }

protected:
    [[nodiscard]] const Lexicon& lexicon() const { return lexicon_; }
    [[nodiscard]] const ReportOptions& options() const { return options_; }

private:
    const Lexicon& lexicon_;
    ReportOptions options_;
};

// A report that is made from records alone.
class RecordReport : public Report {
public:
    using Report::Report;
    [[nodiscard]] Piece piece(const Checked& checked) const override;
    [[nodiscard]] Piece last_piece(Checked&& checked) const override;
    [[nodiscard]] virtual Piece piece_of(const DocumentRecord& record) const = 0;
    // Of a record that is without its findings. Formats that tell one finding behind the other hold no more than a block of them.
    [[nodiscard]] virtual Piece piece_of_many(DocumentRecord record, const FindingBlocks& findings) const;

protected:
    // Where piece_of() of some findings and of others is piece_of() of them all.
    [[nodiscard]] Piece piece_by_piece(DocumentRecord record, FindingBlocks findings) const;
};

struct Reporter {
    std::string_view name;
    std::string_view summary;
    std::unique_ptr<Report> (*make)(const Lexicon& lexicon, const ReportOptions& options);
};

[[nodiscard]] const std::vector<Reporter>& reporters();
[[nodiscard]] const Reporter* reporter_named(std::string_view name);

}  // namespace kith
