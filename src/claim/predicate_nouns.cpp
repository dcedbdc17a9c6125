#include "claim/predicate_rules.h"

#include <algorithm>

#include "claim/extract.h"

namespace crosscheck {
namespace {

/// The first frame that fits and whose word beside, if it needs one, stands right behind:
/// "two *in* critical condition and three in serious condition".
const MeasureFrame* first_told_behind(const std::vector<const MeasureFrame*>& frames,
                                      const FigureSite& site, std::uint32_t word) {
  constexpr std::uint32_t reach = 4;
  for (const MeasureFrame* frame : frames) {
    if (!fits(*frame, site)) continue;
    if (frame->beside.empty()) return frame;
    const std::uint32_t end = std::min(site.last(), word + 1 + reach);
    for (std::uint32_t i = word + 1; i < end; ++i) {
      if (site.reading.is_comma(i) || site.reading.quantity_at(i) >= 0) break;
      if (site.reading.lower(i) == frame->beside || site.reading.noun(i) == frame->beside)
        return frame;
    }
  }
  return nullptr;
}

/// "two men *with* gunshot wounds were pronounced dead": whether their death is told in the
/// same clause.
bool dies_later(const FigureSite& site, std::uint32_t with) {
  const HarmWords& words = site.reading.words.harm;
  for (std::uint32_t i = with + 1; i < site.last(); ++i) {
    if (site.reading.is_comma(i) || is_break(site.reading, i)) return false;
    const std::uint64_t word = site.reading.token(i).hash;
    if (words.is(word, HarmWord::dead) || words.is(word, HarmWord::dies)) return true;
  }
  return false;
}

/// "64 injured people".
std::optional<Predicate> adjective_before_noun(const FigureSite& site) {
  if (!site.quantity.unit_is_counted || site.quantity.elided ||
      length(site.quantity.counted) == 0)
    return std::nullopt;
  const std::uint32_t begin = site.reading.token_at_byte(site.quantity.counted.begin);
  for (std::uint32_t i = begin; i < site.quantity.head; ++i) {
    const std::string word = site.reading.lower(i);
    const auto* frame = first_fitting(site.table.find(Frame::adjective, word), site);
    if (frame == nullptr) continue;
    Predicate made{.frame = frame,
                   .role = Frame::adjective,
                   .lemma = word,
                   .token = i,
                   .pattern = "adjective before those counted"};
    return made;
  }
  return std::nullopt;
}

/// "60 protesters were arrested. Of those, 12 were charged": the verb says what is counted,
/// not the noun told before.
bool tells_some_of_those(const FigureSite& site) {
  std::uint32_t i = site.phrase.begin;
  if (i > site.first() && site.reading.is_comma(i - 1)) --i;
  return i >= site.first() + 2 && site.reading.is_any(i - 1, "those|them|these") &&
         site.reading.is(i - 2, "of");
}

/// Whether a noun may say what is measured: its own, or one told before where nothing else
/// does ("12 dead in the north and 5 in the south", but "12 dead. The other 5 were saved").
bool stands_for_counted(const FigureSite& site) {
  if (!site.quantity.elided) return true;
  const auto after = verb_after(site);
  if (after && after->frame != nullptr) return false;
  const auto before = verb_before(site);
  return !(before && before->frame != nullptr) && !linked_total(site);
}

}  // namespace

std::optional<Predicate> counted_noun(const FigureSite& site, bool people) {
  if (!stands_for_counted(site)) return std::nullopt;
  if (people && tells_some_of_those(site)) return std::nullopt;
  if (!site.quantity.unit_is_counted || length(site.quantity.counted) == 0)
    return std::nullopt;
  const std::uint32_t head = site.quantity.head;
  const std::string lemma = site.reading.noun(head);
  const CountedNoun* counted = site.reading.words.nouns.find(lemma);
  const bool is_people = counted != nullptr && counted->dimension == "person";
  if (is_people != people) return std::nullopt;
  std::string two;
  if (head > site.phrase.begin) two = site.reading.lower(head - 1) + " " + lemma;
  for (const std::string& words : {two, lemma}) {
    if (const auto* frame = first_fitting(site.table.find(Frame::noun, words), site)) {
      return Predicate{.frame = frame,
                       .role = Frame::noun,
                       .lemma = words,
                       .token = head,
                       .pattern = "counted noun names the measure"};
    }
  }
  return std::nullopt;
}

std::optional<Predicate> said_adjective(const FigureSite& site) {
  if (site.quantity.unit_is_counted && length(site.quantity.counted) > 0 &&
      stands_for_counted(site)) {
    // "12 dead" in a headline: the adjective stands for those counted.
    const std::string word = site.reading.lower(site.quantity.head);
    if (const auto* frame = first_fitting(site.table.find(Frame::adjective, word), site)) {
      return Predicate{.frame = frame,
                       .role = Frame::adjective,
                       .lemma = word,
                       .token = site.quantity.head,
                       .pattern = "adjective for those counted"};
    }
  }
  // "54.2 percent of the vote", "14 inches of rain"
  const bool is_share_of =
      site.quantity.dimension == Dimension::ratio && length(site.quantity.counted) > 0;
  if (is_share_of) {
    const auto* frame = first_fitting(site.table.find(Frame::adjective, "of"), site);
    if (frame != nullptr && site.reading.noun(site.quantity.head) == frame->beside) {
      return Predicate{.frame = frame,
                       .role = Frame::adjective,
                       .lemma = "of",
                       .token = site.phrase.end - 1,
                       .pattern = "share of what is measured"};
    }
  }
  if (auto found = adjective_before_noun(site)) return found;
  const std::uint32_t limit = std::min(site.last(), site.phrase.end + 5);
  for (std::uint32_t i = site.phrase.end; i < limit; ++i) {
    const std::string word = site.reading.lower(i);
    // "two fatally wounded"; "two mortally" of the wounded.
    const bool is_mortal = is_fatally(site, i) || word == "mortally";
    if (is_mortal && has_object_behind(site, i)) return std::nullopt;
    // "two of them fatally"
    if (word == "of" && i == site.phrase.end && i + 1 < limit &&
        site.reading.is_any(i + 1, "them|whom|those")) {
      ++i;
      continue;
    }
    if (word == "with" && dies_later(site, i)) return std::nullopt;
    const auto frames = site.table.find(Frame::adjective, is_mortal ? "dead" : word);
    if (const auto* frame = first_told_behind(frames, site, i)) {
      return Predicate{.frame = frame,
                       .role = Frame::adjective,
                       .lemma = word,
                       .token = i,
                       .pattern = "adjective after the figure"};
    }
    const bool passes = is_one_of(word, be_forms) || is_one_of(word, have_forms) ||
                        is_one_of(word, modal_forms) || word == "left" ||
                        word == "others" || word == "more" || word == "people" ||
                        word == "remain" || word == "remained" || word == "remains" ||
                        is_one_of(site.reading.verb(i), raising_lemmas);
    if (!passes) return std::nullopt;
  }
  return std::nullopt;
}

std::optional<Predicate> noun_of_act(const FigureSite& site) {
  if (site.phrase.begin < site.first() + 2 || !site.reading.is(site.phrase.begin - 1, "of"))
    return std::nullopt;
  const std::uint32_t head = site.phrase.begin - 2;
  const std::string noun = one_spelling(site.reading.noun(head));
  Predicate found{.role = Frame::object,
                  .lemma = noun,
                  .token = head,
                  .pattern = "object of a noun of an act"};
  const EventMention* event = site.reading.event_at(head);
  const bool is_body = noun == "body" || noun == "corpse";  // "the bodies of 11 men"
  if ((event != nullptr && event->is_noun) || is_body) {
    found.frame = first_fitting(site.table.find(Frame::act, noun), site);
    if (found.frame != nullptr) return found;
  }
  found.lemma = site.reading.words.events.verb_of(noun);
  if (found.lemma.empty()) return std::nullopt;
  return found;
}

}  // namespace crosscheck
