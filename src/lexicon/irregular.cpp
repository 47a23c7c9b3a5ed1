// SPDX-License-Identifier: Apache-2.0
// The tables of irregular words and the lookups in them.
#include "lexicon/irregular.hpp"

#include <algorithm>

namespace kith {

namespace {

struct SecondPast {
    std::string_view base;
    std::string_view past;
};

// Rows of nouns cost more lines than they are worth reading one by one: they run on, in the order of the alphabet.
// clang-format off
constexpr std::array<IrregularNoun, 79> nouns = {{
    {"aircraft", "aircraft"}, {"alias", "aliases"}, {"alumnus", "alumni"}, {"appendix", "appendices"},
    {"atlas", "atlases"}, {"axis", "axes"}, {"bacterium", "bacteria"}, {"brainchild", "brainchildren"},
    {"buffalo", "buffaloes"}, {"calf", "calves"}, {"canvas", "canvases"}, {"cargo", "cargoes"},
    {"chairperson", "chairpeople"}, {"child", "children"}, {"criterion", "criteria"}, {"curriculum", "curricula"},
    {"datum", "data"}, {"domino", "dominoes"}, {"echo", "echoes"}, {"embargo", "embargoes"}, {"epoch", "epochs"},
    {"foot", "feet"}, {"gas", "gases"}, {"godchild", "godchildren"}, {"goose", "geese"},
    {"grandchild", "grandchildren"}, {"half", "halves"}, {"hero", "heroes"}, {"hoof", "hooves"},
    {"housewife", "housewives"}, {"index", "indices"}, {"knife", "knives"}, {"larva", "larvae"},
    {"layperson", "laypeople"}, {"leaf", "leaves"}, {"lens", "lenses"}, {"life", "lives"}, {"loaf", "loaves"},
    {"man", "men"}, {"matriarch", "matriarchs"}, {"matrix", "matrices"}, {"medium", "media"}, {"midwife", "midwives"},
    {"monarch", "monarchs"}, {"mouse", "mice"}, {"news", "news"}, {"offspring", "offspring"}, {"ox", "oxen"},
    {"passerby", "passersby"}, {"patriarch", "patriarchs"}, {"penny", "pence"}, {"person", "people"},
    {"phenomenon", "phenomena"}, {"potato", "potatoes"}, {"quiz", "quizzes"}, {"salesperson", "salespeople"},
    {"scarf", "scarves"}, {"schoolchild", "schoolchildren"}, {"self", "selves"}, {"series", "series"},
    {"sheep", "sheep"}, {"shelf", "shelves"}, {"species", "species"}, {"spokesperson", "spokespeople"},
    {"staff", "staff"}, {"stepchild", "stepchildren"}, {"stimulus", "stimuli"}, {"stomach", "stomachs"},
    {"summons", "summonses"}, {"thief", "thieves"}, {"tomato", "tomatoes"}, {"tooth", "teeth"},
    {"tornado", "tornadoes"}, {"torpedo", "torpedoes"}, {"veto", "vetoes"}, {"wife", "wives"}, {"wolf", "wolves"},
    {"woman", "women"}, {"yourself", "yourselves"},
}};

constexpr std::array<IrregularVerb, 160> verbs = {{
    {"be", "was", "been"}, {"become", "became", "become"}, {"begin", "began", "begun"}, {"bend", "bent", "bent"},
    {"bet", "bet", "bet"}, {"bind", "bound", "bound"}, {"bite", "bit", "bitten"}, {"bleed", "bled", "bled"},
    {"blow", "blew", "blown"}, {"break", "broke", "broken"}, {"breed", "bred", "bred"},
    {"bring", "brought", "brought"}, {"broadcast", "broadcast", "broadcast"}, {"build", "built", "built"},
    {"burst", "burst", "burst"}, {"buy", "bought", "bought"}, {"catch", "caught", "caught"},
    {"choose", "chose", "chosen"}, {"cling", "clung", "clung"}, {"come", "came", "come"}, {"cost", "cost", "cost"},
    {"creep", "crept", "crept"}, {"cut", "cut", "cut"}, {"deal", "dealt", "dealt"}, {"dig", "dug", "dug"},
    {"do", "did", "done"}, {"draw", "drew", "drawn"}, {"drink", "drank", "drunk"}, {"drive", "drove", "driven"},
    {"eat", "ate", "eaten"}, {"fall", "fell", "fallen"}, {"feed", "fed", "fed"}, {"feel", "felt", "felt"},
    {"fight", "fought", "fought"}, {"find", "found", "found"}, {"flee", "fled", "fled"}, {"fling", "flung", "flung"},
    {"fly", "flew", "flown"}, {"forbid", "forbade", "forbidden"}, {"forecast", "forecast", "forecast"},
    {"foresee", "foresaw", "foreseen"}, {"forget", "forgot", "forgotten"}, {"forgive", "forgave", "forgiven"},
    {"forgo", "forwent", "forgone"}, {"freeze", "froze", "frozen"}, {"get", "got", "got"}, {"give", "gave", "given"},
    {"go", "went", "gone"}, {"grind", "ground", "ground"}, {"grow", "grew", "grown"}, {"hang", "hung", "hung"},
    {"have", "had", "had"}, {"hear", "heard", "heard"}, {"hide", "hid", "hidden"}, {"hit", "hit", "hit"},
    {"hold", "held", "held"}, {"hurt", "hurt", "hurt"}, {"input", "input", "input"}, {"keep", "kept", "kept"},
    {"kneel", "knelt", "knelt"}, {"know", "knew", "known"}, {"lay", "laid", "laid"}, {"lead", "led", "led"},
    {"leave", "left", "left"}, {"lend", "lent", "lent"}, {"let", "let", "let"}, {"lie", "lay", "lain"},
    {"light", "lit", "lit"}, {"lose", "lost", "lost"}, {"make", "made", "made"}, {"mean", "meant", "meant"},
    {"meet", "met", "met"}, {"mislead", "misled", "misled"}, {"misread", "misread", "misread"},
    {"mistake", "mistook", "mistaken"}, {"misunderstand", "misunderstood", "misunderstood"},
    {"offset", "offset", "offset"}, {"outgrow", "outgrew", "outgrown"}, {"overcome", "overcame", "overcome"},
    {"overhear", "overheard", "overheard"}, {"override", "overrode", "overridden"},
    {"oversee", "oversaw", "overseen"}, {"oversleep", "overslept", "overslept"},
    {"overtake", "overtook", "overtaken"}, {"overthrow", "overthrew", "overthrown"}, {"pay", "paid", "paid"},
    {"put", "put", "put"}, {"quit", "quit", "quit"}, {"read", "read", "read"}, {"rebuild", "rebuilt", "rebuilt"},
    {"redo", "redid", "redone"}, {"remake", "remade", "remade"}, {"repay", "repaid", "repaid"},
    {"reset", "reset", "reset"}, {"retell", "retold", "retold"}, {"rethink", "rethought", "rethought"},
    {"rewrite", "rewrote", "rewritten"}, {"rid", "rid", "rid"}, {"ride", "rode", "ridden"}, {"ring", "rang", "rung"},
    {"rise", "rose", "risen"}, {"run", "ran", "run"}, {"say", "said", "said"}, {"see", "saw", "seen"},
    {"seek", "sought", "sought"}, {"sell", "sold", "sold"}, {"send", "sent", "sent"}, {"set", "set", "set"},
    {"shake", "shook", "shaken"}, {"shed", "shed", "shed"}, {"shine", "shone", "shone"}, {"shoot", "shot", "shot"},
    {"show", "showed", "shown"}, {"shrink", "shrank", "shrunk"}, {"shut", "shut", "shut"}, {"sing", "sang", "sung"},
    {"sink", "sank", "sunk"}, {"sit", "sat", "sat"}, {"sleep", "slept", "slept"}, {"slide", "slid", "slid"},
    {"speak", "spoke", "spoken"}, {"spend", "spent", "spent"}, {"spin", "spun", "spun"}, {"split", "split", "split"},
    {"spread", "spread", "spread"}, {"spring", "sprang", "sprung"}, {"stand", "stood", "stood"},
    {"steal", "stole", "stolen"}, {"stick", "stuck", "stuck"}, {"sting", "stung", "stung"},
    {"strike", "struck", "struck"}, {"strive", "strove", "striven"}, {"swear", "swore", "sworn"},
    {"sweep", "swept", "swept"}, {"swell", "swelled", "swollen"}, {"swim", "swam", "swum"},
    {"swing", "swung", "swung"}, {"take", "took", "taken"}, {"teach", "taught", "taught"}, {"tear", "tore", "torn"},
    {"tell", "told", "told"}, {"think", "thought", "thought"}, {"throw", "threw", "thrown"},
    {"tread", "trod", "trodden"}, {"undergo", "underwent", "undergone"}, {"understand", "understood", "understood"},
    {"undertake", "undertook", "undertaken"}, {"undo", "undid", "undone"}, {"uphold", "upheld", "upheld"},
    {"upset", "upset", "upset"}, {"wake", "woke", "woken"}, {"wear", "wore", "worn"}, {"weave", "wove", "woven"},
    {"weep", "wept", "wept"}, {"win", "won", "won"}, {"wind", "wound", "wound"},
    {"withdraw", "withdrew", "withdrawn"}, {"withhold", "withheld", "withheld"},
    {"withstand", "withstood", "withstood"}, {"write", "wrote", "written"},
}};

constexpr std::array<SecondPast, 20> seconds = {{
    {"burn", "burnt"}, {"dream", "dreamt"}, {"dwell", "dwelt"}, {"forecast", "forecasted"}, {"get", "gotten"},
    {"hang", "hanged"}, {"input", "inputted"}, {"kneel", "kneeled"}, {"lean", "leant"}, {"leap", "leapt"},
    {"learn", "learnt"}, {"lie", "lied"}, {"light", "lighted"}, {"prove", "proven"}, {"smell", "smelt"},
    {"speed", "sped"}, {"spell", "spelt"}, {"spill", "spilt"}, {"spoil", "spoilt"}, {"strive", "strived"},
}};

constexpr std::array<std::string_view, 88> end_stressed = {
    "abet", "abhor", "abut", "acquit", "admit", "allot", "annul", "aver", "backlog", "befit", "begin", "commit",
    "compel", "concur", "confer", "control", "corral", "debar", "debug", "defer", "demur", "deter", "dial", "disbar",
    "dispel", "duel", "eavesdrop", "embed", "emit", "enrol", "entrap", "equip", "excel", "expel", "extol", "forbid",
    "forget", "format", "fuel", "fulfil", "handicap", "hobnob", "humbug", "impel", "incur", "infer", "initial",
    "input", "inter", "intermit", "kidnap", "misfit", "nonplus", "occur", "offset", "omit", "outfit", "outrun",
    "overlap", "overstep", "patrol", "permit", "prefer", "program", "propel", "rebel", "rebut", "recap", "recur",
    "refer", "refit", "regret", "remit", "repel", "rerun", "reset", "resit", "sidestep", "submit", "transfer",
    "transmit", "transship", "unplug", "unwrap", "unzip", "upset", "worship", "zigzag"};

constexpr std::array<std::string_view, 94> small_words = {
    "a", "about", "after", "again", "already", "also", "always", "among", "an", "and", "any", "around", "as", "at",
    "away", "back", "because", "before", "between", "both", "but", "by", "down", "during", "each", "every", "for",
    "from", "he", "her", "here", "him", "his", "how", "i", "if", "in", "into", "it", "its", "just", "less", "me",
    "more", "my", "never", "no", "not", "now", "of", "off", "often", "on", "only", "or", "our", "out", "over",
    "please", "she", "since", "so", "some", "still", "than", "that", "the", "their", "them", "then", "there", "these",
    "they", "this", "those", "through", "to", "together", "too", "under", "until", "up", "us", "very", "we", "what",
    "when", "while", "who", "with", "without", "yet", "you", "your"};
// clang-format on

constexpr std::string_view key(const IrregularNoun& row) { return row.singular; }
constexpr std::string_view key(const IrregularVerb& row) { return row.base; }
constexpr std::string_view key(const SecondPast& row) { return row.base; }
constexpr std::string_view key(std::string_view row) { return row; }

template <class Row, std::size_t size>
constexpr bool is_sorted_and_unique(const std::array<Row, size>& rows) {
    for (std::size_t i = 1; i < size; ++i) {
        if (key(rows[i - 1]) >= key(rows[i])) return false;
    }
    return true;
}
static_assert(is_sorted_and_unique(nouns) && is_sorted_and_unique(verbs) && is_sorted_and_unique(seconds));
static_assert(is_sorted_and_unique(end_stressed) && is_sorted_and_unique(small_words));

template <class Row, std::size_t size>
const Row* find(const std::array<Row, size>& rows, std::string_view word) {
    const auto* found = std::lower_bound(rows.begin(), rows.end(), word, [](const Row& row, std::string_view w) { return key(row) < w; });
    return found == rows.end() || key(*found) != word ? nullptr : found;
}

}  // namespace

const IrregularNoun* irregular_noun(std::string_view singular) { return find(nouns, singular); }
const IrregularVerb* irregular_verb(std::string_view base) { return find(verbs, base); }

const IrregularVerb* verb_of_past(std::string_view word) {
    if (irregular_verb(word) != nullptr) return nullptr;
    const auto* const found = std::find_if(verbs.begin(), verbs.end(), [word](const IrregularVerb& row) { return row.past == word || row.participle == word; });
    return found == verbs.end() ? nullptr : found;
}

std::string_view second_past(std::string_view base) {
    const SecondPast* row = find(seconds, base);
    return row == nullptr ? std::string_view() : row->past;
}

bool is_irregular_plural(std::string_view word) {
    return std::any_of(nouns.begin(), nouns.end(), [word](const IrregularNoun& row) { return row.plural == word; });
}

bool is_irregular_past(std::string_view word) {
    return std::any_of(verbs.begin(), verbs.end(), [word](const IrregularVerb& row) { return row.past == word; });
}

bool stresses_the_end(std::string_view verb) { return find(end_stressed, verb) != nullptr; }

bool never_inflects(std::string_view word) { return find(small_words, word) != nullptr; }

}  // namespace kith
