// SPDX-License-Identifier: Apache-2.0
#include "app/init.hpp"

#include <array>
#include <filesystem>
#include <string>

#include "app/configurations.hpp"
#include "app/output.hpp"
#include "app/repository.hpp"
#include "base/version.hpp"

namespace kith {
namespace {

namespace fs = std::filesystem;

struct Template {
    std::string_view name;  // of --ci
    std::string_view path;  // from the root of the repository, kith.yaml from where kith runs
    std::string_view next;  // what is to be done with it
    std::string_view text;
};

constexpr Template configuration = {"", configuration_name,
    "Next: kith check .                                               what is found today\n"
    "      kith check . --baseline kith.baseline --update-baseline    takes that as known from now on", R"yaml(# What kith does in this folder and below it. Every line is optional, and holds what kith does anyway
# until you change it. `kith config FILE` shows what holds for a document, and where it was said.

# From which level on a check fails: rethink, consider, notice or never. "never" is a kind way to begin.
fail_on: rethink

# What is below this level is left out: rethink, consider or notice.
min_level: notice

# Only these packs of words; kith lexicon list shows them.
# packs: [children, family-court]

# Your own words beside those of kith: YAML files or folders.
# lexicon: our-words.yaml

# Whom the documents are for, where they do not show it: child, family, professional, court or public.
# audience: public

# One person's own words ("she calls it Dad time"), where no kith-preferences.yaml stands beside the letter.
# preferences: people/amira.yaml

# What was known when this file was written is left out: kith check . --baseline kith.baseline --update-baseline
# It holds further down as well, also beside a kith.yaml there that names none.
# baseline: kith.baseline

# Documents to read, and documents to leave alone; written as in .gitignore. What is hidden (.github/) is read only where it is named: kith check . .github
# include: [policies/, letters/]
# exclude: [archive/, "*.draft.md"]

# What differs for some paths. The later one wins.
# overrides:
#   - paths: letters/to-children/
#     audience: child
#     fail_on: consider
#   - paths: court/
#     levels: {contact: notice, handover: "off"}

# Words that stay on purpose, with the reason, and perhaps the last day. Nothing else is silenced.
# accept:
#   - entries: [contact]
#     paths: court/orders.md
#     reason: the order's own word
#     until: 2027-06-30
)yaml"};

constexpr std::array<Template, 3> ci_files = {{
    {"github", ".github/workflows/kith.yml", "Next: write the repository that you have kith from in place of YOUR/kith.", R"yaml(# Reads what a pull request adds or changes. YOUR/kith is the repository that you have kith from.
on: pull_request
permissions:
  contents: read
jobs:
  words:
    runs-on: ubuntu-24.04
    steps:
      - uses: actions/checkout@v4
        with: {fetch-depth: 0}
      # Where no wheel of kith-lint is published yet, build one with scripts/package of kith, keep it here, and add  with: {wheel: ITS/PATH.whl}
      - uses: YOUR/kith@vVERSION
        # From which level on it fails, kith.yaml says (fail_on). What it takes: paths, changed-since, fail-on, version, wheel.
)yaml"},
    {"gitlab", ".gitlab/kith.yml", "Next: take it into .gitlab-ci.yml with the line  include: {local: .gitlab/kith.yml}", R"yaml(# Reads what a merge request adds or changes. Take it into .gitlab-ci.yml:  include: {local: .gitlab/kith.yml}
kith:
  image: python:3-slim-bookworm
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
  variables:
    GIT_DEPTH: 0
  script:
    - apt-get update && apt-get install -y --no-install-recommends git
    # Where no wheel of kith-lint is published yet, build one with scripts/package of kith, and name its file or your index (PIP_INDEX_URL).
    - pip install --quiet kith-lint==VERSION
    # In a pipeline of merged results, only what the request itself brings.
    - kith check . --changed-since "${CI_MERGE_REQUEST_TARGET_BRANCH_SHA:-$CI_MERGE_REQUEST_DIFF_BASE_SHA}" --format gitlab -o kith.json
  artifacts:
    when: always
    reports:
      codequality: kith.json
)yaml"},
    {"pre-commit", ".pre-commit-config.yaml", "Next: write the repository that you have kith from in place of YOUR/kith, then  pre-commit install", R"yaml(# Reads the documents of a commit before it is made. YOUR/kith is the repository that you have kith from.
# Where no wheel of kith-lint is published yet, build one with scripts/package of kith, and name its folder: PIP_FIND_LINKS=FOLDER git commit
repos:
  - repo: https://github.com/YOUR/kith
    rev: vVERSION
    hooks:
      - id: kith
)yaml"},
}};

// A file for CI asks for the kith that wrote it.
std::string with_version(std::string_view text) {
    constexpr std::string_view place = "VERSION";
    std::string whole(text);
    for (std::size_t at = 0; (at = whole.find(place, at)) != std::string::npos; at += version().size())
        whole.replace(at, place.size(), version());
    return whole;
}

enum class Outcome : unsigned char { written, was_there, failed };

Outcome put(const std::string& path, const std::string& text, Streams& streams) {
    std::error_code failure;
    if (fs::exists(fs::symlink_status(path, failure))) {
        streams.err << path << " is there already, and stays as it is.\n";
        return Outcome::was_there;
    }
    if (fs::path(path).has_parent_path()) fs::create_directories(fs::path(path).parent_path(), failure);
    Result<Output> output = Output::open(path, streams);
    Problems problems = output ? Problems{} : output.error();
    if (output) {
        output->write(text);
        problems = output->finish();
    }
    tell(streams, problems);
    if (!problems.empty()) return Outcome::failed;
    streams.out << "Written: " << path << '\n';
    return Outcome::written;
}

// Where CI looks for it: at the root of the repository, from wherever kith runs. What is there is left to its owner to add to.
Outcome put_for_ci(const Template& file, Streams& streams) {
    const fs::path root = repository_of(canonical_folder({}));
    const std::string text = with_version(file.text);
    const Outcome outcome = put(root.empty() ? std::string(file.path) : near_name(root / file.path), text, streams);
    if (outcome == Outcome::was_there) streams.out << "This is what kith would have written there:\n\n" << text;
    if (outcome != Outcome::failed) streams.out << file.next << '\n';
    return outcome;
}

}  // namespace

std::vector<std::string_view> ci_choices() {
    std::vector<std::string_view> names;
    for (const Template& file : ci_files) names.push_back(file.name);
    return names;
}

int run_init(const Options& options, Streams& streams) {
    Outcome outcome = put(std::string(configuration.path), std::string(configuration.text), streams);
    if (outcome == Outcome::written) streams.out << configuration.next << '\n';
    // A kith.yaml that is there is no slip where a file for CI was asked for.
    for (const Template& file : ci_files) {
        if (file.name == options.ci) outcome = put_for_ci(file, streams);
    }
    return outcome == Outcome::written ? exit_clean : exit_failed;
}

}  // namespace kith
