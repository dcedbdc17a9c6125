#include "train/examples.h"

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

WordRows::WordRows(const Treebank& treebank, const LexiconTable& lexicon,
                   std::uint32_t least) {
  std::unordered_map<std::uint64_t, std::uint32_t> places;
  std::vector<Row> seen;  // in the order of the treebank
  for (const TreebankSentence& sentence : treebank) {
    for (const TreebankWord& word : sentence.words) {
      const WordFeatures features = features_of(view_of(word.form, lexicon));
      for (std::size_t at = 0; at < features.size(); ++at) {
        if (features[at] == 0) continue;
        const auto next = static_cast<std::uint32_t>(seen.size());
        const auto [place, is_new] = places.emplace(features[at], next);
        if (is_new) seen.push_back({features[at], 0, at < whole_word_features});
        ++seen[place->second].count;
      }
    }
  }
  for (const Row& row : seen) {
    if (row.count < least || rows_.size() > UINT16_MAX) continue;
    numbers_[row.feature] = static_cast<std::uint32_t>(rows_.size());
    rows_.push_back(row);
  }
}

std::vector<std::uint32_t> WordRows::of(const WordView& view) const {
  std::vector<std::uint32_t> rows;
  for (const std::uint64_t feature : features_of(view)) {
    const auto found = numbers_.find(feature);
    if (feature != 0 && found != numbers_.end()) rows.push_back(found->second);
  }
  return rows;
}

std::vector<std::uint64_t> WordRows::packed() const {
  std::vector<std::pair<std::uint64_t, std::uint16_t>> entries;
  entries.reserve(rows_.size());
  for (std::size_t at = 0; at < rows_.size(); ++at) {
    entries.emplace_back(rows_[at].feature, static_cast<std::uint16_t>(at));
  }
  return PackedTable::packed(entries);
}

std::vector<Example> examples_of(const Treebank& treebank, const TagList& tags,
                                 const LexiconTable& lexicon, const WordRows& rows) {
  std::vector<Example> examples;
  examples.reserve(treebank.size());
  for (const TreebankSentence& sentence : treebank) {
    Example example;
    const auto size = static_cast<std::uint32_t>(sentence.words.size());
    for (const TreebankWord& word : sentence.words) {
      example.rows.push_back(rows.of(view_of(word.form, lexicon)));
      example.tags.push_back(tags.of(word));
      example.tree.heads.push_back(word.head == 0 ? size : word.head - 1);
      example.tree.relations.push_back(word.relation);
    }
    examples.push_back(std::move(example));
  }
  return examples;
}

}  // namespace crosscheck
