#pragma once
#include <string_view>
#include <vector>

#include "acquire/page.h"

namespace crosscheck {

/// Writes blocks of Markdown as paragraphs without their inline markup: emphasis, code
/// marks, links (their text stays), images (their description stays), tags, escapes,
/// references.
class MarkdownInline {
 public:
  /// Borrowed: `text` outlives the reader.
  explicit MarkdownInline(std::string_view text) : text_(text), builder_(text) {}

  /// Adds a paragraph made of these lines of the text. Cost: linear.
  void add(const std::vector<FileRange>& lines, Part part);

  Page take() &&;

 private:
  std::string_view text_;
  TextBuilder builder_;
  std::vector<Paragraph> paragraphs_;
};

}  // namespace crosscheck
