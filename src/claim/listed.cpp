#include "claim/listed.h"

#include <algorithm>
#include <optional>

#include "claim/extract.h"
#include "claim/predicate.h"
#include "claim/shared_slots.h"
#include "support/sorted.h"

namespace crosscheck {
namespace {

/// Names in a row: "Narva, Tartu and Rakvere".
struct NameList {
  TokenRange tokens;
  std::vector<std::string> members;  ///< concept ids, or folded names
};

constexpr std::size_t fewest_members = 3;

/// What a list is a list of.
struct ListedThing {
  std::uint32_t begin = 0;                   ///< first token of its words
  std::string head;                          ///< lemma: "port"; "" where it has a name
  std::string name;                          ///< its concept id, or folded name
  std::string label;                         ///< the name in full
  const QuantityMention* counted = nullptr;  ///< "the *three* ports"
  bool is_closed = false;                    ///< the list is said to be whole
};

/// Finds the lists of names in one sentence, and what they list.
class ListReader {
 public:
  ListReader(const ArticleReading& reading, const Sentence& sentence)
      : reading_(reading), sentence_(sentence) {}

  /// The list that begins with the name; fewer than `fewest_members` make none.
  std::optional<NameList> list_at(const NameMention& first) const {
    NameList list{first.tokens, {reading_.key_of(first)}};
    for (;;) {
      std::uint32_t next = list.tokens.end;
      const bool comma = next < sentence_.tokens.end && reading_.is_comma(next);
      if (comma) ++next;
      const bool joins = next < sentence_.tokens.end && reading_.is_any(next, "and|or|&");
      if (joins) ++next;
      if ((!comma && !joins) || next >= sentence_.tokens.end) break;
      if (reading_.is(next, "the")) ++next;
      const NameMention* name =
          next < sentence_.tokens.end ? reading_.name_at(next) : nullptr;
      if (name == nullptr || name->tokens.begin != next || name->demonym ||
          name->name_class != first.name_class) {
        break;
      }
      list.members.push_back(reading_.key_of(*name));
      list.tokens.end = name->tokens.end;
      if (joins) break;
    }
    if (list.members.size() < fewest_members) return std::nullopt;
    sort_and_drop_repeats(list.members);
    return list;
  }

  /// "consists of", "the five members:", "three ports — "
  std::optional<ListedThing> thing_before(const NameList& list) const {
    std::uint32_t at = list.tokens.begin;
    if (at > sentence_.tokens.begin && reading_.is(at - 1, "the")) --at;
    if (at <= sentence_.tokens.begin + 1) return std::nullopt;
    if (const auto of_verb = after_verb(at)) return of_verb;
    return after_count(at);
  }

 private:
  /// "the league consists of", "the alliance comprises", ", made up of"
  std::optional<ListedThing> after_verb(std::uint32_t at) const {
    std::uint32_t verb = at - 1;
    if (reading_.is(verb, "of") && verb > sentence_.tokens.begin) {
      --verb;
      if (reading_.is(verb, "up")) --verb;
      if (verb <= sentence_.tokens.begin ||
          !reading_.is_any(verb,
                           "consists|consist|consisted|consisting|composed|made|"
                           "comprised|formed")) {
        return std::nullopt;
      }
    } else if (!reading_.is_any(verb, "comprises|comprise|comprising|comprised|are|were") ||
               verb <= sentence_.tokens.begin) {
      return std::nullopt;
    }
    const bool is_copula = reading_.is_any(verb, "are|were");
    ListedThing thing;
    if (!put_noun(verb, thing)) return std::nullopt;
    // "The victims are A, B and C": some
    if (is_copula && thing.counted == nullptr && !are_all_of(thing)) return std::nullopt;
    thing.is_closed = true;
    return thing;
  }

  /// "five former members of the league — A, B ..."
  std::optional<ListedThing> after_count(std::uint32_t at) const {
    const std::string_view mark = reading_.text(at - 1);
    const bool opens = mark == ":" || mark == "—" || mark == "–" || mark == "--" ||
                       mark == "(" || mark == "-";
    if (!opens) return std::nullopt;
    ListedThing thing;
    if (!put_noun(at - 1, thing) || thing.counted == nullptr) return std::nullopt;
    thing.is_closed = true;
    return thing;
  }

  void put_name(const NameMention& name, ListedThing& thing) const {
    thing.name = reading_.key_of(name);
    thing.label = name.canonical;
    thing.begin = name.tokens.begin;
  }

  /// The noun phrase that ends before a token: the name or noun nearest to it, and the
  /// count that opens the phrase.
  bool put_noun(std::uint32_t end, ListedThing& thing) const {
    constexpr std::uint32_t reach = 14;
    const std::uint32_t floor =
        end > sentence_.tokens.begin + reach ? end - reach : sentence_.tokens.begin;
    for (std::uint32_t i = end; i-- > floor;) {
      const int quantity = reading_.quantity_at(i);
      if (quantity >= 0) return put_count(static_cast<std::size_t>(quantity), thing);
      const NameMention* name = reading_.name_at(i);
      if (name != nullptr && !name->demonym && thing.name.empty()) {
        put_name(*name, thing);
      }
      const bool is_noun = name == nullptr && reading_.token(i).shape == Shape::lower &&
                           !reading_.is_any(i, "which|that|who|of|the|is|are|a|an|is");
      if (is_noun && thing.head.empty() && thing.name.empty()) {
        thing.head = one_spelling(reading_.noun(i));
        thing.begin = i;
      }
      if (reading_.is_any(i, "and|but|said|says") || is_break(i)) break;
    }
    return !thing.name.empty() || !thing.head.empty();
  }

  bool put_count(std::size_t index, ListedThing& thing) const {
    const QuantityMention& quantity = reading_.analysis.quantities[index];
    const bool is_count = quantity.dimension == Dimension::count &&
                          quantity.low == quantity.high && !quantity.is_rank &&
                          quantity.low >= Decimal{2};
    const bool is_part = reading_.is(quantity.tokens.end, "of");  // "two of them"
    if (!is_count || is_part || quantity.elided || length(quantity.counted) == 0)
      return false;
    thing.counted = &quantity;
    thing.head = one_spelling(reading_.noun(quantity.head));
    thing.begin = quantity.tokens.begin;
    if (thing.name.empty()) put_owner(quantity.tokens.begin, thing);
    return true;
  }

  /// "the league has five members": whose members they are.
  void put_owner(std::uint32_t count, ListedThing& thing) const {
    if (count < sentence_.tokens.begin + 2 || !reading_.is_any(count - 1, "has|have|had"))
      return;
    const NameMention* owner = reading_.name_at(count - 2);
    if (owner == nullptr || owner->demonym) return;
    put_name(*owner, thing);
  }

  /// "The members of the league": all of them.
  bool are_all_of(const ListedThing& thing) const {
    std::uint32_t at = thing.begin;
    const auto step_over = [&](std::string_view words) {
      const bool is_there = at > sentence_.tokens.begin && reading_.is_any(at - 1, words);
      if (is_there) --at;
      return is_there;
    };
    step_over("the");
    return !thing.name.empty() && step_over("of") &&
           step_over("members|states|signatories|parties|founders") &&
           (step_over("the") || (step_over("member|founding") && step_over("the")));
  }

  bool is_break(std::uint32_t i) const {
    const std::string_view text = reading_.text(i);
    return text == ";" || text == ":" || text == "\"" || text == ")";
  }

  const ArticleReading& reading_;
  const Sentence& sentence_;
};

/// "five members": the number that the list should have.
Claim count_claim(const ArticleReading& reading, const ListedThing& thing,
                  const Claim& set) {
  Claim claim = set;
  claim.form = Form::quantity;
  claim.members.clear();
  claim.closed_list = false;
  const QuantityMention& quantity = *thing.counted;
  claim.value = reading.words.widths.value_of(quantity, reading.article.text);
  claim.unit = {.dimension = thing.head, .unit = thing.head};
  claim.measure.node = {
      "number:" + thing.head, "number of " + thing.head + "s", {"number:" + thing.head}};
  claim.span = {quantity.span.begin, std::max(quantity.span.end, quantity.counted.end)};
  claim.text = slice(reading.article.text, claim.span);
  claim.read_by = "number of those listed";
  return claim;
}

bool is_counted_already(const std::vector<Claim>& claims, const QuantityMention& quantity) {
  return std::ranges::any_of(claims, [&](const Claim& claim) {
    return claim.form == Form::quantity && claim.span.begin <= quantity.number.begin &&
           quantity.number.end <= claim.span.end;
  });
}

/// What is told of things that only have a number: "*closed* three ports", not "warned
/// three ports". "" where the list has a name, or nothing is told but that they are there.
std::string told_of(const ArticleReading& reading, std::uint32_t sentence,
                    const ListedThing& thing) {
  if (!thing.name.empty() || thing.counted == nullptr) return {};
  const auto predicate =
      find_predicate(reading, reading.analysis.sentences[sentence], *thing.counted);
  if (!predicate || predicate->existential) return {};
  return one_spelling(predicate->lemma) + ":";
}

Claim set_claim(const ArticleReading& reading, std::uint32_t sentence, const NameList& list,
                const ListedThing& thing) {
  Claim claim;
  claim.form = Form::set;
  claim.members = list.members;
  claim.closed_list = thing.is_closed;
  const std::string what = thing.name.empty() ? thing.head : thing.name;
  const std::string label = thing.name.empty() ? thing.head : thing.label;
  const std::string id = "set:" + told_of(reading, sentence, thing) + what;
  claim.measure.node = {id, "members (" + label + ")", {id}};
  claim.measure.open = true;
  claim.population.head = thing.head;
  claim.state(Slot::population) = SlotState::stated;
  claim.state(Slot::as_of) = SlotState::absent;
  claim.state(Slot::period) = SlotState::absent;
  claim.state(Slot::place) = SlotState::absent;
  claim.read_by = "list of names";
  const std::uint32_t begin = std::min(thing.begin, list.tokens.begin);
  fill_shared_slots(reading, sentence, begin, list.tokens.end, begin, claim);
  return claim;
}

}  // namespace

void add_set_claims(const ArticleReading& reading, std::vector<Claim>& claims) {
  const auto& sentences = reading.analysis.sentences;
  for (std::uint32_t s = 0; s < sentences.size(); ++s) {
    const ListReader lists(reading, sentences[s]);
    std::uint32_t done = 0;
    for (const NameMention& name :
         starting_in(reading.analysis.names, sentences[s].tokens)) {
      if (name.tokens.begin < done || claims.size() >= most_claims) continue;
      const auto list = lists.list_at(name);
      if (!list) continue;
      done = list->tokens.end;
      const auto thing = lists.thing_before(*list);
      if (!thing) continue;
      claims.push_back(set_claim(reading, s, *list, *thing));
      if (thing->counted != nullptr && !is_counted_already(claims, *thing->counted))
        claims.push_back(count_claim(reading, *thing, claims.back()));
    }
  }
}

}  // namespace crosscheck
