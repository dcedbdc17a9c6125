#pragma once
#include <vector>

#include "acquire/article.h"
#include "acquire/mapped_text.h"
#include "acquire/metadata.h"

namespace crosscheck {

/// What the reader of one input form makes of a file's characters: normalized text that
/// maps back to them, its paragraphs, and what the file says of itself.
struct Page {
  MappedText body;
  std::vector<Paragraph> paragraphs;
  Metadata metadata;
};

}  // namespace crosscheck
