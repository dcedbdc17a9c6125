#include "analyze/name_classes.h"

#include <algorithm>

#include "analyze/name_ages.h"
#include "analyze/name_signs.h"

namespace crosscheck {
namespace {

bool is_open(const NameDraft& draft) { return !draft.name.demonym && !draft.name.seat; }

std::size_t best_of(const NamePoints& points) {
  return static_cast<std::size_t>(std::ranges::max_element(points) - points.begin());
}

void become(const NameView& view, NameClass name_class, NameDraft& draft) {
  NameMention& name = draft.name;
  name.name_class = name_class;
  name.canonical = view.words(name.tokens);
  name.concept_id.clear();
  name.role.clear();
  if (name_class == NameClass::place) {
    const bool area = view.has(name.tokens.end - 1, place_last | organization_cue);
    name.concept_id = (area ? "area:" : "city:") + slug(name.canonical);
  }
  if (name_class == NameClass::person) {
    name.role = office_beside(view, name.tokens, draft.sentence);
  }
}

constexpr std::int32_t least_points = -100000;

/// Points for the class that cues and gazetteer gave: what the gazetteer knows stays.
std::int32_t trust(const NameView& view, const NameDraft& draft) {
  constexpr std::int32_t in_gazetteer = 2000;
  constexpr std::int32_t in_place = 1200;    // "the town of Harlow"
  constexpr std::int32_t in_locative = 300;  // "in Harlow"
  constexpr std::int32_t by_age = 1200;      // "Ann Harlow, 24,"
  constexpr std::int32_t by_cue = 150;
  constexpr std::int32_t after_article = 50;
  if (draft.sure == Sure::no) return 0;
  if (view.gazetteer->find_concept(draft.name.concept_id) != nullptr) return in_gazetteer;
  const bool located = draft.name.name_class == NameClass::place;  // "in Harlow"
  if (located && draft.sure == Sure::certain) return in_place;
  const TokenRange words = draft.name.tokens;
  if (draft.name.name_class == NameClass::person &&
      aged_name_end(view, words.begin, draft.sentence) == words.end) {
    return by_age;
  }
  const bool named = draft.name.name_class == NameClass::organization;  // "the Harlow"
  if (draft.sure != Sure::certain && named) return after_article;
  if (located) return in_locative;
  return draft.sure == Sure::certain ? by_cue : 0;
}

/// Points of names of several words, by a word that may stand for them.
class FullNames {
 public:
  void add(std::uint64_t word, const NamePoints& points) {
    Sum& sum = sums_[word];
    for (std::size_t c = 0; c < points.size(); ++c) sum.points[c] += points[c];
    ++sum.count;
  }
  /// Adds their mean to the points of the word: twice, as a name in full tells more.
  void tell(std::uint64_t word, NamePoints& points) const {
    const Sum* sum = sums_.find(word);
    if (sum == nullptr) return;
    for (std::size_t c = 0; c < points.size(); ++c) {
      points[c] += 2 * sum->points[c] / sum->count;
    }
  }

 private:
  struct Sum {
    NamePoints points{};
    std::int32_t count = 0;
  };
  HashTable<Sum> sums_;
};

/// Points of every draft from its own signs, those of the same words elsewhere and of names
/// that it is short for: "Harlow" of "Harlow Motor Works", "HMW".
class DraftPoints {
 public:
  DraftPoints(const NameView& view, std::span<const NamePoints> of_tokens,
              const std::vector<NameDraft>& drafts)
      : view_(view), of_tokens_(of_tokens), reader_(view, drafts) {}

  void add(const NameDraft& draft) {
    reader_.read(draft, signs_);
    own_.push_back(view_.gazetteer->weights().points(signs_));
    own_.back()[static_cast<std::size_t>(draft.name.name_class)] += trust(view_, draft);
    own_.back()[person] -= doubt(draft);
    if (!of_tokens_.empty()) add_mean(draft.name.tokens, own_.back());
    NamePoints& all = together_[words_key(view_, draft.name.tokens)];
    for (std::size_t c = 0; c < all.size(); ++c) all[c] += own_.back()[c];
    const TokenRange name = draft.name.tokens;
    if (is_single(name)) return;
    if (draft.name.name_class == NameClass::organization) {
      by_first_.add(view_.at(name.begin).hash, own_.back());
    }
    if (const std::uint64_t initials = initials_of(view_, name)) {
      by_initials_.add(initials, own_.back());
    }
  }
  void skip() { own_.emplace_back(); }
  NamePoints of(std::size_t index, const NameDraft& draft) {
    NamePoints points = own_[index];
    const NamePoints& all = together_[words_key(view_, draft.name.tokens)];
    for (std::size_t c = 0; c < all.size(); ++c) points[c] += all[c];
    const TokenRange name = draft.name.tokens;
    if (!is_single(name)) return points;
    const Token& word = view_.at(name.begin);
    // A word that cues read as a place names it: "Harlow" beside the "Harlow Police".
    if (draft.name.name_class == NameClass::organization && draft.sure == Sure::no) {
      by_first_.tell(word.hash, points);
    }
    if (word.shape == Shape::upper) by_initials_.tell(word.hash, points);
    return points;
  }

 private:
  static constexpr auto person = static_cast<std::size_t>(NameClass::person);

  static bool is_single(TokenRange name) { return name.end - name.begin == 1; }

  /// News seldom names a person by one word that ends no full name; the stories and talks
  /// of the treebank do.
  std::int32_t doubt(const NameDraft& draft) const {
    constexpr std::int32_t lone_word = 160;
    return is_single(draft.name.tokens) && !reader_.is_surname(draft) ? lone_word : 0;
  }

  /// The network has learned from all capitals; of what cues take for names, more are some.
  static constexpr std::int32_t seldom_none = 44;

  /// Adds what the network says of the name's words: the mean.
  void add_mean(TokenRange range, NamePoints& points) const {
    NamePoints sums{};
    std::int32_t count = 0;
    for (std::uint32_t at = range.begin; at < range.end; ++at) {
      if (!view_.is_capital(at)) continue;
      for (std::size_t c = 0; c < sums.size(); ++c) sums[c] += of_tokens_[at][c];
      ++count;
    }
    if (count == 0) return;
    for (std::size_t c = 0; c < sums.size(); ++c) points[c] += sums[c] / count;
    points[no_name_class] -= seldom_none;
  }

  const NameView& view_;
  std::span<const NamePoints> of_tokens_;  ///< empty: unknown
  NameSigns reader_;
  std::vector<NameSign> signs_;
  std::vector<NamePoints> own_;
  HashTable<NamePoints> together_;
  FullNames by_first_;
  FullNames by_initials_;
};

/// Leaves the longer drafts that are names, none within another.
void keep_names(const NameView& view, std::span<const NamePoints> token_points,
                const std::vector<NameDraft>& drafts, std::vector<NameDraft>& longer) {
  DraftPoints points(view, token_points, drafts);
  for (const NameDraft& draft : longer) points.add(draft);
  std::vector<NameDraft> kept;
  for (std::size_t i = 0; i < longer.size(); ++i) {
    NameDraft& draft = longer[i];
    if (!kept.empty() && draft.name.tokens.begin < kept.back().name.tokens.end) continue;
    const std::size_t best = best_of(points.of(i, draft));
    if (best == no_name_class) continue;
    become(view, static_cast<NameClass>(best), draft);
    draft.sure = Sure::fairly;
    kept.push_back(std::move(draft));
  }
  longer = std::move(kept);
}

}  // namespace

void decide_classes(const NameView& view, std::span<const NamePoints> token_points,
                    std::vector<NameDraft> longer, std::vector<NameDraft>& drafts) {
  if (view.gazetteer->weights().is_empty()) return;
  keep_names(view, token_points, drafts, longer);
  DraftPoints points(view, token_points, drafts);
  for (const NameDraft& draft : drafts) is_open(draft) ? points.add(draft) : points.skip();
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    NameDraft& draft = drafts[i];
    if (!is_open(draft)) continue;
    NamePoints all = points.of(i, draft);
    if (view.has(draft.name.tokens.end - 1, office_word | office_head)) {
      all[static_cast<std::size_t>(NameClass::person)] =
          least_points;  // "Internal Affairs"
    }
    const std::size_t best = best_of(all);
    if (best == no_name_class) {
      draft.sure = Sure::no;
      continue;
    }
    const auto name_class = static_cast<NameClass>(best);
    if (name_class != draft.name.name_class) become(view, name_class, draft);
    if (draft.sure == Sure::no) draft.sure = Sure::fairly;
  }
  const auto covered = [&](const NameDraft& draft) {
    const auto after =
        std::ranges::upper_bound(longer, draft.name.tokens.begin, {},
                                 [](const NameDraft& d) { return d.name.tokens.begin; });
    return after != longer.begin() &&
           draft.name.tokens.begin < std::prev(after)->name.tokens.end;
  };
  std::erase_if(drafts, covered);
  drafts.insert(drafts.end(), longer.begin(), longer.end());
  std::ranges::stable_sort(drafts, {}, [](const NameDraft& d) { return d.name.span; });
}

}  // namespace crosscheck
