// Any bytes as a strict YAML document.
#include "support/strict_yaml.h"
#include "tests/fuzz/fuzz.h"

using namespace crosscheck;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Problems problems;
  const auto root = read_strict_yaml(fuzz::text_of(data, size), "fuzz.yaml", problems);
  fuzz::expect(root.has_value() || !problems.empty());
  return 0;
}
