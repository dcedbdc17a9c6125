// What the value stage alone (tokens, sentences, times, quantities) costs on the articles
// of some paths, and the limit (`scan`) on the same text in turn with it. Usage: values
// RUNS PATH...    prints articles, bytes of text, what was found, and the median of RUNS in
// user seconds of one pass of each
#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

#include "acquire/acquire.h"
#include "analyze/analyze.h"
#include "tests/bench/scan.h"
#include "tool/pipeline.h"

namespace {

using namespace crosscheck;

template <typename Pass>
double seconds_of(int passes, Pass pass) {
  const std::clock_t begin = std::clock();
  for (int i = 0; i < passes; ++i) pass();
  return static_cast<double>(std::clock() - begin) / static_cast<double>(CLOCKS_PER_SEC) /
         passes;
}

double median(std::vector<double> runs) {
  std::ranges::sort(runs);
  return runs[runs.size() / 2];
}

struct Found {
  std::size_t tokens = 0;
  std::size_t sentences = 0;
  std::size_t times = 0;
  std::size_t quantities = 0;
};

Found read_all(const std::vector<Article>& articles, const Language& language) {
  Found found;
  Analysis analysis;
  for (const Article& article : articles) {
    read_values(article, language, analysis);
    found.tokens += analysis.tokens.size();
    found.sentences += analysis.sentences.size();
    found.times += analysis.times.size();
    found.quantities += analysis.quantities.size();
  }
  return found;
}

std::uint64_t scan_all(const std::vector<Article>& articles) {
  std::uint64_t checksum = 0;
  for (const Article& article : articles) checksum ^= bench::scan(article.text).checksum;
  return checksum;
}

}  // namespace

int main(int argc, char** argv) {
  const int runs = argc > 2 ? std::atoi(argv[1]) : 0;
  if (runs < 1) {
    std::cerr << "usage: values RUNS PATH...\n";
    return 2;
  }
  Problems problems;
  const auto knowledge = load_knowledge({}, problems);
  std::istringstream none;
  const auto acquired = acquire(std::vector<std::string>(argv + 2, argv + argc), {}, none,
                                problems, knowledge.page_words);
  const std::vector<Article>& articles = acquired.articles;
  std::size_t bytes = 0;
  for (const Article& article : articles) bytes += article.text.size();

  Found found;
  std::uint64_t checksum = 0;
  std::vector<double> limits;
  std::vector<double> stages;
  for (int run = 0; run < runs; ++run) {
    limits.push_back(seconds_of(20, [&] { checksum += scan_all(articles); }));
    stages.push_back(
        seconds_of(2, [&] { found = read_all(articles, knowledge.language); }));
  }
  std::cout << "articles " << articles.size() << "\nbytes " << bytes << "\ntokens "
            << found.tokens << "\nsentences " << found.sentences << "\ntimes "
            << found.times << "\nquantities " << found.quantities << "\nchecksum "
            << checksum << "\nlimit_seconds " << median(limits) << "\nseconds "
            << median(stages) << '\n';
}
