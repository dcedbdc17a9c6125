#include "claim/predicate.h"

#include <algorithm>

#include "analyze/quote_marks.h"
#include "claim/extract.h"
#include "claim/figure_list.h"
#include "claim/predicate_rules.h"

namespace crosscheck {
namespace {

/// "people who lived there": whether a relative pronoun opens the clause of a later verb.
bool in_relative_clause(const FigureSite& site, std::uint32_t verb) {
  for (std::uint32_t i = site.phrase.end; i < verb; ++i) {
    if (site.reading.is_any(i, "who|which|that|whom|whose")) return true;
  }
  return false;
}

/// The verb with a closed frame: as the words around the figure say and the tree
/// confirms, else as the tree says.
std::optional<Predicate> closed_verb(const FigureSite& site,
                                     const std::optional<Predicate>& after,
                                     const std::optional<Predicate>& before,
                                     const TreeReading& tree) {
  const bool is_object = before && before->frame != nullptr;
  const bool is_subject = after && after->frame != nullptr;
  // "killed a dozen of those who lived there": the clause only tells who they were.
  const bool tells_which = is_object && after && in_relative_clause(site, after->token);
  const auto& near = is_subject && !tells_which ? after : before;
  const bool is_near = is_subject || is_object;
  if (is_object && opens_second_clause(site, before->token)) return before;
  if (is_near && (tells_which || tree.confirms(*near))) return near;
  // Where the words around say nothing, a figure mostly tells a part: "two of them".
  const bool is_one = site.quantity.high == Decimal{1};  // somebody, and not how many
  const bool is_new = !after && !before;
  if (tree.closed && !is_near && (is_new || is_one)) return std::nullopt;
  if (tree.closed && (tree.is_sure || !is_near)) return tree.closed;
  const bool is_of_others =
      is_subject && !tells_which && has_other_subject(site, after->token);
  if (is_near && !tree.open && !is_of_others) return near;
  return std::nullopt;
}

/// "learned *12 people had* been hurt": whether a clause begins with the figure.
bool opens_clause(const FigureSite& site) {
  const std::uint32_t next = site.phrase.end;
  return next < site.last() &&
         site.reading.is_any(next,
                             "was|were|is|are|had|have|has|will|would|could|may|might");
}

/// Whether an open verb before the figure takes it as its object, whatever verb follows:
/// it stands right before it, or what follows is a relative clause.
bool takes_figure(const FigureSite& site, const Predicate& before) {
  if (opens_clause(site)) return false;
  if (before.token + 1 == site.phrase.begin) return true;
  return site.phrase.end < site.last() &&
         site.reading.is_any(site.phrase.end, "who|that|which");
}

/// "used the 100 pages": told before, so what is done to them is not the news.
bool is_given_object(const FigureSite& site, const Predicate& predicate) {
  const std::uint32_t begin = site.phrase.begin;
  return predicate.role == Frame::object && !predicate.passive && begin > site.first() &&
         site.reading.is_any(begin - 1, "the|these|those");
}

/// The predicate of a figure, or of the list of figures that it stands in.
std::optional<Predicate> predicate_at(const FigureSite& site) {
  if (auto found = counted_noun(site, false)) return found;
  if (auto found = said_adjective(site)) return found;
  if (auto found = apposed_total(site)) return found;
  if (auto found = noun_of_act(site)) return found;
  const auto after = verb_after(site);
  const auto before = verb_before(site);
  const TreeReading tree = read_tree(site);
  if (auto found = closed_verb(site, after, before, tree)) return found;
  if (auto found = linked_total(site)) return found;
  if (auto found = counted_noun(site, true)) return found;
  if (auto found = counted_crowd(site)) return found;
  const auto being = existential(site);
  if (being && being->frame != nullptr && tree.confirms(*being)) return being;
  if (tree.open && !is_given_object(site, *tree.open)) return tree.open;
  if (being) return being;
  // "treated 11 people who had stood": what is said of them beside is not the news.
  if (before && (!after || takes_figure(site, *before))) return before;
  if (after && has_other_subject(site, after->token)) return before;
  return after;
}

/// Whether one noun of a range is joined to another one in the tree.
bool has_joined_noun(const Trees& trees, FigurePhrase range) {
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    if (!trees.is_read(i) || trees[i].relation != Dependency::conj) continue;
    if (trees[i].head >= range.begin && trees[i].head < range.end) return true;
  }
  return false;
}

/// "killed five adults and three children were hurt": whether a list of figures is none, as
/// each of two clauses has its verb. "who shot five adults and three children was caught".
bool joins_clauses(const FigureSite& list) {
  const auto before = verb_before(list);
  if (!before || !verb_after(list)) return false;
  const std::uint32_t verb = before->token;
  const bool is_relative =
      verb > list.first() &&
      (list.reading.is_any(verb - 1, "who|that|which") ||
       (verb > list.first() + 1 && list.reading.is_any(verb - 2, "who|that|which")));
  return !is_relative || !has_joined_noun(list.reading.analysis.trees, list.phrase);
}

/// The predicate of a figure with all figures of its list.
std::optional<Predicate> listed_predicate(FigureSite& site,
                                          std::optional<FigureList> list) {
  const FigurePhrase own = site.phrase;
  if (list) site.phrase = list->phrase;
  if (list && joins_clauses(site)) {
    site.phrase = own;
    list.reset();
  }
  auto found = predicate_at(site);
  if (!found) return found;
  found->told = site.phrase;
  if (!list) {
    found->of_part = found->of_part || found->is_joined;
    found->is_joined = false;
  } else {
    found->of_part = found->of_part && !list->is_total;
    found->is_joined = list->is_part;
  }
  return found;
}

/// "Of 900 visitors, 310 signed": whether the figure only tells of how many others are
/// some, at the beginning of a sentence. What follows is said of those.
bool is_base(const FigureSite& site) {
  std::uint32_t i = site.first();
  if (quote_mark(site.reading.text(i)) != QuoteMark::none) ++i;
  if (site.reading.is(i, "out")) ++i;
  if (!site.reading.is_any(i, "of|among")) return false;
  ++i;
  while (i < site.phrase.begin && site.reading.is_any(i, "the|these|those|all|its|their"))
    ++i;
  return i == site.phrase.begin;
}

/// Whether what is said of a whole is said of all of it: right behind it ("one of five
/// people injured") or in its own clause ("one of the three men who escaped").
bool tells_of_whole(const FigureSite& site, const Predicate& predicate) {
  if (predicate.token <= site.phrase.end) return true;
  return in_relative_clause(site, predicate.token);
}

/// Whether a verb comes after those the sentence goes on to tell of: not in "Of 900
/// visitors who came, 310 signed" the one that 900 did.
bool is_of_others(const FigureSite& site, std::uint32_t verb) {
  for (std::uint32_t i = site.phrase.end; i < verb; ++i) {
    if (site.reading.is_comma(i) || site.reading.quantity_at(i) >= 0) return true;
  }
  return false;
}

/// "Eight people were hurt, including three nurses": what is said of those eight.
std::optional<Predicate> part_predicate(const FigureSite& site,
                                        const std::optional<FigureList>& list) {
  FigureSite parts = site;
  if (list) parts.phrase = list->phrase;
  const QuantityMention* whole = whole_before(parts);
  if (whole == nullptr) return std::nullopt;
  FigureSite above{site.reading, site.table, site.sentence, *whole,
                   phrase_of(site.reading, *whole)};
  auto found = listed_predicate(above, list_of(site.reading, site.sentence, *whole));
  if (!found || found->frame == nullptr || !fits(*found->frame, site)) return std::nullopt;
  found->of_part = true;
  found->is_joined = false;
  found->told = parts.phrase;
  found->pattern = "some of those told before";
  return found;
}

}  // namespace

FigurePhrase phrase_of(const ArticleReading& reading, const QuantityMention& quantity) {
  FigurePhrase phrase{quantity.tokens.begin, quantity.tokens.end};
  if (length(quantity.counted) > 0 && !quantity.elided) {
    const std::uint32_t begin = reading.token_at_byte(quantity.counted.begin);
    const std::uint32_t end = reading.token_at_byte(quantity.counted.end);
    phrase.begin = std::min(phrase.begin, begin);
    if (begin <= phrase.end + 2) phrase.end = std::max(phrase.end, end);
  }
  // "cost from 100 to 300 rubles"
  const bool is_range = quantity.low != quantity.high;
  if (is_range && phrase.begin > 0 && reading.is(phrase.begin - 1, "from")) --phrase.begin;
  return phrase;
}

std::optional<Predicate> find_predicate(const ArticleReading& reading,
                                        const Sentence& sentence,
                                        const QuantityMention& quantity) {
  FigureSite site{reading, reading.words.measures, sentence, quantity,
                  phrase_of(reading, quantity)};
  const auto list = list_of(reading, sentence, quantity);
  if (auto found = part_predicate(site, list)) return found;
  auto found = listed_predicate(site, list);
  if (found && is_base(site) && is_of_others(site, found->token)) return std::nullopt;
  if (found && is_whole_of_part(site) && !tells_of_whole(site, *found)) return std::nullopt;
  return found;
}

std::uint32_t clause_end(const ArticleReading& reading, const Sentence& sentence,
                         std::uint32_t from) {
  for (std::uint32_t i = from; i < sentence.tokens.end; ++i) {
    const std::string_view text = reading.text(i);
    if (text == ";" || text == ".") return i;
    if ((text == "and" || text == "but" || text == "while") &&
        i + 1 < sentence.tokens.end && i > from + 1 && reading.quantity_at(i + 1) >= 0) {
      return i;
    }
  }
  return sentence.tokens.end;
}

}  // namespace crosscheck
