#include "train/reference_score.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <map>
#include <optional>

#include "analyze/country_reference.h"
#include "analyze/tokenize.h"
#include "support/ascii.h"
#include "support/text.h"

namespace crosscheck {
namespace {

/// A stretch of words that a treebank says is of one entity.
struct MarkedEntity {
  std::string id;
  std::string page;  ///< "United_States"; "" if none
  std::size_t begin = 0;
  std::size_t end = 0;  ///< words of the document
};

/// A document with its sentences as paragraphs, and the entities marked in it.
struct MarkedDocument {
  std::string id;
  Article article;
  std::vector<Span> words;
  std::vector<MarkedEntity> entities;  ///< by where they begin
};

/// Reads the marks at one word: "(4-place-new-...-France", "4)", "(5-person-...)4)".
class MarkReader {
 public:
  void read(std::string_view marks, std::size_t word, std::vector<MarkedEntity>& out) {
    while (!marks.empty()) {
      const bool opens = marks.front() == '(';
      if (opens) marks.remove_prefix(1);
      std::size_t end = 0;
      while (end < marks.size() && marks[end] != ')' && marks[end] != '(') ++end;
      const std::string_view own = marks.substr(0, end);
      const std::string id(own.substr(0, own.find('-')));
      if (opens) {
        const std::vector<std::string_view> fields = split(own, '-');
        open_[id].push_back(out.size());
        const bool has_page = fields.size() > 7;
        out.push_back({id, has_page ? std::string(fields[7]) : "", word, word + 1});
      }
      marks.remove_prefix(end);
      if (marks.starts_with(')')) {
        marks.remove_prefix(1);
        close(id, word, out);
      }
    }
  }

 private:
  void close(const std::string& id, std::size_t word, std::vector<MarkedEntity>& out) {
    std::vector<std::size_t>& open = open_[id];
    if (open.empty()) return;
    out[open.back()].end = word + 1;
    open.pop_back();
  }

  std::map<std::string, std::vector<std::size_t>> open_;
};

std::vector<MarkedDocument> marked_documents(const Treebank& treebank) {
  std::vector<MarkedDocument> out;
  MarkReader reader;
  for (const TreebankSentence& sentence : treebank) {
    if (out.empty() || sentence.document_start) {
      out.emplace_back();
      out.back().id = sentence.document;
      reader = {};
    }
    MarkedDocument& document = out.back();
    std::string& text = document.article.text;
    const auto begin = static_cast<std::uint32_t>(text.size());
    for (const TreebankWord& word : sentence.words) {
      const auto first = static_cast<std::uint32_t>(text.size());
      text += word.form;
      document.words.push_back({first, static_cast<std::uint32_t>(text.size())});
      if (word.space_after) text += ' ';
      reader.read(word.entities, document.words.size() - 1, document.entities);
    }
    document.article.paragraphs.push_back({{begin, document.words.back().end}});
    text += '\n';
  }
  return out;
}

std::string_view text_of(const MarkedDocument& document, const MarkedEntity& entity) {
  return slice(document.article.text,
               {document.words[entity.begin].begin, document.words[entity.end - 1].end});
}

bool refers_to_country(std::string_view text) {
  constexpr std::array<std::string_view, 4> phrases = {"the country", "this country",
                                                       "the nation", "this nation"};
  return std::ranges::find(phrases, lower_ascii(text)) != phrases.end();
}

/// Whether the entity was told by a name before.
bool is_named_before(const MarkedDocument& document, const MarkedEntity& entity) {
  return std::ranges::any_of(document.entities, [&](const MarkedEntity& other) {
    const std::string_view text = text_of(document, other);
    return other.id == entity.id && other.begin < entity.begin &&
           !refers_to_country(text) && std::ranges::any_of(text, is_ascii_upper);
  });
}

/// What the text has for the analysis: tokens, one sentence a paragraph, names.
Analysis read_names_of(const MarkedDocument& document, const Language& language) {
  Analysis found;
  const Article& article = document.article;
  for (std::uint32_t i = 0; i < article.paragraphs.size(); ++i) {
    const auto begin = static_cast<std::uint32_t>(found.tokens.size());
    tokenize(article.text, article.paragraphs[i].span, found.tokens);
    const auto end = static_cast<std::uint32_t>(found.tokens.size());
    if (begin == end) continue;
    language.vocabulary.number(std::span(found.tokens).subspan(begin));
    found.tokens[begin].sentence_start = true;
    found.sentences.push_back({{begin, end}, article.paragraphs[i].span, Part::body, i});
  }
  found.names = read_names(article, found.tokens, found.sentences, {}, language.gazetteer);
  return found;
}

void score_document(const MarkedDocument& document, const Language& language,
                    ReferenceScore& score) {
  std::optional<Analysis> found;
  for (const MarkedEntity& entity : document.entities) {
    if (!refers_to_country(text_of(document, entity))) continue;
    std::string page = entity.page;
    std::ranges::replace(page, '_', ' ');
    const std::string meant = language.gazetteer.find(page);
    if (meant.empty() || !is_named_before(document, entity)) continue;
    if (!found) found = read_names_of(document, language);
    const std::uint32_t place = document.words[entity.begin].begin;
    const auto token = static_cast<std::uint32_t>(
        std::ranges::lower_bound(found->tokens, place, {},
                                 [](const Token& one) { return one.span.begin; }) -
        found->tokens.begin());
    const auto sentence = static_cast<std::uint32_t>(
        std::ranges::upper_bound(found->sentences, token, {},
                                 [](const Sentence& one) { return one.tokens.begin; }) -
        found->sentences.begin() - 1);
    const NameMention* name =
        country_meant(found->names, found->sentences, language.gazetteer, token, sentence);
    ++score.named;
    if (name != nullptr) ++score.answered;
    if (name != nullptr && name->concept_id == meant) {
      ++score.right;
      continue;
    }
    score.misses.push_back(document.id + ": meant " + meant + ", read " +
                           (name == nullptr ? "none" : name->concept_id));
  }
}

}  // namespace

ReferenceScore score_country_reference(const Treebank& treebank, const Language& language) {
  ReferenceScore score;
  for (const MarkedDocument& document : marked_documents(treebank)) {
    score_document(document, language, score);
  }
  return score;
}

std::string to_string(const ReferenceScore& score) {
  const double share = score.named == 0 ? 0
                                        : 100.0 * static_cast<double>(score.right) /
                                              static_cast<double>(score.named);
  std::array<char, 96> text{};
  std::snprintf(text.data(), text.size(),
                "\"the country\": %zu of %zu right (%.1f %%), %zu answered", score.right,
                score.named, share, score.answered);
  return text.data();
}

}  // namespace crosscheck
