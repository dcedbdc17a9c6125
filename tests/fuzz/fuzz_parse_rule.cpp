// Any bytes as a rule file.
#include "reason/rule.h"
#include "tests/fuzz/fuzz.h"

using namespace crosscheck;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Problems problems;
  const DataFile file{"conflict/fuzz.yaml", fuzz::text_of(data, size)};
  load_rules(std::span(&file, 1), problems);
  return 0;
}
