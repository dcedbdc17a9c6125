#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "claim/figure_site.h"
#include "claim/predicate.h"

namespace crosscheck {

// The rules that find the predicate of a figure. Each tells nothing where it does not
// apply.

/// "12 deaths"; nouns for people ("protesters") only where `people` is asked for.
std::optional<Predicate> counted_noun(const FigureSite& site, bool people);

/// "12 dead", "four people are missing".
std::optional<Predicate> said_adjective(const FigureSite& site);

/// "the closure of 200 schools": the noun of an act, before what it is done to.
std::optional<Predicate> noun_of_act(const FigureSite& site);

/// "a death toll of 12".
std::optional<Predicate> apposed_total(const FigureSite& site);

/// "the death toll in X rose to 12".
std::optional<Predicate> linked_total(const FigureSite& site);

/// "The union counted 150,000", where the text has just spoken of a crowd or a march.
std::optional<Predicate> counted_crowd(const FigureSite& site);

/// "there are (currently) 20,000 citizens in X".
std::optional<Predicate> existential(const FigureSite& site);

/// The token as the verb of a subject figure: closed frames first, then any event.
std::optional<Predicate> as_verb(const FigureSite& site, std::uint32_t i,
                                 const std::string& word, const std::string& lemma,
                                 bool passive, bool auxiliary, bool perfect);

/// "Three of the 12 hostages were released", "half of the 300 passengers": whether the
/// figure only tells of how many others are some.
bool is_whole_of_part(const FigureSite& site);

/// The verb whose subject the figure is; the main verb where a relative clause stands
/// between that tells no more ("12 people who had fled were killed").
std::optional<Predicate> verb_after(const FigureSite& site);

/// "killed 12 and injured 40 people": whether a past form right before the figure opens
/// what a second verb says, with the figure as its own object.
bool opens_second_clause(const FigureSite& site, std::uint32_t verb);

/// "killed at least 12 people": the verb whose object the figure is.
std::optional<Predicate> verb_before(const FigureSite& site);

/// Whether the tree says that somebody else than the figure counts is the subject of a
/// verb.
bool has_other_subject(const FigureSite& site, std::uint32_t verb);

/// "Eight people were hurt, including three nurses": the figure for those whom this one
/// tells some of; null where there is none.
const QuantityMention* whole_before(const FigureSite& site);

/// What the tree says: verbs with a closed frame and without one, and the tokens that may
/// govern the figure.
struct TreeReading {
  std::optional<Predicate> closed;
  std::optional<Predicate> open;
  std::vector<std::uint32_t> governors;
  bool is_sure = false;  ///< `closed` is no guess

  bool confirms(const Predicate& predicate) const;
};
/// A verb of the figure's own clause goes before one that tells which are counted.
TreeReading read_tree(const FigureSite& site);

}  // namespace crosscheck
