#pragma once
#include <string>

#include "syntax/mix.h"
#include "syntax/model.h"

namespace crosscheck {

/// A model with two tags, one rule and weights that are noise: enough to be written, read
/// and run.
inline ModelParts small_model() {
  ModelParts parts;
  parts.tags = {{Upos::noun, "NN", 0}, {Upos::verb, "VBD", use_of(Upos::verb, "VBD")}};
  parts.lemma_rules = {{false, 0, ""}, {true, 1, "x"}};
  parts.lexicon = LexiconTable::packed(std::vector<std::pair<std::uint64_t, LexiconEntry>>{
      {spread(2), {lex_noun, 4, 0, 0}}});
  parts.lemmas = PackedTable::packed(
      std::vector<std::pair<std::uint64_t, std::uint16_t>>{{ending_key("", 0), 0}});
  parts.word_rows = PackedTable::packed(
      std::vector<std::pair<std::uint64_t, std::uint16_t>>{{spread(1), 0}});
  parts.word_cells.assign(NetworkShape::word, 20);
  parts.weights.resize(offset_of(matrix_count));
  for (std::size_t at = 0; at < parts.weights.size(); ++at) {
    parts.weights[at] =
        static_cast<std::int16_t>(static_cast<int>(spread(at) % 2001) - 1000);
  }
  parts.biases.resize(offset_of(bias_count));
  for (std::size_t at = 0; at < parts.biases.size(); ++at) {
    parts.biases[at] = static_cast<std::int32_t>(spread(at) % 40'000'001) - 20'000'000;
  }
  return parts;
}

}  // namespace crosscheck
