#include "train/name_learner.h"

#include <algorithm>
#include <map>

#include "analyze/analyze.h"
#include "analyze/name_signs.h"
#include "train/name_gold.h"

namespace crosscheck {
namespace {

/// A name with its signs by number, and what it is.
struct NameExample {
  std::vector<std::uint32_t> signs;
  std::size_t right = no_name_class;
};

/// "section" and the words of a sign: its place in the list.
using SignPath = std::pair<SignKind, std::pair<std::string, std::string>>;

std::string lowered(std::string_view word) {
  std::string text;
  for (const char c : word) {
    const bool upper = c >= 'A' && c <= 'Z';
    text += upper ? static_cast<char>(c + ('a' - 'A')) : c;
  }
  return text;
}

bool is_writable(std::string_view word) {
  return !word.empty() && std::ranges::all_of(word, [](char c) {
    return c >= ' ' && c <= '~' && c != '"' && c != '\\';
  });
}

class NameLearner {
 public:
  void add(const std::vector<NameSign>& signs, std::size_t right) {
    NameExample example;
    for (const NameSign& sign : signs) {
      if (is_writable(sign.word) && (sign.rule.empty() || is_writable(sign.rule)))
        example.signs.push_back(number(sign));
    }
    example.right = right;
    examples_.push_back(std::move(example));
  }

  void begin_document() { ++document_; }

  void learn(const NamePlan& plan) {
    drop_rare(plan.least);
    sums_.assign(paths_.size(), {});
    state_ = plan.seed;
    steps_ = static_cast<std::int64_t>(examples_.size()) * plan.passes;
    for (int run = 0; run < plan.runs; ++run) learn_once(plan.passes);
    steps_ *= plan.runs;
  }

  std::string list() const;

 private:
  std::uint32_t number(const NameSign& sign) {
    SignPath path{sign.kind, {lowered(sign.rule), lowered(sign.word)}};
    const auto [place, fresh] =
        numbers_.emplace(std::move(path), static_cast<std::uint32_t>(paths_.size()));
    if (fresh) {
      paths_.push_back(&place->first);
      seen_.push_back(0);
      last_.push_back(0);
    }
    if (last_[place->second] != document_) {
      ++seen_[place->second];
      last_[place->second] = document_;
    }
    return place->second;
  }
  /// From nothing, in an order of its own.
  void learn_once(int passes) {
    weights_.assign(paths_.size(), {});
    std::int64_t left = steps_;
    for (int pass = 0; pass < passes; ++pass) {
      for (std::size_t i = examples_.size(); i > 1; --i) {
        std::swap(examples_[i - 1], examples_[roll() % i]);
      }
      for (const NameExample& example : examples_) update(example, left--);
    }
  }
  void drop_rare(std::uint32_t least) {
    for (NameExample& example : examples_) {
      std::erase_if(example.signs, [&](std::uint32_t s) { return seen_[s] < least; });
    }
  }
  /// Words of the name itself: half of them are hidden at each step, so that names which
  /// the treebank repeats do not outweigh what stands around them.
  bool is_word(std::uint32_t sign) const {
    const SignKind kind = paths_[sign]->first;
    return kind == SignKind::first || kind == SignKind::last || kind == SignKind::inner ||
           kind == SignKind::alone || kind == SignKind::ending;
  }
  std::uint64_t roll() {
    state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
    return state_ >> 33U;
  }
  void update(const NameExample& example, std::int64_t left) {
    std::array<std::int64_t, 4> points{};
    kept_.clear();
    for (const std::uint32_t sign : example.signs) {
      if (!is_word(sign) || roll() % 2 == 0) kept_.push_back(sign);
    }
    for (const std::uint32_t sign : kept_) {
      for (std::size_t c = 0; c < 4; ++c) points[c] += weights_[sign][c];
    }
    std::size_t rival = example.right == 0 ? 1 : 0;
    for (std::size_t c = 0; c < 4; ++c) {
      if (c != example.right && points[c] > points[rival]) rival = c;
    }
    if (points[example.right] > points[rival] + margin) return;
    for (const std::uint32_t sign : kept_) {
      weights_[sign][example.right] += 1;
      weights_[sign][rival] -= 1;
      sums_[sign][example.right] += left;
      sums_[sign][rival] -= left;
    }
  }

  std::uint64_t state_ = 1;
  std::vector<std::uint32_t> kept_;
  static constexpr std::int64_t margin = 20;
  std::map<SignPath, std::uint32_t> numbers_;
  std::vector<const SignPath*> paths_;
  std::vector<std::uint32_t> seen_;  ///< in so many documents
  std::vector<std::uint32_t> last_;  ///< the last of them
  std::uint32_t document_ = 0;
  std::vector<NameExample> examples_;
  std::vector<std::array<std::int64_t, 4>> weights_;
  std::vector<std::array<std::int64_t, 4>> sums_;
  std::int64_t steps_ = 1;
};

std::string NameLearner::list() const {
  std::string text =
      "# What the signs of a name say of its class: points for person, place, "
      "organization,\n"
      "# none of these. Made by crosscheck-train --learn-names from the train and dev "
      "parts of GUM\n"
      "# (NOTICE); not to be edited.\n"
      "crosscheck_words: 1\n";
  std::string section;
  std::string rule;
  for (const auto& [path, sign] : numbers_) {
    std::array<std::int64_t, 4> scaled{};
    for (std::size_t c = 0; c < 4; ++c) {
      scaled[c] = std::clamp<std::int64_t>(sums_[sign][c] * 10 / steps_, -9999, 9999);
    }
    if (std::ranges::all_of(scaled, [](std::int64_t s) { return s > -3 && s < 3; }))
      continue;
    const auto& [kind, words] = path;
    if (section != name(kind)) {
      section = name(kind);
      rule.clear();
      text.append(section).append(":\n");
    }
    std::string indent = "  ";
    if (!words.first.empty()) {
      if (rule != words.first) {
        rule = words.first;
        text.append("  \"").append(rule).append("\":\n");
      }
      indent = "    ";
    }
    text.append(indent).append("\"").append(words.second).append("\": \"");
    for (std::size_t c = 0; c < 4; ++c) {
      if (c > 0) text += ' ';
      text += std::to_string(scaled[c]);
    }
    text += "\"\n";
  }
  return text;
}

/// The drafts of one document with what each is by the gold.
class DraftReader {
 public:
  DraftReader(std::span<const TreebankSentence> sentences, const Language& language)
      : sentences_(sentences), marked_(marked_document(sentences)) {
    read_values(marked_.article, language, values_);
    view_ =
        name_view(marked_.article.text, values_.tokens, values_.times, language.gazetteer);
    drafts_ = read_drafts(view_, values_.sentences);
  }

  void teach(NameLearner& learner) const {
    const NameSigns reader(view_, drafts_.names);
    std::vector<NameDraft> all = drafts_.names;
    all.insert(all.end(), drafts_.longer.begin(), drafts_.longer.end());
    std::ranges::stable_sort(all, {}, [](const NameDraft& d) { return d.name.span; });
    std::vector<NameSign> signs;
    std::size_t at = 0;
    for (const NameDraft& draft : all) {
      if (draft.name.demonym || draft.name.seat) continue;
      while (marked_.article.paragraphs[at].span.end <= draft.name.span.begin) ++at;
      const auto right = class_of(draft, at);
      if (!right) continue;
      reader.read(draft, signs);
      learner.add(signs, *right);
    }
  }

 private:
  /// Its class, or that it has none; absent where nothing can be learned from it.
  std::optional<std::size_t> class_of(const NameDraft& draft, std::size_t at) const {
    std::set<std::uint32_t> others;
    const auto gold = gold_names(sentences_[at], others);
    const auto own = own_names(sentences_[at], marked_.words[at], {&draft.name, 1}, others);
    if (own.empty()) return std::nullopt;
    const std::uint32_t head = own.front().head;
    const auto same = std::ranges::find(gold, head, &NamedMention::head);
    if (same == gold.end() || (draft.longer && has_part(draft, at, head))) {
      return no_name_class;
    }
    return static_cast<std::size_t>(same->name_class);
  }
  /// Whether a shorter draft in a longer one has the same head: then that is enough.
  bool has_part(const NameDraft& longer, std::size_t at, std::uint32_t head) const {
    for (const NameDraft& part : drafts_.names) {
      const Span span = part.name.span;
      if (span.begin < longer.name.span.begin || span.end > longer.name.span.end) continue;
      std::set<std::uint32_t> none;
      const auto own = own_names(sentences_[at], marked_.words[at], {&part.name, 1}, none);
      if (!own.empty() && own.front().head == head) return true;
    }
    return false;
  }

  std::span<const TreebankSentence> sentences_;
  MarkedDocument marked_;
  Analysis values_;
  NameView view_;
  NameDrafts drafts_;
};

}  // namespace

std::string learned_name_weights(const Treebank& treebank, const Language& language,
                                 const NamePlan& plan) {
  NameLearner learner;
  for (const auto sentences : documents_of(treebank)) {
    learner.begin_document();
    DraftReader(sentences, language).teach(learner);
  }
  learner.learn(plan);
  return learner.list();
}

}  // namespace crosscheck
