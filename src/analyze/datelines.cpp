#include "analyze/datelines.h"

#include <algorithm>
#include <optional>

namespace crosscheck {
namespace {

constexpr std::uint32_t longest_dateline = 20;  // tokens

bool is_dash(std::string_view word) {
  return word == "--" || word == "-" || word == "\xE2\x80\x93" || word == "\xE2\x80\x94";
}

bool may_stand_in_dateline(const Token& token, std::string_view word) {
  if (token.is_word()) return token.shape != Shape::lower;
  return word == "," || word == "." || word == "(" || word == ")" || word == "/";
}

/// The time that covers or follows a token: its index, or the number of times.
std::size_t time_from(const std::vector<TimeMention>& times, std::uint32_t token) {
  const auto end_of = [](const TimeMention& time) { return time.tokens.end; };
  return static_cast<std::size_t>(std::ranges::upper_bound(times, token, {}, end_of) -
                                  times.begin());
}

/// The dash behind a dateline that opens the sentence. Requires: `next` is the first time
/// that may stand in it.
std::optional<std::uint32_t> dateline_end(const Article& article,
                                          const std::vector<Token>& tokens,
                                          const Sentence& sentence,
                                          const std::vector<TimeMention>& times,
                                          std::size_t next) {
  const std::uint32_t begin = sentence.tokens.begin;
  if (tokens[begin].shape != Shape::upper || length(tokens[begin].span) < 3)
    return std::nullopt;
  const std::uint32_t end = std::min(sentence.tokens.end, begin + longest_dateline);
  for (std::uint32_t i = begin + 1; i < end;) {
    while (next < times.size() && times[next].tokens.end <= i) ++next;
    if (next < times.size() && times[next].tokens.begin <= i) {
      i = times[next].tokens.end;
      continue;
    }
    const std::string_view word = slice(article.text, tokens[i].span);
    if (is_dash(word) && tokens[i].space_before) return i;
    if (!may_stand_in_dateline(tokens[i], word)) return std::nullopt;
    ++i;
  }
  return std::nullopt;
}

}  // namespace

void mark_datelines(const Article& article, const std::vector<Token>& tokens,
                    const std::vector<Sentence>& sentences,
                    std::vector<TimeMention>& times) {
  for (const Sentence& sentence : sentences) {
    if (sentence.part == Part::headline || sentence.tokens.is_empty()) continue;
    if (tokens[sentence.tokens.begin].shape != Shape::upper) continue;
    const std::size_t first = time_from(times, sentence.tokens.begin);
    const auto dash = dateline_end(article, tokens, sentence, times, first);
    for (std::size_t i = first; dash && i < times.size(); ++i) {
      if (times[i].tokens.begin >= *dash) break;
      times[i].in_dateline = true;
    }
  }
}

}  // namespace crosscheck
