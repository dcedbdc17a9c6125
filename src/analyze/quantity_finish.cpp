// What stands around a number once it and its unit are read: hedges, rates, changes.
#include <algorithm>

#include "analyze/changes.h"
#include "analyze/quantity_reader.h"
#include "analyze/tokenize.h"

namespace crosscheck {
namespace {

Bound bound_of(Hedge hedge) {
  switch (hedge) {
    case Hedge::about:
    case Hedge::nearly: return Bound::about;
    case Hedge::more_than: return Bound::greater;
    case Hedge::at_least: return Bound::at_least;
    case Hedge::fewer_than: return Bound::less;
    case Hedge::at_most:
    case Hedge::up_to: return Bound::at_most;
    default: return Bound::equal;
  }
}

/// A bound says more than "about", and that more than "exactly".
int weight(Hedge hedge) {
  switch (hedge) {
    case Hedge::none: return 0;
    case Hedge::range: return 1;
    case Hedge::exact: return 2;
    case Hedge::about: return 3;
    default: return 4;
  }
}

/// Whether the mention's two ends already say how wide it is.
bool has_ends(const QuantityMention& mention) {
  return mention.hedge == Hedge::range || mention.hedge >= Hedge::multitude;
}

bool is_passed_over(const Scene& scene, std::uint32_t at) {
  return scene.is_any_word(at, {"just", "only", "still", "even", "another", "additional"});
}

}  // namespace

void QuantityReader::read_hedges(Draft& draft) const {
  const auto apply = [&](const HedgePhrase& phrase) {
    QuantityMention& mention = draft.mention;
    mention.estimate = mention.estimate || phrase.estimate;
    if (has_ends(mention)) {  // "at least 40 to 50": the ends already say more
      mention.bound = bound_of(phrase.hedge);
    } else if (weight(phrase.hedge) > weight(mention.hedge)) {
      mention.hedge = phrase.hedge;
    }
  };
  constexpr std::uint32_t longest = 6;
  std::uint32_t first = draft.first;
  if (draft.is_range && first > floor_ && is_word(first - 1, "between")) --first;
  if (draft.is_range && first > floor_ && is_word(first - 1, "from")) draft.first = first;
  for (int rounds = 0; rounds < 3 && first > floor_; ++rounds) {
    if (!scene_.use(first - 1).is(WordUse::hedge)) {
      if (!is_passed_over(scene_, first - 1)) break;
      --first;
      continue;
    }
    std::uint32_t begin = first;
    std::uint32_t value = 0;
    const std::uint32_t from = first > floor_ + longest ? first - longest : floor_;
    for (std::uint32_t at = from; at < first && begin == first; ++at) {
      const auto match = scene_.words.hedges_before.match(scene_.tokens, at, first);
      if (match && at + match.tokens == first) {
        begin = at;
        value = match.value;
      }
    }
    if (begin == first) break;
    // "spread over about 5,000 hectares": the first word is no hedge of its own.
    const bool is_direction = is_word(begin, "over") || is_word(begin, "under");
    if (is_direction && draft.mention.hedge == Hedge::about) break;
    apply(scene_.words.hedges[value]);
    draft.first = first = begin;
  }
  if (draft.is_range && draft.first > floor_ && draft.first == draft.core &&
      is_word(draft.first - 1, "between")) {
    --draft.first;
  }
  if (draft.mention.hedge < Hedge::range)
    draft.mention.bound = bound_of(draft.mention.hedge);
}

void QuantityReader::read_hedge_after(Draft& draft) const {
  QuantityMention& mention = draft.mention;
  const auto begins_number = [&](std::uint32_t at) {
    constexpr std::uint64_t starters = WordUse::small | WordUse::tens | WordUse::fraction;
    if (scene_.use(at).is(WordUse::article)) ++at;
    return scene_.is_number(at) || scene_.use(at).is(starters);
  };
  const auto at_place = [&](std::uint32_t at) {
    if (!scene_.has(at)) return false;
    const auto match = scene_.words.hedges_after.match(scene_.tokens, at, scene_.end);
    if (!match) return false;
    const std::uint32_t next = at + match.tokens;
    // "5000 or less than 6000", "one quarter and below a half": the next number's.
    if (begins_number(is_word(next, "than") ? next + 1 : next)) return false;
    const HedgePhrase& phrase = scene_.words.hedges[match.value];
    if (has_ends(mention)) {
      if (bound_of(phrase.hedge) != Bound::equal) mention.bound = bound_of(phrase.hedge);
    } else if (weight(phrase.hedge) > weight(mention.hedge)) {
      mention.hedge = phrase.hedge;
      mention.bound = bound_of(phrase.hedge);
    }
    if (at == draft.end) draft.end = next;
    return true;
  };
  if (mention.negated_zero || mention.dimension == Dimension::score) return;
  if (!at_place(draft.end) && after(draft) != draft.end) at_place(after(draft));
}

std::uint32_t QuantityReader::read_rate(Draft& draft) const {
  QuantityMention& mention = draft.mention;
  std::uint32_t at = after(draft);
  if (!scene_.has(at)) return 0;
  struct Adverb {
    WordKey word;
    std::string_view period;
  };
  constexpr Adverb adverbs[] = {
      {"daily", "day"},   {"weekly", "week"},   {"monthly", "month"}, {"hourly", "hour"},
      {"yearly", "year"}, {"annually", "year"}, {"nightly", "night"}};
  for (const auto& [adverb, period] : adverbs) {
    if (!is_word(at, adverb)) continue;
    const bool before_noun = scene_.has(at + 1) && scene_[at + 1].is_word() &&
                             !scene_.use(at + 1).is(WordUse::stop);
    if (before_noun) return 0;
    mention.is_per = true;
    mention.per = period;
    if (at == draft.end) draft.end = at + 1;
    return 0;
  }
  const bool slash = scene_.is(at, "/") && scene_.glued(at);
  const bool per = is_word(at, "per") || slash;
  const bool article =
      scene_.use(at).is(WordUse::article) || is_word(at, "each") || is_word(at, "every");
  if (!per && !article) return 0;
  ++at;
  std::string amount;
  if (per && !slash) {
    if (const auto number = read_number(scene_, at)) {
      amount = number->value.to_string() + " ";
      at = number->end;
    }
  }
  const auto unit = scene_.words.units.match(scene_.text, scene_.tokens, at, scene_.end);
  std::uint32_t end = at;
  std::string name;
  const std::uint32_t then = unit ? at + unit.tokens : at + 1;
  // "from $6 a year earlier"
  if (scene_.is_any_word(then, {"earlier", "ago", "later", "before"})) return 0;
  if (unit && (per || unit.unit->dimension == Dimension::time ||
               (mention.dimension == Dimension::money))) {
    name = unit.unit->name;
    end = at + unit.tokens;
  } else if (article && mention.dimension == Dimension::money &&
             scene_.use(at).is(WordUse::per_noun)) {
    name = lemmas_.noun(scene_.word(at));
    end = at + 1;
  } else if (per && scene_.has(at) && scene_[at].is_word() &&
             !scene_.use(at).is(WordUse::stop)) {
    name = lemmas_.noun(scene_.word(at));
    end = at + 1;
  } else {
    return 0;
  }
  mention.is_per = true;
  mention.per = amount + name;
  if (after(draft) == draft.end) draft.end = end;
  return amount.empty() ? 0 : end;
}

void QuantityReader::read_change(Draft& draft) const {
  QuantityMention& mention = draft.mention;
  if (mention.change != Change::none || mention.negated_zero) return;
  if (mention.dimension == Dimension::score || mention.dimension == Dimension::age) return;
  const bool point = mention.unit_is_counted && mention.unit == "point";
  const bool is_share =
      (mention.dimension == Dimension::ratio && !mention.unit.empty()) || point;
  ChangeReading read = change_before(scene_, draft.first, is_share, draft.is_range);
  const std::uint32_t end = after(draft);
  if (!read && (is_share || mention.dimension == Dimension::money) && !mention.is_per) {
    read = change_after(scene_, end);
  }
  if (!read) {
    if (is_word(end, "higher")) read = {Change::up, ChangeForm::by};
    if (is_word(end, "lower")) read = {Change::down, ChangeForm::by};
    if (is_word(draft.end, "fewer") || is_word(draft.end, "less")) {
      read = {Change::down, ChangeForm::by};
    }
  }
  if (!read && draft.plus_sign && is_share) read = {Change::up, ChangeForm::by};
  if (!read && mentions_.size() > first_mention_) {
    const QuantityMention& last = mentions_.back();
    const std::uint32_t gap = draft.first - std::min(draft.first, last.tokens.end);
    const bool by = last.change != Change::none && last.change_form == ChangeForm::by;
    if (by && gap >= 1 && gap <= 6 && is_word(draft.first - 1, "to")) {
      read = {last.change, ChangeForm::to};  // "rose 60% in March to 3.9 million"
    } else if (by && gap <= 2 && is_word(draft.first - 1, "or")) {
      read = {last.change, ChangeForm::by};  // "lost 190 points, or 0.6%"
    }
  }
  mention.change = read.change;
  mention.change_form = read.form;
}

std::uint32_t QuantityReader::finish(Draft& draft) {
  QuantityMention& mention = draft.mention;
  if (draft.counted) {
    mention.head = draft.counted->head;
    mention.counted = {scene_[draft.counted->begin].span.begin,
                       scene_[draft.counted->head].span.end};
    if (mention.unit_is_counted)
      mention.unit = lemmas_.noun(scene_.word(draft.counted->head));
  }
  read_hedge_after(draft);
  const std::uint32_t per_end = read_rate(draft);
  read_change(draft);
  mention.tokens = {draft.first, draft.end};
  mention.span = {scene_[draft.first].span.begin, scene_[draft.end - 1].span.end};
  // A hyphenated noun belongs to the quantity: "12-member".
  std::uint32_t next = draft.end;
  if (draft.joint && draft.counted && mention.unit_is_counted)
    next = draft.counted->head + 1;
  if (!join_bounds(mention)) mentions_.push_back(std::move(mention));
  next = std::max(next, per_end);  // "12 per 100,000 people" is one figure
  skip_to(std::max(draft.end, per_end));
  return next;
}

}  // namespace crosscheck
