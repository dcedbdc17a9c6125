#include "train/examples.h"

#include <set>

#include "syntax/words.h"

namespace crosscheck {

TagList::TagList(const Treebank& treebank, int least) {
  std::map<std::pair<Upos, std::string>, int> counts;
  for (const TreebankSentence& sentence : treebank) {
    for (const TreebankWord& word : sentence.words) ++counts[{word.upos, word.xpos}];
  }
  std::map<Upos, int> most;
  for (const auto& [key, count] : counts) {
    const auto& [upos, penn] = key;
    const bool is_new = commonest_.count(upos) == 0;
    if ((count < least && !is_new) || tags_.size() == most_tags) continue;
    const auto id = static_cast<TagId>(tags_.size());
    ids_[key] = id;
    tags_.push_back({upos, penn, use_of(upos, penn)});
    if (is_new || count > most[upos]) {
      commonest_[upos] = id;
      most[upos] = count;
    }
  }
}

TagId TagList::of(const TreebankWord& word) const {
  const auto found = ids_.find({word.upos, word.xpos});
  if (found != ids_.end()) return found->second;
  const auto common = commonest_.find(word.upos);
  return common != commonest_.end() ? common->second : TagId{0};
}

std::vector<Upos> TagList::uposes() const {
  std::vector<Upos> uposes;
  for (const FineTag& tag : tags_) uposes.push_back(tag.upos);
  return uposes;
}

std::vector<std::uint64_t> known_words(const Treebank& treebank, const TagList& tags,
                                       int least) {
  std::map<std::uint64_t, std::map<TagId, int>> words;
  for (const TreebankSentence& sentence : treebank) {
    for (const TreebankWord& word : sentence.words) {
      ++words[lower_hash(word.form)][tags.of(word)];
    }
  }
  std::map<std::set<TagId>, std::uint16_t> classes;
  std::vector<std::pair<std::uint64_t, std::uint16_t>> known;
  for (const auto& [hash, counts] : words) {
    int total = 0;
    for (const auto& [tag, count] : counts) total += count;
    if (total < least) continue;
    std::set<TagId> usual;  // at least one use in fifty
    for (const auto& [tag, count] : counts) {
      if (count * 50 >= total) usual.insert(tag);
    }
    const auto next = static_cast<std::uint16_t>(classes.size());
    known.emplace_back(hash, classes.emplace(usual, next).first->second);
  }
  return PackedTable::packed(known);
}

std::vector<Example> examples_of(const Treebank& treebank, const TagList& tags,
                                 const LexiconTable& lexicon, const PackedTable& known) {
  std::vector<Example> examples;
  for (const TreebankSentence& sentence : treebank) {
    Example example;
    const auto size = static_cast<std::uint32_t>(sentence.words.size());
    for (const TreebankWord& word : sentence.words) {
      WordView view = view_of(word.form, Chunk::none, lexicon);
      view.known = known_class(known, view.lower);
      example.views.push_back(view);
      example.gold_tags.push_back(tags.of(word));
      example.tree.heads.push_back(word.head == 0 ? size : word.head - 1);
      example.tree.relations.push_back(word.relation);
    }
    examples.push_back(std::move(example));
  }
  return examples;
}

}  // namespace crosscheck
