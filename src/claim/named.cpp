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

/// The country an office belongs to: named in the two tokens before the name and its role.
Node country_before(const ArticleReading& reading, const NameMention& person,
                    const Sentence& sentence) {
  const std::uint32_t floor = person.tokens.begin > sentence.tokens.begin + 6
                                  ? person.tokens.begin - 6
                                  : sentence.tokens.begin;
  for (std::uint32_t i = person.tokens.begin; i-- > floor;) {
    const NameMention* name = reading.name_at(i);
    if (name == nullptr || name == &person || name->name_class != NameClass::place)
      continue;
    return node_of(reading, *name);
  }
  return {};
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
    claim.name = slice(reading.article.text, name.span);
    if (name.canonical.size() > claim.name.size()) claim.name = name.canonical;
    claim.skeleton = name_skeleton(claim.name);
    claim.measure.node = {"role:" + name.role, name.role, {"role:" + name.role}};
    claim.place = country_before(reading, name, sentence);
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
