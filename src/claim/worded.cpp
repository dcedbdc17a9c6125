#include "claim/worded.h"

#include <algorithm>
#include <initializer_list>
#include <optional>

#include "analyze/skeleton.h"
#include "claim/bearer.h"
#include "claim/extract.h"
#include "claim/matter.h"
#include "claim/shared_slots.h"
#include "claim/slots_of_time.h"
#include "claim/tellings.h"
#include "support/ascii.h"

namespace crosscheck {
namespace {

/// Makes claims of what the words of one article tell of somebody.
class WordedReader {
 public:
  explicit WordedReader(const ArticleReading& reading)
      : reading_(reading), trees_(reading.analysis.trees) {}

  /// Whether the telling stands for itself: of somebody who is named or pointed at, and
  /// in the newsroom's words.
  bool is_telling(const Telling& telling) const {
    if (trees_[telling.subject].upos == Upos::pron) return false;
    if (is_saying(telling) || is_quoted(telling)) return false;
    return is_named(telling.subject) || is_definite(telling.subject) ||
           is_any_such(telling);
  }

  /// The claim that it tells of one of its subjects; `told`: its other words.
  Claim make(std::uint32_t sentence, const Telling& telling, std::uint32_t subject,
             const std::vector<std::uint32_t>& told) const {
    const std::uint32_t predicate = telling.clause.predicate;
    const std::string verb =
        telling.is_verb ? one_spelling(reading_.verb(predicate)) : std::string("be");
    Claim claim;
    claim.form = Form::text;
    claim.measure.open = true;
    claim.measure.node = {"text:" + verb, verb, {"text:" + verb}};
    claim.read_by = "clause in its own words";
    claim.state(Slot::place) = SlotState::absent;
    claim.state(Slot::period) = SlotState::absent;
    tell_bearer(reading_, subject, claim);
    if (claim.skeleton.empty()) tell_unknown_name(subject, claim);
    claim.kind = Kind::stock;  // holds at a time, as a level does
    Predicate governor;
    governor.token = predicate;
    fill_times(reading_, reading_.analysis.sentences[sentence], governor,
               {predicate, predicate + 1}, nullptr, claim);
    claim.kind = Kind::none;
    const TokenRange words = telling.clause.tokens;
    fill_shared_slots(reading_, sentence, words.begin, words.end, predicate, claim);
    if (!telling.is_verb) {
      claim.positive = !is_denied(predicate);
      tell_nationality(predicate, claim);
    }
    claim.members =
        matter_of(reading_, told, claim.positive ? Matter::with_kinds : Matter::as_told);
    if (!telling.is_verb) tell_work(predicate, claim);
    if (claim.modality == Modality::asserted && !is_told_as_fact(reading_, predicate))
      claim.modality = Modality::possible;
    return claim;
  }

 private:
  Dependency relation(std::uint32_t i) const { return trees_[i].relation; }

  /// "The mayor said": what is said is the claim. Not "written by Ada Lind".
  bool is_saying(const Telling& telling) const {
    return telling.is_verb && !telling.patient &&
           reading_.language.speech.verb(reading_.token(telling.clause.predicate)) !=
               nullptr;
  }

  /// Words in quotation marks are compared as they were said.
  bool is_quoted(const Telling& telling) const {
    const SpeechMention* speech = reading_.speech_at(telling.clause.predicate);
    return speech != nullptr && speech->quoted;
  }

  bool is_named(std::uint32_t noun) const {
    return reading_.name_at(noun) != nullptr || is_unknown_name(noun);
  }

  bool is_capitalized(std::uint32_t i) const {
    return reading_.token(i).shape == Shape::capitalized;
  }

  /// A name that no list has: a proper noun, or capital letters on each of its words.
  bool is_unknown_name(std::uint32_t noun) const {
    if (trees_[noun].upos == Upos::propn) return true;
    if (!is_capitalized(noun) || trees_[noun].upos != Upos::noun) return false;
    const bool is_long = noun > 0 && trees_.is_read(noun - 1) &&
                         trees_[noun - 1].head == noun && is_capitalized(noun - 1) &&
                         relation(noun - 1) == Dependency::compound;
    return is_long && !trees_.child(noun, Dependency::det);
  }

  bool is_definite(std::uint32_t noun) const {
    const auto det = trees_.child(noun, Dependency::det);
    return (det && reading_.is_any(*det, "the|this|these|all")) ||
           trees_.child(noun, Dependency::nmod_poss).has_value();
  }

  /// "Polar bears are mammals", "a floppy disk is a disk": of all that there are.
  bool is_any_such(const Telling& telling) const {
    if (trees_[telling.subject].upos != Upos::noun || telling.patient) return false;
    const auto det = trees_.child(telling.subject, Dependency::det);
    if (det && !reading_.is_any(*det, "a|an")) return false;
    if (trees_.child(telling.subject, Dependency::nummod)) return false;
    const std::uint32_t predicate = telling.clause.predicate;
    const auto be = telling.is_verb ? trees_.child(predicate, Dependency::aux_pass)
                                    : trees_.child(predicate, Dependency::cop);
    if (be) return reading_.is_any(*be, "is|are");
    const std::string word = reading_.lower(predicate);
    return telling.is_verb && !det && !trees_.child(predicate, Dependency::aux) &&
           (word == reading_.verb(predicate) || word.ends_with('s'));
  }

  void tell_unknown_name(std::uint32_t head, Claim& claim) const {
    if (!is_unknown_name(head)) return;
    std::uint32_t begin = head;
    while (begin > 0 && trees_.is_read(begin - 1) && trees_[begin - 1].head == head &&
           is_capitalized(begin - 1) && relation(begin - 1) != Dependency::det) {
      --begin;
    }
    std::uint32_t end = head + 1;
    while (trees_.is_read(end) && trees_[end].head == head &&
           relation(end) == Dependency::flat) {
      ++end;
    }
    claim.name = slice(reading_.article.text, Span{reading_.token(begin).span.begin,
                                                   reading_.token(end - 1).span.end});
    claim.skeleton = name_skeleton(claim.name);
    claim.population = {};
  }

  /// "is Peruvian", "is a Peruvian painter"; of "a Mexican and American singer" none alone.
  void tell_nationality(std::uint32_t predicate, Claim& claim) const {
    if (claim.skeleton.empty()) return;
    std::vector<std::string_view> countries;
    const auto add = [&](std::uint32_t i) {
      const NameMention* name = reading_.name_at(i);
      if (name != nullptr && name->demonym && name->concept_id == name->country &&
          !name->country.empty()) {
        countries.push_back(name->country);
      }
    };
    add(predicate);
    for (const std::uint32_t i : trees_.children(predicate)) {
      if (i > predicate || relation(i) != Dependency::amod) continue;
      add(i);
      for (const std::uint32_t beside : trees_.children(i)) add(beside);
    }
    if (countries.size() == 1) claim.population.citizenship = countries.front();
  }

  /// "is a film": a member of its own, as it is no novel.
  void tell_work(std::uint32_t predicate, Claim& claim) const {
    std::string work = reading_.words.kinds.apart(one_spelling(reading_.noun(predicate)));
    if (work.empty()) return;
    const auto place = std::ranges::lower_bound(claim.members, work);
    claim.members.insert(place, std::move(work));
  }

  /// "is not a member"
  bool is_denied(std::uint32_t predicate) const {
    return std::ranges::any_of(trees_.children(predicate), [&](std::uint32_t i) {
      return reading_.is_any(i, "not|n't|never|no|neither|isn't|aren't|wasn't|weren't");
    });
  }

  const ArticleReading& reading_;
  const Trees& trees_;
};

/// "Ada Lind, a *painter*"
bool is_beside_name(const ArticleReading& reading, std::uint32_t i) {
  const Trees& trees = reading.analysis.trees;
  return trees.is_read(i) && trees[i].relation == Dependency::appos;
}

/// Whether a member is a day, month or year.
bool is_day(std::string_view member) {
  constexpr std::size_t year = 4;
  return member.size() >= year && is_ascii_digit(member.front());
}

/// Which words claims of some forms cover; without the counts that nobody wrote.
std::vector<bool> told_by(const ArticleReading& reading, const std::vector<Claim>& claims,
                          std::initializer_list<Form> forms) {
  std::vector<bool> told(reading.analysis.tokens.size(), false);
  for (const Claim& claim : claims) {
    if (claim.implied || std::ranges::find(forms, claim.form) == forms.end()) continue;
    for (std::uint32_t i = reading.token_at_byte(claim.span.begin);
         i < told.size() && reading.token(i).span.end <= claim.span.end; ++i) {
      told[i] = true;
    }
  }
  return told;
}

}  // namespace

void add_text_claims(const ArticleReading& reading, std::vector<Claim>& claims) {
  const WordedReader worded(reading);
  const auto told = told_by(reading, claims, {Form::status, Form::set, Form::quantity});
  const auto counted = told_by(reading, claims, {Form::quantity});
  const auto dated = told_by(reading, claims, {Form::date});
  const auto& sentences = reading.analysis.sentences;
  for (std::uint32_t s = 0; s < sentences.size(); ++s) {
    const TokenRange range = sentences[s].tokens;
    if (range.end > range.begin && reading.text(range.end - 1) == "?") continue;
    for (std::uint32_t i = range.begin; i < range.end && claims.size() < most_claims; ++i) {
      // What is told beside a name is not what the clause around it tells.
      if (told[i] && !is_beside_name(reading, i)) continue;
      const std::optional<Telling> telling = read_telling(reading, i);
      if (!telling || !worded.is_telling(*telling)) continue;
      const auto words = told_words(reading, *telling);
      if (std::ranges::any_of(words, [&](std::uint32_t word) { return counted[word]; }))
        continue;
      const std::vector<std::string> members = matter_of(reading, words, Matter::as_told);
      const bool is_told = dated[i] && std::ranges::all_of(members, is_day);
      if (members.empty() || is_told) continue;
      std::vector<std::uint32_t> subjects{telling->subject};
      subjects.insert(subjects.end(), telling->beside.begin(), telling->beside.end());
      for (const std::uint32_t subject : subjects)
        claims.push_back(worded.make(s, *telling, subject, words));
    }
  }
}

}  // namespace crosscheck
