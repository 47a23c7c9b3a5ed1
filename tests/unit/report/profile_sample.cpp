// SPDX-License-Identifier: Apache-2.0
#include "unit/report/profile_sample.hpp"

#include <utility>

namespace kith::test {

Profile profile_of(const Sample& sample, bool no_text) { return Profiler(sample.lexicon).profile(sample.checked, no_text); }

const Facet& first_shift(const Profile& profile) { return profile.shifts[0]; }

const Facet& third_shift(const Profile& profile) { return profile.shifts[2]; }

WordList list(std::string id, std::vector<std::string> words) {
    WordList list;
    list.id = std::move(id);
    list.words = std::move(words);
    return list;
}

std::vector<std::string> told(const Figure& figure) {
    std::vector<std::string> sentences;
    for (const Story& story : figure.stories) {
        sentences.push_back(story.sentence.before + "[" + story.sentence.words + "]" + story.sentence.after);
    }
    return sentences;
}

}  // namespace kith::test
