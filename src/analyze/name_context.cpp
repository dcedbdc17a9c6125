#include "analyze/name_context.h"

#include <algorithm>

#include "analyze/name_network.h"

namespace crosscheck {
namespace {

using N = NameNetworkShape;

/// Neighbours on each side whose states are told, and those whose words and marks are.
constexpr std::int32_t near = 1;
constexpr std::int32_t far = 2;
constexpr std::size_t mark_count = 64;
constexpr std::size_t first_word = (2 * near + 1) * NetworkShape::both;
constexpr std::size_t first_mark = first_word + (2 * far + 1) * NetworkShape::word;
static_assert(first_mark + (2 * far + 1) * mark_count == N::input);

/// The first bits of groups of marks of a word.
enum MarkBit : unsigned {
  word_kinds = 0,     ///< `KnownKind` of the word
  phrase_kinds = 10,  ///< that of the longest known name that it is part of
  word_bits = 20,     ///< `NameBit`
  place_kinds = 39,   ///< of the entry of the gazetteer that it is part of
  weak_entry = 46,
  demonym_entry,
  also_lower,
  in_time,
  is_capital,
  opens_sentence,
  draft_class = 52,
  draft_certain = 55,
  draft_doubtful,
  draft_begins,
  draft_ends,
  draft_demonym,
  draft_office,
  draft_longer
};

constexpr std::uint64_t bit(unsigned at) { return std::uint64_t{1} << at; }

/// Marks the words of one sentence.
class WordMarker {
 public:
  WordMarker(const NameView& view, TokenRange sentence, std::span<std::uint64_t> marks)
      : view_(view), sentence_(sentence), marks_(marks) {}

  void mark_words() {
    for (std::uint32_t at = sentence_.begin; at < sentence_.end; ++at) {
      if (!view_.at(at).is_word()) continue;
      marks_[at - sentence_.begin] |= own_marks(at);
      if (!view_.is_capital(at)) continue;
      mark_known(at);
      mark_entry(at);
    }
  }

  void mark_draft(const NameDraft& draft) {
    const TokenRange range = draft.name.tokens;
    if (draft.longer) return mark(range, bit(draft_longer));
    std::uint64_t bits = bit(draft_class + static_cast<unsigned>(draft.name.name_class));
    if (draft.sure == Sure::certain) bits |= bit(draft_certain);
    if (draft.sure == Sure::no) bits |= bit(draft_doubtful);
    if (draft.name.demonym) bits |= bit(draft_demonym);
    if (!draft.name.role.empty()) bits |= bit(draft_office);
    mark(range, bits);
    mark({range.begin, range.begin + 1}, bit(draft_begins));
    mark({range.end - 1, range.end}, bit(draft_ends));
  }

 private:
  void mark(TokenRange range, std::uint64_t bits) {
    const std::uint32_t end = std::min(range.end, sentence_.end);
    for (std::uint32_t at = range.begin; at < end; ++at) {
      marks_[at - sentence_.begin] |= bits;
    }
  }
  std::uint64_t kinds(TokenRange range) const {
    return view_.gazetteer->kinds().of(
        std::span(*view_.tokens).subspan(range.begin, range.end - range.begin));
  }
  std::uint64_t own_marks(std::uint32_t at) const {
    std::uint64_t bits = kinds({at, at + 1}) << word_kinds;
    bits |= std::uint64_t{view_.bits(at)} << word_bits;
    if (view_.lower_seen.contains(view_.at(at).hash)) bits |= bit(also_lower);
    if (view_.taken[at]) bits |= bit(in_time);
    if (view_.is_capital(at)) bits |= bit(is_capital);
    if (at == sentence_.begin) bits |= bit(opens_sentence);
    return bits;
  }
  /// The longest known name that begins here.
  void mark_known(std::uint32_t at) {
    constexpr std::uint32_t longest = 6;
    constexpr std::uint64_t names = known_person | known_place | known_body | known_thing |
                                    known_given | listed_given | listed_body;
    for (std::uint32_t end = std::min(at + longest, sentence_.end); end > at + 1; --end) {
      if (!view_.is_capital(end - 1)) continue;
      const std::uint64_t found = kinds({at, end}) & names;
      if (found != 0) return mark({at, end}, found << phrase_kinds);
    }
  }
  void mark_entry(std::uint32_t at) {
    const Gazetteer& gazetteer = *view_.gazetteer;
    const auto found = gazetteer.match(*view_.tokens, at, sentence_.end);
    if (!found || !fits(view_, at, found)) return;
    const Gazetteer::Entry& entry = gazetteer.entry(found.value);
    const auto kind = static_cast<unsigned>(gazetteer.idea(entry.idea).kind);
    std::uint64_t bits = kind == 0 ? 0 : bit(place_kinds + kind - 1);
    if (entry.form == NameForm::weak) bits |= bit(weak_entry);
    if (entry.form == NameForm::adjective || entry.form == NameForm::people) {
      bits |= bit(demonym_entry);
    }
    mark({at, at + found.tokens}, bits);
  }

  const NameView& view_;
  TokenRange sentence_;
  std::span<std::uint64_t> marks_;
};

/// Marks the drafts of a sentence.
void mark_drafts(const std::vector<NameDraft>& drafts, TokenRange sentence,
                 WordMarker& marker) {
  const auto begin_of = [](const NameDraft& draft) { return draft.name.tokens.begin; };
  auto next = std::ranges::lower_bound(drafts, sentence.begin, {}, begin_of);
  for (; next != drafts.end() && begin_of(*next) < sentence.end; ++next) {
    marker.mark_draft(*next);
  }
}

/// The sentences in which drafts stand, in the order of text.
std::vector<TokenRange> sentences_of(const NameDrafts& drafts) {
  std::vector<TokenRange> sentences;
  for (const auto* list : {&drafts.names, &drafts.longer}) {
    for (const NameDraft& draft : *list) {
      if (sentences.empty() || sentences.back() != draft.sentence) {
        sentences.push_back(draft.sentence);
      }
    }
  }
  std::ranges::sort(sentences, {}, &TokenRange::begin);
  const auto twice = [](TokenRange a, TokenRange b) { return a == b; };
  sentences.erase(std::unique(sentences.begin(), sentences.end(), twice), sentences.end());
  return sentences;
}

/// Whether each token is a capitalized one of a draft.
std::vector<bool> asked(const NameView& view, const NameDrafts& drafts) {
  std::vector<bool> tokens(view.tokens->size());
  for (const auto* list : {&drafts.names, &drafts.longer}) {
    for (const NameDraft& draft : *list) {
      const TokenRange range = draft.name.tokens;
      for (std::uint32_t at = range.begin; at < range.end; ++at) {
        if (view.is_capital(at)) tokens[at] = true;
      }
    }
  }
  return tokens;
}

}  // namespace

NameContext::NameContext(const NameView& view, const NameDrafts& drafts,
                         std::span<const TokenRange> sentences, const NameSyntax& syntax)
    : sentences_(sentences) {
  std::vector<SyntaxToken> words;
  std::vector<std::uint32_t> ends;
  ends.reserve(sentences_.size());
  rows_.reserve(sentences_.size());
  for (const TokenRange sentence : sentences_) {
    rows_.push_back(static_cast<std::uint32_t>(words.size()));
    for (std::uint32_t at = sentence.begin; at < sentence.end; ++at) {
      words.push_back({view.word(at), Chunk::none});
    }
    ends.push_back(static_cast<std::uint32_t>(words.size()));
  }
  read_states(*syntax.model, words, ends, *syntax.workspace, states_);
  marks_.resize(words.size());
  for (std::size_t i = 0; i < sentences_.size(); ++i) {
    WordMarker marker(view, sentences_[i],
                      std::span(marks_).subspan(rows_[i], ends[i] - rows_[i]));
    marker.mark_words();
    mark_drafts(drafts.names, sentences_[i], marker);
    mark_drafts(drafts.longer, sentences_[i], marker);
  }
}

void NameContext::add_input(std::uint32_t token, std::vector<std::int16_t>& out) const {
  const auto after = std::ranges::upper_bound(sentences_, token, {}, &TokenRange::begin);
  const auto number = static_cast<std::size_t>(after - sentences_.begin()) - 1;
  const TokenRange sentence = sentences_[number];
  const std::size_t start = out.size();
  out.resize(start + N::input);
  std::int16_t* to = out.data() + start;
  /// Rows of a list around the word, those beyond the sentence left 0.
  const auto around = [&](std::int32_t reach, std::size_t columns, const auto& write) {
    for (std::int32_t step = -reach; step <= reach; ++step, to += columns) {
      const std::int64_t at = std::int64_t{token} + step;
      if (at < sentence.begin || at >= sentence.end) continue;
      write(rows_[number] + static_cast<std::size_t>(at - sentence.begin));
    }
  };
  around(near, NetworkShape::both, [&](std::size_t row) {
    std::copy_n(states_.states.data() + row * NetworkShape::both, NetworkShape::both, to);
  });
  around(far, NetworkShape::word, [&](std::size_t row) {
    constexpr std::int32_t more = 1 << (NamePlaces::input - Places::word);
    for (std::size_t i = 0; i < NetworkShape::word; ++i) {
      const std::int32_t cell = states_.words[row * NetworkShape::word + i] * more;
      to[i] =
          static_cast<std::int16_t>(std::clamp<std::int32_t>(cell, -INT16_MAX, INT16_MAX));
    }
  });
  around(far, mark_count, [&](std::size_t row) {
    for (unsigned i = 0; i < mark_count; ++i) {
      if ((marks_[row] & bit(i)) != 0) to[i] = 1 << NamePlaces::input;
    }
  });
}

bool tells_of_word(std::size_t number) {
  if (number < first_word) return false;
  if (number < first_mark) return (number - first_word) / NetworkShape::word == far;
  const std::size_t mark = number - first_mark;
  return mark / mark_count == far && mark % mark_count < weak_entry;
}

std::span<const TokenRange> next_group(std::span<const TokenRange> sentences,
                                       std::size_t first) {
  std::size_t words = 0;
  std::size_t end = first;
  while (end < sentences.size() && end - first < most_in_step) {
    words += sentences[end].end - sentences[end].begin;
    if (end > first && words > most_words_in_step) break;
    ++end;
  }
  return sentences.subspan(first, end - first);
}

std::vector<NamePoints> token_points(const NameView& view, const NameDrafts& drafts,
                                     const NameSyntax& syntax) {
  const NameNetwork& network = view.gazetteer->network();
  if (network.is_empty() || syntax.model == nullptr) return {};
  const std::vector<TokenRange> sentences = sentences_of(drafts);
  const std::vector<bool> is_asked = asked(view, drafts);
  std::vector<NamePoints> points(view.tokens->size());
  std::vector<std::uint32_t> tokens;
  std::vector<std::int16_t> input;
  for (std::size_t first = 0; first < sentences.size();) {
    const auto group = next_group(sentences, first);
    first += group.size();
    const NameContext context(view, drafts, group, syntax);
    tokens.clear();
    input.clear();
    for (const TokenRange sentence : group) {
      for (std::uint32_t at = sentence.begin; at < sentence.end; ++at) {
        if (!is_asked[at]) continue;
        tokens.push_back(at);
        context.add_input(at, input);
      }
    }
    const std::vector<NamePoints> told = network.points(input, tokens.size());
    for (std::size_t i = 0; i < tokens.size(); ++i) points[tokens[i]] = told[i];
  }
  return points;
}

}  // namespace crosscheck
