#include "train/treebank.h"

#include <charconv>
#include <optional>

#include "support/text.h"

namespace crosscheck {
namespace {

std::optional<std::uint32_t> number(std::string_view text) {
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

bool no_space_after(std::string_view misc) {
  return misc.find("SpaceAfter=No") != std::string_view::npos;
}

/// The value of an attribute in the last column; "" if it is not there.
std::string_view attribute(std::string_view misc, std::string_view name) {
  for (const std::string_view part : split(misc, '|')) {
    if (part.size() > name.size() && part.starts_with(name) && part[name.size()] == '=') {
      return part.substr(name.size() + 1);
    }
  }
  return {};
}

class Reader {
 public:
  Reader(const std::string& path, Problems& problems) : path_(path), problems_(problems) {}

  Treebank read(std::string_view text) {
    while (!text.empty()) {
      const std::size_t end = text.find('\n');
      std::string_view line = text.substr(0, end);
      text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
      ++line_;
      if (line.ends_with('\r')) line.remove_suffix(1);
      read_line(line);
    }
    finish();
    return std::move(treebank_);
  }

 private:
  void read_line(std::string_view line) {
    if (line.empty()) {
      finish();
    } else if (line.front() == '#') {
      if (line.starts_with("# newdoc")) {
        sentence_.document_start = true;
        const std::size_t equals = line.find("= ");
        if (equals != std::string_view::npos) sentence_.document = line.substr(equals + 2);
      }
      if (line.starts_with("# newpar")) sentence_.paragraph_start = true;
    } else {
      read_word(split(line, '\t'));
    }
  }

  void read_word(const std::vector<std::string_view>& columns) {
    if (columns.size() != 10) return fail("expected ten columns");
    const std::size_t dash = columns[0].find('-');
    if (dash != std::string_view::npos) {
      range_end_ = number(columns[0].substr(dash + 1)).value_or(0);
      range_space_ = !no_space_after(columns[9]);
      return;
    }
    if (columns[0].find('.') != std::string_view::npos) return;
    const auto id = number(columns[0]);
    const auto head = number(columns[6]);
    const auto upos = upos_of(columns[3]);
    const auto relation = relation_of(columns[7]);
    if (!id || *id != sentence_.words.size() + 1) return fail("word ids do not count up");
    if (!head || !upos || !relation) return fail("unknown head, tag or relation");
    TreebankWord word{std::string(columns[1]),
                      std::string(columns[2]),
                      *upos,
                      std::string(columns[4]),
                      *head,
                      *relation};
    word.space_after = *id < range_end_    ? false
                       : *id == range_end_ ? range_space_
                                           : !no_space_after(columns[9]);
    word.entities = attribute(columns[9], "Entity");
    sentence_.words.push_back(std::move(word));
  }

  void fail(const std::string& message) {
    if (!broken_) problems_.push_back({path_, line_, 0, message});
    broken_ = true;
  }

  void finish() {
    for (const TreebankWord& word : sentence_.words) {
      if (word.head > sentence_.words.size()) fail("a head beyond the sentence");
    }
    if (!broken_ && !sentence_.words.empty()) treebank_.push_back(std::move(sentence_));
    sentence_ = {};
    broken_ = false;
    range_end_ = 0;
  }

  const std::string& path_;
  Problems& problems_;
  Treebank treebank_;
  TreebankSentence sentence_;
  std::size_t line_ = 0;
  std::uint32_t range_end_ = 0;
  bool range_space_ = true;
  bool broken_ = false;
};

}  // namespace

Treebank read_conllu(std::string_view text, const std::string& path, Problems& problems) {
  return Reader(path, problems).read(text);
}

}  // namespace crosscheck
