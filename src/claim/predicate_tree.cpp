#include "claim/predicate_rules.h"

#include <algorithm>

#include "claim/extract.h"
#include "claim/governor.h"

namespace crosscheck {
namespace {

/// Verbs that tell nothing by themselves.
bool is_light_verb(const FigureSite& site, std::uint32_t verb) {
  const std::string lemma = site.reading.verb(verb);
  return is_one_of(lemma, "be|have|do|say|include|get") || is_one_of(lemma, wish_lemmas);
}

std::optional<Predicate> as_object(const FigureSite& site, std::uint32_t verb,
                                   bool perfect) {
  const std::string lemma = site.reading.verb(verb);
  Predicate made{.role = Frame::object,
                 .lemma = lemma,
                 .token = verb,
                 .perfect = perfect,
                 .pattern = "object of the verb"};
  made.frame = frame_of_fatal(site, verb);
  if (made.frame == nullptr)
    made.frame = first_fitting(site.table.find(Frame::object, lemma), site);
  if (made.frame != nullptr) return made;
  const EventMention* event = site.reading.event_at(verb);
  if (event == nullptr || event->is_noun || is_light_verb(site, verb) ||
      is_say_verb(site, verb))
    return std::nullopt;
  made.pattern = "object of an open verb";
  return made;
}

std::optional<Predicate> by_governor(const FigureSite& site, const Governor& governor) {
  const std::uint32_t verb = governor.token;
  const std::string word = site.reading.lower(verb);
  // "One of them fatally wounded a guard" kills the guard.
  const bool is_fatal = is_fatally(site, verb) && !governor.has_object;
  if (const auto* frame =
          first_fitting(site.table.find(Frame::adjective, is_fatal ? "dead" : word), site);
      frame != nullptr && (!governor.undergoes || governor.is_passive)) {
    Predicate made{};
    made.frame = frame;
    made.role = Frame::adjective;
    made.lemma = word;
    made.token = verb;
    made.pattern = "adjective said of the figure in the tree";
    return made;
  }
  const EventMention* event = site.reading.event_at(verb);
  const bool perfect = event != nullptr && event->perfect;
  if (governor.undergoes && !governor.is_passive) return as_object(site, verb, perfect);
  // "5 officers killed in an ambush": no object, so it may be the officers.
  const bool acts = governor.has_object || perfect;
  auto found = as_verb(site, verb, word, site.reading.verb(verb), governor.is_passive, acts,
                       perfect);
  if (found && is_light_verb(site, verb)) return std::nullopt;
  return found;
}

/// Whether a token is another one or hangs on it, directly or not, within the clause.
bool is_below(const Trees& trees, std::uint32_t token, std::uint32_t above) {
  constexpr int most_steps = 12;
  for (int steps = 0; steps < most_steps && trees.is_read(token); ++steps) {
    if (token == above) return true;
    const Dependency relation = trees[token].relation;
    if (relation == Dependency::acl || relation == Dependency::acl_relcl) return false;
    token = trees[token].head;
  }
  return false;
}

}  // namespace

bool has_other_subject(const FigureSite& site, std::uint32_t verb) {
  const Trees& trees = site.reading.analysis.trees;
  for (const std::uint32_t i : trees.children(verb)) {
    const Dependency relation = trees[i].relation;
    if (relation != Dependency::nsubj && relation != Dependency::nsubj_pass) continue;
    return trees[i].margin >= sure_margin && !is_below(trees, site.phrase.begin, i) &&
           !site.reading.is_any(i, "who|that|which");
  }
  return false;
}

bool TreeReading::confirms(const Predicate& predicate) const {
  return std::ranges::find(governors, predicate.token) != governors.end();
}

TreeReading read_tree(const FigureSite& site) {
  TreeReading read;
  for (const Governor& governor :
       governors_of(site.reading, site.sentence, site.quantity)) {
    if (site.phrase.begin <= governor.token && governor.token < site.phrase.end) continue;
    read.governors.push_back(governor.token);
    auto found = by_governor(site, governor);
    if (!found) continue;
    found->wished = governor.is_wished;
    found->of_part = governor.is_part;
    found->is_joined = governor.is_joined;
    // "were shot and taken to hospital": hurt, whatever was done for them then.
    const bool follows_harm =
        read.open && found->frame != nullptr &&
        site.reading.words.harm.is(site.reading.token(read.open->token).hash,
                                   HarmWord::hurts) &&
        !lies_within(found->frame->measure.node, "casualty");
    const bool tells_which = (governor.is_clause && read.open) || follows_harm;
    if (found->frame != nullptr && !read.closed && !tells_which) {
      read.closed = found;
      read.is_sure = governor.is_sure && !governor.is_clause;
    }
    if (found->frame == nullptr && !read.open && governor.is_sure && !governor.is_clause)
      read.open = found;
  }
  return read;
}

}  // namespace crosscheck
