#pragma once
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "support/data_files.h"
#include "tests/tool/case_file.h"

namespace crosscheck::test {

/// One folder of fixtures/ and what its case.yaml expects.
struct Situation {
  std::string name;
  std::string path;  ///< of case.yaml, from the root of the sources
  CaseFile file;
};

/// The situation of a folder; a fault in its case.yaml fails the test that asks.
inline Situation situation_of(const std::filesystem::path& folder) {
  const std::string name = folder.filename().string();
  const std::string path = "fixtures/" + name + "/case.yaml";
  Problems problems;
  std::string text;
  REQUIRE(read_file((folder / "case.yaml").string(), text, problems));
  auto file = CaseReader(path, problems).read(text);
  for (const Problem& problem : problems) {
    FAIL_CHECK(problem.path << ':' << problem.line << ':' << problem.column << ": "
                            << problem.message);
  }
  REQUIRE(file);
  return {name, path, std::move(*file)};
}

/// Every situation, by name.
inline std::vector<Situation> situations() {
  namespace fs = std::filesystem;
  std::vector<Situation> found;
  for (const auto& entry : fs::directory_iterator(CROSSCHECK_SOURCE_DIR "/fixtures")) {
    if (fs::is_directory(entry.path() / "articles")) {
      found.push_back(situation_of(entry.path()));
    }
  }
  std::ranges::sort(found, {}, &Situation::name);
  return found;
}

}  // namespace crosscheck::test
