#include "claim/harm.h"

#include <algorithm>

#include "claim/extract.h"
#include "claim/figure_site.h"

namespace crosscheck {
namespace {

constexpr std::string_view kind_names[] = {"attack", "dead",    "death", "dies",
                                           "fatal",  "fire",    "hits",  "hurts",
                                           "kills",  "suffers", "wound"};

/// Verbs that pass what is said of their object or subject on: "was found dead".
constexpr std::string_view passing_lemmas =
    "find|pronounce|declare|leave|shoot|stab|beat|discover|confirm|report|list|lie|be";

/// Reads one sentence.
class HarmReader {
 public:
  HarmReader(const ArticleReading& reading, const Sentence& sentence)
      : reading_(reading),
        trees_(reading.analysis.trees),
        words_(reading.words.harm),
        sentence_(sentence) {}

  std::vector<Harmed> run() {
    for (std::uint32_t i = sentence_.tokens.begin; i < sentence_.tokens.end; ++i) {
      if (words_.knows(reading_.token(i).hash) && trees_.is_read(i)) read(i);
    }
    return std::move(found_);
  }

 private:
  const SyntaxNode& node(std::uint32_t i) const { return trees_[i]; }
  bool is(std::uint32_t i, HarmWord kind) const {
    return words_.is(reading_.token(i).hash, kind);
  }
  std::optional<std::uint32_t> child(std::uint32_t i, Dependency relation) const {
    return trees_.child(i, relation);
  }

  void read(std::uint32_t i) {
    const Upos upos = node(i).upos;
    if (upos == Upos::verb) {
      verb(i);
    } else if (upos == Upos::noun || upos == Upos::propn) {
      noun(i);
    } else if (upos == Upos::adj && is(i, HarmWord::dead)) {
      adjective(i);
    } else if (upos == Upos::adj && is(i, HarmWord::hurts)) {
      hurt_behind(i);
    }
  }

  /// "left one man dead and another wounded", "and another man wounded".
  void hurt_behind(std::uint32_t i) {
    if (i == sentence_.tokens.begin) return;
    const bool alone = reading_.is(i - 1, "another");
    const bool behind = node(i).head == i - 1 && node(i - 1).upos == Upos::noun;
    if (alone || behind) add(i - 1, i, false);
  }

  void verb(std::uint32_t i) {
    if (is(i, HarmWord::dies)) {
      add(subject_of(i), i, true);
    } else if (is(i, HarmWord::kills)) {
      add(undergoer_of(i), i, true);
    } else if (is(i, HarmWord::hurts)) {
      add(undergoer_of(i), i, is_fatal(i));
    } else if (is(i, HarmWord::dead)) {
      adjective(i);
    }
  }

  void noun(std::uint32_t i) {
    const bool kills =
        is(i, HarmWord::death) || (is(i, HarmWord::attack) && has_fatal_child(i));
    if (kills || is(i, HarmWord::attack)) {
      add(child(i, Dependency::nmod_poss), i, kills);
      for (const std::uint32_t of : trees_.children(i)) {
        if (node(of).relation == Dependency::nmod && is_case(of, "of")) add(of, i, kills);
      }
      return;
    }
    const std::uint32_t verb = node(i).head;
    const bool suffered = is(i, HarmWord::wound) && node(i).relation == Dependency::obj &&
                          trees_.is_read(verb) && is(verb, HarmWord::suffers);
    if (suffered) add(subject_of(verb), i, has_fatal_child(i));
  }

  void adjective(std::uint32_t i) {
    if (node(i).relation == Dependency::amod) {
      add(node(i).head, i, true);
      return;
    }
    const std::uint32_t verb = node(i).head;
    // "left one man dead", not "was found dead"
    const bool of_object = node(i).relation == Dependency::xcomp && trees_.is_read(verb) &&
                           child(verb, Dependency::obj).has_value();
    if (const auto subject = subject_of(i); subject && !of_object) {
      add(subject, i, true);
      return;
    }
    if (trees_.is_read(verb) && node(verb).upos == Upos::verb &&
        is_one_of(reading_.verb(verb), passing_lemmas)) {
      add(undergoer_of(verb), i, true);
    }
  }

  bool is_case(std::uint32_t i, std::string_view word) const {
    const auto preposition = child(i, Dependency::case_);
    return preposition && reading_.lower(*preposition) == word;
  }

  bool has_fatal_child(std::uint32_t i) const {
    return std::ranges::any_of(trees_.children(i),
                               [&](std::uint32_t at) { return is(at, HarmWord::fatal); });
  }

  /// "fatally shot", "shot dead", "shot to death", "shot and killed"; not "shot a guard and
  /// killed a clerk".
  bool is_fatal(std::uint32_t verb) const {
    const auto is_of_same = [&](std::uint32_t i) {
      if (has_own_subject(i)) return false;  // "one was shot and another was killed"
      const auto object = child(i, Dependency::obj);
      return !object || node(*object).upos == Upos::pron || !child(verb, Dependency::obj);
    };
    for (const std::uint32_t i : trees_.children(verb)) {
      if (is(i, HarmWord::fatal) && (node(i).relation != Dependency::conj || is_of_same(i)))
        return true;
    }
    const std::uint32_t above = node(verb).head;
    return node(verb).relation == Dependency::conj && trees_.is_read(above) &&
           is(above, HarmWord::kills) && !child(verb, Dependency::obj) &&
           !has_own_subject(verb);
  }

  bool has_own_subject(std::uint32_t verb) const {
    return child(verb, Dependency::nsubj_pass) || child(verb, Dependency::nsubj);
  }

  bool is_passive(std::uint32_t verb) const {
    return child(verb, Dependency::nsubj_pass) || child(verb, Dependency::aux_pass);
  }

  bool is_joined_verb(std::uint32_t verb) const {
    const std::uint32_t above = node(verb).head;
    return node(verb).relation == Dependency::conj && trees_.is_read(above) &&
           node(above).upos == Upos::verb;
  }

  /// The subject of a verb or of what is said of it: its own, that of the verb it is joined
  /// to, or the noun that its clause tells of. "who" stands for that noun.
  std::optional<std::uint32_t> subject_of(std::uint32_t verb) const {
    constexpr int most_joined = 4;
    for (int steps = 0; steps < most_joined; ++steps) {
      auto subject = child(verb, Dependency::nsubj_pass);
      if (!subject) subject = child(verb, Dependency::nsubj);
      if (subject && !reading_.is_any(*subject, "who|that|which")) return subject;
      const Dependency relation = node(verb).relation;
      if (relation == Dependency::acl_relcl) return node(verb).head;
      const bool passes =
          relation == Dependency::xcomp && trees_.is_read(node(verb).head) && !subject;
      if (!passes && !is_joined_verb(verb)) return std::nullopt;
      verb = node(verb).head;
    }
    return std::nullopt;
  }

  /// Whom a verb of harm is done to.
  std::optional<std::uint32_t> undergoer_of(std::uint32_t verb) const {
    if (const auto object = child(verb, Dependency::obj)) {
      return reading_.is_any(*object, "himself|herself|themselves") ? subject_of(verb)
                                                                    : object;
    }
    if (is_passive(verb)) return subject_of(verb);
    const bool participle = is_participle(reading_.lower(verb), reading_.verb(verb)) ||
                            reading_.is(verb, "hurt");
    // "a man shot in the leg"
    if (node(verb).relation == Dependency::acl)
      return participle ? std::optional(node(verb).head) : std::nullopt;
    if (is_joined_verb(verb)) return undergoer_of_joined(node(verb).head);
    // "shot and killed a man"
    for (const std::uint32_t i : trees_.children(verb)) {
      if (node(i).relation != Dependency::conj || !is(i, HarmWord::kills)) continue;
      if (const auto object = child(i, Dependency::obj)) return object;
    }
    return std::nullopt;
  }

  /// "was shot and killed", "shot a man and killed him": of the first verb.
  std::optional<std::uint32_t> undergoer_of_joined(std::uint32_t verb) const {
    if (is_passive(verb)) return subject_of(verb);
    if (node(verb).relation == Dependency::acl) return node(verb).head;
    return is(verb, HarmWord::hurts) ? child(verb, Dependency::obj) : std::nullopt;
  }

  void add(std::optional<std::uint32_t> who, std::uint32_t word, bool dies) {
    if (!who || !trees_.is_read(*who)) return;
    const std::size_t first = found_.size();
    found_.push_back({.who = *who, .word = word, .dies = dies});
    for (const std::uint32_t i : trees_.children(*who)) {
      if (node(i).relation != Dependency::conj) continue;
      found_[first].is_joined = true;
      found_.push_back({.who = i, .word = word, .dies = dies, .is_joined = true});
    }
  }

  const ArticleReading& reading_;
  const Trees& trees_;
  const HarmWords& words_;
  const Sentence& sentence_;
  std::vector<Harmed> found_;
};

}  // namespace

HarmWords::HarmWords(const Rows& rows) {
  for (const Row& row : rows) {
    const auto* const found = std::ranges::find(kind_names, row.key(0));
    if (found == std::end(kind_names)) continue;
    const auto bit = static_cast<unsigned>(found - std::begin(kind_names));
    std::uint16_t& kinds = kinds_[word_hash(row.value)];
    kinds = static_cast<std::uint16_t>(kinds | (1U << bit));
  }
}

bool HarmWords::is(std::uint64_t word, HarmWord kind) const {
  const auto found = kinds_.find(word);
  return found != kinds_.end() &&
         (found->second & (1U << static_cast<unsigned>(kind))) != 0;
}

std::vector<Harmed> people_harmed(const ArticleReading& reading, const Sentence& sentence) {
  return HarmReader(reading, sentence).run();
}

}  // namespace crosscheck
