#include "reason/claim_columns.h"

#include <algorithm>
#include <map>

namespace crosscheck {
namespace {

/// A truth in a column, where 0 stands for what was not read yet.
std::uint8_t noted(Truth truth) {
  return static_cast<std::uint8_t>(static_cast<std::uint8_t>(truth) + 1);
}

/// What parts that read one word slot say of each of its words. A slot without one does not
/// apply: that is a word, too.
struct WordJudge {
  std::vector<std::uint32_t> parts;
  std::vector<std::string_view> words;
  std::vector<std::uint8_t> truths;  ///< by word and part

  std::size_t place_of(std::string_view word) {
    const auto found = std::ranges::find(words, word);
    const auto place = static_cast<std::size_t>(found - words.begin());
    if (found == words.end()) {
      words.push_back(word);
      truths.resize(words.size() * parts.size());
    }
    return place;
  }
};

}  // namespace

Truth ClaimTruths::of(std::uint32_t part, ClaimIndex claim, const Related& related) {
  if (part >= columns_.size()) add_columns(related);
  std::vector<std::uint8_t>& column = columns_[part];
  if (column.empty()) column.resize(graph_->claims().size());
  std::uint8_t& known = column[claim];
  if (known == 0) known = noted(read((*parts_)[part], claim, related));
  return static_cast<Truth>(known - 1);
}

void ClaimTruths::add_columns(const Related& related) {
  std::map<PathId, WordJudge> judges;
  const std::size_t first = columns_.size();
  columns_.resize(parts_->size());
  for (auto part = static_cast<std::uint32_t>(first); part < columns_.size(); ++part) {
    const std::optional<PathId> word = (*parts_)[part].word;
    if (!word) continue;
    columns_[part].resize(graph_->claims().size());
    judges[*word].parts.push_back(part);
  }
  for (ClaimIndex claim = 0; claim < graph_->claims().size(); ++claim) {
    for (auto& [slot, judge] : judges) {
      const Operand value = read_path(*graph_, claim, slot, Reading::core);
      const auto* word = std::get_if<std::string_view>(&value);
      const std::size_t known = judge.place_of(word == nullptr ? "" : *word);
      for (std::size_t i = 0; i < judge.parts.size(); ++i) {
        std::uint8_t& truth = judge.truths[known * judge.parts.size() + i];
        if (truth == 0) truth = noted(read((*parts_)[judge.parts[i]], claim, related));
        columns_[judge.parts[i]][claim] = truth;
      }
    }
  }
}

Truth ClaimTruths::read(const ClaimPart& part, ClaimIndex claim,
                        const Related& related) const {
  Bindings bindings = bindings_over(*graph_);
  bindings.related = &related;
  bindings.claims[part.subject] = claim;
  return evaluate(*part.conditions, part.root, bindings);
}

std::uint32_t SlotNumbers::of(PathId path, ClaimIndex claim) {
  const auto at = static_cast<std::size_t>(path);
  if (at >= columns_.size()) columns_.resize(static_cast<std::size_t>(PathId::count));
  Column& column = columns_[at];
  if (column.numbers.empty()) column.numbers.resize(graph_->claims().size());
  std::uint32_t& number = column.numbers[claim];
  if (number == 0) {
    const auto next = static_cast<std::uint32_t>(column.known.size() + 1);
    std::string words = shown(*graph_, read_path(*graph_, claim, path, Reading::core));
    number = column.known.emplace(std::move(words), next).first->second;
  }
  return number;
}

}  // namespace crosscheck
