// The upper limit that the pipeline is compared with: one pass over the bytes of some files
// that finds the words and hashes each once, and does nothing else.
// Usage: limit PASSES PATH...    prints files, bytes, words, and user seconds of one pass
#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

namespace {

constexpr std::array<bool, 256> make_word_bytes() {
  std::array<bool, 256> table{};
  for (std::size_t c = 0; c < table.size(); ++c) {
    table[c] = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c >= 0x80;
  }
  return table;
}

constexpr std::array<bool, 256> word_bytes = make_word_bytes();

struct Count {
  std::uint64_t words = 0;
  std::uint64_t checksum = 0;  // keeps the hashes from being optimized away
};

Count scan(const std::string& text) {
  Count count;
  std::uint64_t hash = 0;
  bool inside = false;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (word_bytes[byte]) {
      hash = (hash ^ (byte | 0x20U)) * 0x100000001b3ULL;
      inside = true;
    } else if (inside) {
      ++count.words;
      count.checksum += hash;
      hash = 0xcbf29ce484222325ULL;
      inside = false;
    }
  }
  return count;
}

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

  Count all;
  const std::clock_t begin = std::clock();
  for (int pass = 0; pass < passes; ++pass) {
    all.words = 0;
    for (const std::string& text : texts) {
      const Count count = scan(text);
      all.words += count.words;
      all.checksum ^= count.checksum;
    }
  }
  const double seconds =
      static_cast<double>(std::clock() - begin) / static_cast<double>(CLOCKS_PER_SEC);
  std::cout << "files " << texts.size() << "\nbytes " << bytes << "\nwords " << all.words
            << "\nseconds " << seconds / passes << "\nchecksum " << all.checksum << '\n';
}
