#include "analyze/quantity_reader.h"

#include "analyze/changes.h"
#include "analyze/not_values.h"
#include "analyze/tokenize.h"

namespace crosscheck {
namespace {

/// Letters that alone are a unit only right behind the digits.
bool is_lone_letter(const Scene& scene, std::uint32_t at, std::uint32_t count) {
  if (count != 1 || length(scene[at].span) != 1 || !scene[at].is_word()) return false;
  const std::string_view letter = scene.word(at);
  return letter != "m" && letter != "g" && letter != "C" && letter != "F";
}

bool is_small_whole(const Number& number, std::int64_t most) {
  return number.value.is_whole() && !number.grouped && number.value <= Decimal(most) &&
         number.scale == Decimal(1);
}

Span span_of(const Scene& scene, std::uint32_t first, std::uint32_t end) {
  return {scene[first].span.begin, scene[end - 1].span.end};
}

}  // namespace

bool QuantityReader::is_word(std::uint32_t at, std::string_view word) const {
  return scene_.is_word(at, word_hash(word));
}

bool QuantityReader::may_begin(std::uint32_t at) const {
  const Token& token = scene_[at];
  if (token.kind == TokenKind::number) return true;
  if (token.kind == TokenKind::symbol) return length(token.span) > 1;  // "½"
  if (!token.is_word()) return false;
  if (token.shape > Shape::lower && holds_digits(at)) return true;
  const WordUse use = scene_.use(at);
  if (use.is(WordUse::article)) {
    return scene_.use(at + 1).is(WordUse::hundred | WordUse::scale | WordUse::dozen |
                                 WordUse::fraction | WordUse::opens);
  }
  return use.is(WordUse::small | WordUse::tens | WordUse::fraction | WordUse::opens |
                WordUse::no | WordUse::factor);
}

std::uint32_t QuantityReader::read(std::uint32_t at) {
  if (scene_.is_number(at)) {
    if (const std::uint32_t end = end_of_code(scene_, at); end > at) {
      skip_to(end);
      return end;
    }
  }
  const WordUse use = scene_.use(at);
  if (scene_[at].is_word() && scene_[at].shape > Shape::lower && holds_digits(at)) {
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
    if (scene_.is_number(at)) skip_to(at + 1);
    return at + 1;
  }
  return read_part(*part);
}

void QuantityReader::set_unit(QuantityMention& mention, const MeasureUnit& unit) const {
  const bool money =
      unit.name == "pound" && mention.low >= scene_.words.units.money_pounds_from();
  const MeasureUnit* found = money ? scene_.words.units.find("GBP") : &unit;
  if (!found) found = &unit;
  mention.unit = found->name;
  mention.dimension = found->dimension;
  mention.factor = found->factor;
  mention.offset = found->offset;
}

// One number

void QuantityReader::read_prefix(Part& part, std::uint32_t at, bool& negative) const {
  std::uint32_t first = at;
  const auto sign_before = [&] {
    if (first <= floor_) return;
    const std::uint32_t sign = first - 1;
    const bool opens = sign == scene_.begin || scene_[sign].space_before ||
                       scene_.is(sign - 1, "(") || !scene_[sign - 1].is_word();
    if (scene_.is_dash(sign) && scene_.glued(first) && opens &&
        !scene_.is_number(sign - 1)) {
      negative = true;
      first = sign;
    } else if (scene_.is(sign, "+") && scene_.glued(first)) {
      part.plus_sign = true;
      first = sign;
    } else if (scene_.use(sign).is(WordUse::negative)) {
      negative = true;
      first = sign;
    } else if (sign > floor_ && scene_.is_joint(sign) &&
               scene_.use(sign - 1).is(WordUse::negative)) {
      negative = true;
      first = sign - 1;
    }
  };
  sign_before();
  const auto currency =
      scene_.words.units.currency_before(scene_.text, scene_.tokens, first, floor_);
  if (currency) {
    part.unit = currency.unit;
    part.prefixed = true;
    first -= currency.tokens;
    sign_before();
  }
  part.first = first;
}

std::optional<QuantityReader::Part> QuantityReader::part_at(std::uint32_t at) const {
  Part part;
  bool negative = false;
  part.number_first = at;
  read_prefix(part, at, negative);
  const auto number = read_number(scene_, at, part.prefixed);
  if (!number) return std::nullopt;
  part.number = *number;
  if (negative) part.number.value = -part.number.value;
  part.end = part.number.end;
  if (scene_.is(part.end, "+") && scene_.glued(part.end)) {
    part.after = Hedge::more_than;
    ++part.end;
  } else if (scene_.is_joint(part.end) && is_word(part.end + 1, "plus")) {
    part.after = Hedge::more_than;
    part.end += 2;
  }
  read_unit(part);
  return part;
}

void QuantityReader::read_unit(Part& part) const {
  std::uint32_t at = after_joint(part.end);
  const bool bracket = scene_.is(at, "(") || scene_.is(at, "[") || scene_.is(at, "{");
  if (bracket) ++at;  // "20 (kg)"
  if (!scene_.use(at).is(WordUse::unit)) return;
  const auto found = scene_.words.units.match(scene_.text, scene_.tokens, at, scene_.end);
  if (!found) return;
  // "$5-$6": the symbol is the next number's.
  const std::uint32_t next = at + found.tokens;
  if (found.is_symbol && scene_.is_number(next) && scene_.glued(next)) return;
  if (bracket && !scene_.is(next, ")") && !scene_.is(next, "]") && !scene_.is(next, "}"))
    return;
  const bool joint = at != part.end && !bracket;
  if (is_lone_letter(scene_, at, found.tokens) && (joint || !scene_.glued(at))) return;
  if (part.prefixed && found.unit->dimension != Dimension::money) return;
  const bool one = abs(part.number.value) == Decimal(1);
  if (is_word(at, "second") && !joint && !one) return;
  part.unit = found.unit;
  part.joint = joint;
  part.end = next + (bracket ? 1U : 0U);
  read_cents(part);
}

/// "3 dollars 50 cents", "3 dollars and 50 cents" are one amount.
void QuantityReader::read_cents(Part& part) const {
  if (part.unit->dimension != Dimension::money || !(part.unit->factor == Decimal(1)))
    return;
  const std::uint32_t at = part.end + (is_word(part.end, "and") ? 1U : 0U);
  if (scene_.use(at).is(WordUse::article)) return;
  const auto cents = read_number(scene_, at);
  if (!cents || cents->value >= Decimal(100)) return;
  const auto found =
      scene_.words.units.match(scene_.text, scene_.tokens, cents->end, scene_.end);
  if (!found || found.unit->dimension != Dimension::money) return;
  if (found.unit->factor == Decimal(1)) return;
  part.number.value = part.number.value + cents->value * found.unit->factor;
  part.number.last_place = found.unit->factor;
  part.number.has_decimals = true;
  part.end = cents->end + found.tokens;
}

// Two numbers

std::optional<QuantityReader::Part> QuantityReader::second_part(
    const Part& a, std::uint32_t& connector_end, std::uint32_t before) const {
  std::uint32_t at = a.end;
  const bool between = is_word(before, "between") ||
                       (is_word(before, "of") && is_word(before - 1, "ages") &&
                        (is_word(before - 2, "between") || is_word(before - 3, "between")));
  if (scene_.is_joint(at) && is_word(at + 1, "to") && scene_.is_joint(at + 2)) {
    at += 3;
  } else if (scene_.is_dash(at)) {
    if (scene_.glued(at) != scene_.glued(at + 1)) return std::nullopt;
    ++at;
  } else if (is_word(at, "to") || (between && is_word(at, "and"))) {
    ++at;
  } else if (is_word(at, "or") && is_small_whole(a.number, 20)) {
    ++at;
  } else {
    return std::nullopt;
  }
  connector_end = at;
  std::uint32_t digits = at;
  if (scene_.use(at).is(WordUse::unit)) {
    const auto currency =
        scene_.words.units.match(scene_.text, scene_.tokens, at, scene_.end);
    if (currency && currency.is_symbol && currency.unit->dimension == Dimension::money) {
      digits += currency.tokens;
    }
  }
  if (!scene_.has(digits) || scene_.use(digits).is(WordUse::article)) return std::nullopt;
  QuantityReader ahead = *this;
  ahead.floor_ = at;
  auto b = ahead.part_at(digits);
  if (!b || is_named_number(scene_, digits, b->number)) return std::nullopt;
  if (is_word(a.end, "or") &&
      !(b->number.value > a.number.value && is_small_whole(b->number, 40))) {
    return std::nullopt;
  }
  return b;
}

bool QuantityReader::range_fits(const Part& a, Part& b, bool is_from) const {
  if (a.unit && b.unit && a.unit != b.unit) return false;
  if (a.unit && !b.unit) {
    // "$5 to 6": the second may only borrow a unit that nothing contradicts.
    if (!a.prefixed && !is_from) return false;
    b.unit = a.unit;
  }
  const bool is_share = a.unit && a.unit->dimension == Dimension::ratio;
  return !(is_share && !b.unit);
}

bool QuantityReader::read_score(const Part& a, const Part& b, Draft& draft) const {
  if (!scene_.is_joint(a.end) || !is_small_whole(a.number, 250)) return false;
  if (!is_small_whole(b.number, 250) || a.number.in_words != b.number.in_words)
    return false;
  if (a.number.value.is_negative() || b.number.value.is_negative()) return false;
  bool context = b.number.value < a.number.value;
  const std::uint32_t from = a.first > scene_.begin + 7 ? a.first - 7 : scene_.begin;
  for (std::uint32_t i = from; i < b.end + 5 && scene_.has(i) && !context; ++i) {
    context = scene_.use(i).is(WordUse::score);
  }
  if (!context || b.unit || a.unit) return false;
  if (b.number.value > a.number.value && counted_at(scene_, lemmas_, b.end, false))
    return false;
  draft.mention.dimension = Dimension::score;
  draft.mention.low = a.number.value;
  draft.mention.high = b.number.value;
  draft.is_range = true;
  draft.end = b.end;
  return true;
}

bool QuantityReader::read_range(const Part& a, Draft& draft) const {
  std::uint32_t connector_end = 0;
  const std::uint32_t before = a.first == scene_.begin ? scene_.end : a.first - 1;
  auto b = second_part(a, connector_end, before);
  if (!b) return false;
  if (read_score(a, *b, draft)) return true;
  const bool is_from = is_word(before, "from");
  const bool b_has_unit = b->unit != nullptr;
  if (!range_fits(a, *b, is_from)) return false;
  // "rose by $4 to $19": an amount, then a level.
  const bool two_figures = a.unit && b_has_unit && !is_from && is_word(a.end, "to");
  if (two_figures && change_before(scene_, a.first, true, false)) return false;
  Decimal low = a.number.value;
  Decimal high = b->number.value;
  if (a.number.scale == Decimal(1) && !(b->number.scale == Decimal(1)) &&
      !a.number.grouped && low * b->number.scale < high) {
    low = low * b->number.scale;
  }
  const bool years = looks_like_year(scene_, a.number_first, a.number) && !b->unit &&
                     (looks_like_year(scene_, b->number_first, b->number) ||
                      (scene_.is_dash(a.end) && high < Decimal(100)));
  if (years) return false;
  if (low == high) return false;
  if (high < low) {
    if (!is_from) return false;
    std::swap(low, high);
  }
  draft.mention.low = low;
  draft.mention.high = high;
  draft.mention.hedge = Hedge::range;
  draft.mention.last_place = b->number.last_place;
  draft.mention.has_decimals = draft.mention.has_decimals || b->number.has_decimals;
  if (b->unit) set_unit(draft.mention, *b->unit);
  draft.is_range = true;
  draft.joint = b->joint;
  draft.end = b->end;
  return true;
}

/// "one in three", "3 out of 10".
bool QuantityReader::read_ratio(Draft& draft) const {
  if (!draft.mention.unit.empty() || !is_small_whole(draft.number, 99)) return false;
  std::uint32_t at = draft.end;
  const bool out_of = is_word(at, "out") && is_word(at + 1, "of");
  if (!out_of && !is_word(at, "in")) return false;
  at += out_of ? 2 : 1;
  if (scene_.use(at).is(WordUse::article) &&
      !scene_.use(at + 1).is(WordUse::hundred | WordUse::scale)) {
    return false;
  }
  const auto below = read_number(scene_, at);
  if (!below || below->is_fraction || below->value <= draft.mention.low) return false;
  if (!below->value.is_whole() || looks_like_year(scene_, at, *below)) return false;
  if (is_named_number(scene_, at, *below)) return false;
  const auto unit =
      scene_.words.units.match(scene_.text, scene_.tokens, below->end, scene_.end);
  if (unit) return false;
  draft.mention.low = draft.mention.high = draft.mention.low / below->value;
  draft.mention.dimension = Dimension::ratio;
  draft.mention.hedge = Hedge::proportion;
  draft.mention.last_place = Decimal::of(1, -1);
  draft.end = below->end;
  draft.counted = counted_at(scene_, lemmas_, draft.end, false);
  return true;
}

// Ages

/// "years old", "-year-old", "of age" after the unit; "aged", "age of" before the number.
bool QuantityReader::read_age(Draft& draft) const {
  QuantityMention& mention = draft.mention;
  if (mention.dimension == Dimension::time) {
    const std::uint32_t at = after_joint(draft.end);
    if (is_word(at, "old") || is_word(at, "olds")) {
      draft.end = at + 1;
    } else if (is_word(at, "of") && is_word(at + 1, "age")) {
      draft.end = at + 2;
    } else {
      return false;
    }
    mention.dimension = Dimension::age;
    return true;
  }
  if (!mention.unit.empty() || mention.dimension != Dimension::count) return false;
  if (!mention.low.is_whole() || mention.high > Decimal(125)) return false;
  std::uint32_t at = draft.first;
  const auto steps_back = [&](std::string_view word) {
    if (at <= floor_ || !is_word(at - 1, word)) return false;
    --at;
    return true;
  };
  const std::uint32_t start = at;
  if (steps_back("between") && !draft.is_range) at = start;
  const bool of = steps_back("of");
  const bool age = steps_back("age") || steps_back("ages") || (!of && steps_back("aged"));
  if (age) {
    steps_back("the");
    draft.first = at;
  } else if (!is_bare_age(draft)) {
    return false;
  }
  mention.dimension = Dimension::age;
  if (const MeasureUnit* year = scene_.words.units.find("year")) {
    mention.unit = year->name;
    mention.factor = year->factor;
  }
  return true;
}

/// "Anna Lind, 34, said", "who was 10.", "Anna Lind (34)".
bool QuantityReader::is_bare_age(const Draft& draft) const {
  const std::uint32_t first = draft.core;
  if (draft.number.in_words || draft.is_range || first < scene_.begin + 2) return false;
  if (length(scene_[first].span) > 3 || draft.mention.low < Decimal(1)) return false;
  const bool closes = !scene_.has(draft.end) || scene_.is(draft.end, ",") ||
                      scene_.is(draft.end, ".") || scene_.is(draft.end, ";");
  const Token& before = scene_[first - 1];
  if (scene_.is(first - 1, ",")) {
    const Token& name = scene_[first - 2];
    const bool is_name = name.is_word() && name.shape == Shape::capitalized &&
                         !scene_.use(first - 2).is(WordUse::stop | WordUse::names_number);
    return is_name && closes && !scene_.is_number(draft.end + 1);
  }
  if (scene_.is(first - 1, "(")) {
    const Token& name = scene_[first - 2];
    return name.is_word() && name.shape == Shape::capitalized &&
           scene_.is(draft.end, ")") && draft.mention.low >= Decimal(10);
  }
  const bool verb = is_word(first - 1, "was") || is_word(first - 1, "is") ||
                    is_word(first - 1, "turned") || is_word(first - 1, "turns");
  const bool person =
      is_word(first - 2, "he") || is_word(first - 2, "she") || is_word(first - 2, "who");
  return before.is_word() && verb && person && (closes || is_word(draft.end, "when"));
}

// What is counted

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
    return false;
  if (!draft.counted && draft.core > scene_.begin) {
    for (const std::string_view word : {"top", "bottom", "final", "last"}) {
      if (is_word(draft.core - 1, word)) return false;
    }
  }
  const bool hedged = mention.hedge != Hedge::none && mention.hedge != Hedge::range;
  if (!draft.is_range && is_bare_name(scene_, draft.core, draft.number, hedged)) {
    if (!draft.counted || draft.joint) return false;
    const bool year = looks_like_year(scene_, draft.core, draft.number);
    if (year) {
      const bool modern = mention.low >= Decimal(1900) && mention.low < Decimal(2100);
      const bool after_in = draft.core > scene_.begin && (is_word(draft.core - 1, "in") ||
                                                          is_word(draft.core - 1, "since"));
      return !modern && !after_in;
    }
    // "Boeing 737 jets" against "in Kherson 12 people" and headlines.
    if (scene_[draft.counted->head].shape == Shape::capitalized && !draft.joint)
      return true;
    const std::uint32_t name = draft.core - 1;
    if (name <= scene_.begin || scene_[name].shape != Shape::capitalized) return false;
    for (const std::string_view word : {"in", "at", "from", "near", "across", "outside"}) {
      if (is_word(name - 1, word)) return true;
    }
    return false;
  }
  return true;
}

/// "three times as many", "4 times the number", "3x": not "called three times".
bool QuantityReader::is_multiple(std::uint32_t at) const {
  if (scene_.is(at, "x") && scene_.glued(at)) return true;
  if (!is_word(at, "times")) return false;
  for (const std::string_view word :
       {"as", "the", "more", "higher", "larger", "greater", "bigger", "that", "its",
        "their", "less", "lower", "faster", "his"}) {
    if (is_word(at + 1, word)) return true;
  }
  return false;
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
  mention.number = span_of(scene_, part.number_first, plain_end);
  if (read_range(part, draft)) {
    mention.number = span_of(scene_, part.number_first, draft.end);
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

// Numbers that are no digits

/// Whether a word of at most 20 bytes holds a digit: "USD10m", "G7".
bool QuantityReader::holds_digits(std::uint32_t at) const {
  const std::string_view word = scene_.word(at);
  return word.size() <= 20 && word.find_first_of("0123456789") != std::string_view::npos;
}

/// "Rs500", "USD10m", "$US160 million", "RM1,200": a currency code glued to the digits.
/// Other such words are names.
std::uint32_t QuantityReader::read_coded_money(std::uint32_t at) {
  const std::string_view word = scene_.word(at);
  const std::size_t letters = word.find_first_of("0123456789");
  const std::size_t after_digits = word.find_first_not_of("0123456789", letters);
  Part part;
  part.first = part.number_first = at;
  part.prefixed = true;
  if (at > floor_ && scene_.is(at - 1, "$") && scene_.glued(at)) {
    const Span symbol{scene_[at - 1].span.begin,
                      scene_[at].span.begin + static_cast<std::uint32_t>(letters)};
    part.unit = scene_.words.units.money_of(slice(scene_.text, symbol));
    part.first = at - 1;
  } else if (letters > 0) {
    part.unit = scene_.words.units.money_of(word.substr(0, letters));
  }
  const auto named = [&] {
    skip_to(at + 1);
    return at + 1;
  };
  if (!part.unit) return named();
  const std::uint32_t begin = scene_[at].span.begin + static_cast<std::uint32_t>(letters);
  std::uint32_t stop = begin;
  std::uint32_t end = at + 1;
  int power = 0;
  if (after_digits != std::string_view::npos) {
    const WordUse use = scene_.words.uses[word_hash(word.substr(after_digits))];
    if (!use.is(WordUse::short_scale)) return named();
    power = use.number;
    stop = scene_[at].span.begin + static_cast<std::uint32_t>(after_digits);
  } else {
    const std::uint32_t limit = std::min(scene_[scene_.end - 1].span.end, begin + 40);
    const auto is_digit = [&](std::uint32_t i) {
      return i < limit && scene_.text[i] >= '0' && scene_.text[i] <= '9';
    };
    while (is_digit(stop) ||
           (stop < limit && (scene_.text[stop] == ',' || scene_.text[stop] == '.') &&
            is_digit(stop + 1))) {
      ++stop;
    }
    while (scene_.has(end) && scene_[end].span.begin < stop) ++end;
  }
  const auto number = read_number_of(scene_, slice(scene_.text, {begin, stop}), end);
  if (!number) return named();
  part.number = *number;
  if (power > 0) {
    part.number.value = part.number.value * Decimal::power_of_ten(power);
    part.number.last_place = part.number.last_place * Decimal::power_of_ten(power);
    part.number.scale = Decimal::power_of_ten(power);
  }
  part.end = part.number.end;
  return read_part(part);
}

/// "a day or two": one or two.
std::uint32_t QuantityReader::read_or_two(std::uint32_t at) {
  Draft draft;
  draft.first = draft.core = at - 3;
  draft.end = at + 1;
  draft.is_range = true;
  QuantityMention& mention = draft.mention;
  mention.low = 1;
  mention.high = 2;
  mention.in_words = true;
  mention.hedge = Hedge::range;
  mention.number = span_of(scene_, draft.first, draft.end);
  const auto unit = scene_.words.units.match(scene_.text, scene_.tokens, at - 2, at - 1);
  if (unit) {
    set_unit(mention, *unit.unit);
  } else {
    draft.counted = Counted{at - 2, at - 2};
    mention.unit_is_counted = true;
  }
  read_hedges(draft);
  finish(draft);
  skip_to(at + 1);
  return at + 1;
}

/// "no deaths" is zero; "no more than", "no longer", "no word on" are not.
std::uint32_t QuantityReader::read_zero(std::uint32_t at) {
  const WordUse next = scene_.use(at + 1);
  if (!scene_.has(at + 1) || !scene_[at + 1].is_word() ||
      next.is(WordUse::stop | WordUse::skip)) {
    return at + 1;
  }
  const auto counted = counted_at(scene_, lemmas_, at + 1, false);
  if (!counted || counted->head > at + 3) return at + 1;
  Draft draft;
  draft.first = draft.core = at;
  draft.end = at + 1;
  draft.counted = counted;
  draft.mention.in_words = true;
  draft.mention.negated_zero = true;
  draft.mention.unit_is_counted = true;
  draft.mention.hedge = Hedge::exact;
  draft.mention.number = scene_[at].span;
  return finish(draft);
}

std::uint32_t QuantityReader::read_vague(std::uint32_t at) {
  const auto match = scene_.words.vague.match(scene_.tokens, at, scene_.end);
  if (!match) return at;
  const VagueNumber& vague = scene_.words.vague_numbers[match.value];
  Draft draft;
  draft.first = draft.core = at;
  draft.end = at + match.tokens;
  QuantityMention& mention = draft.mention;
  mention.low = vague.low;
  mention.high = vague.high;
  mention.in_words = true;
  mention.number = span_of(scene_, at, draft.end);
  if (vague.hedge == Hedge::multitude) {
    const auto unit = scene_.words.units.match(
        scene_.text, scene_.tokens, draft.end + (is_word(draft.end, "of") ? 1U : 0U),
        scene_.end);
    if (unit && is_word(draft.end, "of")) {
      set_unit(mention, *unit.unit);
      draft.end += 1 + unit.tokens;
    } else {
      draft.counted = counted_of(scene_, lemmas_, draft.end);
      if (!draft.counted) draft.counted = counted_at(scene_, lemmas_, draft.end, false);
      mention.unit_is_counted = draft.counted.has_value();
    }
  } else {
    mention.dimension = Dimension::ratio;
    if (vague.hedge == Hedge::proportion) {
      draft.counted = counted_of(scene_, lemmas_, draft.end - 1);
      if (!draft.counted) return at;
    }
  }
  mention.hedge = vague.hedge;
  read_hedges(draft);
  if (vague.hedge == Hedge::multiple) {
    mention.change = vague.low < Decimal(1) ? Change::down : Change::up;
    mention.change_form = ChangeForm::by;
  }
  return finish(draft);
}

/// "twice as many", "double the number".
std::uint32_t QuantityReader::read_factor(std::uint32_t at) {
  const bool compares = is_word(at + 1, "the") ||
                        (is_word(at + 1, "as") && !scene_.use(at + 2).is(WordUse::stop) &&
                         is_word(at + 3, "as"));
  const bool counts =
      is_word(at + 1, "as") && (is_word(at + 2, "many") || is_word(at + 2, "much"));
  if (!compares && !counts) return at + 1;
  Draft draft;
  draft.first = draft.core = at;
  draft.end = at + 1;
  QuantityMention& mention = draft.mention;
  mention.low = mention.high = scene_.use(at).number;
  mention.in_words = true;
  mention.number = scene_[at].span;
  mention.dimension = Dimension::ratio;
  mention.hedge = Hedge::multiple;
  read_hedges(draft);
  return finish(draft);
}

}  // namespace crosscheck
