#pragma once
#include <optional>
#include <string>

#include "claim/measures.h"
#include "claim/reading.h"

namespace crosscheck {

/// The noun phrase of a figure: from its hedge to its head noun.
struct FigurePhrase {
  std::uint32_t begin = 0;  ///< first token
  std::uint32_t end = 0;    ///< one past the last token
};

/// What governs a figure: the verb, adjective or noun that says what is counted.
struct Predicate {
  const MeasureFrame* frame = nullptr;  ///< null: an open measure of lemma and head noun
  Frame role = Frame::subject;
  std::string lemma;
  std::uint32_t token = 0;  ///< of its head
  bool passive = false;
  bool perfect = false;      ///< "have entered"
  bool existential = false;  ///< "there are 51 checkpoints"
  bool wished = false;       ///< "tried to leave": not said to have happened
  const char* pattern = "";  ///< how it was found, for `explain`
  bool of_part = false;      ///< it counts some of a group: "five, two of them guards"
  bool is_joined = false;    ///< another group is told beside: "two guards and a cook died"
  FigurePhrase told{};       ///< the figure, with all others of which the same is said
};

FigurePhrase phrase_of(const ArticleReading& reading, const QuantityMention& quantity);

/// Finds the predicate of a figure by chunk rules over its sentence; nothing where no rule
/// applies.
std::optional<Predicate> find_predicate(const ArticleReading& reading,
                                        const Sentence& sentence,
                                        const QuantityMention& quantity);

/// One past the last token of the clause that begins at or before `from`: ends at a full
/// stop, semicolon, or a conjunction that opens another clause.
std::uint32_t clause_end(const ArticleReading& reading, const Sentence& sentence,
                         std::uint32_t from);

}  // namespace crosscheck
