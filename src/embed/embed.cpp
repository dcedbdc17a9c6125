// Turns rules/ into one C++ source: rules as they are, word lists flattened to rows.
// Usage: crosscheck-embed RULES_FOLDER OUTPUT.cpp
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>
#include <vector>

#include "support/data_files.h"

namespace {

using namespace crosscheck;

void write_literal(std::ostream& out, const std::string& text) {
  // Pieces, since a compiler may limit the length of one literal.
  constexpr std::size_t piece = 8000;
  for (std::size_t at = 0; at < text.size() || at == 0; at += piece) {
    out << "    \"";
    for (const char c : text.substr(at, piece)) {
      const auto byte = static_cast<unsigned char>(c);
      if (c == '"' || c == '\\') {
        out << '\\' << c;
      } else if (c == '\n') {
        out << "\\n";
      } else if (byte < 0x20 || byte > 0x7e || c == '?') {
        out << '\\' << static_cast<char>('0' + (byte >> 6U))
            << static_cast<char>('0' + ((byte >> 3U) & 7U))
            << static_cast<char>('0' + (byte & 7U));
      } else {
        out << c;
      }
    }
    out << "\"\n";
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "usage: crosscheck-embed RULES_FOLDER OUTPUT.cpp\n";
    return 2;
  }
  const std::filesystem::path root = argv[1];
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
    if (entry.path().extension() == ".yaml") paths.push_back(entry.path());
  }
  std::vector<std::pair<std::string, std::string>> files;
  Problems problems;
  for (const auto& path : paths) {
    std::string text;
    if (!read_file(path.string(), text, problems)) continue;
    const std::string name = path.lexically_relative(root).generic_string();
    if (name.starts_with("lexicon/")) {
      const auto yaml = read_strict_yaml(text, path.string(), problems);
      if (!yaml) continue;
      text = Rows::of_yaml(*yaml).compiled();
    }
    files.emplace_back(name, text);
  }
  for (const Problem& problem : problems) std::cerr << to_string(problem) << '\n';
  if (!problems.empty()) return 1;
  std::ranges::sort(files);

  std::ofstream out(argv[2], std::ios::binary);
  out << "// Made by crosscheck-embed from rules/. Do not edit.\n"
         "#include <string_view>\n\n#include \"support/data_files.h\"\n\nnamespace "
         "crosscheck {\n"
         "namespace {\nusing namespace std::string_view_literals;\n\nconstexpr DataFile "
         "files[] = {\n"
         "    {\"\"sv, \"\"sv},\n";
  for (const auto& [name, text] : files) {
    out << "    {\"" << name << "\"sv, std::string_view(\n";
    write_literal(out, text);
    out << "    , " << text.size() << ")},\n";
  }
  out << "};\n}  // namespace\n\nstd::span<const DataFile> embedded_files() { return "
         "std::span(files).subspan(1); }\n\n}  // namespace crosscheck\n";
  return out ? 0 : 1;
}
