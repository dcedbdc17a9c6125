#include "claim/figure_list.h"

#include <algorithm>
#include <deque>

#include "claim/extract.h"

namespace crosscheck {
namespace {

/// Members to look for on each side of one: more are no list that somebody reads.
constexpr std::size_t most_beside = 12;

/// "12 men", "a child".
struct Member {
  FigurePhrase phrase;
  const QuantityMention* quantity = nullptr;  ///< null: a single one
  std::uint32_t head = 0;
};

/// What stands between two members.
struct Joint {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  bool is_and = false;  ///< else a comma
};

/// Reads the list around one count.
class ListReader {
 public:
  ListReader(const ArticleReading& reading, const Sentence& sentence)
      : reading_(reading), sentence_(sentence) {}

  std::optional<FigureList> around(const QuantityMention& quantity) {
    auto own = counted(quantity);
    if (!own) return std::nullopt;
    members_.push_back(*own);
    std::size_t at = 0;
    while (at < most_beside && add_before()) ++at;
    while (members_.size() <= at + most_beside && add_after()) {
    }
    return cut(at);
  }

 private:
  const CountedNoun* noun_of(const Member& member) const {
    return reading_.words.nouns.find(reading_.noun(member.head));
  }
  bool is_person(const Member& member) const {
    const CountedNoun* noun = noun_of(member);
    return noun != nullptr && noun->dimension == "person";
  }
  bool is_generic(const Member& member) const {
    return is_person(member) && noun_of(member)->group == "generic";
  }

  /// A count with a noun. "12 dead", "30 injuries": the noun says what happened to them, so
  /// that nothing else need be said.
  std::optional<Member> counted(const QuantityMention& quantity) const {
    const bool counts = quantity.dimension == Dimension::count &&
                        quantity.unit_is_counted && !quantity.elided && !quantity.is_rank &&
                        !quantity.is_per && length(quantity.counted) > 0;
    if (!counts) return std::nullopt;
    Member made{phrase_of(reading_, quantity), &quantity, quantity.head};
    const MeasureTable& table = reading_.words.measures;
    if (!table.find(Frame::adjective, reading_.lower(quantity.head)).empty())
      return std::nullopt;
    const bool names_act =
        !table.find(Frame::noun, reading_.noun(quantity.head)).empty() && !is_person(made);
    return names_act ? std::nullopt : std::optional(made);
  }

  bool is_noun(std::uint32_t i) const {
    const Trees& trees = reading_.analysis.trees;
    return trees.is_read(i) && trees[i].upos == Upos::noun;
  }

  /// "a nurse", "another police officer".
  std::optional<Member> single(std::uint32_t begin) const {
    constexpr std::uint32_t longest = 4;
    if (!reading_.is_any(begin, "a|an|another")) return std::nullopt;
    const std::uint32_t limit = std::min(sentence_.tokens.end, begin + 1 + longest);
    std::optional<Member> found;
    for (std::uint32_t i = begin + 1; i < limit && reading_.token(i).is_word(); ++i) {
      if (reading_.noun(i) != reading_.lower(i)) break;  // no plural
      Member made{{begin, i + 1}, nullptr, i};
      if (is_person(made) || is_noun(i)) {
        found = made;
      } else if (found) {
        break;
      }
    }
    return found;
  }

  std::optional<Member> member_at(std::uint32_t begin) const {
    if (begin >= sentence_.tokens.end) return std::nullopt;
    const int index = reading_.quantity_at(begin);
    if (index < 0) return single(begin);
    return counted(reading_.analysis.quantities[static_cast<std::size_t>(index)]);
  }

  /// The member whose last token stands before `end`.
  std::optional<Member> member_before(std::uint32_t end) const {
    constexpr std::uint32_t longest = 10;
    const std::uint32_t floor =
        end > sentence_.tokens.begin + longest ? end - longest : sentence_.tokens.begin;
    for (std::uint32_t i = end; i-- > floor;) {
      const bool counts = reading_.quantity_at(i) >= 0;
      if (!counts && !reading_.is_any(i, "a|an|another")) continue;
      const auto found = member_at(i);
      return found && found->phrase.end == end ? found : std::nullopt;
    }
    return std::nullopt;
  }

  std::optional<Joint> joint_at(std::uint32_t i) const {
    const std::uint32_t end = sentence_.tokens.end;
    const bool comma = i < end && reading_.is_comma(i);
    const std::uint32_t word = comma ? i + 1 : i;
    if (word < end && reading_.is_any(word, "and|plus|&")) return Joint{i, word + 1, true};
    if (word + 2 < end && reading_.is_any(word, "as") && reading_.is(word + 1, "well") &&
        reading_.is(word + 2, "as")) {
      return Joint{i, word + 3, true};
    }
    return comma ? std::optional(Joint{i, i + 1, false}) : std::nullopt;
  }

  /// The joint that ends before a token.
  std::optional<Joint> joint_before(std::uint32_t end) const {
    for (std::uint32_t size = 4; size > 0; --size) {
      if (end < sentence_.tokens.begin + size) continue;
      const auto joint = joint_at(end - size);
      if (joint && joint->end == end) return joint;
    }
    return std::nullopt;
  }

  bool add_before() {
    const auto joint = joint_before(members_.front().phrase.begin);
    if (!joint) return false;
    const auto member = member_before(joint->begin);
    if (!member) return false;
    members_.push_front(*member);
    joints_.push_front(*joint);
    return true;
  }

  bool add_after() {
    const auto joint = joint_at(members_.back().phrase.end);
    if (!joint) return false;
    const auto member = member_at(joint->end);
    if (!member) return false;
    members_.push_back(*member);
    joints_.push_back(*joint);
    return true;
  }

  /// The list of the member at an index: "and" before the last of it, commas before.
  std::optional<FigureList> cut(std::size_t at) const {
    std::size_t last = at;
    const bool closes = at > 0 && joints_[at - 1].is_and;
    while (last < joints_.size()) {
      const bool is_and = joints_[last].is_and;
      const bool after_and = last == at ? closes : joints_[last - 1].is_and;
      if (after_and && !is_and) break;
      ++last;
    }
    if (last == 0 || !joints_[last - 1].is_and) return std::nullopt;
    std::size_t first = at;
    while (first > 0) {
      const bool is_and = joints_[first - 1].is_and;
      if (is_and && first < last && !joints_[first].is_and) break;
      --first;
    }
    return told(first, last, at);
  }

  FigureList told(std::size_t first, std::size_t last, std::size_t at) const {
    FigureList list;
    list.phrase = {members_[first].phrase.begin, members_[last].phrase.end};
    if (is_total(first, last)) {
      const std::uint32_t end = list.phrase.end;
      if (end < sentence_.tokens.end && reading_.is_comma(end)) ++list.phrase.end;
      list.is_total = at == first;
      list.is_part = !list.is_total;
      return list;
    }
    bool others = false;
    for (std::size_t i = first; i <= last; ++i)
      others = others || (i != at && is_person(members_[i]));
    list.is_part = others && is_person(members_[at]);
    return list;
  }

  /// "Eight people, three men and five women, were hurt": whether the first counts the
  /// others.
  bool is_total(std::size_t first, std::size_t last) const {
    const bool opens =
        last > first + 1 && !joints_[first].is_and && is_generic(members_[first]);
    if (!opens || members_[first].quantity == nullptr) return false;
    Decimal sum = 0;
    for (std::size_t i = first + 1; i <= last; ++i) {
      const Member& member = members_[i];
      if (!is_person(member) || is_generic(member)) return false;
      sum = sum + (member.quantity != nullptr ? member.quantity->low : Decimal{1});
    }
    const std::uint32_t end = members_[last].phrase.end;
    const bool is_closed = end < sentence_.tokens.end && reading_.is_comma(end);
    return is_closed || sum == members_[first].quantity->low;
  }

  const ArticleReading& reading_;
  const Sentence& sentence_;
  std::deque<Member> members_;
  std::deque<Joint> joints_;  ///< after the member of the same index
};

}  // namespace

std::optional<FigureList> list_of(const ArticleReading& reading, const Sentence& sentence,
                                  const QuantityMention& quantity) {
  return ListReader(reading, sentence).around(quantity);
}

}  // namespace crosscheck
