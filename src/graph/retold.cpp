#include "graph/retold.h"

#include <algorithm>

#include "claim/topic_word.h"
#include "support/ascii.h"
#include "support/sorted.h"

namespace crosscheck {
namespace {

constexpr std::size_t fewest_shared = 5;  // words; fewer are shared by chance
constexpr std::size_t fewest_of_all = 4;  // where the shorter sentence has no others
/// Of the words of the shorter sentence; fitted on our own shapes of retold sentences.
constexpr std::size_t shared_of_ten = 7;

/// Whether the longer sentence tells most of what the shorter one does.
bool is_retold(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b) {
  const std::vector<std::uint64_t>& shorter = a.size() <= b.size() ? a : b;
  std::size_t shared = 0;
  std::size_t shared_names = 0;
  for_each_shared(a, b, [&](std::uint64_t word) {
    ++shared;
    if (is_name_in_topic(word)) ++shared_names;
  });
  const auto names =
      static_cast<std::size_t>(std::ranges::count_if(shorter, is_name_in_topic));
  const std::size_t enough = shared == shorter.size() ? fewest_of_all : fewest_shared;
  return shared >= enough && 10 * shared >= shared_of_ten * shorter.size() &&
         shared_names == names;
}

/// Whether a figure stands in some text as a word of its own.
bool has_figure(std::string_view text, std::string_view figure) {
  if (figure.empty()) return true;
  const auto is_open = [&](std::size_t at) {
    return at >= text.size() || (!is_ascii_letter(text[at]) && !is_ascii_digit(text[at]));
  };
  for (std::size_t at = text.find(figure); at != std::string_view::npos;
       at = text.find(figure, at + 1)) {
    if ((at == 0 || is_open(at - 1)) && is_open(at + figure.size())) return true;
  }
  return false;
}

/// Whether both count the same: gold medals, not gold and silver ones. How many of all are
/// meant ("most", "some") is told by the figure.
bool is_one_group(Population a, const Population& b) {
  a.quantifier = b.quantifier;
  return a == b;
}

}  // namespace

std::string_view name(SentenceEdit edit) {
  switch (edit) {
    case SentenceEdit::none: return "none";
    case SentenceEdit::figure: return "figure";
    case SentenceEdit::other: return "other";
  }
  return "other";
}

SentenceEdit compare_sentences(const Claim& a, const Claim& b) {
  if (!a.value || !b.value || !is_one_group(a.population, b.population) ||
      !is_retold(a.topic, b.topic)) {
    return SentenceEdit::other;
  }
  if (!disjoint(a.value->core, b.value->core)) return SentenceEdit::none;
  if (has_figure(a.sentence, b.value->text) || has_figure(b.sentence, a.value->text))
    return SentenceEdit::other;
  return SentenceEdit::figure;
}

}  // namespace crosscheck
