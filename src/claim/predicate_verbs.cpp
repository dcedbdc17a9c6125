#include "claim/predicate_rules.h"

#include <algorithm>

#include "claim/contrast.h"
#include "claim/extract.h"

namespace crosscheck {
namespace {

constexpr std::string_view prepositions =
    "of|in|from|at|on|for|by|with|to|into|near|between|among|including|across|under|over|"
    "through|per|inside|outside|around|within|without|against|during|after|before|towards";

bool closes_parenthesis(const FigureSite& site, std::uint32_t comma) {
  for (std::uint32_t i = site.phrase.end; i < comma; ++i) {
    if (site.reading.is_comma(i)) return true;
  }
  return false;
}

bool is_building(const FigureSite& site) {
  const CountedNoun* counted = site.reading.words.nouns.find(site.quantity.unit);
  return counted != nullptr && counted->dimension == "building";
}

/// Whether the tree takes the token for a noun: "on the ground", not "ground corn".
bool is_noun(const FigureSite& site, std::uint32_t i) {
  const Trees& trees = site.reading.analysis.trees;
  return trees.is_read(i) && (trees[i].upos == Upos::noun || trees[i].upos == Upos::propn);
}

/// "310, or 34 percent, signed": the comma after a share that tells a count once more; the
/// comma before it where none is told.
std::uint32_t after_share(const FigureSite& site, std::uint32_t comma) {
  if (comma + 2 >= site.last() || !site.reading.is(comma + 1, "or")) return comma;
  const int index = site.reading.quantity_at(comma + 2);
  if (index < 0) return comma;
  const QuantityMention& share =
      site.reading.analysis.quantities[static_cast<std::size_t>(index)];
  const std::uint32_t end = share.tokens.end;
  const bool closes = end < site.last() && site.reading.is_comma(end);
  return share.dimension == Dimension::ratio && closes ? end : comma;
}

/// Whether the tree takes it for an adjective before a noun: "a free trade pact".
bool is_attribute(const FigureSite& site, std::uint32_t i) {
  const Trees& trees = site.reading.analysis.trees;
  if (opens_second_clause(site, i)) return false;
  return trees.is_read(i) && trees[i].upos == Upos::adj &&
         trees[i].relation == Dependency::amod && trees[i].margin >= sure_margin;
}

/// "shot and killed", "shot dead", "fatally shot"; not "12 shot, one fatally".
bool fatal_near(const FigureSite& site, std::uint32_t verb) {
  if (is_fatally(site, verb)) return true;
  for (std::uint32_t i = verb + 1; i < std::min(site.last(), verb + 4); ++i) {
    if (site.reading.is_comma(i) || site.reading.quantity_at(i) >= 0) return false;
    if (site.reading.is_any(i, "dead|killed|fatally")) return true;
  }
  return false;
}

/// Whether somebody is told of at a token or the words after it: "at *the two officers*".
bool is_person_from(const FigureSite& site, std::uint32_t token) {
  constexpr std::uint32_t reach = 3;
  for (std::uint32_t i = token; i < std::min(site.last(), token + reach); ++i) {
    if (const NameMention* name = site.reading.name_at(i))
      return name->name_class == NameClass::person;
    const CountedNoun* noun = site.reading.words.nouns.find(site.reading.noun(i));
    if (noun != nullptr) return noun->dimension == "person";
  }
  return false;
}

bool is_of_harm(const FigureSite& site, std::uint32_t verb) {
  return site.reading.words.harm.is(site.reading.token(verb).hash, HarmWord::hurts);
}

/// "four people *shot* in Harlow" are hurt; "four men shot at officers", "shot the man" and
/// "shot Ann Lee" are not.
bool are_harmed(const FigureSite& site, std::uint32_t verb) {
  if (!is_of_harm(site, verb)) return false;
  std::uint32_t next = verb + 1;
  if (next + 1 < site.last() && site.reading.is(next, "and")) next += 2;  // "and wounded"
  if (next >= site.last()) return true;
  if (site.reading.is(next, "at")) return !is_person_from(site, next + 1);
  if (site.reading.is(next, "each")) return false;
  if (const NameMention* name = site.reading.name_at(next))
    return name->name_class == NameClass::place;
  const bool opens_noun =
      site.reading.is_any(next, "the|his|her|their|another|several|these|those");
  return !opens_noun || !is_person_from(site, next + 1);
}

/// "two men *shot* the clerk"
bool harms_others(const FigureSite& site, std::uint32_t verb) {
  return is_of_harm(site, verb) && !are_harmed(site, verb);
}

/// Whether a place follows as the goal: "crossed (the border) into X".
bool goal_after(const FigureSite& site, std::uint32_t verb) {
  const std::uint32_t limit = std::min(site.last(), verb + 8);
  for (std::uint32_t i = verb + 1; i < limit; ++i) {
    if (is_break(site.reading, i)) return false;
    if (!site.reading.is_any(i, "into|to|in|toward|towards|for")) continue;
    const std::uint32_t until = std::min(site.last(), i + 4);
    for (std::uint32_t j = i + 1; j < until; ++j) {
      const NameMention* name = site.reading.name_at(j);
      if (name != nullptr && name->name_class == NameClass::place) return true;
      if (site.reading.is_any(j,
                              "country|nation|state|city|territory|republic|bloc|region")) {
        return true;
      }
    }
  }
  return false;
}

/// "12 schools stay closed", "40 remain ill": a state of them, not where they are.
bool tells_state(const FigureSite& site, std::uint32_t verb) {
  const Trees& trees = site.reading.analysis.trees;
  const std::uint32_t next = verb + 1;
  return next < site.last() && is_one_of(site.reading.verb(verb), "remain|stay") &&
         trees.is_read(next) && trees[next].upos == Upos::adj;
}

}  // namespace

std::optional<Predicate> as_verb(const FigureSite& site, std::uint32_t i,
                                 const std::string& word, const std::string& lemma,
                                 bool passive, bool auxiliary, bool perfect) {
  const bool participle = is_participle(word, lemma) || word == "hurt";
  const bool follows_be =
      i > site.first() && is_one_of(site.reading.lower(i - 1), be_forms);
  const bool acts =
      participle && !follows_be && (has_object_behind(site, i) || harms_others(site, i));
  if (acts) passive = false;
  Predicate made{.lemma = lemma, .token = i, .passive = passive, .perfect = perfect};
  const bool after_noun = !auxiliary && participle && !acts;
  if (!passive) {
    // "took part", "turned out"
    const std::string two =
        i + 1 < site.last() ? lemma + " " + site.reading.lower(i + 1) : lemma;
    if (const auto* frame = first_fitting(site.table.find(Frame::subject, two), site)) {
      made.frame = frame;
      made.pattern = "subject of the verb";
      return made;
    }
    if (const auto* frame = first_fitting(site.table.find(Frame::towards, lemma), site);
        frame != nullptr && goal_after(site, i)) {
      made.frame = frame;
      made.role = Frame::towards;
      made.pattern = "subject of a verb with a goal";
      return made;
    }
    if (const auto* frame = first_fitting(site.table.find(Frame::subject, lemma), site);
        frame != nullptr && !tells_state(site, i)) {
      made.frame = frame;
      made.pattern = "subject of the verb";
      return made;
    }
  }
  const bool is_wound = !participle && is_noun(site, i);  // "is in hospital with a wound"
  if ((passive && !is_wound) || after_noun) {
    const auto fatal = [&](const MeasureFrame* death) {
      made.frame = death;
      made.role = Frame::object;
      made.passive = true;
      made.pattern = "subject of a verb of fatal harm";
      return made;
    };
    if (const MeasureFrame* death = frame_of_fatal(site, i)) return fatal(death);
    if (const auto* frame = first_fitting(site.table.find(Frame::object, lemma), site)) {
      made.frame = frame;
      made.role = Frame::object;
      made.passive = true;
      made.pattern = "subject of a passive verb";
      return made;
    }
    const bool harms = lemma == "shoot" || lemma == "stab" || lemma == "wound";
    const MeasureFrame* death = site.table.find_id("death");
    if (harms && death != nullptr && fatal_near(site, i)) return fatal(death);
  }
  if (lemma == "lose" && passive && is_building(site)) {
    made.frame = site.table.find_id("destruction");
    made.role = Frame::object;
    made.passive = true;
    made.pattern = "buildings lost";
    return made.frame != nullptr ? std::optional(made) : std::nullopt;
  }
  if (lemma == "lose" && i + 2 < site.last() &&
      site.reading.is_any(i + 1, "their|his|her") &&
      site.reading.is_any(i + 2, "lives|life")) {
    made.frame = site.table.find_id("death");
    made.role = Frame::subject;
    made.pattern = "subject of 'lose one's life'";
    return made.frame != nullptr ? std::optional(made) : std::nullopt;
  }
  const EventMention* event = site.reading.event_at(i);
  const bool undergoes = after_noun && are_harmed(site, i);
  if (undergoes) {  // whatever the tree takes it for: "four people shot in Harlow"
    made.passive = true;
    made.role = Frame::object;
    made.pattern = "subject of a verb of harm";
    return made;
  }
  if (event == nullptr || event->is_noun || is_noun(site, i)) return std::nullopt;
  made.lemma = event->lemma;
  made.passive = event->passive || passive;
  made.perfect = event->perfect || perfect;
  made.role = made.passive ? Frame::object : Frame::subject;
  made.pattern = "subject of an open verb";
  return made;
}

namespace {

/// ", not counting the gunman,", ", including the woman killed,": the second comma, or the
/// first where none is closed.
std::uint32_t after_exception(const FigureSite& site, std::uint32_t comma) {
  constexpr std::uint32_t longest = 8;
  if (comma + 2 >= site.last()) return comma;
  const bool excludes = site.reading.is(comma + 1, "not") &&
                        site.reading.is_any(comma + 2, "counting|including");
  if (!excludes && !site.reading.is(comma + 1, "including")) return comma;
  for (std::uint32_t i = comma + 3; i < std::min(site.last(), comma + longest); ++i) {
    if (site.reading.is_comma(i)) return i;
  }
  return comma;
}

/// The verb behind a token whose subject the figure may be.
std::optional<Predicate> verb_from(const FigureSite& site, std::uint32_t from) {
  bool passive = false;
  bool perfect = false;
  bool auxiliary = false;
  bool wished = false;
  bool infinitive = false;
  std::uint32_t in_phrase = 0;  // tokens left of a prepositional phrase to pass over
  const std::uint32_t limit = std::min(site.last(), from + 22);
  for (std::uint32_t i = from; i < limit; ++i) {
    if (is_break(site.reading, i)) return std::nullopt;
    const std::string word = site.reading.lower(i);
    if (word == ",") {
      if (const std::uint32_t end = after_exception(site, i); end > i) {
        i = end;
        continue;
      }
      if (i + 1 < limit && site.reading.is_any(i + 1,
                                               "who|which|that|mostly|mainly|including|"
                                               "excluding|many|most|some")) {
        continue;
      }
      if (closes_parenthesis(site, i)) continue;
      const std::uint32_t closing =
          std::max(after_denied(site.reading, site.sentence, i), after_share(site, i));
      if (closing > i) {
        i = closing;
        continue;
      }
      return std::nullopt;
    }
    if (is_one_of(word, be_forms)) {
      passive = auxiliary = true;
      in_phrase = 0;
      continue;
    }
    if (is_one_of(word, have_forms)) {
      perfect = auxiliary = true;
      in_phrase = 0;
      continue;
    }
    if (word == "to") infinitive = true;
    if (is_one_of(word, modal_forms)) {
      auxiliary = auxiliary || word != "since";
      continue;
    }
    if (is_one_of(word, "who|that|which")) {
      in_phrase = 0;
      continue;
    }
    if (is_one_of(word, prepositions)) {
      in_phrase = 3;
      continue;
    }
    if (site.reading.quantity_at(i) >= 0 || site.reading.time_at(i) != nullptr) continue;
    if (site.reading.name_at(i) != nullptr) {
      in_phrase = 0;
      continue;
    }
    if (is_one_of(word, "the|a|an|his|her|their|its|this|those|these|country|border"))
      continue;
    if (is_one_of(word, "and|or|but|while|as|when|because|if|than")) {
      if (word != "and" || i == site.phrase.end) return std::nullopt;
      continue;
    }
    const std::string lemma = site.reading.verb(i);
    if (is_one_of(lemma, wish_lemmas)) {
      wished = true;
      passive = false;
      continue;
    }
    if (is_one_of(lemma, raising_lemmas) && (passive || auxiliary || i + 1 < limit)) {
      if (site.reading.is(i + 1 < site.last() ? i + 1 : i, "to") || passive) {
        passive = false;
        perfect = false;
        continue;
      }
    }
    const bool undergoes = passive && !word.ends_with("ing");  // "were arriving"
    const auto found = as_verb(site, i, word, lemma, undergoes, auxiliary, perfect);
    if (found) {
      Predicate predicate = *found;
      predicate.wished = wished && infinitive;
      return predicate;
    }
    if (in_phrase > 0) {
      --in_phrase;
      continue;
    }
  }
  return std::nullopt;
}

/// "12 people who had fled": whether the verb only tells which ones.
bool is_of_relative(const FigureSite& site, std::uint32_t verb) {
  constexpr std::uint32_t reach = 4;
  const std::uint32_t floor = std::max(site.phrase.end, verb - std::min(verb, reach));
  for (std::uint32_t i = verb; i-- > floor;) {
    if (site.reading.is_any(i, "who|that|which")) return true;
  }
  return false;
}

}  // namespace

bool is_whole_of_part(const FigureSite& site) {
  std::uint32_t i = site.phrase.begin;
  while (i > site.first() &&
         site.reading.is_any(i - 1, "the|these|those|all|its|their|about"))
    --i;
  if (i < site.first() + 2 || !site.reading.is(i - 1, "of")) return false;
  return site.reading.quantity_at(i - 2) >= 0 ||
         site.reading.is_any(i - 2, "half|most|many|some|few|several|third|quarter");
}

std::optional<Predicate> verb_after(const FigureSite& site) {
  const auto first = verb_from(site, site.phrase.end);
  if (!first || !is_of_relative(site, first->token) || is_whole_of_part(site)) return first;
  // "12 people who had fled the fighting were killed"
  for (std::uint32_t i = first->token + 1; i < site.last(); ++i) {
    if (is_break(site.reading, i) || site.reading.is_any(i, ",|and|or|but|who|that|which"))
      return first;
    if (!is_one_of(site.reading.lower(i), "was|were|is|are|has|have|had")) continue;
    const auto main = verb_from(site, i);
    const bool tells_more = main && (main->frame != nullptr || first->frame == nullptr);
    return tells_more ? main : first;
  }
  return first;
}

bool opens_second_clause(const FigureSite& site, std::uint32_t verb) {
  const std::uint32_t first = site.first();
  if (verb + 1 != site.phrase.begin || verb < first + 2) return false;
  if (!site.reading.is_any(verb - 1, "and|but|or")) return false;
  const EventMention* before = site.reading.event_at(verb - 2);
  const bool shares_object = before != nullptr && !before->is_noun;  // "shot and killed 12"
  return !shares_object && is_participle(site.reading.lower(verb), site.reading.verb(verb));
}

std::optional<Predicate> verb_before(const FigureSite& site) {
  if (site.phrase.begin == site.first()) return std::nullopt;
  const std::uint32_t floor =
      site.phrase.begin > site.first() + 7 ? site.phrase.begin - 7 : site.first();
  for (std::uint32_t i = site.phrase.begin; i-- > floor;) {
    if (is_break(site.reading, i)) return std::nullopt;
    const std::string word = site.reading.lower(i);
    // "killed himself and 14 others"
    if (word == "and" && i > floor + 1 && i + 1 == site.phrase.begin &&
        site.reading.is_any(i - 1, "himself|herself|themselves|itself")) {
      --i;
      continue;
    }
    if (is_one_of(word,
                  "and|or|,|of|in|on|at|with|than|that|which|who|by|to|from|for|as")) {
      return std::nullopt;
    }
    if (site.reading.name_at(i) != nullptr || site.reading.quantity_at(i) >= 0)
      return std::nullopt;
    if (is_attribute(site, i)) continue;
    const std::string lemma = site.reading.verb(i);
    Predicate made{
        .role = Frame::object, .lemma = lemma, .token = i, .pattern = "object of the verb"};
    made.perfect = i > site.first() && is_one_of(site.reading.lower(i - 1), have_forms);
    if (i > site.first() && is_one_of(site.reading.lower(i - 1), be_forms) &&
        !word.ends_with("ing")) {
      return std::nullopt;  // "was killed 3 days later"
    }
    const MeasureFrame* frame = frame_of_fatal(site, i);
    if (frame == nullptr)
      frame = first_fitting(site.table.find(Frame::object, lemma), site);
    if (frame != nullptr) {
      made.frame = frame;
      return made;
    }
    const EventMention* event = site.reading.event_at(i);
    if (event != nullptr && !event->is_noun && !event->passive && !is_say_verb(site, i)) {
      made.lemma = event->lemma;
      made.pattern = "object of an open verb";
      return made;
    }
  }
  return std::nullopt;
}

}  // namespace crosscheck
