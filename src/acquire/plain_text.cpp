#include "acquire/plain_text.h"

#include <algorithm>

#include "support/text.h"
#include "support/utf8.h"

namespace crosscheck {
namespace {

constexpr std::size_t longest_title = 200;  // bytes; longer first lines are text

bool ends_sentence(std::string_view line) {
  constexpr std::string_view closers[] = {"\"", "'", ")", "\xE2\x80\x9D", "\xE2\x80\x99"};
  for (const std::string_view closer : closers) {
    if (line.ends_with(closer)) line.remove_suffix(closer.size());
  }
  return line.ends_with('.') || line.ends_with('!') || line.ends_with("\xE2\x80\xA6");
}

bool is_title_like(std::string_view line) {
  return line.size() <= longest_title && !ends_sentence(line);
}

}  // namespace

std::vector<Paragraph> split_paragraphs(std::string_view text) {
  std::vector<Paragraph> paragraphs;
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t end = text.find('\n', begin);
    if (end == std::string_view::npos) end = text.size();
    const std::string_view line = trimmed(text.substr(begin, end - begin));
    if (!line.empty()) {
      const auto start = static_cast<std::uint32_t>(line.data() - text.data());
      paragraphs.push_back({{start, start + static_cast<std::uint32_t>(line.size())}});
    }
    begin = end + 1;
  }
  return paragraphs;
}

void label_parts(std::string_view text, std::string_view title, const PageWords&,
                 std::vector<Paragraph>& paragraphs) {
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    const std::string_view line = slice(text, paragraphs[i].span);
    const bool is_headline = title.empty() ? i == 0 && is_title_like(line) : line == title;
    if (is_headline) paragraphs[i].part = Part::headline;
  }
  const auto is_body = [](const Paragraph& paragraph) {
    return paragraph.part == Part::body;
  };
  const auto first = std::ranges::find_if(paragraphs, is_body);
  if (first != paragraphs.end() && paragraphs.size() > 1) first->part = Part::lede;
}

Page plain_page(std::string_view characters, const Metadata& known,
                const PageWords& words) {
  Page page;
  TextBuilder builder(characters);
  builder.copy(0, characters.size());
  page.body = std::move(builder).take();
  page.paragraphs = split_paragraphs(page.body.text);
  page.metadata = known;
  label_parts(page.body.text, known.title.value_or(""), words, page.paragraphs);
  for (const Paragraph& paragraph : page.paragraphs) {
    if (paragraph.part != Part::headline || page.metadata.title) continue;
    page.metadata.title = std::string(slice(page.body.text, paragraph.span));
  }
  return page;
}

}  // namespace crosscheck
