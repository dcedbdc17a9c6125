#include "graph/retellings.h"

#include <algorithm>
#include <numeric>

#include "support/sorted.h"

namespace crosscheck {
namespace {

constexpr std::size_t fewest_of_all = 3;    // words, where all of them stand there
constexpr std::size_t fewest_shared = 4;    // words, where some do not
constexpr std::ptrdiff_t fewest_plain = 3;  // no names, days or figures, for a denial
// Of ten words of the retelling, those that the sentence has too. Figures are written
// alike, and words for the opposite tell much; a name is another one, and a denial one of
// the same, only in nearly the same words.
constexpr std::size_t near_for_figures = 3;
constexpr std::size_t near_for_words = 4;
constexpr std::size_t near_for_names = 5;

bool holds(const std::vector<std::string>& forms, const std::string& form) {
  return std::ranges::binary_search(forms, form);
}

bool is_within(const Decimal& a, const Decimal& b, const Decimal& apart) {
  const Decimal distance = a < b ? b - a : a - b;
  return !(apart < distance + distance);
}

/// What a short text makes of a sentence, or of a part of it.
class Statement {
 public:
  /// `part`: which of the sentence, or none for the whole.
  Statement(const ToldSentence& sentence, std::optional<std::uint32_t> part)
      : sentence_(sentence), part_(part) {
    for (const ToldWord& word : sentence.words) {
      if (is_in(word)) forms_.push_back(word.form);
    }
    sort_and_drop_repeats(forms_);
    const auto denials = std::ranges::count_if(
        sentence.denials, [&](const ToldDenial& denial) { return is_in(denial); });
    is_denied_ = denials % 2 == 1;
  }

  const std::vector<std::string>& forms() const { return forms_; }
  bool is_denied() const { return is_denied_; }
  bool is_whole() const { return !part_; }
  /// Whether a word or a denial belongs to it.
  template <typename Told>
  bool is_in(const Told& told) const {
    return !part_ || told.part == *part_;
  }
  const ToldSentence& sentence() const { return sentence_; }

 private:
  const ToldSentence& sentence_;
  std::optional<std::uint32_t> part_;
  std::vector<std::string> forms_;
  bool is_denied_ = false;
};

/// Compares one statement of a short text with the sentences of a longer one.
class Comparison {
 public:
  Comparison(const Statement& statement, const ToldText& longer)
      : statement_(statement), longer_(longer), nearest_(longer.sentences.size()) {
    for (const ToldSentence& told : longer.sentences)
      shared_.push_back(shared_count(statement.forms(), told.forms));
    std::iota(nearest_.begin(), nearest_.end(), std::size_t{0});
    std::ranges::stable_sort(nearest_, std::ranges::greater{},
                             [&](std::size_t at) { return shared_[at]; });
  }

  /// The sentence that says all of it.
  std::optional<std::size_t> same() const {
    const std::size_t all = statement_.forms().size();
    if (all < fewest_of_all) return std::nullopt;
    for (const std::size_t at : nearest_) {
      if (shared_[at] < all) break;
      if (longer_.sentences[at].is_denied() == statement_.is_denied()) return at;
    }
    return std::nullopt;
  }

  std::optional<Retelling> contrary() const {
    for (const std::size_t at : nearest_) {
      if (!is_near(at, near_for_figures)) break;
      if (const auto found = contrary_words(at)) return found;
    }
    if (nearest_.empty() || !is_near(nearest_.front(), near_for_names)) return std::nullopt;
    const std::size_t best = nearest_.front();
    if (!is_denial(longer_.sentences[best])) return std::nullopt;
    return Retelling{best, Altered::denial, nullptr, nullptr};
  }

 private:
  bool is_near(std::size_t at, std::size_t of_ten) const {
    return shared_[at] >= fewest_shared &&
           10 * shared_[at] >= of_ten * statement_.forms().size();
  }

  /// Names and days alone do not show that two sentences tell of one matter.
  std::ptrdiff_t plain_words_shared(const ToldSentence& told) const {
    return std::ranges::count_if(statement_.sentence().words, [&](const ToldWord& word) {
      return word.kind == ToldKind::word && statement_.is_in(word) &&
             holds(told.forms, word.form);
    });
  }

  /// Whether one of the two denies a word that the other text has, and it does not. Of a
  /// part nobody knows what the denials of the other sentence are about.
  bool is_denial(const ToldSentence& told) const {
    if (!statement_.is_whole() && !told.denials.empty()) return false;
    if (told.is_denied() == statement_.is_denied()) return false;
    if (plain_words_shared(told) < fewest_plain) return false;
    const auto& denials =
        statement_.is_denied() ? statement_.sentence().denials : told.denials;
    const auto& others = statement_.is_denied() ? longer_.forms : statement_.forms();
    return std::ranges::any_of(denials, [&](const ToldDenial& denial) {
      return std::ranges::any_of(
          denial.denied, [&](const std::string& form) { return holds(others, form); });
    });
  }

  bool is_figure_told(const Decimal& figure, const Decimal& last_place) const {
    return std::ranges::any_of(longer_.sentences, [&](const ToldSentence& told) {
      return std::ranges::any_of(told.words, [&](const ToldWord& word) {
        if (word.kind != ToldKind::figure) return false;
        const Decimal apart = std::max(last_place, word.last_place);
        return is_within(word.low, figure, apart) || is_within(word.high, figure, apart);
      });
    });
  }

  /// Whether no sentence of the longer text has it. "27 percent" may stand for 26.9, and a
  /// figure for one end of a range.
  bool is_nowhere(const ToldWord& word) const {
    if (holds(longer_.forms, word.form)) return false;
    if (word.kind != ToldKind::figure) return true;
    return !is_figure_told(word.low, word.last_place) ||
           !is_figure_told(word.high, word.last_place);
  }

  /// Whether a word of the other sentence, that this one lacks, stands in place of a word.
  bool stands_for(const ToldWord& here, const ToldWord& there) const {
    if (there.kind != here.kind || holds(statement_.sentence().forms, there.form))
      return false;
    if (here.sort != there.sort) return false;
    if (here.kind != ToldKind::word) return true;
    return std::ranges::find(here.opposites, there.form) != here.opposites.end();
  }

  /// "She was ranked fifth": the person may be the one that is named here.
  bool is_of_person_unnamed(std::size_t at, const ToldWord& word) const {
    return word.sort == name(NameClass::person) && longer_.sentences[at].has_pronoun;
  }

  /// Whether the sentences are near enough for a contrast of such words to tell something.
  bool is_near_enough(std::size_t at, const ToldWord& word) const {
    switch (word.kind) {
      case ToldKind::word:
        return is_near(at, near_for_words) && (statement_.is_whole() || is_nowhere(word));
      case ToldKind::figure: return is_nowhere(word);
      case ToldKind::name:
        if (word.sort == "given" || is_of_person_unnamed(at, word)) return false;
        break;
      case ToldKind::day: break;
    }
    return is_near(at, near_for_names) && is_nowhere(word);
  }

  static Altered kind_of(const ToldWord& word) {
    switch (word.kind) {
      case ToldKind::figure: return Altered::figure;
      case ToldKind::day: return Altered::day;
      case ToldKind::name: return Altered::name;
      case ToldKind::word: break;
    }
    return Altered::opposite;
  }

  std::optional<Retelling> contrary_words(std::size_t at) const {
    const ToldSentence& told = longer_.sentences[at];
    for (const ToldWord& here : statement_.sentence().words) {
      if (!statement_.is_in(here) || holds(told.forms, here.form)) continue;
      if (!is_near_enough(at, here)) continue;
      const auto there = std::ranges::find_if(
          told.words, [&](const ToldWord& word) { return stands_for(here, word); });
      if (there != told.words.end()) return Retelling{at, kind_of(here), &here, &*there};
    }
    return std::nullopt;
  }

  const Statement& statement_;
  const ToldText& longer_;
  std::vector<std::size_t> nearest_;  // sentences, those with most words in common first
  std::vector<std::size_t> shared_;   // words in common with each sentence
};

}  // namespace

ToldText::ToldText(std::vector<ToldSentence> told) : sentences(std::move(told)) {
  for (const ToldSentence& sentence : sentences)
    forms.insert(forms.end(), sentence.forms.begin(), sentence.forms.end());
  sort_and_drop_repeats(forms);
}

double share_told(const ToldText& text, const ToldText& longer) {
  if (text.forms.empty()) return 0;
  return static_cast<double>(shared_count(text.forms, longer.forms)) /
         static_cast<double>(text.forms.size());
}

double share_named(const ToldText& text, const ToldText& longer) {
  // In two or three sentences a name told once may be the altered one.
  constexpr std::size_t brief = 3;
  std::size_t names = 0;
  bool heads = false;  // a name of the headline is told nowhere
  std::vector<std::string_view> untold;
  for (const ToldSentence& sentence : text.sentences) {
    for (const ToldWord& word : sentence.words) {
      if (word.kind != ToldKind::name) continue;
      ++names;
      if (holds(longer.forms, word.form)) continue;
      untold.push_back(word.form);
      heads = heads || sentence.claim.part == Part::headline;
    }
  }
  if (names == 0) return 1;
  std::ranges::sort(untold);
  const bool repeats = std::ranges::adjacent_find(untold) != untold.end();
  if (text.sentences.size() <= brief && !heads && !repeats) return 1;
  return static_cast<double>(names - untold.size()) / static_cast<double>(names);
}

std::optional<Retelling> find_retelling(const ToldSentence& sentence,
                                        const ToldText& longer) {
  const Statement whole(sentence, std::nullopt);
  const Comparison comparison(whole, longer);
  if (const auto at = comparison.same())
    return Retelling{*at, Altered::none, nullptr, nullptr};
  if (const auto found = comparison.contrary()) return found;
  for (std::uint32_t part = 0; sentence.parts > 1 && part < sentence.parts; ++part) {
    const Statement statement(sentence, part);
    const Comparison of_part(statement, longer);
    if (of_part.same()) continue;
    if (const auto found = of_part.contrary()) return found;
  }
  return std::nullopt;
}

}  // namespace crosscheck
