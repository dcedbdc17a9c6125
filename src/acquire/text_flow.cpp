#include "acquire/text_flow.h"

#include <algorithm>
#include <utility>

#include "acquire/references.h"
#include "acquire/tag_scanner.h"
#include "support/text.h"

namespace crosscheck {
namespace {

bool is_blank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

/// Whether '<' at `at` begins a tag or comment rather than standing for itself.
bool is_tag_start(std::string_view html, std::size_t at) {
  if (at + 1 >= html.size()) return false;
  const char c = html[at + 1];
  return c == '!' || c == '?' || c == '/' || (c >= 'a' && c <= 'z') ||
         (c >= 'A' && c <= 'Z');
}

}  // namespace

void TextFlow::open() {
  if (is_open_) return;
  if (!paragraphs_.empty()) {
    builder_.break_line(position_);
    builder_.break_line(position_);
  }
  const auto begin = static_cast<std::uint32_t>(builder_.text().size());
  paragraphs_.push_back({{begin, begin}, part_});
  is_open_ = true;
  has_space_ = false;
}

void TextFlow::flush_space() {
  if (!std::exchange(has_space_, false)) return;
  const bool is_one =
      pending_space_.end == pending_space_.start + 1 && html_[pending_space_.start] == ' ';
  if (is_one) {
    builder_.copy(pending_space_.start, pending_space_.end);
  } else {
    builder_.put(" ", pending_space_);
  }
}

void TextFlow::add_plain(std::size_t begin, std::size_t end) {
  position_ = begin;
  open();
  flush_space();
  builder_.copy(begin, end);
  position_ = end;
}

void TextFlow::add(std::size_t begin, std::size_t end) {
  const std::string_view html = html_.substr(0, end);
  for (std::size_t at = begin; at < end;) {
    const std::size_t start = at;
    if (is_blank(html[at])) {
      while (at < end && is_blank(html[at])) ++at;
      if (is_open_ && !has_space_) {
        has_space_ = true;
        pending_space_ = {start, at};
      }
      continue;
    }
    if (html[at] == '<' && is_tag_start(html, at)) {
      const auto tag = TagScanner(html, at).next();
      at = tag ? std::max(tag->end, at + 1) : at + 1;
      continue;
    }
    if (html[at] == '&') {
      const Reference reference = reference_at(html.substr(at));
      if (reference.bytes > 0) {
        const bool is_space = reference.text.size() == 1 && is_blank(reference.text[0]);
        position_ = at;
        if (!is_space) {
          open();
          flush_space();
          builder_.put(reference.text, {at, at + reference.bytes});
        }
        at += reference.bytes;
        position_ = at;
        if (is_space && is_open_ && !has_space_) {
          has_space_ = true;
          pending_space_ = {start, at};
        }
        continue;
      }
    }
    ++at;
    while (at < end && html[at] != '<' && html[at] != '&' && !is_blank(html[at])) ++at;
    add_plain(start, at);
  }
}

void TextFlow::break_paragraph(Part next) {
  if (is_open_) {
    paragraphs_.back().span.end = static_cast<std::uint32_t>(builder_.text().size());
    is_open_ = false;
    has_space_ = false;
  }
  part_ = next;
}

std::vector<Paragraph> TextFlow::take_paragraphs() {
  break_paragraph(Part::body);
  std::erase_if(paragraphs_,
                [](const Paragraph& paragraph) { return length(paragraph.span) == 0; });
  return std::move(paragraphs_);
}

}  // namespace crosscheck
