#pragma once
#include <string>
#include <utility>
#include <vector>

#include "support/data_files.h"

namespace crosscheck {

/// Words that tell a page's boilerplate, bylines and publisher from its news. Without any,
/// only the shape of lines is looked at.
struct PageWords {
  std::vector<std::pair<std::string, int>> months;  ///< lower case name, 1-12
};

/// The word list `boilerplate`.
PageWords load_page_words(const WordLists& lists);

}  // namespace crosscheck
