// Runs a fuzz target over the files of some folders: the corpus as a test, in any build.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

#include "tests/fuzz/fuzz.h"

namespace {

void replay(std::string_view bytes) {
  const std::vector<std::uint8_t> copy(bytes.begin(), bytes.end());  // no terminating zero
  LLVMFuzzerTestOneInput(copy.data(), copy.size());
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<std::filesystem::path> paths;
  for (int i = 1; i < argc; ++i) {
    for (const auto& entry : std::filesystem::directory_iterator(argv[i])) {
      paths.push_back(entry.path());
    }
  }
  std::ranges::sort(paths);
  for (const std::filesystem::path& path : paths) {
    std::ifstream in(path, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(in),
                            std::istreambuf_iterator<char>()};
    std::cout << path.filename().string() << ", " << bytes.size() << " bytes" << std::endl;
    replay(bytes);
    replay(std::string_view(bytes).substr(0, bytes.size() / 2));
  }
  if (paths.empty()) {
    std::cerr << "no corpus\n";
    return 1;
  }
}
