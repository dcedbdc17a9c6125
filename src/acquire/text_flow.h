#pragma once
#include <cstddef>
#include <string_view>
#include <vector>

#include "acquire/article.h"
#include "acquire/mapped_text.h"

namespace crosscheck {

/// Writes the text of a page as paragraphs: runs of white space become one space, character
/// references what they stand for; paragraphs are parted by an empty line.
class TextFlow {
 public:
  /// Borrowed: `html` outlives the flow.
  explicit TextFlow(std::string_view html) : html_(html), builder_(html) {}

  /// Adds the text in bytes [begin, end); tags and comments in between are passed over.
  void add(std::size_t begin, std::size_t end);
  /// Ends the paragraph, if one is open; what follows is `next`.
  void break_paragraph(Part next);
  /// Parts words that stand in different cells.
  void add_space() { pending_space_ = {position_, position_}, has_space_ = true; }

  MappedText take_text() { return std::move(builder_).take(); }
  std::vector<Paragraph> take_paragraphs();

 private:
  void add_plain(std::size_t begin, std::size_t end);
  void open();
  void flush_space();

  std::string_view html_;
  TextBuilder builder_;
  std::vector<Paragraph> paragraphs_;
  Part part_ = Part::body;
  bool is_open_ = false;
  bool has_space_ = false;
  FileRange pending_space_;
  std::size_t position_ = 0;
};

}  // namespace crosscheck
