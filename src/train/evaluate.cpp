#include "train/evaluate.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include "support/ascii.h"
#include "syntax/syntax.h"

namespace crosscheck {
namespace {

/// A word at its characters, counted in bytes without white space.
struct PlacedWord {
  std::size_t begin = 0;
  std::size_t end = 0;
  const TreebankWord* word = nullptr;
  std::size_t head = 0;  ///< index of the head among all words; its own for a root
};

struct PlacedSentence {
  std::size_t begin = 0;
  std::size_t end = 0;
  friend bool operator==(const PlacedSentence&, const PlacedSentence&) = default;
};

struct PlacedText {
  std::string text;
  std::vector<PlacedWord> words;
  std::vector<PlacedSentence> sentences;
};

PlacedText placed(const Treebank& treebank) {
  PlacedText out;
  for (const TreebankSentence& sentence : treebank) {
    const std::size_t first = out.words.size();
    const std::size_t begin = out.text.size();
    for (const TreebankWord& word : sentence.words) {
      const std::size_t at = out.text.size();
      for (const char c : word.form) {
        if (!is_ascii_space(c)) out.text += c;
      }
      const std::size_t own = out.words.size();
      out.words.push_back(
          {at, out.text.size(), &word, word.head == 0 ? own : first + word.head - 1});
    }
    out.sentences.push_back({begin, out.text.size()});
  }
  return out;
}

void compare_words(const PlacedText& gold, const PlacedText& system,
                   const std::vector<std::size_t>& gold_of, SyntaxScores& scores) {
  constexpr std::size_t none = SIZE_MAX;
  for (std::size_t at = 0; at < system.words.size(); ++at) {
    if (gold_of[at] == none) continue;
    const PlacedWord& right = gold.words[gold_of[at]];
    const PlacedWord& word = system.words[at];
    ++scores.aligned;
    scores.upos += right.word->upos == word.word->upos ? 1U : 0U;
    scores.lemmas +=
        right.word->lemma == "_" || right.word->lemma == word.word->lemma ? 1U : 0U;
    if (gold_of[word.head] != right.head) continue;
    ++scores.heads;
    if (base_name(right.word->relation) != base_name(word.word->relation)) continue;
    ++scores.labelled;
    scores.exact += right.word->relation == word.word->relation ? 1U : 0U;
  }
}

std::string percent(const char* label, double value) {
  std::array<char, 48> text{};
  std::snprintf(text.data(), text.size(), "%s %.2f", label, value);
  return text.data();
}

}  // namespace

double f1(std::size_t right, std::size_t gold, std::size_t system) {
  if (gold + system == 0) return 0;
  return 200.0 * static_cast<double>(right) / static_cast<double>(gold + system);
}

Result<SyntaxScores> compare(const Treebank& gold, const Treebank& system) {
  const PlacedText right = placed(gold);
  const PlacedText own = placed(system);
  if (right.text != own.text) {
    const auto [at, other] = std::ranges::mismatch(right.text, own.text);
    return Problem{"", 0, 0,
                   "the texts differ from character " +
                       std::to_string(at - right.text.begin()) + " on"};
  }
  SyntaxScores scores;
  scores.gold_sentences = right.sentences.size();
  scores.system_sentences = own.sentences.size();
  scores.gold_words = right.words.size();
  scores.system_words = own.words.size();
  for (std::size_t a = 0, b = 0; a < right.sentences.size() && b < own.sentences.size();) {
    scores.right_sentences += right.sentences[a] == own.sentences[b] ? 1U : 0U;
    const std::size_t end = std::min(right.sentences[a].end, own.sentences[b].end);
    a += right.sentences[a].end == end ? 1U : 0U;
    b += own.sentences[b].end == end ? 1U : 0U;
  }
  std::vector<std::size_t> gold_of(own.words.size(), SIZE_MAX);
  for (std::size_t a = 0, b = 0; a < right.words.size() && b < own.words.size();) {
    const PlacedWord& x = right.words[a];
    const PlacedWord& y = own.words[b];
    if (x.begin == y.begin && x.end == y.end) gold_of[b] = a;
    a += x.end <= y.end ? 1U : 0U;
    b += y.end <= x.end ? 1U : 0U;
  }
  compare_words(right, own, gold_of, scores);
  return scores;
}

Treebank parsed(const SyntaxModel& model, const Treebank& words) {
  Treebank out = words;
  std::vector<SyntaxToken> tokens;
  std::vector<std::uint32_t> ends;
  for (const TreebankSentence& sentence : words) {
    for (const TreebankWord& word : sentence.words) tokens.push_back({word.form});
    ends.push_back(static_cast<std::uint32_t>(tokens.size()));
  }
  SyntaxWorkspace workspace;
  std::vector<SyntaxNode> nodes;
  read_syntax(model, tokens, ends, workspace, nodes);
  std::size_t at = 0;
  for (TreebankSentence& sentence : out) {
    const std::size_t first = at;
    for (TreebankWord& word : sentence.words) {
      const SyntaxNode& node = nodes[at];
      word.lemma = lemma_of(model, tokens[at], node);
      word.upos = node.upos;
      word.xpos = model.tags()[node.tag].penn;
      const bool is_root = node.head == SyntaxNode::no_head;
      word.head = is_root ? 0 : static_cast<std::uint32_t>(node.head - first + 1);
      word.relation = node.relation;
      ++at;
    }
  }
  return out;
}

std::string to_string(const SyntaxScores& scores) {
  const auto part = [&](const char* label, std::size_t right) {
    return percent(label, f1(right, scores.gold_words, scores.system_words));
  };
  return percent("sentences", f1(scores.right_sentences, scores.gold_sentences,
                                 scores.system_sentences)) +
         "  " + part("words", scores.aligned) + "  " + part("UPOS", scores.upos) + "  " +
         part("lemmas", scores.lemmas) + "  " + part("UAS", scores.heads) + "  " +
         part("LAS", scores.labelled) + "  " + part("with subtypes", scores.exact);
}

std::string conllu(const Treebank& treebank) {
  std::string out;
  for (const TreebankSentence& sentence : treebank) {
    std::size_t id = 0;
    for (const TreebankWord& word : sentence.words) {
      out += std::to_string(++id) + '\t' + word.form + '\t' + word.lemma + '\t' +
             std::string(name(word.upos)) + '\t' + word.xpos + "\t_\t" +
             std::to_string(word.head) + '\t' + std::string(name(word.relation)) + "\t_\t" +
             (word.space_after ? "_" : "SpaceAfter=No") + '\n';
    }
    out += '\n';
  }
  return out;
}

}  // namespace crosscheck
