#include "acquire/html.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "acquire/html_metadata.h"
#include "acquire/html_nesting.h"
#include "acquire/html_tree.h"
#include "acquire/plain_text.h"
#include "acquire/tag_scanner.h"
#include "acquire/text_flow.h"

namespace crosscheck {
namespace {

constexpr std::size_t most_open = 256;
constexpr std::size_t most_elements = 400000;  // long live blogs have a tenth of that

/// Tags that do not end a paragraph.
constexpr std::string_view inline_tags[] = {
    "a",    "abbr", "acronym", "b",    "bdi",   "bdo",  "big",    "cite",   "code",
    "data", "del",  "dfn",     "em",   "font",  "i",    "ins",    "kbd",    "mark",
    "nobr", "q",    "s",       "samp", "small", "span", "strike", "strong", "sub",
    "sup",  "time", "tt",      "u",    "var",   "wbr"};

/// The text between the tags, for pages that no parser should see.
Page stripped(const std::string& clean) {
  TextFlow flow(clean);
  TagScanner scanner(clean);
  std::size_t at = 0;
  while (const auto tag = scanner.next()) {
    flow.add(at, tag->begin);
    at = tag->end;
    const bool is_inline =
        std::ranges::find(inline_tags, tag->name) != std::end(inline_tags);
    if (tag->kind != Tag::Kind::other && !is_inline) flow.break_paragraph(Part::body);
  }
  flow.add(at, clean.size());
  Page page;
  page.paragraphs = flow.take_paragraphs();
  page.body = flow.take_text();
  return page;
}

}  // namespace

HtmlPage html_page(std::string_view html, const Metadata& known, const PageWords& words) {
  const std::string clean = without_raw_content(html);
  HtmlPage found;
  found.is_too_deep = most_open_elements(clean, most_open + 1) > most_open;
  found.has_too_many_tags =
      !found.is_too_deep && count_elements(clean, most_elements) == most_elements;
  const bool is_parsed = !found.is_too_deep && !found.has_too_many_tags;
  found.page = is_parsed ? html_main_text(clean) : stripped(clean);
  found.page.metadata = merged(known, html_metadata(html));
  complete_from_lines(found.page, words);
  return found;
}

}  // namespace crosscheck
