#include "train/name_gold.h"

#include <algorithm>

namespace crosscheck {
namespace {

std::optional<NameClass> class_of(const std::string& type) {
  for (const NameClass each :
       {NameClass::person, NameClass::place, NameClass::organization}) {
    if (type == name(each)) return each;
  }
  return std::nullopt;
}

/// Whether a word stands beside the noun that it names: "the teacher Ann Brook".
bool names_noun(const TreebankSentence& sentence, std::uint32_t word, std::uint32_t noun) {
  const TreebankWord& own = sentence.words[word];
  return own.head == noun + 1 &&
         (own.relation == Dependency::appos || own.relation == Dependency::flat);
}

/// The proper noun that names a mention; absent where it is not named.
std::optional<std::uint32_t> name_head(const TreebankSentence& sentence,
                                       const EntityMark& mark) {
  std::vector<std::uint32_t> all;
  for (std::uint32_t i = mark.begin; i < mark.end; ++i) all.push_back(i);
  const std::uint32_t head = highest_word(sentence, all);
  if (sentence.words[head].upos == Upos::propn) return head;
  for (const std::uint32_t word : mark.heads) {
    if (sentence.words[word].upos == Upos::propn && names_noun(sentence, word, head)) {
      return word;
    }
  }
  return std::nullopt;
}

}  // namespace

MarkedDocument marked_document(std::span<const TreebankSentence> sentences) {
  MarkedDocument made;
  std::string& text = made.article.text;
  for (const TreebankSentence& sentence : sentences) {
    const auto begin = static_cast<std::uint32_t>(text.size());
    std::vector<Span> spans;
    spans.reserve(sentence.words.size());
    for (const TreebankWord& word : sentence.words) {
      const auto at = static_cast<std::uint32_t>(text.size());
      text += word.form;
      spans.push_back({at, static_cast<std::uint32_t>(text.size())});
      if (word.space_after) text += ' ';
    }
    made.words.push_back(std::move(spans));
    made.article.paragraphs.push_back(
        {{begin, static_cast<std::uint32_t>(text.size())}, Part::body});
    text += '\n';
  }
  return made;
}

std::vector<std::span<const TreebankSentence>> documents_of(const Treebank& treebank) {
  std::vector<std::span<const TreebankSentence>> parts;
  for (std::size_t first = 0; first < treebank.size();) {
    std::size_t end = first + 1;
    while (end < treebank.size() && !treebank[end].document_start) ++end;
    parts.push_back(std::span(treebank).subspan(first, end - first));
    first = end;
  }
  return parts;
}

std::vector<NamedMention> gold_names(const TreebankSentence& sentence,
                                     std::set<std::uint32_t>& others) {
  std::vector<NamedMention> names;
  const std::vector<EntityMark> marks = entity_marks(sentence);
  for (const EntityMark& outer : marks) {
    const auto own = name_head(sentence, outer);
    if (!own) continue;
    for (const EntityMark& inner : marks) {
      const auto head = name_head(sentence, inner);
      const bool shorter = inner.end - inner.begin < outer.end - outer.begin;
      if (head && head != own && shorter &&
          std::ranges::find(outer.heads, *head) != outer.heads.end()) {
        others.insert(*head);
      }
    }
  }
  for (const EntityMark& mark : marks) {
    const auto name_class = class_of(mark.type);
    const auto head = name_head(sentence, mark);
    if (!name_class || !head || others.contains(*head)) continue;
    const NamedMention made{*head, *name_class, mark.begin, mark.end};
    // "Ann, Ben and Cy" is marked as a whole and by its parts.
    if (std::ranges::find(names, made.key(), &NamedMention::key) == names.end()) {
      names.push_back(made);
    }
  }
  return names;
}

std::vector<NamedMention> own_names(const TreebankSentence& sentence,
                                    const std::vector<Span>& words,
                                    std::span<const NameMention> mentions,
                                    std::set<std::uint32_t>& others) {
  std::vector<NamedMention> names;
  for (const NameMention& mention : mentions) {
    std::vector<std::uint32_t> covered;
    for (std::uint32_t i = 0; i < words.size(); ++i) {
      if (words[i].begin < mention.span.end && mention.span.begin < words[i].end) {
        covered.push_back(i);
      }
    }
    if (covered.empty()) continue;
    const std::uint32_t head = highest_word(sentence, covered);
    if (mention.demonym) {
      others.insert(head);
    } else if (!others.contains(head)) {
      names.push_back({head, mention.name_class, covered.front(), covered.back() + 1});
    }
  }
  return names;
}

bool is_title(const NamedMention& name, const TreebankSentence& sentence,
              const NameWords& words) {
  Token token;
  token.hash = word_hash(sentence.words[name.head].form);
  return name.name_class == NameClass::person &&
         words.has(token, office_head | office_short | address_form);
}

}  // namespace crosscheck
