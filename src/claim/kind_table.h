#pragma once
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "analyze/language.h"

namespace crosscheck {

/// What kinds of things there are: "a town is a place", "a movie is a film".
class KindTable {
 public:
  KindTable() = default;
  /// `lists` gives, of the list `kinds`, {KIND, "same"} WORD, {KIND, "kinds"} WORD and
  /// {KIND, "apart"} GROUP.
  explicit KindTable(const WordLists& lists);

  /// The words of the kinds that a noun in its base form stands for, itself first or the
  /// word that it is another one for: "movie" gives film, "capital" capital, city, place.
  std::vector<std::string> kinds_of(const std::string& noun) const;

  /// "work:film" of a noun whose kind is none of others in a group; "" of any other.
  std::string apart(const std::string& noun) const;

 private:
  std::unordered_map<std::string, std::string> same_;
  std::unordered_map<std::string, std::vector<std::string>> wider_;
  std::unordered_map<std::string, std::string> groups_;
};

}  // namespace crosscheck
