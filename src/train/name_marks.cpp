#include "train/name_marks.h"

#include <algorithm>
#include <charconv>

#include "support/text.h"

namespace crosscheck {
namespace {

struct OpenMark {
  std::string_view group;
  EntityMark mark;
};

/// Fields of "1-person-new-ssnnn-cf1-1,2-coref-Name": group, type, four more, minimal
/// words.
constexpr std::size_t type_field = 1;
constexpr std::size_t words_field = 5;

OpenMark opened(std::string_view text, std::uint32_t at) {
  OpenMark made;
  const auto fields = split(text, '-');
  made.group = fields[0];
  made.mark.begin = at;
  if (fields.size() > type_field) made.mark.type = fields[type_field];
  if (fields.size() <= words_field) return made;
  for (const std::string_view word : split(fields[words_field], ',')) {
    std::uint32_t number = 0;
    std::from_chars(word.data(), word.data() + word.size(), number);
    if (number > 0) made.mark.heads.push_back(at + number - 1);
  }
  return made;
}

void close(std::string_view group, std::uint32_t at, std::vector<OpenMark>& open,
           std::vector<EntityMark>& marks) {
  const auto last = std::find_if(open.rbegin(), open.rend(),
                                 [&](const OpenMark& o) { return o.group == group; });
  if (last == open.rend()) return;
  EntityMark mark = std::move(last->mark);
  open.erase(std::next(last).base());
  mark.end = at + 1;
  std::erase_if(mark.heads, [&](std::uint32_t word) { return word >= mark.end; });
  if (mark.heads.empty()) {
    for (std::uint32_t i = mark.begin; i < mark.end; ++i) mark.heads.push_back(i);
  }
  marks.push_back(std::move(mark));
}

/// Arcs from a word to the root, at most as many as there are words.
std::uint32_t depth(const TreebankSentence& sentence, std::uint32_t word) {
  std::uint32_t steps = 0;
  while (sentence.words[word].head != 0 && steps < sentence.words.size()) {
    word = sentence.words[word].head - 1;
    ++steps;
  }
  return steps;
}

}  // namespace

std::vector<EntityMark> entity_marks(const TreebankSentence& sentence) {
  std::vector<OpenMark> open;
  std::vector<EntityMark> marks;
  for (std::uint32_t at = 0; at < sentence.words.size(); ++at) {
    std::string_view rest = sentence.words[at].entities;
    while (!rest.empty()) {
      if (rest.front() != '(') {  // "3)"
        const std::size_t end = rest.find(')');
        if (end == std::string_view::npos) break;
        close(rest.substr(0, end), at, open, marks);
        rest.remove_prefix(end + 1);
        continue;
      }
      rest.remove_prefix(1);
      const std::size_t end = std::min(rest.find_first_of("()"), rest.size());
      open.push_back(opened(rest.substr(0, end), at));
      const std::string_view group = open.back().group;
      const bool whole = end < rest.size() && rest[end] == ')';
      rest.remove_prefix(whole ? end + 1 : end);
      if (whole) close(group, at, open, marks);
    }
  }
  return marks;
}

std::uint32_t highest_word(const TreebankSentence& sentence,
                           const std::vector<std::uint32_t>& words) {
  return *std::ranges::min_element(
      words, {}, [&](std::uint32_t word) { return depth(sentence, word); });
}

}  // namespace crosscheck
