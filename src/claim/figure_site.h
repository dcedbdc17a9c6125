#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "claim/measures.h"
#include "claim/predicate.h"
#include "claim/reading.h"

namespace crosscheck {

// Words that the rules below pass over or ask for; lists such as "a|an|the".
inline constexpr std::string_view be_forms =
    "be|is|are|was|were|been|being|'s|'re|get|got|gets";
inline constexpr std::string_view have_forms = "has|have|had|having";
inline constexpr std::string_view modal_forms =
    "will|would|can|could|may|might|must|shall|should|do|does|did|to|not|never|also|now|"
    "already|"
    "currently|still|since|then|later|reportedly|allegedly|apparently|both|all|so|far|just|"
    "either|n't|fatally|critically|seriously|slightly|badly|severely|officially";
/// Verbs that only pass their subject on: "are believed to have died".
inline constexpr std::string_view raising_lemmas =
    "believe|report|say|confirm|know|think|continue|appear|seem|presume|assume|list|fear|"
    "feared|estimate|start|begin";
/// Verbs of wishing or trying: the act itself is not said to have happened.
inline constexpr std::string_view wish_lemmas =
    "try|want|plan|hope|intend|expect|attempt|aim|wait|wish|seek|threaten|ask|need|allow|"
    "force";

/// A figure in its sentence, as every rule for its predicate looks at it.
struct FigureSite {
  const ArticleReading& reading;
  const MeasureTable& table;
  const Sentence& sentence;
  const QuantityMention& quantity;
  FigurePhrase phrase;

  std::uint32_t first() const { return sentence.tokens.begin; }
  std::uint32_t last() const { return sentence.tokens.end; }
};

/// Whether the figure may measure the concept, by its dimension, what it counts and, where
/// the concept asks for it, a word beside it. Cost: bounded.
bool fits(const MeasureFrame& frame, const FigureSite& site);

/// The first of the concepts that the figure may measure, or null.
const MeasureFrame* first_fitting(const std::vector<const MeasureFrame*>& frames,
                                  const FigureSite& site);

/// Whether a clause ends at the token.
bool is_break(const ArticleReading& reading, std::uint32_t i);

/// Whether the form of a verb can be a past participle.
bool is_participle(std::string_view form, std::string_view lemma);

/// "fatally shot", "mortally wounded".
bool is_fatally(const FigureSite& site, std::uint32_t verb);

/// "the first two killed nine people": an object right behind shows that the figure acts.
bool has_object_behind(const FigureSite& site, std::uint32_t verb);

/// The frame of deaths where a verb of harm is told to be fatal and the figure counts
/// people: "fatally shot three people", "shot three people to death"; null elsewhere.
const MeasureFrame* frame_of_fatal(const FigureSite& site, std::uint32_t verb);

/// Whether the token is a verb of saying: what it governs is a clause.
bool is_say_verb(const FigureSite& site, std::uint32_t token);

}  // namespace crosscheck
