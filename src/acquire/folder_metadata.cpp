#include "acquire/folder_metadata.h"

#include <simdjson.h>

#include <filesystem>
#include <system_error>

#include "support/data_files.h"

namespace crosscheck {
namespace {

using simdjson::dom::element;

constexpr const char* expected = "expected {\"articles\": [{\"file\": \"...\", ...}]}";

void read_entry(const element& entry, const std::string& path, Problems& problems,
                std::map<std::string, Metadata, std::less<>>& files) {
  std::string_view file;
  simdjson::dom::object fields;
  if (entry.get(fields) != simdjson::SUCCESS ||
      fields["file"].get(file) != simdjson::SUCCESS) {
    problems.push_back(
        {path, 0, 0, "an entry without 'file'; its other keys are not used"});
    return;
  }
  Metadata metadata;
  for (const auto [key, value] : fields) {
    std::string_view text;
    if (key == "id" || key == "file" || value.get(text) != simdjson::SUCCESS) continue;
    set_field(metadata, key, text, {path, 0, 0, {}}, problems);
  }
  files.insert_or_assign(std::string(file), std::move(metadata));
}

}  // namespace

FolderMetadata::Files FolderMetadata::read(const std::string& path, Problems& problems) {
  Files files;
  std::error_code error;
  if (!std::filesystem::is_regular_file(path, error)) return files;
  std::string content;
  if (!read_file(path, content, problems)) return files;
  simdjson::dom::parser parser;
  element root;
  simdjson::dom::array articles;
  if (parser.parse(content).get(root) != simdjson::SUCCESS ||
      root["articles"].get(articles) != simdjson::SUCCESS) {
    problems.push_back({path, 0, 0, std::string("not read: ") + expected});
    return files;
  }
  for (const element entry : articles) read_entry(entry, path, problems, files);
  return files;
}

const Metadata& FolderMetadata::of(const std::string& path, Problems& problems) {
  if (path == "-") return none_;
  const std::size_t name_at = path.rfind('/') + 1;  // npos + 1 == 0
  const std::string folder = path.substr(0, name_at);
  auto found = folders_.find(folder);
  if (found == folders_.end()) {
    found = folders_.emplace(folder, read(folder + "articles.json", problems)).first;
  }
  const auto file = found->second.find(std::string_view(path).substr(name_at));
  return file == found->second.end() ? none_ : file->second;
}

}  // namespace crosscheck
