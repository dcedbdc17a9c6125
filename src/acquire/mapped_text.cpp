#include "acquire/mapped_text.h"

#include <array>
#include <optional>
#include <utility>

#include "support/utf8.h"

namespace crosscheck {
namespace {

bool is_unseen(char32_t c) {
  return c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2060 && c <= 0x2064) || (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF;
}

/// What a code point becomes; nothing where it stays.
std::optional<std::string_view> replacement(char32_t c) {
  if (c == '\n' || c == '\t') return std::nullopt;
  if ((c >= 0x0B && c <= 0x0D) || c == 0x85 || c == 0x2028 || c == 0x2029) return "\n";
  if (c < 0x20 || (c >= 0x7F && c < 0xA0)) return " ";
  if (is_unseen(c)) return "";
  return std::nullopt;
}

/// A bracket as corpora in the manner of the Penn Treebank write it ("-LRB-"), at the
/// begin of a text; nothing where there is none.
std::optional<std::string_view> treebank_bracket(std::string_view text) {
  using Bracket = std::pair<std::string_view, std::string_view>;
  constexpr std::array<Bracket, 6> brackets{{{"-LRB-", "("},
                                             {"-RRB-", ")"},
                                             {"-LSB-", "["},
                                             {"-RSB-", "]"},
                                             {"-LCB-", "{"},
                                             {"-RCB-", "}"}}};
  for (const auto& [written, bracket] : brackets) {
    if (text.starts_with(written)) return bracket;
  }
  return std::nullopt;
}
constexpr std::size_t treebank_bracket_bytes = 5;

/// Bytes that can begin what is replaced.
constexpr std::array<bool, 256> suspects() {
  std::array<bool, 256> table{};
  table['-'] = true;
  for (unsigned c = 0; c < 0x20; ++c) table[c] = c != '\n' && c != '\t';
  table[0x7F] = table[0xC2] = table[0xE2] = table[0xEF] = true;
  return table;
}
constexpr std::array<bool, 256> is_suspect = suspects();

}  // namespace

void TextBuilder::append(std::string_view made, FileRange from) {
  made_.text += made;
  made_.offsets.append(static_cast<std::uint32_t>(made.size()), from, false);
}

void TextBuilder::copy_unchanged(std::size_t begin, std::size_t end) {
  made_.text += source_.substr(begin, end - begin);
  made_.offsets.append(static_cast<std::uint32_t>(end - begin), {begin, end}, true);
}

void TextBuilder::copy(std::size_t begin, std::size_t end) {
  std::size_t kept = begin;
  for (std::size_t at = begin; at < end;) {
    if (!is_suspect[static_cast<unsigned char>(source_[at])]) {
      ++at;
      continue;
    }
    const CodePoint point = code_point_at(source_, at);
    const auto bracket =
        point.value == '-' ? treebank_bracket(source_.substr(at, end - at)) : std::nullopt;
    const auto instead = bracket ? bracket : replacement(point.value);
    std::size_t next = at + (bracket ? treebank_bracket_bytes : point.bytes);
    if (instead) {
      copy_unchanged(kept, at);
      if (point.value == '\r' && next < end && source_[next] == '\n') ++next;
      append(*instead, {at, next});
      kept = next;
    }
    at = next;
  }
  copy_unchanged(kept, end);
}

void TextBuilder::put(std::string_view made, FileRange from) {
  for (std::size_t at = 0; at < made.size();) {
    const CodePoint point = code_point_at(made, at);
    append(replacement(point.value).value_or(made.substr(at, point.bytes)), from);
    at += point.bytes;
  }
}

MappedText TextBuilder::take() && {
  made_.offsets.simplify();
  return std::move(made_);
}

}  // namespace crosscheck
