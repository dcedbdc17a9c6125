#include "claim/quoted.h"

#include <algorithm>

#include "analyze/quote_marks.h"
#include "claim/extract.h"
#include "claim/shared_slots.h"

namespace crosscheck {
namespace {

/// The words of a quotation as they are compared: lower case, with single spaces.
std::string folded(const ArticleReading& reading, TokenRange range) {
  std::string words;
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    if (reading.token(i).kind == TokenKind::punctuation) continue;
    // "the town's": what is joined to a word is part of it.
    const bool is_joined = !reading.token(i).space_before && reading.text(i) == "'s";
    if (!words.empty() && !is_joined) words += ' ';
    words += reading.lower(i);
  }
  return words;
}

std::uint32_t words_in(const ArticleReading& reading, TokenRange range) {
  std::uint32_t count = 0;
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    const TokenKind kind = reading.token(i).kind;
    if (kind == TokenKind::word || kind == TokenKind::number) ++count;
  }
  return count;
}

void add_quote(const ArticleReading& reading, std::uint32_t sentence, TokenRange range,
               std::vector<Claim>& claims) {
  while (range.end > range.begin &&
         reading.token(range.end - 1).kind == TokenKind::punctuation) {
    --range.end;
  }
  if (words_in(reading, range) < fewest_quoted || claims.size() >= most_claims) return;
  Claim claim;
  claim.form = Form::quote;
  claim.quote = folded(reading, range);
  claim.measure.node = {"quote", "quotation", {"quote"}};
  claim.state(Slot::as_of) = SlotState::absent;
  claim.state(Slot::period) = SlotState::absent;
  claim.state(Slot::place) = SlotState::absent;
  claim.read_by = "words in quotation marks";
  fill_shared_slots(reading, sentence, range.begin, range.end, range.begin, claim);
  // What was said was said, whatever it says of what may be.
  claim.positive = true;
  claim.modality = Modality::asserted;
  claims.push_back(std::move(claim));
}

}  // namespace

namespace {

/// Who says one sentence of a quotation, or one half of a sentence, says the others.
void share_speaker(std::vector<Claim>& claims, std::size_t first) {
  const auto begin = claims.begin() + static_cast<std::ptrdiff_t>(first);
  const auto known = std::find_if(
      begin, claims.end(), [](const Claim& claim) { return !claim.attribution.empty(); });
  if (known == claims.end()) return;
  const std::vector<Speaker> speaker = known->attribution;
  for (auto claim = begin; claim != claims.end(); ++claim) {
    if (claim->attribution.empty()) claim->attribution = speaker;
    const std::string& agent = claim->speaker()->agent;
    claim->measure.node.name = agent.empty() ? "quotation" : "quotation of " + agent;
  }
}

}  // namespace

void add_quote_claims(const ArticleReading& reading, std::vector<Claim>& claims) {
  bool is_inside = false;
  std::uint32_t paragraph = 0;
  std::size_t together = claims.size();  // the first claim of the quotation or sentence
  const auto& sentences = reading.analysis.sentences;
  for (std::uint32_t s = 0; s < sentences.size(); ++s) {
    if (sentences[s].paragraph != paragraph) is_inside = false;
    if (!is_inside) together = claims.size();
    paragraph = sentences[s].paragraph;
    const TokenRange tokens = sentences[s].tokens;
    std::uint32_t begin = tokens.begin;
    for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
      const QuoteMark mark = quote_mark(reading.text(i));
      if (mark == QuoteMark::none) continue;
      const bool closes =
          mark == QuoteMark::closes || (mark == QuoteMark::either && is_inside);
      if (closes && is_inside) add_quote(reading, s, {begin, i}, claims);
      is_inside = !closes;
      begin = i + 1;
    }
    if (is_inside) add_quote(reading, s, {begin, tokens.end}, claims);
    share_speaker(claims, together);
  }
}

}  // namespace crosscheck
