#pragma once
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "support/result.h"
#include "syntax/lemma_rules.h"
#include "syntax/lexicon.h"
#include "syntax/network.h"
#include "syntax/packed_table.h"
#include "syntax/tags.h"
#include "syntax/word_vectors.h"

namespace crosscheck {

/// Version of the model file. One more for every change of the format or of a feature.
constexpr std::uint32_t model_version = 2;

/// A tag of the model: universal part of speech and Penn tag ("VBD").
struct FineTag {
  Upos upos = Upos::x;
  std::string penn;
  std::uint16_t use = 0;  ///< what it makes of a base form: `lex_plural` ... or 0
};
/// `FineTag::use` of a Penn tag.
std::uint16_t use_of(Upos upos, std::string_view penn);

/// What the trainer has made: all that tagging, lemmas and parsing need.
struct ModelParts {
  std::vector<FineTag> tags;
  std::vector<LemmaRule> lemma_rules;
  std::vector<std::uint64_t> lexicon;    ///< `LexiconTable`
  std::vector<std::uint64_t> lemmas;     ///< `PackedTable`: indices of `lemma_rules`
  std::vector<std::uint64_t> word_rows;  ///< `PackedTable`: rows of `word_cells`
  std::vector<std::int8_t> word_cells;   ///< see `WordVectors`
  std::vector<std::int16_t> weights;     ///< see `SyntaxNetwork`
  std::vector<std::int32_t> biases;
};

/// The bytes of a model file: a header with version, size and checksum, then sections on
/// multiples of 64 bytes, little-endian.
std::string model_file(const ModelParts& parts);

/// A model as it lies in the bytes of a file: tables are read in place.
class SyntaxModel {
 public:
  /// Checks and opens a model. Borrowed: `bytes` must outlive the model, and are copied
  /// only where they do not lie on a multiple of 8. A file that is cut, damaged, or of
  /// another version or byte order is a problem. Cost: one checksum over the file.
  static Result<SyntaxModel> of_file(std::string_view bytes, const std::string& path);

  std::span<const FineTag> tags() const { return tags_; }
  /// Universal part of speech by `TagId`.
  std::span<const Upos> uposes() const { return uposes_; }
  const LexiconTable& lexicon() const { return lexicon_; }
  const LemmaTable& lemmas() const { return lemmas_; }
  const WordVectors& words() const { return words_; }
  const SyntaxNetwork& network() const { return network_; }
  /// Of the file: tells models apart.
  std::uint64_t checksum() const { return checksum_; }

 private:
  std::vector<FineTag> tags_;
  std::vector<Upos> uposes_;
  LexiconTable lexicon_;
  LemmaTable lemmas_;
  WordVectors words_;
  SyntaxNetwork network_;
  std::uint64_t checksum_ = 0;
  std::shared_ptr<const std::vector<std::uint64_t>> copy_;
};

}  // namespace crosscheck
