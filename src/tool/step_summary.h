#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace crosscheck {

/// A Markdown report of at most `most` bytes: a longer one is cut at the end of a line,
/// says so, and leaves no fold open.
std::string cut_summary(std::string markdown, std::size_t most);

/// The file that GitHub Actions shows as the summary of the step that runs; "" elsewhere.
std::string step_summary_path();

/// Appends a report to that file, which may hold a megabyte in all. Throws MachineTrouble
/// where it cannot be written.
void append_step_summary(const std::string& path, std::string markdown);

}  // namespace crosscheck
