#include "train/lemma_trainer.h"

#include <algorithm>
#include <map>
#include <set>

#include "support/data_files.h"
#include "support/text.h"

namespace crosscheck {
namespace {

/// A form with a tag and how often each lemma is given.
struct Entry {
  std::set<std::string> words;  // with their case
  std::map<LemmaRule, int> rules;
  std::map<std::string, int> lemmas;
};

template <typename Item>
const Item& commonest(const std::map<Item, int>& counts) {
  return std::ranges::max_element(counts, {}, [](const auto& item) { return item.second; })
      ->first;
}

class LemmaLearner {
 public:
  LemmaLearner(const TagList& tags, const LexiconTable& lexicon)
      : tags_(tags), lexicon_(lexicon) {}

  void see(const std::string& form, const std::string& lemma, TagId tag) {
    Entry& entry = entries_[{lower_ascii(form), tag}];
    entry.words.insert(form);
    ++entry.rules[lemma_rule(form, lemma)];
    ++entry.lemmas[lemma];
  }

  LearnedLemmas learned(const std::vector<IrregularForm>& irregular) {
    learn_endings();
    const std::vector<std::uint64_t> slots = PackedTable::packed(table_);
    const LemmaTable so_far(PackedTable{slots}, rules_, lexicon_);
    for (const auto& [key, entry] : entries_) {
      const std::uint16_t use = tags_.tags()[key.second].use;
      const bool is_name = tags_.tags()[key.second].upos == Upos::propn;
      const LemmaRule& rule = commonest(entry.rules);
      const std::string& lemma = commonest(entry.lemmas);
      const LemmaRule whole{true, static_cast<std::uint8_t>(key.first.size()), lemma};
      int seen = 0;
      for (const auto& [other, count] : entry.lemmas) seen += count;
      const bool is_one =
          entry.lemmas.at(lemma) * 20 >= seen * 19 && key.first.size() < 256;
      bool is_right = true;
      bool is_rule_enough = true;
      for (const std::string& word : entry.words) {
        const std::string expected = is_one ? lemma : applied(rule, word);
        is_right &= so_far.lemma(word, key.second, use, is_name) == expected;
        is_rule_enough &= applied(rule, word) == expected;
      }
      if (!is_right) add(word_key(key.first, key.second), is_rule_enough ? rule : whole);
    }
    add_irregular(irregular);
    return {rules_, PackedTable::packed(table_)};
  }

 private:
  void learn_endings() {
    std::map<std::pair<std::string, TagId>, std::map<LemmaRule, int>> endings;
    for (const auto& [key, entry] : entries_) {
      for (std::size_t n = 0; n <= std::min(longest_ending, key.first.size()); ++n) {
        auto& rules = endings[{key.first.substr(key.first.size() - n), key.second}];
        rules[commonest(entry.rules)] += 1;  // each form counts once
      }
    }
    for (const auto& [key, rules] : endings) {
      const LemmaRule& rule = commonest(rules);
      int total = 0;
      for (const auto& [other, count] : rules) total += count;
      if (!key.first.empty()) {
        if (total < 2) continue;
        const auto shorter = endings.find({key.first.substr(1), key.second});
        if (commonest(shorter->second) == rule) continue;
      }
      add(ending_key(key.first, key.second), rule);
    }
  }

  void add_irregular(const std::vector<IrregularForm>& irregular) {
    for (const IrregularForm& form : irregular) {
      for (std::size_t tag = 0; tag < tags_.tags().size(); ++tag) {
        if ((tags_.tags()[tag].use & form.use) == 0) continue;
        const auto id = static_cast<TagId>(tag);
        if (entries_.count({form.form, id}) != 0) continue;
        add(word_key(form.form, id), lemma_rule(form.form, form.lemma));
      }
    }
  }

  void add(std::uint64_t key, const LemmaRule& rule) {
    const auto [found, is_new] =
        ids_.emplace(rule, static_cast<std::uint16_t>(rules_.size()));
    if (is_new) rules_.push_back(rule);
    table_.emplace_back(key, found->second);
  }

  const TagList& tags_;
  LexiconTable lexicon_;
  std::map<std::pair<std::string, TagId>, Entry> entries_;
  std::vector<LemmaRule> rules_;
  std::map<LemmaRule, std::uint16_t> ids_;
  std::vector<std::pair<std::uint64_t, std::uint16_t>> table_;
};

}  // namespace

std::vector<IrregularForm> read_irregular_forms(const std::string& folder,
                                                Problems& problems) {
  std::vector<IrregularForm> forms;
  const std::pair<std::string, std::uint16_t> files[] = {
      {"noun", lex_plural},
      {"verb", lex_verb_past | lex_verb_ing},
      {"adj", lex_comparative}};
  for (const auto& [file, use] : files) {
    std::string path = folder;
    path.append("/").append(file).append(".exc");
    std::string text;
    if (!read_file(path, text, problems)) continue;
    for (const std::string_view line : split(text, '\n')) {
      const auto words = split(line, ' ');
      if (words.size() < 2 || line.find('_') != std::string_view::npos) continue;
      const bool ing = words[0].ends_with("ing");
      const auto exact = static_cast<std::uint16_t>(
          use & (ing ? ~std::uint32_t{lex_verb_past} : ~std::uint32_t{lex_verb_ing}));
      forms.push_back({std::string(words[0]), std::string(words[1]), exact});
    }
  }
  return forms;
}

LearnedLemmas learn_lemmas(const Treebank& treebank, const TagList& tags,
                           const LexiconTable& lexicon,
                           const std::vector<IrregularForm>& irregular) {
  LemmaLearner learner(tags, lexicon);
  for (const TreebankSentence& sentence : treebank) {
    for (const TreebankWord& word : sentence.words) {
      if (word.lemma != "_") learner.see(word.form, word.lemma, tags.of(word));
    }
  }
  return learner.learned(irregular);
}

}  // namespace crosscheck
