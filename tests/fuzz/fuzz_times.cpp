// Any bytes as an article whose times are read.
#include "tests/fuzz/analysis.h"

using namespace crosscheck;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const Article article = fuzz::article_of(data, size);
  fuzz::expect_in_order(analyze(article, fuzz::english()).times, article);
  return 0;
}
