#include "syntax/tag_features.h"

#include "syntax/mix.h"

namespace crosscheck {
namespace {

/// Stands beyond both ends of a sentence.
const WordView& beyond() {
  static const WordView view = [] {
    WordView end;
    end.form = end.lower = end.shape = spread(1);
    end.suffix.fill(spread(2));
    end.prefix.fill(spread(3));
    return end;
  }();
  return view;
}

const WordView& word_at(std::span<const WordView> words, std::size_t at) {
  return at < words.size() ? words[at] : beyond();  // -1 wraps beyond the end
}

/// What is known of a word's tags: its own if it is frequent, else WordNet's.
std::uint64_t class_of(const WordView& word) {
  return word.known != 0 ? word.known : spread(word.lexicon.uses + 5000U);
}

}  // namespace

void add_word_features(std::span<const WordView> words, std::size_t at, Features& out) {
  const WordView& w = words[at];
  const WordView& l1 = word_at(words, at - 1);
  const WordView& l2 = word_at(words, at - 2);
  const WordView& r1 = word_at(words, at + 1);
  const WordView& r2 = word_at(words, at + 2);
  const std::uint64_t c0 = class_of(w);
  const std::uint64_t c1 = class_of(r1);
  const std::uint64_t position = (at == 0 ? 1U : 0U) + (at + 1 == words.size() ? 2U : 0U);
  std::uint32_t kind = 0;
  out.add(feature(kind++, 0));
  out.add(feature(kind++, w.lower));
  out.add(feature(kind++, w.form));
  out.add(feature(kind++, l1.lower));
  out.add(feature(kind++, l2.lower));
  out.add(feature(kind++, r1.lower));
  out.add(feature(kind++, r2.lower));
  out.add(feature(kind++, l1.lower, w.lower));
  out.add(feature(kind++, w.lower, r1.lower));
  out.add(feature(kind++, l1.lower, r1.lower));
  for (const std::uint64_t suffix : w.suffix) out.add(feature(kind++, suffix));
  for (const std::uint64_t prefix : w.prefix) out.add(feature(kind++, prefix));
  out.add(feature(kind++, w.shape, position));
  out.add(feature(kind++, w.shape, l1.shape, r1.shape));
  out.add(feature(kind++, w.shape, w.suffix[2]));
  out.add(feature(kind++, c0));
  out.add(feature(kind++, c0, w.shape, position));
  out.add(feature(kind++, c0, c1));
  out.add(feature(kind++, class_of(l1), c0, c1));
  out.add(feature(kind++, c1, class_of(r2)));
  out.add(feature(kind++, w.lower, c1));
  out.add(feature(kind++, l1.lower, c0));
  out.add(feature(kind++, c0, r1.lower));
  out.add(feature(kind++, r1.suffix[2], c0));
  out.add(feature(kind++, l1.suffix[2], w.suffix[2]));
  out.add(feature(kind++, w.suffix[2], w.lexicon.uses));
  out.add(feature(kind++, w.lexicon.noun_field, w.lexicon.verb_field, w.lexicon.frames));
  out.add(feature(kind++, w.form, position));
}

void add_history_features(std::span<const WordView> words, std::size_t at,
                          TagHistory history, Features& out) {
  const WordView& w = words[at];
  const WordView& r1 = word_at(words, at + 1);
  const std::uint64_t t1 = spread(history.last);
  const std::uint64_t t2 = spread(history.before_last);
  const std::uint64_t c0 = class_of(w);
  std::uint32_t kind = 64;
  out.add(feature(kind++, t1));
  out.add(feature(kind++, t2));
  out.add(feature(kind++, t1, t2));
  out.add(feature(kind++, t1, w.lower));
  out.add(feature(kind++, t1, r1.lower));
  out.add(feature(kind++, t1, c0));
  out.add(feature(kind++, t1, t2, c0));
  out.add(feature(kind++, t1, c0, class_of(r1)));
  out.add(feature(kind++, t1, w.suffix[2]));
  out.add(feature(kind++, t1, w.shape));
  out.add(feature(kind++, t1, t2, w.lower));
}

}  // namespace crosscheck
