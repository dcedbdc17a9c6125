#include "claim/measures.h"

#include <algorithm>
#include <map>

namespace crosscheck {
namespace {

constexpr std::string_view frame_names[] = {"subject", "towards", "object", "adjective",
                                            "noun",    "total",   "act"};

std::optional<Frame> frame_of(std::string_view key) {
  for (std::size_t i = 0; i < std::size(frame_names); ++i) {
    if (frame_names[i] == key) return static_cast<Frame>(i);
  }
  return std::nullopt;
}

template <typename Enum>
bool assign_named(std::string_view text, int count, Enum& target) {
  for (int i = 0; i < count; ++i) {
    if (name(static_cast<Enum>(i)) == text) {
      target = static_cast<Enum>(i);
      return true;
    }
  }
  return false;
}

/// Fills one plain field of a concept; false if the key or its value is unknown.
bool set_field(std::string_view key, std::string_view value, MeasureFrame& frame) {
  if (key == "label") {
    frame.measure.node.name = value;
  } else if (key == "counts") {
    frame.counts = value;
  } else if (key == "only_of") {
    frame.only_of.emplace_back(value);
  } else if (key == "not_of") {
    frame.not_of.emplace_back(value);
  } else if (key == "within") {
    frame.measure.node.within.emplace_back(value);
  } else if (key == "kind") {
    return assign_named(value, 8, frame.kind);
  } else if (key == "dimension") {
    return assign_named(value, 16, frame.dimension);
  } else if (key == "place_of") {
    return assign_named(value, static_cast<int>(Slot::count), frame.place_of);
  } else if (key == "of_thing") {
    frame.measure.open = value == "yes";
  } else if (key == "steady_for" && value == "always") {
    frame.measure.steady_for = steady_always;
  } else if (key == "steady_for") {
    frame.measure.steady_for =
        static_cast<int>(Decimal::parse(value).value_or(Decimal{}).to_int().value_or(0));
  } else {
    return key == "opposite";
  }
  return true;
}

}  // namespace

MeasureTable::MeasureTable(const WordLists& lists, Problems& problems) {
  std::map<std::string_view, std::uint32_t> index;
  const Rows& rows = lists.rows("measures");
  for (const Row& row : rows) {
    const auto [at, is_new] =
        index.emplace(row.key(0), static_cast<std::uint32_t>(frames_.size()));
    if (is_new) {
      frames_.emplace_back().measure.node.id = row.key(0);
      frames_.back().measure.node.within.emplace_back(row.key(0));
    }
    if (const auto frame = frame_of(row.key(1))) {
      add_word(*frame, row.value, at->second);
    } else if (!set_field(row.key(1), row.value, frames_[at->second])) {
      problems.push_back({"lexicon/en/measures.yaml", 0, 0,
                          "unknown field '" + std::string(row.key(1)) + ": " +
                              std::string(row.value) + "' of the measure '" +
                              std::string(row.key(0)) + "'"});
    }
  }
  for (const auto& [variant, base] : variants_) {
    std::string beside = std::move(frames_[variant].beside);
    frames_[variant] = frames_[base];
    frames_[variant].beside = std::move(beside);
  }
}

void MeasureTable::add_word(Frame frame, std::string_view words, std::uint32_t index) {
  constexpr std::string_view plus = " + ";
  const auto slot = static_cast<std::size_t>(frame);
  const std::size_t at = words.find(plus);
  if (at == std::string_view::npos) {
    by_lemma_[slot].emplace(words, index);
    phrases_[slot].add(words, index);
    return;
  }
  const auto variant = static_cast<std::uint32_t>(frames_.size());
  frames_.emplace_back().beside = words.substr(at + plus.size());
  variants_.emplace_back(variant, index);
  by_lemma_[slot].emplace(words.substr(0, at), variant);
}

std::vector<const MeasureFrame*> MeasureTable::find(Frame frame,
                                                    std::string_view lemma) const {
  std::vector<const MeasureFrame*> found;
  const auto [first, last] =
      by_lemma_[static_cast<std::size_t>(frame)].equal_range(std::string(lemma));
  for (auto at = first; at != last; ++at) found.push_back(&frames_[at->second]);
  std::ranges::sort(found, {}, [](const MeasureFrame* f) {
    return std::pair(f->beside.empty(), std::string_view(f->measure.node.id));
  });
  return found;
}

PhraseTable::Match MeasureTable::match(Frame frame, std::span<const Token> tokens,
                                       std::uint32_t at, std::uint32_t end) const {
  return phrases_[static_cast<std::size_t>(frame)].match(tokens, at, end);
}

const MeasureFrame* MeasureTable::find_id(std::string_view id) const {
  const auto is_it = [&](const MeasureFrame& frame) { return frame.measure.node.id == id; };
  const auto found = std::ranges::find_if(frames_, is_it);
  return found == frames_.end() ? nullptr : &*found;
}

CountedNouns::CountedNouns(const Rows& rows) {
  for (const Row& row : rows) {
    nouns_.emplace(row.value,
                   CountedNoun{std::string(row.key(0)), std::string(row.key(1))});
  }
}

const CountedNoun* CountedNouns::find(std::string_view lemma) const {
  const auto found = nouns_.find(std::string(lemma));
  return found == nouns_.end() ? nullptr : &found->second;
}

}  // namespace crosscheck
