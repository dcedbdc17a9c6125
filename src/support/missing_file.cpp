#include "support/missing_file.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <vector>

#include "support/text.h"

namespace crosscheck {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_looked_at = 10'000;

/// The names in a folder, sorted; none where it cannot be read.
std::vector<std::string> names_in(const fs::path& folder) {
  std::vector<std::string> names;
  std::error_code error;
  fs::directory_iterator at(folder.empty() ? "." : folder, error);
  for (; !error && at != fs::directory_iterator{} && names.size() < most_looked_at;
       at.increment(error))
    names.push_back(at->path().filename().string());
  std::ranges::sort(names);
  return names;
}

}  // namespace

std::string cannot_read(const std::string& path, int error) {
  std::string message = std::string("cannot read: ") + std::strerror(error);
  if (error != ENOENT) return message;
  const fs::path whole(path);
  const std::string name = whole.filename().string();
  const std::vector<std::string> names = names_in(whole.parent_path());
  const std::vector<std::string_view> views(names.begin(), names.end());
  const std::string_view found = nearest(name, views);
  if (found.empty()) return message;
  return message + "; did you mean '" + (whole.parent_path() / found).string() + "'?";
}

}  // namespace crosscheck
