#pragma once
#include "acquire/article.h"
#include "analyze/token.h"

namespace crosscheck {

/// A sentence: its tokens, and where it stands.
struct Sentence {
  TokenRange tokens;
  Span span;
  Part part = Part::body;
  std::uint32_t paragraph = 0;  ///< index of the paragraph in the article
};

}  // namespace crosscheck
