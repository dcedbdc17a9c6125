#pragma once
#include <cstdint>
#include <vector>

#include "analyze/name_runs.h"
#include "analyze/name_weights.h"

namespace crosscheck {

/// A key for the words of a name in their order.
std::uint64_t words_key(const NameView& view, TokenRange range);

/// Hash of the first letters of a name's capitalized words, as a word; 0 where there are
/// fewer than two, or some beyond ASCII.
std::uint64_t initials_of(const NameView& view, TokenRange name);

/// What an article's names have in common, for the signs of each.
class NameSigns {
 public:
  /// Borrowed: both outlive it.
  NameSigns(const NameView& view, const std::vector<NameDraft>& drafts);

  /// The signs of one draft; what `signs` held is gone.
  void read(const NameDraft& draft, std::vector<NameSign>& signs) const;
  /// Whether the article has a full name of a person that ends as this one does.
  bool is_surname(const NameDraft& draft) const {
    return ends_person_.contains(view_.at(draft.name.tokens.end - 1).hash);
  }

 private:
  void read_words(const NameDraft& draft, std::vector<NameSign>& signs) const;
  void read_kinds(TokenRange range, std::vector<NameSign>& signs) const;
  void read_around(const NameDraft& draft, std::vector<NameSign>& signs) const;
  /// Common nouns beside it: "the island of X", "X, a teacher", "X is a town".
  void read_nouns(const NameDraft& draft, std::vector<NameSign>& signs) const;
  /// The pronoun that follows: "X ... her", "X ... its".
  void read_pronouns(const NameDraft& draft, std::vector<NameSign>& signs) const;
  void read_form(const NameDraft& draft, std::vector<NameSign>& signs) const;
  void read_beside(const NameDraft& draft, std::vector<NameSign>& signs) const;
  /// What other places of the article tell of the same words: "X is a town".
  void read_told(const NameDraft& draft, std::vector<NameSign>& signs) const;
  std::uint8_t told_of(const NameDraft& draft) const;
  void read_article(const NameDraft& draft, std::vector<NameSign>& signs) const;

  const NameView& view_;
  const std::vector<NameDraft>& drafts_;
  HashTable<std::uint32_t> ends_person_;  ///< last words of full names of persons
  HashTable<std::uint8_t> initials_;      ///< of longer names: bits of their classes
  HashTable<std::uint8_t> told_;    ///< what sentences tell of a name, by its words: bits
  HashTable<std::uint32_t> times_;  ///< how often a name's last word ends one
};

}  // namespace crosscheck
