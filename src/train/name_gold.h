#pragma once
#include <cstdint>
#include <optional>
#include <set>
#include <span>
#include <vector>

#include "acquire/article.h"
#include "analyze/mentions.h"
#include "analyze/name_words.h"
#include "train/name_marks.h"

namespace crosscheck {

/// A document of a treebank as the tool reads it, a sentence a paragraph, and where its
/// words stand.
struct MarkedDocument {
  Article article;
  std::vector<std::vector<Span>> words;  ///< by sentence
};

MarkedDocument marked_document(std::span<const TreebankSentence> sentences);

/// Sentences of each document of a treebank.
std::vector<std::span<const TreebankSentence>> documents_of(const Treebank& treebank);

/// A name in a sentence, with its highest word in the tree.
struct NamedMention {
  std::uint32_t head = 0;
  NameClass name_class = NameClass::person;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  auto key() const { return std::pair(head, name_class); }
};

/// The named mentions of a sentence; heads of names within names go to `others`.
std::vector<NamedMention> gold_names(const TreebankSentence& sentence,
                                     std::set<std::uint32_t>& others);

/// The tool's names in a sentence, without those whose heads are in `others`; words of
/// nationality go there too.
std::vector<NamedMention> own_names(const TreebankSentence& sentence,
                                    const std::vector<Span>& words,
                                    std::span<const NameMention> mentions,
                                    std::set<std::uint32_t>& others);

/// Whether a name is an office or a form of address alone, which names nobody.
bool is_title(const NamedMention& name, const TreebankSentence& sentence,
              const NameWords& words);

}  // namespace crosscheck
