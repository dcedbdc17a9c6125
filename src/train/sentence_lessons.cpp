#include "train/sentence_lessons.h"

#include <algorithm>

#include "analyze/tokenize.h"
#include "support/ascii.h"
#include "support/text.h"

namespace crosscheck {
namespace {

/// Per cent of the paragraphs that lack full stops and of those with small letters; and in
/// these, of the sentences.
constexpr std::size_t without_stops = 60;
constexpr std::size_t with_small_letters = 30;
constexpr std::size_t sentences_without_stop = 50;
constexpr std::size_t sentences_in_small_letters = 80;

bool falls(std::size_t per_cent, Dice& dice) { return dice.below(100) < per_cent; }

/// The text of a sentence with what stands behind it.
std::string sentence_of(const RawParagraph& paragraph, std::size_t at) {
  const std::size_t begin = paragraph.begins[at];
  const std::size_t end =
      at + 1 < paragraph.begins.size() ? paragraph.begins[at + 1] : paragraph.text.size();
  return paragraph.text.substr(begin, end - begin);
}

void drop_stop(std::string& sentence) {
  const std::size_t size = sentence.size();
  if (size > 2 && sentence.ends_with(". ") && sentence[size - 3] != '.') {
    sentence.erase(size - 2, 1);
  }
}

void begin_small(std::string& sentence) {
  if (sentence.size() > 1 && is_ascii_upper(sentence[0]) && is_ascii_lower(sentence[1])) {
    sentence[0] = lower_ascii(sentence[0]);
  }
}

}  // namespace

SentenceLesson sentence_lesson(const RawParagraph& paragraph) {
  SentenceLesson lesson;
  lesson.is_news = paragraph.document.starts_with("GUM_news");
  lesson.text = paragraph.text;
  tokenize(lesson.text, {0, static_cast<std::uint32_t>(lesson.text.size())}, lesson.tokens);
  for (const Token& token : lesson.tokens) {
    lesson.is_begin.push_back(
        std::ranges::binary_search(paragraph.begins, token.span.begin));
  }
  return lesson;
}

std::vector<SentenceLesson> sentence_lessons(const Treebank& treebank) {
  std::vector<SentenceLesson> out;
  for (const RawParagraph& paragraph : raw_paragraphs(treebank)) {
    out.push_back(sentence_lesson(paragraph));
  }
  return out;
}

RawParagraph written_carelessly(const RawParagraph& paragraph, Dice& dice) {
  const std::size_t count = paragraph.begins.size();
  const bool drops = falls(without_stops, dice);
  const bool is_small = falls(with_small_letters, dice);
  std::size_t first = 0;
  std::size_t end = count;
  if (count > 3) {
    first = dice.below(count - 1);
    end = first + 1 + dice.below(count - first);
  }
  RawParagraph out{paragraph.document, {}, {}};
  for (std::size_t at = first; at < end; ++at) {
    std::string sentence = sentence_of(paragraph, at);
    if (drops && falls(sentences_without_stop, dice)) drop_stop(sentence);
    if (is_small && falls(sentences_in_small_letters, dice)) begin_small(sentence);
    out.begins.push_back(static_cast<std::uint32_t>(out.text.size()));
    out.text += sentence;
  }
  while (out.text.ends_with(' ')) out.text.pop_back();
  return out;
}

}  // namespace crosscheck
