#include "reason/claim_columns.h"

#include <algorithm>
#include <map>

#include "reason/groups.h"

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
  std::vector<std::uint32_t> first_asked;
  const std::size_t first = columns_.size();
  columns_.resize(parts_->size());
  // Few claims, such as an excerpt, are at hand anyway: what no rule asks is not read.
  constexpr std::size_t few = 64;
  if (graph_->claims().size() < few) return;
  for (auto part = static_cast<std::uint32_t>(first); part < columns_.size(); ++part) {
    const std::optional<PathId> word = (*parts_)[part].word;
    if (!word && !(*parts_)[part].is_first) continue;
    columns_[part].resize(graph_->claims().size());
    word ? judges[*word].parts.push_back(part) : first_asked.push_back(part);
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
    for (const std::uint32_t part : first_asked)
      columns_[part][claim] = noted(read((*parts_)[part], claim, related));
  }
}

Truth ClaimTruths::read(const ClaimPart& part, ClaimIndex claim,
                        const Related& related) const {
  Bindings bindings = bindings_over(*graph_);
  bindings.related = &related;
  bindings.claims[part.subject] = claim;
  return evaluate(*part.conditions, part.root, bindings);
}

void SlotNumbers::read(std::vector<PathId> slots) {
  slots_ = std::move(slots);
  for (std::size_t i = 0; i < slots_.size(); ++i)
    places_[static_cast<std::size_t>(slots_[i])] = static_cast<std::uint8_t>(i);
  numbers_.resize(graph_->claims().size() * slots_.size());
  known_.resize(slots_.size());
}

void SlotNumbers::read_row(ClaimIndex claim, std::size_t row) {
  for (std::size_t i = 0; i < slots_.size(); ++i) {
    auto& known = known_[i];
    const auto next = static_cast<std::uint32_t>(known.size() + 1);
    const Operand value = read_path(*graph_, claim, slots_[i], Reading::core);
    const std::optional<std::string_view> written = written_words(*graph_, value);
    std::string made = written ? std::string{} : shown(*graph_, value);
    const auto found = known.find(written ? *written : made);
    if (found != known.end()) {
      numbers_[row + i] = found->second;
    } else {
      known.emplace(written ? *written : made_.emplace_back(std::move(made)), next);
      numbers_[row + i] = next;
    }
  }
}

void ClaimMarks::read() {
  marks_.resize(graph_->claims().size());
  for (ClaimIndex index = 0; index < marks_.size(); ++index) {
    const Claim& claim = graph_->claim(index);
    const auto& published = graph_->article_of(index).published;
    const bool is_dated = claim.state(Slot::as_of) == SlotState::stated || !published;
    const auto day = static_cast<std::uint32_t>(is_dated ? 0 : *published - Day{});
    marks_[index] = day << 2U | (is_dated ? 0U : 2U) | (is_known(claim) ? 1U : 0U);
  }
}

}  // namespace crosscheck
