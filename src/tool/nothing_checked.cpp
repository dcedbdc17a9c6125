#include "tool/nothing_checked.h"

#include <ostream>

#include "report/safe_text.h"
#include "report/words.h"

namespace crosscheck {
namespace {

constexpr const char* expected =
    "; expected names that end in .txt .md .html or .jsonl, each also .gz or .zst";

/// "a, b and 3 more".
std::string some_of(const std::vector<std::string>& paths) {
  constexpr std::size_t most = 3;
  std::string text;
  for (std::size_t i = 0; i < paths.size() && i < most; ++i)
    text += (i > 0 ? ", " : "") + safe_text(paths[i]);
  if (paths.size() > most) text += " and " + std::to_string(paths.size() - most) + " more";
  return text;
}

}  // namespace

void tell_nothing_checked(const Read& read, std::ostream& err) {
  err << "crosscheck: nothing was checked: ";
  if (read.articles > 0) {
    err << "no claim in " << counted(read.articles, read.what)
        << "; to see what was read: crosscheck extract --mentions " << some_of(read.paths)
        << '\n';
  } else if (read.unreadable) {
    err << "no " << read.what << " could be read\n";
  } else {
    err << "no " << read.what << " in " << some_of(read.paths);
    if (read.skipped > 0) err << " (" << counted(read.skipped, "file") << " left out)";
    err << expected << '\n';
  }
}

void tell_nothing_against(const std::vector<std::string>& against, std::size_t articles,
                          std::ostream& err) {
  err << "crosscheck: nothing to compare with: ";
  if (articles > 0) {
    err << "every article of " << some_of(against) << " is a draft itself";
  } else {
    err << "no article in " << some_of(against) << expected;
  }
  err << "; each draft was checked alone\n";
}

}  // namespace crosscheck
