#include "analyze/counted.h"

#include "analyze/tokenize.h"

namespace crosscheck {
namespace {

constexpr std::uint32_t longest_phrase = 9;

bool ends_like_participle(std::string_view word) {
  return word.size() > 4 && (word.ends_with("ed") || word.ends_with("ing"));
}

/// Endings of modifiers that stand for no thing themselves.
bool ends_like_adverb(std::string_view word) {
  return word.size() > 4 && word.ends_with("ly");
}

bool is_determiner(const Scene& scene, std::uint32_t at) {
  return scene.is_any_word(at, {"the", "these", "those", "its", "their", "his", "her",
                                "our", "all", "my", "your", "most"});
}

bool is_plural(const Scene& scene, const Lemmas& lemmas, std::uint32_t at, WordUse use) {
  if (use.is(WordUse::collective)) return true;
  if (use.is(WordUse::not_plural)) return false;
  const std::string_view word = scene.word(at);
  // "Illinois", "Netflix's": an upper-case abbreviation has a lower-case plural ending.
  return word.size() > 2 && lemmas.is_plural(word);
}

/// Whether a plural that may be counted comes next.
bool is_before_plural(const Scene& scene, const Lemmas& lemmas, std::uint32_t at) {
  if (!scene.has(at + 1) || !scene[at + 1].is_word()) return false;
  const WordUse next = scene.use(at + 1);
  return !next.is(WordUse::stop | WordUse::verb) && is_plural(scene, lemmas, at + 1, next);
}

/// "injured" before a plural is no verb: "64 injured people".
bool qualifies(const Scene& scene, const Lemmas& lemmas, std::uint32_t at) {
  return scene.use(at).is(WordUse::as_noun) && is_before_plural(scene, lemmas, at);
}

/// "police officers", "crew members": the word for a group says of which kind they are.
bool is_kind_of_next(const Scene& scene, const Lemmas& lemmas, std::uint32_t at) {
  return scene.use(at).is(WordUse::collective) && is_before_plural(scene, lemmas, at) &&
         scene[at + 1].shape == Shape::lower;
}

/// "and" between two adjectives: "digital and physical sales".
bool joins_adjectives(const Scene& scene, std::uint32_t begin, std::uint32_t at) {
  if (at == begin || at > begin + 3 || !scene.is(at, "and")) return false;
  const WordUse left = scene.use(at - 1);
  const WordUse right = scene.use(at + 1);
  if (left.is(WordUse::as_noun | WordUse::verb) || !scene.has(at + 2)) return false;
  if (!scene[at + 1].is_word() || scene[at + 1].shape != scene[at - 1].shape) return false;
  if (right.is(WordUse::stop | WordUse::as_noun | WordUse::verb | WordUse::small))
    return false;
  return scene[at + 2].is_word() && !scene.use(at + 2).is(WordUse::stop) &&
         scene.word(at + 2).ends_with('s');
}

}  // namespace

std::optional<Counted> counted_at(const Scene& scene, const Lemmas& lemmas,
                                  std::uint32_t at, bool singular) {
  // "5,000 (people) came": what an editor put into a quotation.
  const bool opens = scene.is(at, "(") || scene.is(at, "[");
  if (opens && scene.has(at + 1) && scene[at + 1].is_word()) {
    const auto inner = counted_at(scene, lemmas, at + 1, singular);
    const bool closes = inner && scene.has(inner->head + 1) &&
                        (scene.is(inner->head + 1, ")") || scene.is(inner->head + 1, "]"));
    return closes ? inner : std::nullopt;
  }
  std::uint32_t begin = at;
  while (scene.use(begin).is(WordUse::skip)) ++begin;
  std::optional<std::uint32_t> last;  // last word that may be a noun
  const std::uint32_t limit = std::min(scene.end, begin + longest_phrase);
  for (std::uint32_t i = begin; i < limit; ++i) {
    if (scene.is_joint(i) && i > begin && scene[i + 1].is_word()) continue;
    if (!scene[i].is_word()) break;
    const WordUse use = scene.use(i);
    if (joins_adjectives(scene, begin, i)) continue;
    if (use.is(WordUse::stop)) break;
    if (use.is(WordUse::verb) && (last || i == begin) && !qualifies(scene, lemmas, i))
      break;
    const bool plural = is_plural(scene, lemmas, i, use);
    if (plural && !singular && !is_kind_of_next(scene, lemmas, i)) return Counted{begin, i};
    if (singular && last && (plural || ends_like_participle(scene.word(i)))) break;
    if (use.is(WordUse::as_noun)) {
      const bool modifies = scene.has(i + 1) && scene[i + 1].is_word() &&
                            !scene.use(i + 1).is(WordUse::stop | WordUse::verb);
      if (!modifies) return Counted{begin, i};
    }
    if (!ends_like_adverb(scene.word(i))) last = i;
  }
  if (!last) return std::nullopt;
  if (singular) return Counted{begin, *last};
  // "12 page document": the noun that a number may qualify without a plural.
  if (begin == at && scene.use(begin).is(WordUse::attributive) && *last > begin) {
    return Counted{begin, begin};
  }
  return std::nullopt;
}

std::optional<Counted> counted_of(const Scene& scene, const Lemmas& lemmas,
                                  std::uint32_t at) {
  if (!scene.is_word(at, word_hash("of"))) return std::nullopt;
  std::uint32_t begin = at + 1;
  while (is_determiner(scene, begin)) ++begin;
  while (scene.is_number(begin) || scene.use(begin).is(WordUse::small | WordUse::tens |
                                                       WordUse::scale | WordUse::hundred)) {
    ++begin;
  }
  for (std::uint32_t i = begin; i < begin + 4 && scene.has(i) && scene[i].is_word(); ++i) {
    if (scene.is(i, "'s") || scene.is(i, "\xE2\x80\x99s"))
      begin = i + 1;  // "of Lind's men"
  }
  if (const auto plural = counted_at(scene, lemmas, begin, false)) return plural;
  return counted_at(scene, lemmas, begin, true);
}

}  // namespace crosscheck
