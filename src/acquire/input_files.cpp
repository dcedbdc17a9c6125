#include "acquire/input_files.h"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>

namespace crosscheck {
namespace {

namespace fs = std::filesystem;

constexpr std::pair<std::string_view, Packing> packings[] = {
    {".gz", Packing::gzip}, {".zst", Packing::zstd}, {".zstd", Packing::zstd}};
constexpr std::pair<std::string_view, InputForm> forms[] = {
    {".txt", InputForm::text},         {".text", InputForm::text},
    {".md", InputForm::markdown},      {".markdown", InputForm::markdown},
    {".html", InputForm::html},        {".htm", InputForm::html},
    {".xhtml", InputForm::html},       {".jsonl", InputForm::json_lines},
    {".ndjson", InputForm::json_lines}};

bool remove_ending(std::string& name, std::string_view ending) {
  if (name.size() <= ending.size()) return false;
  const auto same = [](char expected, char c) {
    return expected == (c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c);
  };
  if (!std::equal(ending.begin(), ending.end(), name.end() - std::ssize(ending), same)) {
    return false;
  }
  name.resize(name.size() - ending.size());
  return true;
}

class Folders {
 public:
  Folders(InputFiles& found, Problems& problems) : found_(found), problems_(problems) {}

  void read(const std::string& top) {
    std::vector<std::string> open{
        top};  // a list rather than recursion: depth is the user's
    while (!open.empty()) {
      const std::string folder = std::move(open.back());
      open.pop_back();
      std::error_code error;
      fs::directory_iterator entries(folder, error);
      for (; !error && entries != fs::directory_iterator{}; entries.increment(error)) {
        take(folder, *entries, open);
      }
      if (error) {
        problems_.push_back({folder, 0, 0, "cannot read the folder: " + error.message()});
        found_.unreadable = true;
      }
    }
  }

 private:
  void take(const std::string& folder, const fs::directory_entry& entry,
            std::vector<std::string>& open) {
    const std::string name = entry.path().filename().string();
    std::string path = folder.ends_with('/') ? folder + name : folder + '/' + name;
    std::error_code error;
    const bool is_hidden = name.starts_with('.') || name.starts_with('_');
    if (is_hidden || entry.is_symlink(error)) {
      ++found_.skipped;
    } else if (entry.is_directory(error)) {
      open.push_back(std::move(path));
    } else if (entry.is_regular_file(error) && file_name(name).is_known) {
      found_.paths.push_back(std::move(path));
    } else {
      ++found_.skipped;
    }
  }

  InputFiles& found_;
  Problems& problems_;
};

}  // namespace

FileName file_name(std::string_view path) {
  FileName found;
  found.stem = path.substr(path.rfind('/') + 1);  // npos + 1 == 0
  for (const auto& [ending, packing] : packings) {
    if (!remove_ending(found.stem, ending)) continue;
    found.packing = packing;
    break;
  }
  for (const auto& [ending, form] : forms) {
    if (!remove_ending(found.stem, ending)) continue;
    found.form = form;
    found.is_known = true;
    break;
  }
  return found;
}

InputFiles input_files(const std::vector<std::string>& paths, Problems& problems) {
  InputFiles found;
  Folders folders(found, problems);
  for (const std::string& path : paths) {
    std::error_code error;
    if (path != "-" && fs::is_directory(path, error)) {
      folders.read(path);
    } else {
      found.paths.push_back(path);
    }
  }
  std::ranges::sort(found.paths);
  return found;
}

}  // namespace crosscheck
