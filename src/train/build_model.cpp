#include "train/build_model.h"

#include "train/examples.h"
#include "train/lemma_trainer.h"
#include "train/wordnet.h"

namespace crosscheck {

ModelParts build_model(const Treebank& treebank, const std::string& wordnet,
                       const NetworkPlan& plan, const std::function<void(std::string)>& say,
                       Problems& problems) {
  constexpr int least_tag = 8;
  constexpr std::uint32_t least_feature = 2;
  ModelParts parts;
  parts.lexicon = LexiconTable::packed(read_wordnet(wordnet, problems));
  const LexiconTable lexicon(parts.lexicon);
  const TagList tags(treebank, least_tag);
  parts.tags = tags.tags();

  LearnedLemmas lemmas =
      learn_lemmas(treebank, tags, lexicon, read_irregular_forms(wordnet, problems));
  parts.lemma_rules = std::move(lemmas.rules);
  parts.lemmas = std::move(lemmas.table);

  const WordRows rows(treebank, lexicon, least_feature);
  parts.word_rows = rows.packed();
  say(std::to_string(treebank.size()) + " sentences, " + std::to_string(parts.tags.size()) +
      " tags, " + std::to_string(parts.lemma_rules.size()) + " rules of lemmas, " +
      std::to_string(rows.rows().size()) + " features of words");
  learn_network(examples_of(treebank, tags, lexicon, rows), rows, plan, say).write(parts);
  return parts;
}

}  // namespace crosscheck
