#pragma once
#include <iosfwd>
#include <string>
#include <vector>

namespace crosscheck {

/// What was read, where nothing of it could be checked.
struct Read {
  const std::vector<std::string>& paths;  ///< as the user gave them
  std::size_t articles = 0;
  std::size_t skipped = 0;  ///< files that are no articles
  bool unreadable = false;
  const char* what = "article";  ///< or "draft"
};

/// Says why nothing was checked, and what to do about it.
void tell_nothing_checked(const Read& read, std::ostream& err);

/// Says that there was nothing to compare drafts with.
void tell_nothing_against(const std::vector<std::string>& against, std::size_t articles,
                          std::ostream& err);

}  // namespace crosscheck
