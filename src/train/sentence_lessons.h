#pragma once
#include <string>
#include <vector>

#include "analyze/token.h"
#include "support/dice.h"
#include "train/raw_text.h"

namespace crosscheck {

/// A paragraph with its tokens, from which is learned where sentences begin.
struct SentenceLesson {
  std::string text;
  std::vector<Token> tokens;
  std::vector<bool> is_begin;  ///< of each token
  bool is_news = false;
};

SentenceLesson sentence_lesson(const RawParagraph& paragraph);
/// Of every paragraph of the treebank as raw text.
std::vector<SentenceLesson> sentence_lessons(const Treebank& treebank);

/// A paragraph as somebody careless might have written a part of it: some sentences lack
/// their full stop, or begin in lower case.
RawParagraph written_carelessly(const RawParagraph& paragraph, Dice& dice);

}  // namespace crosscheck
