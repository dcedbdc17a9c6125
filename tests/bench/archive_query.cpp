// What the query of an archive costs alone: opening it, finding the articles of a draft's
// stories, reading their claims. One line a draft, in milliseconds of CPU, after one run
// that is not counted. Usage: archive_query ARCHIVE DRAFT...
#include <ctime>
#include <iostream>
#include <string>
#include <vector>

#include "tool/archive_add.h"
#include "tool/archived.h"

namespace {

double cpu_ms() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

}  // namespace

int main(int argc, char** argv) try {
  using namespace crosscheck;
  const std::vector<std::string> words(argv + 1, argv + argc);
  if (words.size() < 2) {
    std::cerr << "usage: archive_query ARCHIVE DRAFT...\n";
    return 2;
  }
  Problems problems;
  const Knowledge knowledge = load_knowledge({}, problems);
  for (std::size_t i = 1; i < words.size(); ++i) {
    const Acquired acquired =
        acquire({words[i]}, {}, std::cin, problems, knowledge.page_words);
    double spent = 0;
    for (int run = 0; run < 2; ++run) {
      Extracted extracted = extract_all(acquired.articles, knowledge, 1);
      const double begin = cpu_ms();
      Archive archive(words[0], Access::read);
      add_stored({&archive, nullptr}, 1, knowledge, extracted);
      spent = cpu_ms() - begin;
    }
    std::cout << spent << '\n';
  }
} catch (const std::exception& error) {
  std::cerr << "archive_query: " << error.what() << '\n';
  return 1;
}
