#include "claim/kind_table.h"

#include <algorithm>

namespace crosscheck {

KindTable::KindTable(const WordLists& lists) {
  for (const Row& row : lists.rows("kinds")) {
    const std::string kind(row.key(0));
    const std::string word(row.value);
    if (row.key(1) == "same") same_[word] = kind;
    if (row.key(1) == "kinds") wider_[word].push_back(kind);
    if (row.key(1) == "apart") groups_[kind] = word;
  }
}

std::vector<std::string> KindTable::kinds_of(const std::string& noun) const {
  const auto other = same_.find(noun);
  std::vector<std::string> kinds{other == same_.end() ? noun : other->second};
  for (std::size_t at = 0; at < kinds.size(); ++at) {
    const auto wider = wider_.find(kinds[at]);
    if (wider == wider_.end()) continue;
    for (const std::string& kind : wider->second) {
      if (std::ranges::find(kinds, kind) == kinds.end()) kinds.push_back(kind);
    }
  }
  return kinds;
}

std::string KindTable::apart(const std::string& noun) const {
  for (const std::string& kind : kinds_of(noun)) {
    const auto group = groups_.find(kind);
    if (group != groups_.end()) return group->second + ":" + kind;
  }
  return "";
}

}  // namespace crosscheck
