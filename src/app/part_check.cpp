// SPDX-License-Identifier: Apache-2.0
#include "app/part_check.hpp"

#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <atomic>
#include <functional>
#include <future>
#include <memory>
#include <utility>
#include <vector>

#include "app/checker.hpp"
#include "app/convert.hpp"
#include "app/open_file.hpp"
#include "document/formats.hpp"
#include "document/text_parts.hpp"
#include "lint/linter.hpp"

namespace kith {
namespace {

constexpr std::string_view own_words = "<!--";  // which the marks of kith begin with

// Where a part stands in its file.
struct PartPlace {
    std::size_t bytes = 0;
    std::size_t base = 0;   // segments of the document before its first
    int paragraphs = 0;     // of the document before it
    Position origin;        // of its first byte
};

class PartRun {
public:
    PartRun(const PartSource& source, const std::string& path, const Policy& policy, const ReportOptions& options, PartSizes sizes)
        : source_(source), size_(source.size()), path_(path), policy_(policy), options_(options), sizes_(sizes),
          linting_(policy.setup->linter, {Level::notice, false, audience_named(policy.audience.value)}) {}

    std::optional<PartChecked> run() {
        for (std::optional<Part> part = read_part({}, 0); part;) {
            const PartPlace next = part->next;
            const std::size_t first = part->cut ? part->cut->neighbours : 0;
            const bool goes_on = next.origin.byte < size_;
            const bool is_ahead = goes_on && sizes_.is_read_ahead && !places_.empty();  // the first part tells whom the text is for
            std::atomic<bool> is_waited_for = false;
            std::future<std::optional<Part>> ahead;
            if (is_ahead) ahead = std::async(std::launch::async, [&] { return look_at_part(next, first, is_waited_for); });
            lint(*std::move(part));
            is_waited_for = true;
            if (!goes_on) {
                conclude();
                return std::move(checked_);
            }
            part = is_ahead ? ahead.get() : read_part(next, first);
        }
        return std::nullopt;
    }

private:
    struct Part {
        PartPlace place;
        std::size_t first = 0;  // segments before it were neighbours of the part before
        Document document;
        std::optional<PartCut> cut = {};
        PartPlace next = {};
        std::optional<Linting::Looks> looked = {};

        [[nodiscard]] std::size_t last() const { return cut ? cut->last : document.segments.size(); }
    };

    std::optional<Part> read_part(PartPlace place, std::size_t first) const {
        std::optional<Document> document = read_enough(place, first);
        if (!document) return std::nullopt;
        Part part{place, first, *std::move(document)};
        if (!is_last(place)) part.cut = cut_part(part.document, first);
        part.next = part.cut ? place_behind(place, part.document, *part.cut) : end_of_file();
        return part;
    }

    // Changes nothing but what it answers, as the part before is still being linted. Once that is done nobody is to wait: what has not been
    // looked at by then is left to the one who lints, so that both threads have the same to do whatever the text.
    std::optional<Part> look_at_part(const PartPlace& place, std::size_t first, const std::atomic<bool>& is_waited_for) const {
        std::optional<Part> part = read_part(place, first);
        if (part) part->looked = linting_.look_ahead(part->document, first, part->last(), [&] { return is_waited_for.load(); });
        return part;
    }

    void lint(Part part) {
        places_.push_back(part.place);
        LintResult result = linting_.lint(part.document, part.first, part.last(), part.looked ? &*part.looked : nullptr);
        record(decided(std::move(part.document), std::move(result)), part.place);
    }

    // Whole lines of the file, as a document. Nothing where it cannot be read so. One is read at a time, by whichever thread.
    std::optional<Document> read(const PartPlace& place) const {
        if (!source_.read_into(bytes_, place.origin.byte, place.bytes)) return std::nullopt;
        if (place.origin.byte + bytes_.size() < size_) bytes_.resize(bytes_.find_last_of('\n') + 1);
        if (bytes_.find(own_words) != std::string::npos) return std::nullopt;
        const Result<const Format*> format = choose_format(bytes_, path_);
        if (!format || (*format)->name != "text") return std::nullopt;
        Result<Document> part = (*format)->read(bytes_, path_, read_options(policy_.limits));
        if (!part || part->encoding != Encoding::utf8) return std::nullopt;
        return *std::move(part);
    }

    [[nodiscard]] bool is_last(const PartPlace& place) const { return place.origin.byte + place.bytes == size_; }

    // So many bytes that the part can be cut, or ends with the file.
    std::optional<Document> read_enough(PartPlace& place, std::size_t first) const {
        for (std::size_t bytes = sizes_.part;; bytes *= 2) {
            place.bytes = std::min(bytes, size_ - place.origin.byte);
            std::optional<Document> part = read(place);
            if (!part || is_last(place) || cut_part(*part, first)) return part;
        }
    }

    static PartPlace place_behind(const PartPlace& place, const Document& part, const PartCut& cut) {
        PartPlace next;
        next.base = place.base + cut.last - cut.neighbours;
        next.paragraphs = place.paragraphs + cut.paragraphs;
        next.origin = position_behind(std::string_view(part.text).substr(0, cut.next), place.origin);
        return next;
    }

    [[nodiscard]] PartPlace end_of_file() const {
        PartPlace end;
        end.origin.byte = size_;
        return end;
    }

    // What the policy leaves of it.
    std::shared_ptr<const Checked> decided(Document part, LintResult result) {
        Checked checked;
        checked.path = path_;
        checked.document = std::move(part);
        checked.result = std::move(result);
        apply_policy(policy_, checked.result);
        drop_below(level_named(policy_.min_level.value), checked.result);
        for (const Kept& kept : checked.result.kept) checked_.keepers.insert(kept.why.said);
        add(checked_.totals, totals_of(checked));
        return std::make_shared<const Checked>(std::move(checked));
    }

    // Its findings have been moved to where they stand in the whole document.
    void for_each_finding(std::shared_ptr<const Checked> checked, const PartPlace& place, const std::function<void(FindingRecord)>& tell) const {
        const FindingBlocks blocks = finding_blocks(std::move(checked), options_);
        for (std::vector<FindingRecord> block = blocks(); !block.empty(); block = blocks()) {
            for (FindingRecord& finding : block) {
                move(finding, place);
                tell(std::move(finding));
            }
        }
    }

    void record(const std::shared_ptr<const Checked>& checked, const PartPlace& place) {
        DocumentRecord made = record_but_findings(*checked, *policy_.setup->lexicon, options_);
        for (StrengthRecord& strength : made.strengths) move(strength.at, place);
        if (checked_.record.path.empty()) {
            checked_.record = std::move(made);
        } else {
            append(std::move(made));
        }
        for_each_finding(checked, place, [this](const FindingRecord& finding) { checked_.findings.add(finding); });
    }

    static void move(Stretch& at, const PartPlace& place) {
        at = {moved(at.first, place.origin), moved(at.second, place.origin)};
    }

    static void move(FindingRecord& finding, const PartPlace& place) {
        move(finding.at, place);
        finding.place.paragraph += place.paragraphs;
        for (SuggestionRecord& suggestion : finding.suggestions) move(suggestion.replaces, place);
    }

    void append(DocumentRecord more) {
        std::vector<StrengthRecord>& strengths = checked_.record.strengths;
        checked_.record.words += more.words;
        strengths.insert(strengths.end(), std::make_move_iterator(more.strengths.begin()), std::make_move_iterator(more.strengths.end()));
    }

    // What whole documents are told stands among the other findings by its place. The parts it stands in are read once more.
    void conclude() {
        std::optional<Document> part;
        const PartPlace* place = nullptr;
        LintResult result;  // of that part
        std::vector<FindingRecord> late;
        const auto finish = [&] {
            if (!result.findings.empty())
                for_each_finding(decided(*std::move(part), std::move(result)), *place, [&](FindingRecord finding) { late.push_back(std::move(finding)); });
            result = {};
        };
        const auto part_with = [&](std::size_t segment) {
            const auto after = std::upper_bound(places_.begin(), places_.end(), segment,
                                                [](std::size_t wanted, const PartPlace& one) { return wanted < one.base; });
            const PartPlace* const wanted = &*std::prev(after);
            if (wanted != place) {
                finish();
                place = wanted;
                part = read(*place);
            }
            const bool is_there = part && segment - place->base < part->segments.size();  // the file may have changed since
            return Linting::Part{is_there ? &*part : nullptr, place->base};
        };
        linting_.conclude(part_with, [&](const Linting::Part&, Finding finding) { result.findings.push_back(std::move(finding)); });
        finish();
        checked_.findings.add_among(std::move(late));
        checked_.totals.documents = 1;
    }

    const PartSource& source_;
    std::size_t size_;
    const std::string& path_;
    const Policy& policy_;
    const ReportOptions& options_;
    PartSizes sizes_;
    Linting linting_;
    std::vector<PartPlace> places_;
    mutable std::string bytes_;  // room for those of the part that is read
    PartChecked checked_;
};

}  // namespace

std::optional<PartChecked> check_in_parts(const PartSource& source, const std::string& path, const Policy& policy,
                                          const ReportOptions& options, PartSizes sizes) {
    const bool is_long = source.size() >= sizes.least && source.size() <= policy.limits.input_bytes;
    if (options.show_skipped || !is_long) return std::nullopt;
    std::optional<PartChecked> checked = PartRun(source, path, policy, options, sizes).run();
    if (checked) checked->bytes = source.size();
    return checked;
}

std::optional<PartChecked> check_in_parts(const std::string& path, const Policy& policy, const ReportOptions& options, PartSizes sizes) {
    struct stat about = {};
    if (::stat(path.c_str(), &about) != 0 || !S_ISREG(about.st_mode)) return std::nullopt;  // who writes into a pipe would see it closed
    const OpenFile file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    const std::unique_ptr<PartSource> source = file_source(file.descriptor());
    return source == nullptr ? std::nullopt : check_in_parts(*source, path, policy, options, sizes);
}

}  // namespace kith
