#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "support/problem.h"
#include "syntax/tags.h"

namespace crosscheck {

/// A word of a treebank: columns of CoNLL-U.
struct TreebankWord {
  std::string form;
  std::string lemma;
  Upos upos = Upos::x;
  std::string xpos;
  std::uint32_t head = 0;  ///< 1-based; 0 for the root
  Dependency relation = Dependency::dep;
  bool space_after = true;
  std::string
      entities{};  ///< marks of mentions that begin or end here: "(3-place-...", "3)"
};

struct TreebankSentence {
  std::vector<TreebankWord> words;
  bool document_start = false;   ///< "# newdoc" stands before it
  bool paragraph_start = false;  ///< "# newpar"
  std::string document;          ///< its id, where it starts here
};

using Treebank = std::vector<TreebankSentence>;

/// Reads CoNLL-U. Multiword ranges only tell where spaces are; empty nodes are left out. A
/// line that is no word, a head out of range, an unknown tag are problems; that sentence is
/// left out.
Treebank read_conllu(std::string_view text, const std::string& path, Problems& problems);

}  // namespace crosscheck
