#pragma once
#include <istream>
#include <string>
#include <vector>

#include "acquire/acquire.h"
#include "acquire/charset.h"
#include "acquire/folder_metadata.h"
#include "acquire/input_files.h"
#include "acquire/page.h"

namespace crosscheck {

/// The article of a page whose characters were made from `decoded`. `id` is the record's
/// own or empty, `path` and `sha256` are not set.
Article article_of_page(Page page, const Characters& characters, std::string decoded);

/// Reads the articles of files, one file after the other.
class FileReader {
 public:
  /// Borrowed: everything outlives the reader.
  FileReader(const AcquireLimits& limits, const PageWords& words,
             std::istream& standard_input, Acquired& acquired, Problems& problems);

  /// Adds the articles of the file at `path` ("-": standard input).
  void read(const std::string& path);

 private:
  /// Sees to a JSON file, which holds no article.
  void pass_over(const std::string& path, const FileName& name);
  bool load(const std::string& path, FileName& name, std::string& content);
  void unpack_content(const std::string& path, FileName& name, std::string& content);
  bool looks_binary(const std::string& path, const std::string& content);
  void read_records(const std::string& path, const std::string& content,
                    const Metadata& known, const std::string& stem);
  void read_whole(const std::string& path, const FileName& name, std::string content,
                  const Metadata& known);
  Page page_of(const std::string& path, InputForm form, std::string_view text,
               const Metadata& known);
  void add(Article article, const std::string& path, const std::string& sha256);
  void complain(const std::string& path, std::size_t line, std::string message);
  void fail(const std::string& path, std::string message);
  void complain_of_characters(const std::string& path, const Characters& found,
                              std::string_view bytes, std::string_view declared);

  const AcquireLimits& limits_;
  const PageWords& words_;
  std::istream& standard_input_;
  Acquired& acquired_;
  Problems& problems_;
  FolderMetadata folders_;
};

}  // namespace crosscheck
