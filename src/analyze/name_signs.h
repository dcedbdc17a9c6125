#pragma once
#include <cstdint>
#include <vector>

#include "analyze/name_runs.h"
#include "analyze/name_weights.h"

namespace crosscheck {

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
  void read_article(const NameDraft& draft, std::vector<NameSign>& signs) const;

  const NameView& view_;
  const std::vector<NameDraft>& drafts_;
  HashTable<std::uint32_t> ends_person_;  ///< last words of full names of persons
  HashTable<std::uint32_t> times_;        ///< how often a name's last word ends one
};

}  // namespace crosscheck
