#include "acquire/markdown_inline.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "acquire/references.h"
#include "support/text.h"
#include "support/utf8.h"

namespace crosscheck {
namespace {

constexpr std::string_view escapable = "\\`*_{}[]()#+-.!~>|\"'$%&,/:;<=?@^";

bool is_word(char c) {
  return static_cast<unsigned char>(c) >= 0x80 || (c >= '0' && c <= '9') ||
         (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_blank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

/// What becomes of each byte of a block.
enum class Fate : std::uint8_t { keep, drop };

/// Marks the bytes of one block that are markup. Brackets and emphasis are matched with
/// stacks, so that no text is read twice.
class Marker {
 public:
  explicit Marker(std::string_view block)
      : block_(block),
        fates_(block.size(), Fate::keep),
        is_taken_(block.size()),
        next_close_(block.find('>')) {}

  std::vector<Fate> run() {
    mark_literals();
    mark_links();
    mark_emphasis();
    return std::move(fates_);
  }

 private:
  void drop(std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      fates_[i] = Fate::drop;
      is_taken_[i] = true;
    }
  }

  /// Escapes, code and tags: nothing in them is markup again.
  void mark_literals() {
    for (std::size_t at = 0; at < block_.size();) {
      const char c = block_[at];
      if (c == '\\' && at + 1 < block_.size() && escapable.find(block_[at + 1]) != npos) {
        drop(at, at + 1);
        is_taken_[at + 1] = true;
        at += 2;
      } else if (c == '`') {
        at = code(at);
      } else if (c == '<') {
        at = tag(at);
      } else {
        ++at;
      }
    }
  }

  std::size_t code(std::size_t at) {
    const std::size_t end = std::min(block_.find_first_not_of('`', at), block_.size());
    const std::string_view ticks = block_.substr(at, end - at);
    if (end >= no_code_before_) return end;
    const std::size_t close = block_.find(ticks, end);
    if (close == npos) {
      no_code_before_ = end;  // nothing behind closes it, nor a longer run
      return end;
    }
    drop(at, end);
    std::fill(is_taken_.begin() + static_cast<std::ptrdiff_t>(end),
              is_taken_.begin() + static_cast<std::ptrdiff_t>(close), true);
    drop(close, close + ticks.size());
    return close + ticks.size();
  }

  std::size_t tag(std::size_t at) {
    if (next_close_ != npos && next_close_ < at) next_close_ = block_.find('>', at);
    if (next_close_ == npos) return at + 1;
    const bool is_comment = block_.substr(at, 4) == "<!--";
    const char c = block_.size() > at + 1 ? block_[at + 1] : ' ';
    const bool is_tag =
        is_comment || c == '/' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (!is_tag) return at + 1;
    const std::string_view inside = block_.substr(at + 1, next_close_ - at - 1);
    if (inside.find('<') != npos) return at + 1;
    const std::size_t colon = inside.find("://");
    if (colon != npos &&
        inside.find_first_of(" =\"") == npos) {  // <https://...> shows itself
      drop(at, at + 1);
      drop(next_close_, next_close_ + 1);
    } else {
      drop(at, next_close_ + 1);
    }
    return next_close_ + 1;
  }

  /// [text](address), ![text](address), [text][name]: the text stays.
  void mark_links() {
    std::vector<std::size_t> open;
    for (std::size_t at = 0; at < block_.size(); ++at) {
      if (is_taken_[at]) continue;
      if (block_[at] == '[') open.push_back(at);
      if (block_[at] != ']' || open.empty()) continue;
      const std::size_t begin = open.back();
      open.pop_back();
      const std::size_t end = target_end(at + 1);
      if (end == at + 1) continue;
      drop(begin, begin + 1);
      if (begin > 0 && block_[begin - 1] == '!' && !is_taken_[begin - 1])
        drop(begin - 1, begin);
      drop(at, end);
      at = end - 1;
    }
  }

  /// The end of "(address)" or "[name]" at `at`, or `at`.
  std::size_t target_end(std::size_t at) const {
    constexpr std::size_t longest = 2000;
    if (at >= block_.size() || (block_[at] != '(' && block_[at] != '[')) return at;
    const char open = block_[at];
    const char close = open == '(' ? ')' : ']';
    std::size_t depth = 0;
    const std::size_t last = std::min(block_.size(), at + longest);
    for (std::size_t i = at; i < last; ++i) {
      if (block_[i] == open) {
        if (++depth > 8) return at;
      } else if (block_[i] == close && --depth == 0) {
        return i + 1;
      }
    }
    return at;
  }

  /// Runs of '*', '_' and "~~" that open and close: matched pairs go, single ones stay.
  void mark_emphasis() {
    struct Run {
      char mark;
      std::size_t begin, size;
    };
    std::vector<Run> open;
    for (std::size_t at = 0; at < block_.size();) {
      const char c = block_[at];
      if (is_taken_[at] || (c != '*' && c != '_' && c != '~')) {
        ++at;
        continue;
      }
      std::size_t end = at;
      while (end < block_.size() && block_[end] == c && !is_taken_[end]) ++end;
      std::size_t size = end - at;
      const char before = at > 0 ? block_[at - 1] : ' ';
      const char after = end < block_.size() ? block_[end] : ' ';
      const bool can_close = !is_blank(before) && (c != '_' || !is_word(after));
      const bool can_open = !is_blank(after) && (c != '_' || !is_word(before));
      std::size_t begin = at;
      while (can_close && size > 0 && !open.empty() && open.back().mark == c) {
        Run& opener = open.back();
        const std::size_t matched = std::min(opener.size, size);
        drop(opener.begin + opener.size - matched, opener.begin + opener.size);
        drop(begin, begin + matched);
        opener.size -= matched;
        begin += matched;
        size -= matched;
        if (opener.size == 0) open.pop_back();
      }
      if (can_open && size > 0 && (c != '~' || size == 2)) open.push_back({c, begin, size});
      at = end;
    }
  }

  static constexpr std::size_t npos = std::string_view::npos;
  std::string_view block_;
  std::vector<Fate> fates_;
  std::vector<bool> is_taken_;
  std::size_t next_close_;
  std::size_t no_code_before_ = npos;
};

}  // namespace

void MarkdownInline::add(const std::vector<FileRange>& lines, Part part) {
  // the block as one run of bytes, line feeds between its lines
  std::string block;
  std::vector<std::size_t> places;
  for (const FileRange& line : lines) {
    if (!block.empty()) {
      block += '\n';
      places.push_back(line.start - 1);
    }
    block += text_.substr(line.start, line.end - line.start);
    for (std::size_t at = line.start; at < line.end; ++at) places.push_back(at);
  }
  const std::vector<Fate> fates = Marker(block).run();

  if (!builder_.text().empty()) {
    builder_.break_line(lines.front().start);
    builder_.break_line(lines.front().start);
  }
  const auto begin = static_cast<std::uint32_t>(builder_.text().size());
  for (std::size_t i = 0; i < block.size();) {
    if (fates[i] == Fate::drop) {
      ++i;
      continue;
    }
    if (block[i] == '&') {
      const Reference reference = reference_at(std::string_view(block).substr(i));
      if (reference.bytes > 0) {
        builder_.put(reference.text, {places[i], places[i] + reference.bytes});
        i += reference.bytes;
        continue;
      }
    }
    std::size_t end = i + 1;
    while (end < block.size() && fates[end] == Fate::keep && block[end] != '&' &&
           places[end] == places[end - 1] + 1) {
      ++end;
    }
    if (block[i] == '\n') {
      builder_.put("\n", {places[i], places[i] + 1});
      ++i;
      continue;
    }
    end = i + std::min(std::string_view(block).substr(i, end - i).find('\n'), end - i);
    builder_.copy(places[i], places[end - 1] + 1);
    i = end;
  }
  const std::string_view written = builder_.text().substr(begin);
  const std::string_view inner = trimmed(written);
  if (inner.empty()) return;
  const auto start = begin + static_cast<std::uint32_t>(inner.data() - written.data());
  paragraphs_.push_back({{start, start + static_cast<std::uint32_t>(inner.size())}, part});
}

Page MarkdownInline::take() && {
  Page page;
  page.body = std::move(builder_).take();
  page.paragraphs = std::move(paragraphs_);
  return page;
}

}  // namespace crosscheck
