#include "claim/worded.h"

#include <algorithm>
#include <unordered_set>

#include "analyze/skeleton.h"
#include "claim/bearer.h"
#include "claim/clause.h"
#include "claim/extract.h"
#include "claim/shared_slots.h"
#include "claim/slots_of_time.h"
#include "support/sorted.h"

namespace crosscheck {
namespace {

/// Reads the clauses of one article that tell something of somebody.
class WordedReader {
 public:
  explicit WordedReader(const ArticleReading& reading)
      : reading_(reading), trees_(reading.analysis.trees) {}

  bool is_main(std::uint32_t i) const {
    if (!trees_.is_read(i) || trees_[i].margin < sure_margin) return false;
    const bool is_verb = trees_[i].upos == Upos::verb;
    if (!is_verb && !trees_.child(i, Dependency::cop)) return false;
    switch (trees_[i].relation) {
      case Dependency::root:
      case Dependency::conj:
      case Dependency::ccomp:
      case Dependency::parataxis:
      case Dependency::acl_relcl: return true;
      default: return false;
    }
  }

  /// Whether the clause stands for itself: told of somebody who is named or pointed at,
  /// with more than the verb, and no figure, which has claims of its own.
  bool is_telling(const Clause& clause) const {
    if (!clause.subject || trees_[*clause.subject].upos == Upos::pron) return false;
    if (is_saying(clause) || is_quoted(clause)) return false;
    for (std::uint32_t i = clause.tokens.begin; i < clause.tokens.end; ++i) {
      if (reading_.quantity_at(i) >= 0) return false;
    }
    return reading_.name_at(*clause.subject) != nullptr || is_definite(*clause.subject);
  }

  Claim make(std::uint32_t sentence, const Clause& clause) const {
    const std::string verb =
        is_verb(clause) ? one_spelling(reading_.verb(clause.predicate)) : std::string("be");
    Claim claim;
    claim.form = Form::text;
    claim.measure.open = true;
    claim.measure.node = {"text:" + verb, verb, {"text:" + verb}};
    claim.read_by = "clause in its own words";
    claim.state(Slot::place) = SlotState::absent;
    claim.state(Slot::period) = SlotState::absent;
    tell_bearer(reading_, clause.subject, claim);
    tell_rest(clause, claim);
    claim.kind = Kind::stock;  // holds at a time, as a level does
    Predicate predicate;
    predicate.token = clause.predicate;
    fill_times(reading_, reading_.analysis.sentences[sentence], predicate,
               {clause.predicate, clause.predicate + 1}, nullptr, claim);
    claim.kind = Kind::none;
    fill_shared_slots(reading_, sentence, clause.tokens.begin, clause.tokens.end,
                      clause.predicate, claim);
    if (!is_verb(clause)) claim.positive = !is_denied(clause.predicate);
    if (claim.modality == Modality::asserted &&
        !is_told_as_fact(reading_, clause.predicate)) {
      claim.modality = Modality::possible;
    }
    return claim;
  }

 private:
  Dependency relation(std::uint32_t i) const { return trees_[i].relation; }

  bool is_verb(const Clause& clause) const {
    return trees_[clause.predicate].upos == Upos::verb &&
           !trees_.child(clause.predicate, Dependency::cop);
  }

  /// "The mayor said": what is said is the claim.
  bool is_saying(const Clause& clause) const {
    return reading_.language.speech.verb(reading_.token(clause.predicate)) != nullptr;
  }

  /// Words in quotation marks are compared as they were said.
  bool is_quoted(const Clause& clause) const {
    const SpeechMention* speech = reading_.speech_at(clause.predicate);
    return speech != nullptr && speech->quoted;
  }

  bool is_definite(std::uint32_t noun) const {
    const auto det = trees_.child(noun, Dependency::det);
    return (det && reading_.is_any(*det, "the|this|these|all")) ||
           trees_.child(noun, Dependency::nmod_poss).has_value();
  }

  /// "is not a member"
  bool is_denied(std::uint32_t predicate) const {
    return std::ranges::any_of(trees_.children(predicate), [&](std::uint32_t i) {
      return reading_.is_any(i, "not|n't|never|no|neither|isn't|aren't|wasn't|weren't");
    });
  }

  /// What is told, without who it is told of and when.
  void tell_rest(const Clause& clause, Claim& claim) const {
    std::unordered_set<std::uint32_t> subject;
    for (const std::uint32_t i : words_below(trees_, *clause.subject)) subject.insert(i);
    for (std::uint32_t i = clause.tokens.begin; i < clause.tokens.end; ++i) {
      const bool is_predicate = i == clause.predicate && is_verb(clause);
      if (is_predicate || (subject.contains(i) && i != clause.predicate)) continue;
      tell_word(i, claim);
    }
    sort_and_drop_repeats(claim.members);
  }

  void tell_word(std::uint32_t i, Claim& claim) const {
    if (!trees_.is_read(i) || reading_.time_at(i) != nullptr) return;
    if (const NameMention* name = reading_.name_at(i)) {
      if (name->tokens.begin != i) return;
      claim.members.push_back(name->concept_id.empty() ? name_skeleton(name->canonical)
                                                       : name->concept_id);
      return;
    }
    const Upos upos = trees_[i].upos;
    if (upos == Upos::noun || upos == Upos::propn || upos == Upos::adj)
      claim.members.push_back(one_spelling(reading_.noun(i)));
    if (upos == Upos::verb) claim.members.push_back(one_spelling(reading_.verb(i)));
  }

  const ArticleReading& reading_;
  const Trees& trees_;
};

/// The words that claims of other forms cover.
std::vector<bool> told_otherwise(const ArticleReading& reading,
                                 const std::vector<Claim>& claims) {
  std::vector<bool> told(reading.analysis.tokens.size(), false);
  for (const Claim& claim : claims) {
    const bool covers = claim.form == Form::status || claim.form == Form::set ||
                        claim.form == Form::quantity;
    if (!covers) continue;
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
  const std::vector<bool> told = told_otherwise(reading, claims);
  const auto& sentences = reading.analysis.sentences;
  for (std::uint32_t s = 0; s < sentences.size(); ++s) {
    const TokenRange range = sentences[s].tokens;
    if (range.end > range.begin && reading.text(range.end - 1) == "?") continue;
    for (std::uint32_t i = range.begin; i < range.end && claims.size() < most_claims; ++i) {
      if (told[i] || !worded.is_main(i)) continue;
      const Clause clause = read_clause(reading, i);
      if (!worded.is_telling(clause)) continue;
      Claim claim = worded.make(s, clause);
      if (!claim.members.empty()) claims.push_back(std::move(claim));
    }
  }
}

}  // namespace crosscheck
