#pragma once
#include <unistd.h>

#include <atomic>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "acquire/acquire.h"

namespace crosscheck {

/// A folder of its own for one test, gone with it.
class ScratchFolder {
 public:
  ScratchFolder() {
    static std::atomic<int> count{0};
    path_ = std::filesystem::temp_directory_path() /
            ("crosscheck-" + std::to_string(::getpid()) + "-" + std::to_string(count++));
    std::filesystem::create_directories(path_);
  }
  ~ScratchFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;

  std::string path(std::string_view name = {}) const {
    return name.empty() ? path_.string() : (path_ / name).string();
  }
  /// Writes a file, folders included, and gives its path.
  std::string write(std::string_view name, std::string_view content) const {
    const std::filesystem::path file = path_ / name;
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << content;
    return file.string();
  }

 private:
  std::filesystem::path path_;
};

/// The built-in words for pages.
inline PageWords page_words() {
  return load_page_words(WordLists::of_embedded(embedded_files(), "en"));
}

/// What reading some paths gives.
struct FilesRead {
  Acquired acquired;
  Problems problems;

  const Article& article(std::size_t i = 0) const { return acquired.articles.at(i); }
};
inline FilesRead reading(const std::vector<std::string>& paths,
                         const AcquireLimits& limits = {},
                         const std::string& standard_input = {}) {
  FilesRead result;
  std::istringstream in(standard_input);
  result.acquired = acquire(paths, limits, in, result.problems, page_words());
  return result;
}
/// The one article of a file with this name and content.
inline FilesRead reading_of(std::string_view name, std::string_view content,
                            const AcquireLimits& limits = {}) {
  const ScratchFolder folder;
  return reading({folder.write(name, content)}, limits);
}

/// The paragraphs of one part, each followed by '|'.
inline std::string paragraphs(const Article& article, Part part) {
  std::string out;
  for (const Paragraph& paragraph : article.paragraphs) {
    if (paragraph.part == part) (out += slice(article.text, paragraph.span)) += '|';
  }
  return out;
}

}  // namespace crosscheck
