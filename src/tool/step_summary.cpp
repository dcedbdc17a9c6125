#include "tool/step_summary.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "tool/output_files.h"

namespace crosscheck {
namespace {

constexpr std::size_t most_bytes = std::size_t{1} << 20U;
constexpr std::string_view cut_note =
    "\n\nThe report is longer than a step summary may be. It is cut here.\n";
constexpr std::string_view fold_end = "\n</details>\n";

}  // namespace

std::string cut_summary(std::string markdown, std::size_t most) {
  if (markdown.size() <= most) return markdown;
  const std::size_t extra = cut_note.size() + fold_end.size();
  if (most <= extra) return "";
  const std::size_t line = markdown.rfind('\n', most - extra);
  markdown.resize(line == std::string::npos ? 0 : line);
  const std::size_t opened = markdown.rfind("<details>");
  const std::size_t closed = markdown.rfind("</details>");
  const bool is_open =
      opened != std::string::npos && (closed == std::string::npos || closed < opened);
  if (is_open) markdown += fold_end;
  return markdown + std::string(cut_note);
}

std::string step_summary_path() {
  const char* path =
      std::getenv("GITHUB_STEP_SUMMARY");  // NOLINT(concurrency-mt-unsafe): no setenv
  return path == nullptr ? "" : path;
}

void append_step_summary(const std::string& path, std::string markdown) {
  std::error_code error;
  const std::uintmax_t size = std::filesystem::file_size(path, error);
  const std::size_t there = error ? 0 : std::min<std::uintmax_t>(size, most_bytes);
  std::ofstream file(path, std::ios::app | std::ios::binary);
  file << cut_summary(std::move(markdown), most_bytes - there);
  file.close();
  if (!file) throw MachineTrouble("cannot write " + path);
}

}  // namespace crosscheck
