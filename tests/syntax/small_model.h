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
  parts.known = PackedTable::packed(
      std::vector<std::pair<std::uint64_t, std::uint16_t>>{{spread(1), 1}});
  parts.lexicon = LexiconTable::packed(std::vector<std::pair<std::uint64_t, LexiconEntry>>{
      {spread(2), {lex_noun, 4, 0, 0}}});
  parts.lemmas = PackedTable::packed(
      std::vector<std::pair<std::uint64_t, std::uint16_t>>{{ending_key("", 0), 0}});
  const auto noise = [](std::uint64_t seed) {
    std::vector<std::int8_t> cells(5000);
    for (std::size_t at = 0; at < cells.size(); ++at) {
      cells[at] = static_cast<std::int8_t>(spread(seed + at) % 61);
    }
    return cells;
  };
  parts.tag_weights = noise(1);
  parts.move_weights = noise(100'000);
  parts.relation_weights = noise(200'000);
  parts.beam_spread = 400;
  return parts;
}

}  // namespace crosscheck
