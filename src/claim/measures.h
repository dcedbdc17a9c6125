#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "analyze/phrase_table.h"
#include "claim/claim.h"
#include "support/data_files.h"

namespace crosscheck {

/// How words of the text evoke a measure: its role in the frame.
enum class Frame : std::uint8_t { subject, towards, object, adjective, noun, total, act };

/// A closed concept of the measure lexicon.
struct MeasureFrame {
  Measure measure;
  Kind kind = Kind::none;
  Dimension dimension = Dimension::count;
  Slot place_of = Slot::place;       ///< which slot a place after the verb fills
  std::string counts;                ///< dimension of a bare figure: "person"; "" if open
  std::vector<std::string> only_of;  ///< counted nouns that alone it is said of; empty: any
  std::vector<std::string> not_of;   ///< counted nouns that it is not said of
  std::string beside;  ///< word that must stand beside for the word to evoke it; or ""
};

/// The measure lexicon: closed concepts with their frames.
class MeasureTable {
 public:
  MeasureTable() = default;
  /// From the word list `measures`. Unknown keys and kinds are problems.
  MeasureTable(const WordLists& lists, Problems& problems);

  /// The concepts a lemma evokes in a frame: first those that ask for a word beside it
  /// ("take + hospital" in the list), each in order of their ids.
  std::vector<const MeasureFrame*> find(Frame frame, std::string_view lemma) const;
  /// The concept of a noun phrase that names what a figure is the total of, or a counted
  /// noun: longest phrase at a token.
  PhraseTable::Match match(Frame frame, std::span<const Token> tokens, std::uint32_t at,
                           std::uint32_t end) const;
  const MeasureFrame& at(std::uint32_t index) const { return frames_[index]; }
  const MeasureFrame* find_id(std::string_view id) const;

 private:
  void add_word(Frame frame, std::string_view words, std::uint32_t index);

  std::vector<MeasureFrame> frames_;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> variants_;  ///< with their base
  std::array<std::unordered_multimap<std::string, std::uint32_t>, 7> by_lemma_;
  std::array<PhraseTable, 7> phrases_;
};

/// What a counted noun says of who or what is counted.
struct CountedNoun {
  std::string dimension;  ///< "person", "vehicle"
  std::string group;      ///< "generic", "citizen", "male", "occupation" ...
};

/// Counted nouns by lemma, from the word list `populations`.
class CountedNouns {
 public:
  CountedNouns() = default;
  explicit CountedNouns(const Rows& rows);
  const CountedNoun* find(std::string_view lemma) const;

 private:
  std::unordered_map<std::string, CountedNoun> nouns_;
};

}  // namespace crosscheck
