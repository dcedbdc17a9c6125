#include "train/build_model.h"

#include "train/examples.h"
#include "train/lemma_trainer.h"
#include "train/parse_trainer.h"
#include "train/tag_trainer.h"
#include "train/wordnet.h"

namespace crosscheck {
namespace {

using Say = std::function<void(std::string)>;

std::string tally_line(int pass, const ParseTrainer::Tally& tally) {
  return "pass " + std::to_string(pass) + ": " + std::to_string(tally.updates) + " of " +
         std::to_string(tally.sentences) + " sentences changed the moves, " +
         std::to_string(tally.wrong_relations) + " of " + std::to_string(tally.relations) +
         " relations were wrong";
}

void learn_tagger(std::vector<Example>& examples, const ModelPlan& plan, const Say& say,
                  ModelParts& parts) {
  const TagTraining training{plan.tag_cells, plan.tag_passes, plan.seed};
  std::vector<const Example*> all;
  all.reserve(examples.size());
  for (const Example& example : examples) all.push_back(&example);
  parts.tag_weights = tag_weights(learn_tags(all, parts.tags.size(), training));
  predict_unseen_tags(examples, parts.tags.size(), plan.tag_parts, training);
  std::size_t right = 0;
  std::size_t words = 0;
  for (const Example& example : examples) {
    for (std::size_t at = 0; at < example.tags.size(); ++at, ++words) {
      right += example.tags[at] == example.gold_tags[at] ? 1U : 0U;
    }
  }
  say("tags unseen by their tagger: " + std::to_string(right) + " of " +
      std::to_string(words) + " right");
}

void learn_parser(const std::vector<Example>& examples, const TagList& tags,
                  const ModelPlan& plan, const Say& say, ModelParts& parts) {
  const std::vector<Upos> uposes = tags.uposes();
  std::vector<ParseExample> parses;
  for (const Example& example : examples) {
    ParseInput input;
    make_parse_input(example.views, example.tags, uposes, input);
    parses.push_back(parse_example(std::move(input), example.tree));
  }
  ParseTrainer trainer(plan.move_cells, plan.relation_cells, {plan.beam_width, 0});
  Dice dice(plan.seed);
  for (int pass = 1; pass <= plan.parse_passes; ++pass) {
    say(tally_line(pass, trainer.pass(parses, dice)));
  }
  parts.move_weights = trainer.moves().averaged(8, 1008);
  constexpr std::int32_t limit = INT16_MAX / 60;  // features of a relation, or more
  parts.relation_weights = trainer.relations().averaged(32, limit);
}

}  // namespace

ModelParts build_model(const Treebank& treebank, const std::string& wordnet,
                       const ModelPlan& plan, const Say& say, Problems& problems) {
  ModelParts parts;
  parts.beam_spread = plan.beam_spread;
  parts.lexicon = LexiconTable::packed(read_wordnet(wordnet, problems));
  const LexiconTable lexicon(parts.lexicon);
  const TagList tags(treebank, 8);
  parts.tags = tags.tags();
  parts.known = known_words(treebank, tags, 5);
  say(std::to_string(treebank.size()) + " sentences, " + std::to_string(parts.tags.size()) +
      " tags");

  LearnedLemmas lemmas =
      learn_lemmas(treebank, tags, lexicon, read_irregular_forms(wordnet, problems));
  parts.lemma_rules = std::move(lemmas.rules);
  parts.lemmas = std::move(lemmas.table);
  say(std::to_string(parts.lemma_rules.size()) + " rules of lemmas");

  std::vector<Example> examples =
      examples_of(treebank, tags, lexicon, PackedTable(parts.known));
  learn_tagger(examples, plan, say, parts);
  learn_parser(examples, tags, plan, say, parts);
  return parts;
}

}  // namespace crosscheck
