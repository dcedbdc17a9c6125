// What the tree of a sentence says of its verbs of saying: whether they speak, and who
// does.
#include <algorithm>
#include <string_view>

#include "analyze/speech_reader.h"
#include "support/utf8.h"

namespace crosscheck {
namespace {

/// Arcs to follow: more make no noun phrase that somebody wrote to be read.
constexpr int most_steps = 12;

/// Lexicographer file of WordNet for nouns of people.
constexpr std::uint8_t people_field = 18;

bool is_nominal(Upos upos) { return upos == Upos::noun || upos == Upos::propn; }

bool belongs_before(Dependency relation) {
  switch (relation) {
    case Dependency::amod:
    case Dependency::compound:
    case Dependency::det:
    case Dependency::flat:
    case Dependency::nmod_poss:
    case Dependency::nummod: return true;
    default: return false;
  }
}

}  // namespace

bool SpeechReader::is_sure(std::uint32_t i) const {
  const Trees* trees = view_.syntax.trees;
  return trees != nullptr && trees->is_read(i) && (*trees)[i].margin >= sure_margin;
}

bool SpeechReader::is_noun(std::uint32_t i) const {
  if (!is_sure(i)) return false;
  const SyntaxNode& node = (*view_.syntax.trees)[i];
  // "so many came, the ministry reports, and stayed": what a comma closes off may be a
  // verb.
  const bool is_closed_off = inside(i + 1) && is(i + 1, ",") && i > range_.begin &&
                             speaker_before(view_, range_.begin, i).has_value();
  if (is_closed_off) return false;
  return is_nominal(node.upos) || node.relation == Dependency::obj;  // "denied claims that"
}

bool SpeechReader::has_clause(std::uint32_t verb) const {
  const Trees& trees = *view_.syntax.trees;
  return trees.child(verb, Dependency::ccomp) || trees.child(verb, Dependency::parataxis) ||
         trees[verb].relation == Dependency::parataxis;
}

bool SpeechReader::is_done_to_thing(std::uint32_t at, const SpeechWords::Verb& verb) const {
  if (!is_sure(at) || !view_.words->is_done_to_things(verb)) return false;
  const auto object = view_.syntax.trees->child(at, Dependency::obj);
  if (!object || has_clause(at) || view_.quoted[*object]) return false;
  const Upos upos = (*view_.syntax.trees)[*object].upos;
  return upos == Upos::noun || upos == Upos::propn || upos == Upos::num ||
         upos == Upos::sym;
}

std::optional<std::uint32_t> SpeechReader::subject_of(std::uint32_t verb) const {
  const Trees& trees = *view_.syntax.trees;
  const auto subject = trees.child(verb, Dependency::nsubj);
  const SyntaxNode& node = trees[verb];
  if (node.relation == Dependency::acl_relcl) return node.head;  // "the mayor, who said"
  if (subject) return subject;
  if (node.relation == Dependency::conj && is_sure(verb))  // "counted them and said"
    return trees.child(node.head, Dependency::nsubj);
  return std::nullopt;
}

TokenRange SpeechReader::noun_phrase(std::uint32_t noun) const {
  const Trees& trees = *view_.syntax.trees;
  std::uint32_t begin = noun;
  for (int steps = 0; steps < most_steps; ++steps) {
    const std::span<const std::uint32_t> below = trees.children(begin);
    if (below.empty() || below.front() >= begin ||
        !belongs_before(trees[below.front()].relation)) {
      break;
    }
    begin = below.front();
  }
  std::uint32_t end = noun + 1;
  while (inside(end) && trees[end].relation == Dependency::fixed && trees[end].head == noun)
    ++end;
  for (const std::uint32_t i : trees.children(noun)) {
    if (i != end + 1 || trees[i].relation != Dependency::nmod) continue;  // "of Varsk"
    end = i + 1;
    while (inside(end) && trees[end].relation == Dependency::fixed && trees[end].head == i)
      ++end;
  }
  return {begin, end};
}

std::optional<SpeakerPhrase> SpeechReader::speaker_by_tree(std::uint32_t verb) const {
  if (!is_sure(verb) || (*view_.syntax.trees)[verb].upos != Upos::verb) return std::nullopt;
  const auto subject = subject_of(verb);
  if (!subject || *subject > verb || !has_clause(verb)) return std::nullopt;
  if (!is_nominal((*view_.syntax.trees)[*subject].upos)) return std::nullopt;
  if (view_.quoted[*subject] != view_.quoted[verb]) return std::nullopt;
  const TokenRange phrase = noun_phrase(*subject);
  if (auto speaker = speaker_in(view_, phrase)) return speaker;
  if (view_.name_at[*subject] != SpeechView::none) return std::nullopt;
  // A noun that no list of speakers has, but that has a verb and a clause of saying.
  SpeakerPhrase speaker;
  speaker.phrase = phrase;
  if ((*view_.syntax.trees)[*subject].upos == Upos::propn) {
    speaker.agent = view_.word(*subject);
    return speaker;
  }
  const std::string noun = view_.lemmas->noun(to_lower(view_.word(*subject)));
  const LexiconTable* lexicon = view_.syntax.lexicon;
  const bool is_person =
      lexicon != nullptr && lexicon->look_up(noun).noun_field == people_field;
  (is_person ? speaker.role : speaker.organization) = noun;
  return speaker;
}

TokenRange SpeechReader::own_clause(std::uint32_t verb, TokenRange clause) const {
  if (!is_sure(verb)) return clause;
  const Trees& trees = *view_.syntax.trees;
  if (trees[verb].relation == Dependency::acl_relcl) {  // "the mayor, who said so, left"
    std::uint32_t comma = clause.begin;
    while (comma < clause.end && !is(comma, ",")) ++comma;
    clause.end = comma;
  }
  for (const std::uint32_t i : trees.children(verb)) {
    if (i <= clause.begin || i >= clause.end || !is_sure(i)) continue;
    if (trees[i].relation != Dependency::conj) continue;
    const auto subject = trees.child(i, Dependency::nsubj);
    if (!subject || *subject <= clause.begin) continue;
    clause.end = noun_phrase(*subject).begin;
    while (clause.end > clause.begin + 1 &&
           (is_break(clause.end - 1) || view_.has(clause.end - 1, stop_bit))) {
      --clause.end;
    }
    break;
  }
  return clause;
}

void SpeechReader::read_statement(std::uint32_t noun) {
  if (!is_noun(noun)) return;
  std::uint32_t that = noun + 1;
  std::optional<SpeakerPhrase> author;  // "a report by the agency"
  if (is(that, "by") || is(that, "from")) {
    author = speaker_after(view_, that + 1, range_.end);
    if (author) that = author->phrase.end;
  }
  if (!is(that, "that") || !inside(that + 1)) return;
  const Trees& trees = *view_.syntax.trees;
  const std::uint32_t at = trees[noun].head;
  const SpeechWords::Verb* verb =
      at < range_.end ? view_.words->verb(view_.at(at)) : nullptr;
  const TokenRange clause{that + 1, clause_end(that + 1)};
  if (verb != nullptr && verb->verb_class == VerbClass::denying)
    read_denial(noun, at, *verb, clause);
  if (!author) return;
  static const SpeechWords::Verb says{"say", VerbClass::neutral, false};
  const SpeechWords::Verb* stated = view_.words->verb(view_.at(noun));
  add(noun, stated != nullptr ? *stated : says, *author, std::nullopt, clause);
}

void SpeechReader::read_denial(std::uint32_t noun, std::uint32_t denying,
                               const SpeechWords::Verb& verb, TokenRange clause) {
  const SyntaxNode& node = (*view_.syntax.trees)[noun];
  std::optional<SpeakerPhrase> speaker;
  if (node.relation == Dependency::obj) {
    const auto subject = subject_of(denying);
    if (subject) speaker = speaker_in(view_, noun_phrase(*subject));
  } else if (node.relation == Dependency::nsubj_pass && denying > noun) {
    if (is(denying + 1, "by")) speaker = speaker_after(view_, denying + 2, range_.end);
    clause.end = std::min(clause.end, denying);
    while (clause.end > clause.begin && view_.has(clause.end - 1, be_bit)) --clause.end;
  }
  if (speaker) add(denying, verb, *speaker, std::nullopt, clause);
}

}  // namespace crosscheck
