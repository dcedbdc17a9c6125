#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "support/problem.h"

namespace crosscheck {

/// The forms articles come in.
enum class InputForm : std::uint8_t { text, markdown, html, json_lines };
enum class Packing : std::uint8_t { none, gzip, zstd };

/// What the name of a file says about it.
struct FileName {
  std::string stem;  ///< without folders and known endings
  InputForm form = InputForm::text;
  Packing packing = Packing::none;
  bool is_known = false;  ///< the ending is one of an article
};

/// Reads "news/tass.html.gz" as stem "tass", HTML, gzip. Endings in any case.
FileName file_name(std::string_view path);

/// The files behind the paths, sorted by path: folders are read recursively; their links,
/// names that begin with '.' or '_', `articles.json` and files of other types are counted
/// in `skipped`. A folder that cannot be read is a problem and sets `unreadable`. Paths
/// named one by one are kept whatever their type; "-" too.
struct InputFiles {
  std::vector<std::string> paths;
  std::size_t skipped = 0;
  bool unreadable = false;
};
InputFiles input_files(const std::vector<std::string>& paths, Problems& problems);

}  // namespace crosscheck
