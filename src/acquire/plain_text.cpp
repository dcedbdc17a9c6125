#include "acquire/plain_text.h"

#include <algorithm>

#include "acquire/parts.h"
#include "acquire/stamps.h"
#include "support/text.h"
#include "support/utf8.h"

namespace crosscheck {
namespace {

constexpr std::size_t widest_wrapped =
    100;  // bytes; in a text with longer lines none is wrapped
constexpr std::size_t narrowest_wrapped = 40;

struct TextLine {
  Span span;
  bool after_blank = true;
};

std::vector<TextLine> lines_of(std::string_view text) {
  std::vector<TextLine> lines;
  bool after_blank = true;
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t end = text.find('\n', begin);
    if (end == std::string_view::npos) end = text.size();
    const std::string_view line = trimmed(text.substr(begin, end - begin));
    if (!line.empty()) {
      const auto start = static_cast<std::uint32_t>(line.data() - text.data());
      lines.push_back(
          {{start, start + static_cast<std::uint32_t>(line.size())}, after_blank});
    }
    after_blank = line.empty();
    begin = end + 1;
  }
  return lines;
}

/// Whether the line goes on in the next one, as wrapped lines do: it is long, no sentence
/// ends with it, and the next begins in lower case or with a digit.
bool runs_on(std::string_view line, std::string_view next) {
  constexpr std::string_view enders = ".!?:;\"'";
  if (line.size() < narrowest_wrapped ||
      enders.find(line.back()) != std::string_view::npos) {
    return false;
  }
  return (next[0] >= 'a' && next[0] <= 'z') || (next[0] >= '0' && next[0] <= '9');
}

bool is_wrapped(std::string_view text, const std::vector<TextLine>& lines) {
  bool has_run_on = false;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (length(lines[i].span) > widest_wrapped) return false;
    if (i == 0 || lines[i].after_blank) continue;
    has_run_on =
        has_run_on || runs_on(slice(text, lines[i - 1].span), slice(text, lines[i].span));
  }
  return has_run_on;
}

}  // namespace

std::vector<Paragraph> split_paragraphs(std::string_view text) {
  const std::vector<TextLine> lines = lines_of(text);
  const bool wrapped = is_wrapped(text, lines);
  std::vector<Paragraph> paragraphs;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const bool goes_on = wrapped && !lines[i].after_blank && i > 0 &&
                         length(lines[i - 1].span) >= narrowest_wrapped;
    if (goes_on) {
      paragraphs.back().span.end = lines[i].span.end;
    } else {
      paragraphs.push_back({lines[i].span});
    }
  }
  return paragraphs;
}

void complete_from_lines(Page& page, const PageWords& words) {
  Metadata& known = page.metadata;
  const std::string_view text = page.body.text;
  PartsFound found = label_parts(text, known.title.value_or(""), words, page.paragraphs);
  if (!known.title && !found.title.empty()) known.title = std::move(found.title);
  if (!known.author) known.author = std::move(found.author);
  if (!known.published && found.published) {
    known.published = found.published;
    known.published_state = SlotState::carried;
  }
  if (!known.source) known.source = std::move(found.publisher);
  if (!known.source) known.source = named_publisher(text, page.paragraphs, words);
}

Page plain_page(std::string_view characters, const Metadata& known,
                const PageWords& words) {
  Page page;
  TextBuilder builder(characters);
  builder.copy(0, characters.size());
  page.body = std::move(builder).take();
  page.paragraphs = split_paragraphs(page.body.text);
  page.metadata = known;
  complete_from_lines(page, words);
  return page;
}

}  // namespace crosscheck
