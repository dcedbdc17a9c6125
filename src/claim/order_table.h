#pragma once
#include <cstdint>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "support/data_files.h"

namespace crosscheck {

/// What kind of event a noun names.
enum class EventSpan : std::uint8_t { none, one_day, lasting };

/// Events that texts put in an order, by the verbs and nouns that name them: the word list
/// `event_order`.
class OrderTable {
 public:
  OrderTable() = default;
  explicit OrderTable(const Rows& rows);

  /// The class a verb names, "collapse"; "take_place" of one that says no more than that
  /// something was; "" of others. `with` is the particle or object that may belong to the
  /// verb ("down" of "break down"), "" for none.
  std::string_view of_verb(std::string_view lemma, std::string_view with) const;
  /// The class a noun names: "collapse", "resign"; "" of others.
  std::string_view of_noun(std::string_view lemma) const;
  /// How long an event takes that a noun names: "vote", "talks".
  EventSpan span_of(std::string_view noun_lemma) const;
  /// Whether it happens to the subject, whatever the object: "she resigned her post".
  bool happens_to_subject(std::string_view event_class) const;
  /// Whether it happens to people, of whom only a name says who they are.
  bool happens_to_person(std::string_view event_class) const;
  /// Words of what comes again and again: "every", "annual".
  bool is_repeated(std::string_view lower_word) const {
    return repeated_.contains(lower_word);
  }
  /// Words before "after" that tell no number of days: "shortly".
  bool is_at_once(std::string_view lower_word) const {
    return at_once_.contains(lower_word);
  }
  /// Words that bound the number of days which follows: "within".
  bool is_limit(std::string_view lower_word) const { return limits_.contains(lower_word); }

 private:
  using Words = std::set<std::string, std::less<>>;
  using Classes = std::map<std::string, std::string, std::less<>>;

  Classes verbs_;  ///< "break down" with its particle
  Classes nouns_;
  Words to_subject_;
  Words to_person_;
  Words one_day_;
  Words lasting_;
  Words repeated_;
  Words at_once_;
  Words limits_;
};

}  // namespace crosscheck
