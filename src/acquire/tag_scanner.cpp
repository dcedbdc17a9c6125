#include "acquire/tag_scanner.h"

#include <algorithm>

#include "acquire/references.h"
#include "support/ascii.h"

namespace crosscheck {
namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr std::size_t most_attributes = 100;

bool is_blank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

std::string lower_case(std::string_view text) {
  std::string made(text);
  std::ranges::transform(made, made.begin(), lower);
  return made;
}

/// Where an attribute's name ends: at white space, '/', '>' or '=' (which may begin a
/// name).
std::size_t name_end(std::string_view html, std::size_t at) {
  const std::size_t begin = at;
  while (at < html.size() && !is_blank(html[at]) && html[at] != '/' && html[at] != '>' &&
         (html[at] != '=' || at == begin)) {
    ++at;
  }
  return at;
}

std::size_t skip_blanks(std::string_view html, std::size_t at) {
  while (at < html.size() && is_blank(html[at])) ++at;
  return at;
}

struct ValueRange {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t next = 0;  ///< behind the closing quotation mark
};

ValueRange value_range(std::string_view html, std::size_t at) {
  if (at < html.size() && (html[at] == '"' || html[at] == '\'')) {
    const std::size_t close = std::min(html.find(html[at], at + 1), html.size());
    return {at + 1, close, std::min(close + 1, html.size())};
  }
  const std::size_t begin = at;
  while (at < html.size() && !is_blank(html[at]) && html[at] != '>') ++at;
  return {begin, at, at};
}

}  // namespace

std::optional<Tag> TagScanner::next() {
  while (at_ < html_.size()) {
    const std::size_t begin = html_.find('<', at_);
    if (begin == npos || begin + 1 >= html_.size()) break;
    const char c = html_[begin + 1];
    if (is_ascii_letter(c)) return element(begin, false);
    if (c == '!' || c == '?') return comment(begin);
    if (c == '/' && begin + 2 < html_.size()) {
      if (is_ascii_letter(html_[begin + 2])) return element(begin, true);
      return comment(begin);
    }
    at_ = begin + 1;
  }
  at_ = html_.size();
  return std::nullopt;
}

Tag TagScanner::comment(std::size_t begin) {
  Tag tag;
  tag.begin = begin;
  std::size_t end = npos;
  if (html_.substr(begin, 4) == "<!--") {
    const bool is_empty =
        html_.substr(begin + 4, 1) == ">" || html_.substr(begin + 4, 2) == "->";
    end = is_empty ? html_.find('>', begin + 4) : comment_end(begin + 4);
  } else {
    end = html_.find('>', begin);
  }
  tag.end = at_ = end == npos ? html_.size() : end + 1;
  return tag;
}

std::size_t TagScanner::skip_attribute(std::size_t at) const {
  at = skip_blanks(html_, name_end(html_, at));
  if (at >= html_.size() || html_[at] != '=') return at;
  return value_range(html_, skip_blanks(html_, at + 1)).next;
}

std::size_t TagScanner::comment_end(std::size_t at) const {
  for (;;) {
    const std::size_t dashes = html_.find("--", at);
    if (dashes == npos) return npos;
    std::size_t behind = dashes + 2;
    while (behind < html_.size() && html_[behind] == '-') ++behind;
    if (behind < html_.size() && html_[behind] == '!') ++behind;
    if (behind < html_.size() && html_[behind] == '>') return behind;
    at = behind;
  }
}

Tag TagScanner::element(std::size_t begin, bool is_end) {
  Tag tag;
  tag.kind = is_end ? Tag::Kind::end : Tag::Kind::start;
  tag.begin = begin;
  const std::size_t name_begin = begin + (is_end ? 2 : 1);
  std::size_t at = name_begin;
  while (at < html_.size() && !is_blank(html_[at]) && html_[at] != '/' && html_[at] != '>')
    ++at;
  tag.name_end = at;
  tag.name =
      lower_case(html_.substr(name_begin, std::min<std::size_t>(at - name_begin, 40)));
  while (at < html_.size() && html_[at] != '>') {
    tag.is_self_closing = html_[at] == '/' && html_.substr(at + 1, 1) == ">";
    if (html_[at] == '/' || is_blank(html_[at])) {
      ++at;
      continue;
    }
    at = skip_attribute(at);
    ++tag.attributes;
  }
  tag.end = at_ = std::min(at + 1, html_.size());
  return tag;
}

std::size_t TagScanner::skip_content(std::string_view name) {
  while (at_ < html_.size()) {
    const std::size_t close = html_.find("</", at_);
    if (close == npos) break;
    at_ = close + 2;
    const std::string_view found = html_.substr(at_, name.size());
    const bool is_same = std::ranges::equal(found, name, {}, lower);
    const std::size_t behind = at_ + name.size();
    if (!is_same || (behind < html_.size() && !is_blank(html_[behind]) &&
                     html_[behind] != '>' && html_[behind] != '/')) {
      continue;
    }
    return at_ = close;
  }
  return at_ = html_.size();
}

std::vector<Attribute> attributes_of(std::string_view html, const Tag& tag) {
  std::vector<Attribute> found;
  html = html.substr(0, tag.end);
  for (std::size_t at = tag.name_end; at < html.size() && html[at] != '>';) {
    if (html[at] == '/' || is_blank(html[at])) {
      ++at;
      continue;
    }
    if (found.size() >= most_attributes) break;
    const std::size_t end = name_end(html, at);
    Attribute attribute{lower_case(html.substr(at, end - at)), {}};
    at = skip_blanks(html, end);
    if (at < html.size() && html[at] == '=') {
      const ValueRange value = value_range(html, skip_blanks(html, at + 1));
      attribute.value =
          decoded_references(html.substr(value.begin, value.end - value.begin));
      at = value.next;
    }
    found.push_back(std::move(attribute));
  }
  return found;
}

std::string_view value_of(const std::vector<Attribute>& attributes, std::string_view name) {
  const auto found = std::ranges::find(attributes, name, &Attribute::name);
  return found == attributes.end() ? std::string_view{} : std::string_view(found->value);
}

std::string decoded_references(std::string_view text) {
  std::string made;
  while (!text.empty()) {
    const std::size_t plain = std::min(text.find('&'), text.size());
    made += text.substr(0, plain);
    text.remove_prefix(plain);
    if (text.empty()) break;
    const Reference reference = reference_at(text);
    made += reference.bytes == 0 ? "&" : std::string_view(reference.text);
    text.remove_prefix(std::max<std::size_t>(reference.bytes, 1));
  }
  return made;
}

}  // namespace crosscheck
