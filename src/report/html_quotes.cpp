#include "report/html_quotes.h"

#include <algorithm>
#include <optional>

#include "report/safe_text.h"
#include "support/utf8.h"

namespace crosscheck {
namespace {

constexpr std::size_t context = 200;       ///< bytes kept on each side of the words
constexpr std::size_t longest_mark = 400;  ///< bytes of marked words
constexpr std::size_t longest_gap = 500;   ///< bytes between two marks
constexpr std::size_t most_marks = 12;     ///< in one sentence

struct Range {
  std::size_t begin = 0;
  std::size_t end = 0;
};

bool is_inside_code_point(std::string_view text, std::size_t at) {
  return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
}

/// The first place at or after `at` where a code point begins.
std::size_t boundary(std::string_view text, std::size_t at) {
  while (is_inside_code_point(text, at)) ++at;
  return std::min(at, text.size());
}

/// Where the words of a claim stand in its sentence: the place nearest to where the file
/// has them. Looks only some way around, so that a sentence of megabytes costs little.
std::optional<Range> place_of(const Claim& claim) {
  constexpr std::size_t reach = 4000;
  const std::string_view sentence = claim.sentence;
  const std::string_view words = std::string_view(claim.text).substr(0, longest_mark);
  if (words.empty() || sentence.empty()) return std::nullopt;
  const std::size_t from = claim.sentence_range.start;
  const std::size_t start = claim.location.range.start;
  const std::size_t hint = start > from ? std::min(start - from, sentence.size()) : 0;
  const std::size_t first = hint > reach ? hint - reach : 0;
  const std::string_view near = sentence.substr(first, 2 * reach + words.size());
  std::optional<Range> best;
  std::size_t best_distance = 0;
  for (std::size_t at = near.find(words); at != std::string_view::npos;
       at = near.find(words, at + 1)) {
    const std::size_t place = first + at;
    const std::size_t distance = place > hint ? place - hint : hint - place;
    if (best && distance >= best_distance) break;
    best = Range{place, std::min(place + claim.text.size(), sentence.size())};
    best_distance = distance;
  }
  return best;
}

std::vector<Range> places_of(const ReportView& view, std::span<const ClaimIndex> claims) {
  std::vector<Range> places;
  for (const ClaimIndex claim : claims.subspan(0, std::min(claims.size(), most_marks))) {
    if (const auto place = place_of(view.claims[claim])) places.push_back(*place);
  }
  std::ranges::sort(places, {}, &Range::begin);
  std::vector<Range> apart;
  for (const Range& place : places) {
    if (!apart.empty() && place.begin <= apart.back().end) {
      apart.back().end = std::max(apart.back().end, place.end);
    } else {
      apart.push_back(place);
    }
  }
  return apart;
}

/// Safe to show, with one space kept where white space is at an end.
std::string safe_part(std::string_view text) {
  const std::string safe = safe_text("." + std::string(text) + ".");
  return safe.substr(1, safe.size() - 2);
}

class Cutter {
 public:
  explicit Cutter(std::string_view sentence) : sentence_(sentence) {}

  void before(std::size_t end) {
    if (end <= context + context / 4) return plain(0, end);
    const std::size_t space = sentence_.substr(end - context, context).find(' ');
    const std::size_t begin = space != std::string_view::npos
                                  ? end - context + space + 1
                                  : boundary(sentence_, end - context);
    pieces_.push_back({"… ", false});
    plain(std::min(begin, end), end);
  }
  void between(std::size_t begin, std::size_t end) {
    if (end - begin <= longest_gap) return plain(begin, end);
    after(begin, end);
    before(end);
  }
  void after(std::size_t begin, std::size_t end) {
    if (end - begin <= context + context / 4) return plain(begin, end);
    const std::size_t space = sentence_.substr(begin, context).rfind(' ');
    const bool has_space = space != std::string_view::npos && space > 0;
    plain(begin, has_space ? begin + space : boundary(sentence_, begin + context));
    pieces_.push_back({" …", false});
  }
  void marked(const Range& range) {
    const std::size_t length = range.end - range.begin;
    const std::size_t end = length <= longest_mark
                                ? range.end
                                : boundary(sentence_, range.begin + longest_mark);
    std::string text = safe_part(sentence_.substr(range.begin, end - range.begin));
    pieces_.push_back({text + (end < range.end ? "…" : ""), true});
  }
  std::vector<QuotePiece> take() { return std::move(pieces_); }

 private:
  void plain(std::size_t begin, std::size_t end) {
    if (begin < end)
      pieces_.push_back({safe_part(sentence_.substr(begin, end - begin)), false});
  }

  std::string_view sentence_;
  std::vector<QuotePiece> pieces_;
};

}  // namespace

std::vector<QuotePiece> quote_of(const ReportView& view,
                                 std::span<const ClaimIndex> claims) {
  const Claim& claim = view.claims[claims.front()];
  const std::vector<Range> places = places_of(view, claims);
  if (places.empty()) {
    Cutter words(claim.text);
    words.marked({0, claim.text.size()});
    return words.take();
  }
  Cutter cutter(claim.sentence);
  cutter.before(places.front().begin);
  for (std::size_t i = 0; i < places.size(); ++i) {
    if (i > 0) cutter.between(places[i - 1].end, places[i].begin);
    cutter.marked(places[i]);
  }
  cutter.after(places.back().end, claim.sentence.size());
  return cutter.take();
}

void write_pieces(HtmlWriter& html, std::span<const QuotePiece> pieces) {
  for (const QuotePiece& piece : pieces) {
    if (piece.marked) {
      html.leaf("mark", piece.text);
    } else {
      html.text(piece.text);
    }
  }
}

}  // namespace crosscheck
