#include "acquire/markdown.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "acquire/markdown_inline.h"
#include "acquire/plain_text.h"
#include "support/strict_yaml.h"
#include "support/text.h"

namespace crosscheck {
namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr std::size_t longest_front_matter = 64U << 10U;

/// The line at `begin`, without its line end, and where the next begins.
struct SourceLine {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t next = 0;
};

SourceLine line_at(std::string_view text, std::size_t begin) {
  const std::size_t feed = text.find('\n', begin);
  SourceLine line{begin, std::min(feed, text.size()),
                  feed == npos ? text.size() : feed + 1};
  if (line.end > line.begin && text[line.end - 1] == '\r') --line.end;
  return line;
}

std::string_view slice_of(std::string_view text, const SourceLine& line) {
  return text.substr(line.begin, line.end - line.begin);
}

/// What stands before the text of an article.
struct FrontMatter {
  std::size_t end = 0;               ///< where the text begins
  std::optional<FileRange> title{};  ///< the title, where it is written as it reads
};

/// Where the front matter in bytes [begin, end) writes a title in one line and without
/// escapes: only then do its characters have a place in the file.
std::optional<FileRange> written_title(std::string_view text, std::size_t begin,
                                       std::size_t end, std::string_view title) {
  for (SourceLine line = line_at(text, begin); line.begin < end && !title.empty();
       line = line_at(text, line.next)) {
    const std::size_t at = text.find(title, line.begin);
    const bool here = slice_of(text, line).starts_with("title:");
    if (here && at != npos && at + title.size() <= line.end)
      return FileRange{at, at + title.size()};
    if (line.next >= end) break;
  }
  return std::nullopt;
}

/// Reads the front matter into `metadata`.
FrontMatter read_front_matter(std::string_view text, Metadata& metadata,
                              const std::string& path, Problems& problems) {
  const SourceLine first = line_at(text, 0);
  if (trimmed(slice_of(text, first)) != "---" || text[0] != '-') return {};
  for (SourceLine line = first;
       line.next < text.size() && line.next < longest_front_matter;) {
    line = line_at(text, line.next);
    const std::string_view mark = slice_of(text, line);
    if (mark != "---" && mark != "...") continue;
    const std::string_view yaml = text.substr(first.next, line.begin - first.next);
    Problems found;
    // a line before, so that problems have the file's line numbers
    if (const auto root = read_strict_yaml("\n" + std::string(yaml), path, found)) {
      for (const auto& [key, value] : root->entries) {
        set_field(metadata, key.scalar, value.scalar, {path, value.line, value.column, {}},
                  found);
      }
    }
    problems.insert(problems.end(), found.begin(), found.end());
    return {line.next,
            written_title(text, first.next, line.begin, metadata.title.value_or(""))};
  }
  return {};
}

/// Whether the text opens with its title as a heading or a line of its own.
bool opens_with(std::string_view text, std::string_view title) {
  const std::size_t begin = text.find_first_not_of("# \t\r\n");
  return begin != npos && text.substr(begin).starts_with(title);
}

bool is_made_of(std::string_view line, std::string_view marks) {
  return !line.empty() && line.find_first_not_of(marks) == npos;
}

/// "***", "- - -": three or more marks of one kind.
bool is_rule(std::string_view line) {
  for (const std::string_view mark : {"* ", "- ", "_ "}) {
    if (is_made_of(line, mark) && std::ranges::count(line, mark[0]) >= 3) return true;
  }
  return false;
}

/// "|---|:--:|": the line below the head of a table.
bool is_table_rule(std::string_view line) {
  return is_made_of(line, "|-: ") && line.find('|') != npos && line.find('-') != npos;
}

/// "[name]: https://..." says where a link leads.
bool is_link_definition(std::string_view line) {
  return line.starts_with('[') && line.find("]:") != npos &&
         line.find("]:") < line.find_first_of(" \t");
}

/// Bytes of the mark of a list item or quotation at the start of a line; 0 for none.
std::size_t container_mark(std::string_view line) {
  if (line.empty()) return 0;
  if (line[0] == '>') return 1;
  const bool is_bullet = line[0] == '-' || line[0] == '*' || line[0] == '+';
  if (is_bullet && line.size() > 1 && line[1] == ' ') return 2;
  const std::size_t digits = std::min(line.find_first_not_of("0123456789"), line.size());
  const bool is_number = digits > 0 && digits <= 3 && line.size() > digits + 1 &&
                         (line[digits] == '.' || line[digits] == ')') &&
                         line[digits + 1] == ' ';
  return is_number ? digits + 2 : 0;
}

/// Splits a text into blocks and gives each to the inline reader.
class Blocks {
 public:
  explicit Blocks(std::string_view text) : text_(text), reader_(text) {}

  /// The headline that the front matter gives.
  void add_title(FileRange title) {
    block_.push_back(title);
    flush(Part::headline);
  }

  Page read(std::size_t start) {
    for (std::size_t at = start; at < text_.size();) {
      const SourceLine line = line_at(text_, at);
      take(line);
      at = line.next;
    }
    flush(Part::body);
    return std::move(reader_).take();
  }

 private:
  void take(SourceLine line) {
    bool is_item = false;
    for (int marks = 0; marks < 20; ++marks) {  // nested quotations and lists
      while (line.begin < line.end &&
             (text_[line.begin] == ' ' || text_[line.begin] == '\t')) {
        ++line.begin;
      }
      const std::string_view rest = slice_of(text_, line);
      if (is_rule(rest)) break;
      const std::size_t mark = container_mark(rest);
      if (mark == 0) break;
      is_item = is_item || rest[0] != '>';
      line.begin += mark;
    }
    if (is_item) flush(Part::body);
    take_content(line);
  }

  void take_content(SourceLine line) {
    const std::string_view rest = slice_of(text_, line);
    if (rest.starts_with("```") || rest.starts_with("~~~")) {
      flush(Part::body);
      in_code_ = !in_code_;
      return;
    }
    if (in_code_) return;
    const bool is_setext = is_made_of(trimmed(rest), "=") || is_made_of(trimmed(rest), "-");
    if (is_setext && !block_.empty()) return flush(Part::headline);
    if (rest.empty() || is_rule(rest) || is_setext || is_table_rule(rest) ||
        is_link_definition(rest)) {
      return flush(Part::body);
    }
    const std::size_t level = rest.find_first_not_of('#');
    if (rest[0] == '#' && level != npos && level <= 6 && rest[level] == ' ') {
      return take_heading(line, level);
    }
    const bool is_image = rest.starts_with("![") && trimmed(rest).ends_with(')');
    if (is_image || rest[0] == '|') flush(Part::body);
    const bool breaks = rest.ends_with("  ") || rest.ends_with('\\');
    if (rest.ends_with('\\')) --line.end;
    block_.push_back({line.begin, line.end});
    if (is_image || breaks || rest[0] == '|') flush(is_image ? Part::caption : Part::body);
  }

  void take_heading(SourceLine line, std::size_t level) {
    flush(Part::body);
    line.begin += level;
    while (line.begin < line.end && text_[line.begin] == ' ') ++line.begin;
    while (line.end > line.begin &&
           (text_[line.end - 1] == '#' || text_[line.end - 1] == ' ')) {
      --line.end;
    }
    block_.push_back({line.begin, line.end});
    flush(Part::headline);
  }

  void flush(Part part) {
    if (!block_.empty()) reader_.add(block_, part);
    block_.clear();
  }

  std::string_view text_;
  MarkdownInline reader_;
  std::vector<FileRange> block_;
  bool in_code_ = false;
};

}  // namespace

Page markdown_page(std::string_view characters, const Metadata& known,
                   const PageWords& words, const std::string& path, Problems& problems) {
  Metadata own;
  const FrontMatter front = read_front_matter(characters, own, path, problems);
  Blocks blocks(characters);
  if (front.title && !opens_with(characters.substr(front.end), *own.title)) {
    blocks.add_title(*front.title);
  }
  Page page = blocks.read(front.end);
  page.metadata = merged(known, own);
  complete_from_lines(page, words);
  return page;
}

}  // namespace crosscheck
