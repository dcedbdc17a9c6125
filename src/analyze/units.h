#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "analyze/mentions.h"
#include "analyze/phrase_table.h"
#include "support/data_files.h"
#include "support/decimal.h"

namespace crosscheck {

/// A unit of measure or currency. base = value * factor + offset, exactly.
struct MeasureUnit {
  std::string name;  ///< "kilometer", "USD"
  Dimension dimension = Dimension::other;
  Decimal factor = 1;
  Decimal offset = 0;
};

/// Names and symbols of units.
class Units {
 public:
  struct Match {
    std::uint32_t tokens = 0;
    const MeasureUnit* unit = nullptr;
    bool is_symbol = false;
    explicit operator bool() const { return unit != nullptr; }
  };

  Units() = default;
  /// From the word lists `units` and `currencies`.
  Units(const WordLists& lists, Problems& problems);

  /// Adds the words that names and symbols begin with to a vocabulary.
  void name_words(Vocabulary& vocabulary) const {
    names_.name_words(vocabulary);
    symbols_.name_words(vocabulary);
  }
  /// Orders them by their numbers. Requires: all lists have named their words.
  void index(const Vocabulary& vocabulary) {
    names_.index(vocabulary);
    symbols_.index(vocabulary);
  }

  /// The longest unit that begins at a token. Symbols are told apart by case ("MW", "mW").
  Match match(std::string_view text, std::span<const Token> tokens, std::uint32_t at,
              std::uint32_t end) const;
  /// The longest currency symbol or code that ends right before token `at` and begins at
  /// `begin` or later.
  Match currency_before(std::string_view text, std::span<const Token> tokens,
                        std::uint32_t at, std::uint32_t begin) const;
  /// The currency of a symbol or code written exactly so ("RM", "$US"), or null.
  const MeasureUnit* money_of(std::string_view symbol) const;
  /// The unit of a name, or null.
  const MeasureUnit* find(std::string_view name) const;
  /// Hashes of the first words of all names and symbols.
  const std::vector<std::uint64_t>& first_words() const { return first_words_; }
  /// Smallest number from which a bare "pounds" is money.
  const Decimal& money_pounds_from() const { return money_pounds_from_; }

 private:
  struct Symbol {
    std::string exact;  ///< without white space
    std::uint32_t unit = 0;
  };
  void add_name(std::string_view name, std::uint32_t unit);
  void add_symbol(std::string_view symbol, std::uint32_t unit);
  void read_units(const Rows& rows, Problems& problems);
  void read_currencies(const Rows& rows, Problems& problems);
  std::uint32_t unit_named(std::string_view name);
  const MeasureUnit* pick(std::uint32_t group, std::string_view written) const;

  std::vector<MeasureUnit> units_;
  std::unordered_map<std::string, std::uint32_t> by_name_;
  PhraseTable names_;
  PhraseTable symbols_;  ///< by folded text: index into `symbol_groups_`
  std::vector<std::vector<Symbol>> symbol_groups_;
  std::unordered_map<std::string, std::uint32_t> group_of_;
  std::vector<std::uint64_t> first_words_;
  Decimal money_pounds_from_ = 100000;
};

}  // namespace crosscheck
