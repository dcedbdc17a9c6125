#include "claim/named.h"

#include <algorithm>
#include <array>
#include <set>

#include "analyze/skeleton.h"
#include "claim/extract.h"
#include "claim/shared_slots.h"
#include "claim/slots_of_place.h"

namespace crosscheck {
namespace {

/// Where an office may be told beside a name: the words before it, and an apposition.
constexpr std::uint32_t office_reach = 6;

TokenRange words_before(const NameMention& person, const Sentence& sentence) {
  const std::uint32_t end = person.tokens.begin;
  const std::uint32_t reach = std::min(office_reach, end - sentence.tokens.begin);
  return {end - reach, end};
}

/// ", the president of Poland," after the name; empty where there is none.
TokenRange apposition(const ArticleReading& reading, const NameMention& person,
                      const Sentence& sentence) {
  const std::uint32_t begin = person.tokens.end;
  if (begin >= sentence.tokens.end || reading.text(begin) != ",") return {begin, begin};
  std::uint32_t end = begin + 1;
  while (end < sentence.tokens.end && end <= begin + office_reach &&
         reading.token(end).is_word()) {
    ++end;
  }
  return {begin + 1, end};
}

Node first_place(const ArticleReading& reading, TokenRange words,
                 const NameMention& person) {
  for (std::uint32_t i = words.end; i-- > words.begin;) {
    const NameMention* name = reading.name_at(i);
    if (name == nullptr || name == &person || name->name_class != NameClass::place)
      continue;
    return node_of(reading, *name);
  }
  return {};
}

/// The country or town an office belongs to: named beside the name and its role.
Node place_of_office(const ArticleReading& reading, const NameMention& person,
                     const Sentence& sentence) {
  const Node before = first_place(reading, words_before(person, sentence), person);
  if (before.is_known()) return before;
  return first_place(reading, apposition(reading, person, sentence), person);
}

/// "former interior minister", "the then mayor": an office that somebody else has now.
bool is_past_office(const ArticleReading& reading, const NameMention& person,
                    const Sentence& sentence) {
  const auto is_past = [&](TokenRange words) {
    for (std::uint32_t i = words.begin; i < words.end; ++i) {
      if (reading.is_any(i, "former|ex|late|then|outgoing|ousted|deposed|retired|fallen"))
        return true;
    }
    return false;
  };
  return is_past(words_before(person, sentence)) ||
         is_past(apposition(reading, person, sentence));
}

constexpr std::array<std::string_view, 10> ordinals = {
    "first", "second",  "third",  "fourth", "fifth",
    "sixth", "seventh", "eighth", "ninth",  "tenth"};

int ordinal_at(const ArticleReading& reading, std::uint32_t i) {
  const std::string word = reading.lower(i);
  const auto found = std::ranges::find(ordinals, word);
  return found == ordinals.end() ? 0 : static_cast<int>(found - ordinals.begin()) + 1;
}

bool is_superlative(const std::string& word) {
  constexpr std::string_view not_superlative =
      "interest|forest|request|protest|contest|arrest|harvest|invest|suggest|west|best|"
      "rest|"
      "test|guest|honest|modest|nest|quest|priest|chest|digest|manifest|northwest|"
      "southwest|"
      "midwest|latest|conquest|everest|earnest|infest|attest|detest|ingest|molest|unrest";
  if (word.size() < 6 || !word.ends_with("est")) return false;
  return not_superlative.find(word) == std::string_view::npos;
}

}  // namespace

void add_name_claims(const ArticleReading& reading, std::vector<Claim>& claims) {
  std::set<std::pair<std::string, std::string>> seen;
  for (const NameMention& name : reading.analysis.names) {
    if (claims.size() >= most_claims) break;
    if (name.name_class != NameClass::person || name.role.empty()) continue;
    if (!seen.emplace(name.role, name.canonical).second) continue;
    const std::uint32_t index = reading.sentence_of(name.tokens.begin);
    const Sentence& sentence = reading.analysis.sentences[index];
    Claim claim;
    claim.form = Form::name;
    claim.role = name.role;
    if (is_past_office(reading, name, sentence)) claim.role.insert(0, "former ");
    claim.name = slice(reading.article.text, name.span);
    if (name.canonical.size() > claim.name.size()) claim.name = name.canonical;
    claim.skeleton = name_skeleton(claim.name);
    const std::string id = "role:" + claim.role;
    claim.measure.node = {id, claim.role, {id}};
    claim.place = place_of_office(reading, name, sentence);
    claim.state(Slot::place) =
        claim.place.is_known() ? SlotState::stated : SlotState::unknown;
    claim.state(Slot::as_of) = SlotState::absent;
    claim.state(Slot::period) = SlotState::absent;
    claim.read_by = "office with a name";
    fill_shared_slots(reading, index, name.tokens.begin, name.tokens.end, name.tokens.begin,
                      claim);
    claims.push_back(std::move(claim));
  }
}

void add_rank_claims(const ArticleReading& reading, std::vector<Claim>& claims) {
  const auto& sentences = reading.analysis.sentences;
  for (std::uint32_t s = 0; s < sentences.size(); ++s) {
    const TokenRange range = sentences[s].tokens;
    for (std::uint32_t i = range.begin; i < range.end && claims.size() < most_claims; ++i) {
      const std::string word = reading.lower(i);
      if (!reading.token(i).is_word() || !is_superlative(word)) continue;
      int rank = 1;
      std::uint32_t begin = i;
      if (i >= range.begin + 2 && reading.text(i - 1) == "-" &&
          ordinal_at(reading, i - 2) > 0) {
        rank = ordinal_at(reading, i - 2);
        begin = i - 2;
      } else if (i > range.begin && ordinal_at(reading, i - 1) > 0) {
        rank = ordinal_at(reading, i - 1);
        begin = i - 1;
      }
      // The noun phrase that is ranked: up to three lower-case words after the superlative.
      std::uint32_t end = i + 1;
      while (end < range.end && end < i + 4 && reading.token(end).is_word() &&
             reading.token(end).shape == Shape::lower &&
             !reading.is_any(
                 end, "in|of|on|to|by|for|and|since|at|that|with|en|ever|is|are|was")) {
        ++end;
      }
      if (end == i + 1) continue;
      Claim claim;
      claim.form = Form::rank;
      claim.rank = rank;
      const std::string head = one_spelling(reading.noun(end - 1));
      claim.measure.open = true;
      std::string id = "rank:";
      id.append(word).append(":").append(head);
      std::string words = word;
      words.append(" ").append(head);
      claim.measure.node = {id, words, {id}};
      claim.population.head = head;
      claim.state(Slot::as_of) = SlotState::absent;
      claim.state(Slot::period) = SlotState::absent;
      claim.kind = Kind::rank;
      claim.read_by = "superlative with a noun";
      fill_shared_slots(reading, s, begin, end, begin, claim);
      claims.push_back(std::move(claim));
    }
  }
}

}  // namespace crosscheck
