#include "analyze/quantity_reader.h"

#include "analyze/not_values.h"
#include "analyze/tokenize.h"

namespace crosscheck {

std::uint32_t QuantityReader::add_rank(std::uint32_t at, const OrdinalPlace& rank) {
  QuantityMention mention;
  mention.low = mention.high = rank.value;
  mention.in_words = rank.in_words;
  mention.is_rank = true;
  mention.dimension = Dimension::other;
  mention.tokens = {at, rank.end};
  mention.span = mention.number = scene_.span(at, rank.end);
  mentions_.push_back(std::move(mention));
  skip_to(rank.end);
  return rank.end;
}

std::uint32_t QuantityReader::read(std::uint32_t at) {
  if (const auto rank = rank_at(scene_, at)) return add_rank(at, *rank);
  if (scene_.is_number(at)) {
    if (const std::uint32_t end = end_of_code(scene_, at); end > at) {
      skip_to(end);
      return end;
    }
  }
  const WordUse use = scene_.use(at);
  if (holds_digits(at)) {
    return read_coded_money(at);
  }
  if (is_word(at, "two") && scene_.has(at - 3) && is_word(at - 1, "or") &&
      scene_.use(at - 3).is(WordUse::article) && scene_[at - 2].is_word()) {
    return read_or_two(at);
  }
  if (use.is(WordUse::no)) return read_zero(at);
  if (use.is(WordUse::opens | WordUse::article)) {
    if (const std::uint32_t end = read_vague(at); end > at) return end;
  }
  if (use.is(WordUse::factor)) return read_factor(at);
  const auto part = part_at(at);
  if (!part) {
    if (!scene_.is_number(at)) return at + 1;
    if (const std::uint32_t end = read_glued_list(at); end > at) return end;
    skip_to(at + 1);
    return at + 1;
  }
  return read_part(*part);
}

void QuantityReader::read_counted(Draft& draft) const {
  QuantityMention& mention = draft.mention;
  if (mention.dimension == Dimension::score || draft.counted) return;
  const bool share = mention.dimension == Dimension::ratio || draft.number.is_fraction;
  if (!mention.unit.empty()) {
    if (mention.dimension == Dimension::ratio)
      draft.counted = counted_of(scene_, lemmas_, draft.end);
    return;
  }
  if (share) {
    mention.dimension = Dimension::ratio;
    if (mention.hedge == Hedge::none) mention.hedge = Hedge::proportion;
    draft.counted = counted_of(scene_, lemmas_, draft.end);
    if (!draft.counted && is_word(draft.end, "the")) {
      draft.counted = counted_at(scene_, lemmas_, draft.end + 1, false);
    }
    return;
  }
  if (scene_.is_joint(draft.end) && scene_.has(draft.end + 1) &&
      scene_[draft.end + 1].is_word()) {
    draft.joint = true;
    draft.counted = Counted{draft.end + 1, draft.end + 1};
  } else {
    const bool one = mention.low == mention.high && abs(mention.low) == Decimal(1);
    draft.counted = counted_at(scene_, lemmas_, draft.end, one);
    if (!draft.counted) draft.counted = counted_of(scene_, lemmas_, draft.end);
  }
  mention.unit_is_counted = draft.counted.has_value();
}

/// Whether a number that could be a year of our time is a count all the same: "killed 2023
/// people", "has 1986 residents", not "the disputed 2019 elections".
bool QuantityReader::is_counted_after_verb(const Draft& draft) const {
  if (draft.joint || draft.core < scene_.begin + 2) return false;
  const std::uint32_t verb = draft.core - 1;
  const bool is_auxiliary = scene_.is_any_word(verb, {"has", "have", "had"});
  if (!is_auxiliary && !scene_.use(verb).is(WordUse::verb)) return false;
  // A participle behind one of these is no verb: "the disputed 2019 elections".
  const WordUse subject = scene_.use(verb - 1);
  return is_auxiliary || (scene_[verb - 1].is_word() &&
                          !subject.is(WordUse::stop | WordUse::article | WordUse::skip) &&
                          !is_word(verb - 1, "the"));
}

/// "killed one and hurt two", "one was killed": a bare "one" that counts a person.
bool QuantityReader::is_somebody(const Draft& draft) const {
  const std::uint32_t next = draft.end;
  if (draft.first > scene_.begin && scene_.use(draft.first - 1).is(WordUse::takes_one)) {
    return !scene_.has(next) || scene_[next].kind == TokenKind::punctuation ||
           scene_.is_any_word(next, {"and", "but", "or", "in", "at", "on", "while", "when",
                                     "before", "after", "during", "near", "overnight"});
  }
  std::uint32_t verb = next;
  // "one of whom died", "including one who died"
  if (is_word(next, "of") && scene_.is_any_word(next + 1, {"whom", "them", "those"}))
    verb += 2;
  if (is_word(verb, "who")) ++verb;
  if (scene_.is_any_word(verb, {"died", "dies", "fatally"})) return true;
  if (!scene_.is_any_word(verb, {"was", "is", "has", "had"})) return false;
  ++verb;
  if (is_word(verb, "been")) ++verb;
  const bool is_degree = scene_.is_any_word(verb, {"seriously", "critically", "badly"});
  // "no one was seriously hurt" does not say that nobody was hurt
  const bool is_none =
      draft.first > scene_.begin && scene_.is_any_word(draft.first - 1, {"no", "not"});
  if (is_degree && is_none) return false;
  if (is_degree || scene_.is_any_word(verb, {"fatally", "also"})) ++verb;
  return scene_.use(verb).is(WordUse::takes_one);
}

/// Whether the number is a value at all, once it is known what follows it.
bool QuantityReader::is_value(const Draft& draft) const {
  const QuantityMention& mention = draft.mention;
  if (mention.dimension == Dimension::money || mention.dimension == Dimension::age)
    return true;
  if (!mention.unit.empty()) {
    const bool year_like =
        looks_like_year(scene_, draft.core, draft.number) && !draft.is_range;
    return !(year_like && mention.dimension == Dimension::time && draft.joint);
  }
  if (draft.word_one && !draft.counted && mention.dimension != Dimension::ratio)
    return is_somebody(draft);
  if (!draft.counted && draft.core > scene_.begin) {
    if (scene_.is_any_word(draft.core - 1, {"top", "bottom", "final", "last"}))
      return false;
  }
  const bool hedged = mention.hedge != Hedge::none && mention.hedge != Hedge::range;
  if (!draft.is_range && is_bare_name(scene_, draft.core, draft.number, hedged)) {
    if (!draft.counted || draft.joint) return false;
    const bool year = looks_like_year(scene_, draft.core, draft.number);
    if (year) {
      const bool modern = mention.low >= Decimal(1900) && mention.low < Decimal(2100);
      const bool after_in = draft.core > scene_.begin && (is_word(draft.core - 1, "in") ||
                                                          is_word(draft.core - 1, "since"));
      return modern ? is_counted_after_verb(draft) : !after_in;
    }
    // "Boeing 737 jets" against "in Kherson 12 people" and headlines.
    if (scene_[draft.counted->head].shape == Shape::capitalized && !draft.joint)
      return true;
    const std::uint32_t name = draft.core - 1;
    if (name <= scene_.begin || scene_[name].shape != Shape::capitalized) return false;
    return scene_.is_any_word(name - 1, {"in", "at", "from", "near", "across", "outside"});
  }
  return true;
}

/// "three times as many", "4 times the number", "3x": not "called three times".
bool QuantityReader::is_multiple(std::uint32_t at) const {
  if (scene_.is(at, "x") && scene_.glued(at)) return true;
  if (!is_word(at, "times")) return false;
  return scene_.is_any_word(
      at + 1, {"as", "the", "more", "higher", "larger", "greater", "bigger", "that", "its",
               "their", "less", "lower", "faster", "his"});
}

std::uint32_t QuantityReader::read_part(const Part& part) {
  Draft draft;
  draft.number = part.number;
  draft.first = draft.core = part.first;
  draft.end = part.end;
  draft.joint = part.joint;
  draft.plus_sign = part.plus_sign;
  QuantityMention& mention = draft.mention;
  mention.low = mention.high = part.number.value;
  mention.last_place = part.number.last_place;
  mention.has_decimals = part.number.has_decimals;
  mention.in_words = part.number.in_words;
  mention.hedge = part.after;
  draft.word_one = part.number.in_words && part.number.value == Decimal(1) &&
                   part.number.end == part.number_first + 1;
  const std::uint32_t plain_end = part.number.end;
  const bool coded = !part.unit && scene_.glued(part.end) && scene_[part.end].is_word() &&
                     !part.number.in_words && !is_multiple(part.end) &&
                     !is_word(part.end, "fold");  // "3D", "4G"
  if (coded || (!part.unit && is_named_number(scene_, part.number_first, part.number))) {
    skip_to(plain_end);
    // "Articles 28 and 29", "9-11 am": what hangs on a name is none either.
    std::uint32_t next = plain_end;
    if (scene_.is_dash(next) || is_word(next, "and") || scene_.is(next, ",")) ++next;
    const bool listed = next != plain_end && scene_.is_number(next) &&
                        scene_.use(part.first > scene_.begin ? part.first - 1 : part.first)
                            .is(WordUse::names_number | WordUse::names_number_capital);
    if (listed) skip_to(next + 1);
    return floor_;
  }
  if (part.unit) set_unit(mention, *part.unit);
  mention.number = scene_.span(part.number_first, plain_end);
  if (read_range(part, draft)) {
    mention.number = scene_.span(part.number_first, draft.end);
  } else {
    read_ratio(draft);
  }
  if (is_word(draft.end, "fold") ||
      (scene_.is_joint(draft.end) && is_word(draft.end + 1, "fold"))) {
    draft.end = after_joint(draft.end) + 1;
    mention.hedge = Hedge::multiple;
    mention.dimension = Dimension::ratio;
  } else if (mention.unit.empty() && !draft.joint && is_multiple(draft.end)) {
    mention.hedge = Hedge::multiple;
    mention.dimension = Dimension::ratio;
    ++draft.end;
  }
  read_age(draft);
  if (mention.hedge != Hedge::multiple) read_counted(draft);
  read_hedges(draft);
  if (!is_value(draft)) {
    skip_to(draft.is_range ? draft.end : plain_end);
    return floor_;
  }
  return finish(draft);
}

}  // namespace crosscheck
