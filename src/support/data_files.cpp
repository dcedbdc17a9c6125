#include "support/data_files.h"

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <system_error>

#include "support/missing_file.h"

namespace crosscheck {

WordLists WordLists::of_embedded(std::span<const DataFile> files,
                                 std::string_view language) {
  const std::string prefix = "lexicon/" + std::string(language) + "/";
  WordLists made;
  for (const DataFile& file : files) {
    if (!file.path.starts_with(prefix)) continue;
    std::string_view name = file.path.substr(prefix.size());
    name = name.substr(0, name.find('.'));
    made.lists_.emplace_back(name, Rows::of_compiled(file.text));
  }
  return made;
}

WordLists WordLists::of_folder(const std::string& folder, Problems& problems) {
  WordLists made;
  std::error_code error;
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
    if (entry.path().extension() == ".yaml") paths.push_back(entry.path());
  }
  if (error)
    problems.push_back({folder, 0, 0, "cannot read the folder: " + error.message()});
  std::ranges::sort(paths);
  for (const auto& path : paths) {
    std::string text;
    if (!read_file(path.string(), text, problems)) continue;
    if (const auto root = read_strict_yaml(text, path.string(), problems)) {
      made.lists_.emplace_back(path.stem().string(), Rows::of_yaml(*root));
    }
  }
  return made;
}

const Rows& WordLists::rows(std::string_view name) const {
  static const Rows none;
  const auto is_named = [&](const auto& list) { return list.first == name; };
  const auto found = std::ranges::find_if(lists_, is_named);
  return found == lists_.end() ? none : found->second;
}

bool read_file(const std::string& path, std::string& content, Problems& problems) {
  std::error_code error;
  if (std::filesystem::is_directory(path, error)) {
    problems.push_back({path, 0, 0, "is a folder; expected a file"});
    return false;
  }
  errno = 0;
  std::ifstream stream(path, std::ios::binary);
  std::ostringstream all;
  if (stream) all << stream.rdbuf();
  if (!stream && all.str().empty() && errno != 0) {
    problems.push_back({path, 0, 0, cannot_read(path, errno)});
    return false;
  }
  content = std::move(all).str();
  return true;
}

}  // namespace crosscheck
