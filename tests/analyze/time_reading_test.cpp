#include "time_reading.h"

#include "analyze/language.h"
#include "analyze/sentences.h"
#include "analyze/tokenize.h"

namespace crosscheck {
namespace {

const Language& english() {
  static const Language language = [] {
    Problems problems;
    return load_language(WordLists::of_embedded(embedded_files(), "en"), problems);
  }();
  return language;
}

const SentenceRules& sentence_rules() {
  static const Rows rows = Rows::of_compiled(
      "words\x1f"
      "Feb\nwords\x1fJan\nwords\x1fOct\nwords\x1fSept\nwords\x1fTues\n");
  static const SentenceRules made{Abbreviations{rows}, {}};
  return made;
}

}  // namespace

const Day a_tuesday = *day_of({2022, 9, 27});

std::vector<TimeMention> times_in(const std::string& text, std::optional<Day> published) {
  Article article;
  article.text = text;
  article.published = published;
  return times_of(std::move(article));
}

std::vector<TimeMention> times_of(Article article) {
  const Span all{0, static_cast<std::uint32_t>(article.text.size())};
  article.paragraphs.push_back({all, Part::body});
  std::vector<Token> tokens;
  tokenize(article.text, all, tokens);
  english().vocabulary.number(tokens);
  std::vector<Sentence> sentences;
  const TokenRange range{0, static_cast<std::uint32_t>(tokens.size())};
  split_sentences(article, 0, range, sentence_rules(), tokens, sentences);
  return read_times(article, tokens, sentences, english().calendar);
}

std::string times_read(const std::string& text, std::optional<Day> published) {
  std::string out;
  for (const TimeMention& mention : times_in(text, published)) {
    if (!out.empty()) out += "; ";
    out += std::string(slice(text, mention.span)) + "=" + mention.value;
  }
  return out;
}

std::string days_of(const TimeMention& mention) {
  const auto end = [](const std::optional<Day>& day) {
    return day ? to_string(*day) : std::string("?");
  };
  return end(mention.days.first) + ".." + end(mention.days.last);
}

}  // namespace crosscheck
