#include "analyze/predicates.h"

#include <algorithm>

#include "support/utf8.h"

namespace crosscheck {
namespace {

constexpr std::uint32_t window = 7;

/// Reads the predicates of one sentence after another.
class EventReader {
 public:
  EventReader(std::string_view text, const std::vector<Token>& tokens,
              const std::vector<NameMention>& names, const PredicateWords& words)
      : text_(text), tokens_(tokens), words_(words), in_name_(tokens.size(), false) {
    for (const NameMention& name : names) {
      for (std::uint32_t i = name.tokens.begin; i < name.tokens.end; ++i)
        in_name_[i] = true;
    }
  }

  void read(TokenRange range) {
    range_ = range;
    const std::size_t first = found_.size();
    condition_end_ = range.begin;
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
      const PredicateWords::Word* word = words_.find(tokens_[i]);
      if (word == nullptr) continue;
      if ((word->bits & conditional_bit) != 0) condition_end_ = clause_end(i);
      if (in_name_[i] || (word->bits & any_auxiliary) != 0) continue;
      if (word->forms != 0 && is_verb(i, *word)) {
        add_verb(i, *word, first);
      } else if ((word->bits & event_noun_bit) != 0) {
        add_noun(i, *word, first);
      }
    }
  }

  std::vector<EventMention> take() { return std::move(found_); }

 private:
  std::uint32_t bits(std::uint32_t i) const { return words_.bits(tokens_[i]); }
  std::string_view word(std::uint32_t i) const { return slice(text_, tokens_[i].span); }
  bool has(std::uint32_t i, std::uint32_t wanted) const { return (bits(i) & wanted) != 0; }
  bool before(std::uint32_t i, std::uint32_t wanted) const {
    return i > range_.begin && has(i - 1, wanted);
  }
  bool is_punctuation(std::uint32_t i) const {
    return tokens_[i].kind == TokenKind::punctuation;
  }

  std::uint32_t clause_end(std::uint32_t from) const {
    std::uint32_t end = from + 1;
    while (end < range_.end && end - from < 24 && word(end) != "," && word(end) != ";")
      ++end;
    return end;
  }

  /// The auxiliaries, adverbs and negations before a verb.
  struct Group {
    std::uint32_t begin = 0;
    std::uint32_t bits = 0;
    bool infinitive = false;
  };

  Group group_before(std::uint32_t i) const {
    Group group{i, 0, false};
    for (std::uint32_t steps = 0; group.begin > range_.begin && steps < window; ++steps) {
      const std::uint32_t at = group.begin - 1;
      if (!tokens_[at].is_word() || in_name_[at]) break;
      const std::uint32_t found = bits(at);
      const std::string_view text = word(at);
      if (text == "to" || text == "To") {
        if (group.infinitive || (group.bits & (be_past_bit | be_present_bit)) != 0) break;
        group.infinitive = true;
        group.begin = at;
        break;
      }
      const bool negates = (found & negative_bit) != 0 && (found & determiner_bit) == 0;
      const bool adverb = (found & adverb_bit) != 0 ||
                          (text.size() > 4 && text.ends_with("ly")) || text == "longer";
      if ((found & any_auxiliary) == 0 && !negates && !adverb) break;
      if (text == "without" || text == "nor" || text == "neither") {
        group.bits |= found;
        group.begin = at;
        break;
      }
      group.bits |= found & (any_auxiliary | negative_bit | possible_bit);
      group.begin = at;
    }
    return group;
  }

  bool is_verb(std::uint32_t i, const PredicateWords::Word& known) const {
    const bool past = (known.forms & past_form) != 0;
    const bool plain = (known.forms & (base_form | third_form)) != 0;
    const bool ing = (known.forms & ing_form) != 0;
    const bool noun_too = (known.bits & noun_too_bit_of_verb) != 0;
    const bool event_noun = (known.bits & event_noun_bit) != 0;
    const Group group = group_before(i);
    const bool auxiliary = group.infinitive || (group.bits & any_auxiliary) != 0;
    if (auxiliary && group.begin < i) return helped(known, group);
    if (before(i, determiner_bit) || after_possessive(i)) return past && !plain && acts(i);
    if (ing) return !event_noun;
    if (past && !plain) return true;
    if (past) return !noun_too || after_subject(i) || takes_object(i);  // "cut", "hit"
    if (joins_verb(i, known)) return true;
    if (noun_too || event_noun) return after_subject(i) && takes_object(i);
    return after_subject(i) || takes_object(i);
  }

  /// "will pack and leave": the same form after "and" within the same words.
  bool joins_verb(std::uint32_t i, const PredicateWords::Word& known) const {
    if (found_.empty() || i < range_.begin + 2) return false;
    const EventMention& last = found_.back();
    if (last.is_noun || last.token < range_.begin || i - last.token > 4) return false;
    if (word(i - 1) != "and" && word(i - 1) != "or") return false;
    const PredicateWords::Word* other = words_.find(tokens_[last.token]);
    if (i - last.token > 2 && (known.bits & noun_too_bit_of_verb) != 0) return false;
    return other != nullptr && (other->forms & known.forms) != 0;
  }

  /// Whether the form fits its auxiliaries: "will cross", "has crossed", "is crossing".
  static bool helped(const PredicateWords::Word& known, const Group& group) {
    constexpr std::uint32_t modals =
        will_bit | would_bit | could_bit | ought_bit | do_past_bit | do_present_bit;
    if (group.infinitive || (group.bits & modals) != 0) {
      if ((known.forms & base_form) != 0) return true;
      return (group.bits & (been_bit | have_bit)) != 0;
    }
    return (known.forms & (past_form | ing_form)) != 0;  // not "is home"
  }

  bool after_possessive(std::uint32_t i) const {
    if (i == range_.begin) return false;
    const std::string_view text = word(i - 1);
    return !tokens_[i - 1].space_before && text.size() <= 4 && text.ends_with('s') &&
           text.front() != 's' && tokens_[i - 1].is_word();
  }

  /// A participle after a determiner still tells an event before "by" or an end: "those
  /// killed".
  bool acts(std::uint32_t i) const {
    if (i + 1 >= range_.end || is_punctuation(i + 1)) return true;
    const std::string_view next = word(i + 1);
    return next == "by" || next == "in" || next == "on" || next == "at" || next == "to" ||
           next == "from" || next == "during" || next == "and" || next == "or";
  }

  bool after_subject(std::uint32_t i) const {
    std::uint32_t at = i;
    while (at > range_.begin && (has(at - 1, adverb_bit) || word(at - 1).ends_with("ly")))
      --at;
    if (at == range_.begin) return false;
    const std::uint32_t last = at - 1;
    if (in_name_[last] || has(last, subject_bit))
      return !before(last, determiner_bit) || in_name_[last];
    if (!tokens_[last].is_word()) return false;
    const std::string_view text = word(last);
    return text.size() > 3 && text.ends_with('s') && !has(last, determiner_bit);
  }

  /// What follows a verb and no noun: a determiner, a number, a name, "that", "to".
  bool takes_object(std::uint32_t i) const {
    if (i == range_.begin || i + 1 >= range_.end) return false;
    if (!tokens_[i - 1].is_word()) return false;
    if (has(i - 1, determiner_bit) || tokens_[i + 1].kind == TokenKind::number) {
      return tokens_[i + 1].kind == TokenKind::number && !has(i - 1, determiner_bit);
    }
    const std::string_view next = word(i + 1);
    return in_name_[i + 1] || next == "the" || next == "a" || next == "an" ||
           next == "that" || next == "to" || next == "its" || next == "their" ||
           next == "his" || next == "her";
  }

  void add_verb(std::uint32_t i, const PredicateWords::Word& known, std::size_t first) {
    const Group group = group_before(i);
    EventMention event = bare(i, known.lemma);
    const std::uint32_t all = group.bits;
    const bool participle = (known.forms & past_form) != 0;
    const bool ing = (known.forms & ing_form) != 0;
    const bool be = (all & (be_past_bit | be_present_bit | been_bit)) != 0;
    event.passive = be && participle && !ing;
    event.progressive = be && ing;
    event.perfect = (all & have_bit) != 0;
    event.tense = tense_of(known, all, group.infinitive);
    event.negated = (all & negative_bit) != 0;
    judge(event, group, ing);
    continue_list(event, i, group, first, known);
    if (!event.negated && group.begin > range_.begin)
      event.negated = has_no_subject(group.begin);
    found_.push_back(std::move(event));
  }

  EventMention bare(std::uint32_t i, std::uint32_t lemma) const {
    EventMention event;
    event.span = tokens_[i].span;
    event.token = i;
    event.lemma = words_.lemma(lemma);
    return event;
  }

  static Tense tense_of(const PredicateWords::Word& known, std::uint32_t all,
                        bool infinitive) {
    if ((all & (will_bit | would_bit)) != 0) return Tense::future;
    if ((all & (have_bit | be_past_bit | do_past_bit)) != 0) return Tense::past;
    if ((all & (be_present_bit | do_present_bit | could_bit | ought_bit)) != 0) {
      return Tense::present;
    }
    if (infinitive) return Tense::present;
    return (known.forms & past_form) != 0 ? Tense::past : Tense::present;
  }

  void judge(EventMention& event, const Group& group, bool ing) const {
    if ((group.bits & could_bit) != 0) event.modality = Modality::possible;
    if ((group.bits & (will_bit | ought_bit)) != 0) event.modality = Modality::expected;
    if ((group.bits & would_bit) != 0) event.modality = Modality::expected;
    if (event.token < condition_end_) event.modality = Modality::conditional;
    if ((group.bits & possible_bit) != 0) event.modality = Modality::possible;
    judge_governor(event, group, ing);
  }

  /// What the word that governs an infinitive or participle makes of it: "plans to leave".
  void judge_governor(EventMention& event, const Group& group, bool ing) const {
    const std::uint32_t least =
        group.begin > range_.begin + window ? group.begin - window : range_.begin;
    bool near = true;  // no other verb between
    for (std::uint32_t at = group.begin; at > least; --at) {
      const std::uint32_t i = at - 1;
      if (word(i) == ";" || word(i) == ".") return;
      const std::uint32_t found = bits(i);
      const std::uint32_t distance = group.begin - i;
      if (near && group.infinitive && distance <= 4) {
        if ((found & hinders_bit) != 0) event.negated = true;
        if ((found & expects_bit) != 0 && !event.perfect) {
          event.modality = Modality::expected;
          event.tense = Tense::future;
        }
        if ((found & (possible_bit | tries_bit)) != 0) event.modality = Modality::possible;
      }
      if (near && distance <= 2 && (found & fear_bit) != 0)
        event.modality = Modality::feared;
      if (near && (found & fear_bit) != 0 && group.infinitive)
        event.modality = Modality::feared;
      if (near && (found & estimate_bit) != 0 && group.infinitive) {
        event.modality = Modality::estimated;
      }
      if (near && ing && distance <= 2 && (found & (hinders_bit | denial_bit)) != 0) {
        event.negated = true;
      }
      if ((found & denial_bit) != 0 && denies(i)) event.modality = Modality::denied;
      const PredicateWords::Word* other = words_.find(tokens_[i]);
      if (other != nullptr && other->forms != 0 && (found & any_auxiliary) == 0)
        near = false;
    }
  }

  /// "denied that", "denied having": not "was denied".
  bool denies(std::uint32_t i) const {
    return !before(i, be_past_bit | be_present_bit | been_bit);
  }

  /// "have applied and received": the second takes the auxiliaries of the first.
  void continue_list(EventMention& event, std::uint32_t i, const Group& group,
                     std::size_t first, const PredicateWords::Word& known) const {
    if (group.begin != i || found_.size() <= first || i < range_.begin + 2) return;
    const std::string_view text = word(i - 1);
    if (text != "and" && text != "or" && text != ",") return;
    const EventMention& last = found_.back();
    if (last.is_noun || i - last.token > 6) return;
    const PredicateWords::Word* other = words_.find(tokens_[last.token]);
    if (other == nullptr || (other->forms & known.forms) == 0) return;
    event.negated = event.negated || last.negated;
    event.passive = last.passive;
    event.perfect = last.perfect;
    event.progressive = last.progressive;
    event.modality = last.modality;
    event.tense = last.tense;
  }

  /// "No one was hurt", "none of them left": the negation stands in the subject.
  bool has_no_subject(std::uint32_t group) const {
    const std::uint32_t least =
        group > range_.begin + window ? group - window : range_.begin;
    for (std::uint32_t at = group; at > least; --at) {
      const std::uint32_t i = at - 1;
      if (is_punctuation(i) && word(i) != "-") return false;
      const PredicateWords::Word* found = words_.find(tokens_[i]);
      if (found == nullptr) continue;
      const std::string lower = to_lower(word(i));
      // "no fewer than 20": a bound, not nobody.
      const bool bounds = i + 2 < group && word(i + 2) == "than";
      if (lower == "no") return i + 1 < group && word(i + 1) != "longer" && !bounds;
      if (lower == "none" || lower == "nobody" || lower == "neither" ||
          lower == "nothing") {
        return true;
      }
      if (found->forms != 0 &&
          (found->bits & (event_noun_bit | noun_too_bit_of_verb)) == 0) {
        return false;
      }
      if ((found->bits & (any_auxiliary | subject_bit)) != 0) return false;
    }
    return false;
  }

  void add_noun(std::uint32_t i, const PredicateWords::Word& known, std::size_t first) {
    EventMention event = bare(i, known.noun);
    event.is_noun = true;
    const std::uint32_t least = i > range_.begin + 4 ? i - 4 : range_.begin;
    for (std::uint32_t at = i; at > least; --at) {
      const std::uint32_t j = at - 1;
      if (is_punctuation(j) && word(j) != "-") break;
      const std::uint32_t found = bits(j);
      const std::string lower = to_lower(word(j));
      if (lower == "no" || lower == "without") event.negated = true;
      if ((found & planned_bit) != 0) expect(event);
      if ((found & possible_bit) != 0) event.modality = Modality::possible;
      if ((found & fear_bit) != 0) event.modality = Modality::feared;
      if (lower == "of" || lower == "to" || lower == "and") continue;
      if (found_.size() > first && found_.back().token == j && !found_.back().is_noun) {
        inherit(event, found_.back());
        break;
      }
    }
    if (i < condition_end_) event.modality = Modality::conditional;
    found_.push_back(std::move(event));
  }

  static void expect(EventMention& event) {
    event.modality = Modality::expected;
    event.tense = Tense::future;
  }

  /// An event that is the object of a verb shares what is said of the verb: "will hold
  /// talks".
  static void inherit(EventMention& event, const EventMention& verb) {
    if (event.modality == Modality::asserted) event.modality = verb.modality;
    if (verb.tense == Tense::future) event.tense = Tense::future;
  }

  std::string_view text_;
  const std::vector<Token>& tokens_;
  const PredicateWords& words_;
  std::vector<bool> in_name_;
  TokenRange range_;
  std::uint32_t condition_end_ = 0;  ///< tokens before it stand in an if-clause
  std::vector<EventMention> found_;
};

}  // namespace

std::vector<EventMention> read_events(const Article& article,
                                      const std::vector<Token>& tokens,
                                      const std::vector<Sentence>& sentences,
                                      const std::vector<NameMention>& names,
                                      const PredicateWords& words, const Lemmas&) {
  EventReader reader(article.text, tokens, names, words);
  for (const Sentence& sentence : sentences) reader.read(sentence.tokens);
  return reader.take();
}

}  // namespace crosscheck
