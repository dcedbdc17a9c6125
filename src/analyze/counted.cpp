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
  constexpr std::string_view words[] = {"the", "these", "those", "its", "their", "his",
                                        "her", "our",   "all",   "my",  "your"};
  for (const std::string_view word : words) {
    if (scene.is_word(at, word_hash(word))) return true;
  }
  return false;
}

bool is_plural(const Scene& scene, const Lemmas& lemmas, std::uint32_t at, WordUse use) {
  if (use.is(WordUse::collective)) return true;
  if (use.is(WordUse::not_plural)) return false;
  const std::string_view word = scene.word(at);
  // "Illinois", "Netflix's": an upper-case abbreviation has a lower-case plural ending.
  return word.size() > 2 && lemmas.is_plural(word);
}

}  // namespace

std::optional<Counted> counted_at(const Scene& scene, const Lemmas& lemmas,
                                  std::uint32_t at, bool singular) {
  std::uint32_t begin = at;
  while (scene.use(begin).is(WordUse::skip)) ++begin;
  std::optional<std::uint32_t> last;  // last word that may be a noun
  const std::uint32_t limit = std::min(scene.end, begin + longest_phrase);
  for (std::uint32_t i = begin; i < limit; ++i) {
    if (scene.is_joint(i) && i > begin && scene[i + 1].is_word()) continue;
    if (!scene[i].is_word()) break;
    const WordUse use = scene.use(i);
    if (use.is(WordUse::stop)) break;
    if (use.is(WordUse::verb) && (last || i == begin)) break;
    const bool plural = is_plural(scene, lemmas, i, use);
    if (plural && !singular) return Counted{begin, i};
    if (singular && last && (plural || ends_like_participle(scene.word(i)))) break;
    if (use.is(WordUse::as_noun)) {
      const bool modifies = scene.has(i + 1) && scene[i + 1].is_word() &&
                            !scene.use(i + 1).is(WordUse::stop | WordUse::verb);
      if (!modifies) return Counted{begin, i};
    }
    if (!ends_like_adverb(scene.word(i))) last = i;
  }
  if (!singular || !last) return std::nullopt;
  return Counted{begin, *last};
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
  if (const auto plural = counted_at(scene, lemmas, begin, false)) return plural;
  return counted_at(scene, lemmas, begin, true);
}

}  // namespace crosscheck
