// The upper limit that the pipeline is compared with (`scan`), over the bytes of some
// files. Usage: limit PASSES PATH...    prints files, bytes, words, and user seconds of one
// pass
#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

#include "tests/bench/scan.h"

namespace {

std::string content(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

std::vector<std::string> read_all(int argc, char** argv) {
  std::vector<std::filesystem::path> paths;
  for (int i = 2; i < argc; ++i) {
    const std::filesystem::path path = argv[i];
    if (!std::filesystem::is_directory(path)) {
      paths.push_back(path);
      continue;
    }
    for (const auto& entry : std::filesystem::recursive_directory_iterator(path)) {
      if (entry.is_regular_file()) paths.push_back(entry.path());
    }
  }
  std::vector<std::string> texts;
  std::ranges::transform(paths, std::back_inserter(texts), content);
  return texts;
}

}  // namespace

int main(int argc, char** argv) {
  const int passes = argc > 2 ? std::atoi(argv[1]) : 0;
  if (passes < 1) {
    std::cerr << "usage: limit PASSES PATH...\n";
    return 2;
  }
  const std::vector<std::string> texts = read_all(argc, argv);
  std::size_t bytes = 0;
  for (const std::string& text : texts) bytes += text.size();

  crosscheck::bench::Count all;
  const std::clock_t begin = std::clock();
  for (int pass = 0; pass < passes; ++pass) {
    all.words = 0;
    for (const std::string& text : texts) {
      const auto count = crosscheck::bench::scan(text);
      all.words += count.words;
      all.checksum ^= count.checksum;
    }
  }
  const double seconds =
      static_cast<double>(std::clock() - begin) / static_cast<double>(CLOCKS_PER_SEC);
  std::cout << "files " << texts.size() << "\nbytes " << bytes << "\nwords " << all.words
            << "\nseconds " << seconds / passes << "\nchecksum " << all.checksum << '\n';
}
