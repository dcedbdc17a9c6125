#include "tool/output_files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <ostream>
#include <sstream>

#include "tool/step_summary.h"
#include "tool/terminal.h"

namespace crosscheck {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const std::string& path) {
  throw MachineTrouble("cannot write " + path + ": " + std::strerror(errno));
}

/// A file descriptor that is closed whatever happens.
class File {
 public:
  File(const std::string& path, int flags) : path_(path) {
    handle_ = ::open(path.c_str(), flags | O_CLOEXEC, 0666);
  }
  ~File() {
    if (handle_ >= 0) ::close(handle_);
  }
  File(const File&) = delete;
  File& operator=(const File&) = delete;

  bool is_open() const { return handle_ >= 0; }

  void write(std::string_view content) const {
    while (!content.empty()) {
      const ssize_t written = ::write(handle_, content.data(), content.size());
      if (written < 0 && errno == EINTR) continue;
      if (written < 0) fail(path_);
      content.remove_prefix(static_cast<std::size_t>(written));
    }
  }
  void close() {
    const int result = ::close(handle_);
    handle_ = -1;
    if (result != 0) fail(path_);
  }

 private:
  std::string path_;
  int handle_ = -1;
};

void write_directly(const std::string& path, std::string_view content) {
  File file(path, O_WRONLY | O_CREAT | O_TRUNC);
  if (!file.is_open()) fail(path);
  file.write(content);
  file.close();
}

/// Writes beside `path` and renames. Returns whether the folder let us.
bool write_and_rename(const fs::path& path, std::string_view content) {
  const fs::path beside = path.parent_path() / ("." + path.filename().string() + "." +
                                                std::to_string(::getpid()) + ".part");
  File file(beside.string(), O_WRONLY | O_CREAT | O_EXCL);
  if (!file.is_open()) return false;
  try {
    file.write(content);
    struct stat before {};
    if (::stat(path.c_str(), &before) == 0) ::chmod(beside.c_str(), before.st_mode & 0777U);
    file.close();
    if (::rename(beside.c_str(), path.c_str()) != 0) fail(path.string());
  } catch (...) {
    ::unlink(beside.c_str());
    throw;
  }
  return true;
}

/// The file that a chain of links leads to, so that a rename replaces it and not the link.
fs::path resolved(const std::string& path) {
  constexpr int most_links = 40;
  fs::path real = path;
  std::error_code error;
  for (int i = 0; i < most_links && fs::is_symlink(real, error); ++i) {
    real = real.parent_path() / fs::read_symlink(real, error);
  }
  return real;
}

}  // namespace

Proofs proofs_for(const std::vector<Output>& outputs) {
  const auto shows = [&](std::initializer_list<Format> formats) {
    return std::ranges::any_of(outputs, [&](const Output& output) {
      return std::ranges::find(formats, output.format) != formats.end();
    });
  };
  if (shows({Format::json, Format::html})) return Proofs::all;
  // With annotations for GitHub goes a page in Markdown.
  const bool tells = shows({Format::terminal, Format::markdown, Format::github});
  return tells ? Proofs::brief : Proofs::none;
}

void flush(std::ostream& standard_output) {
  errno = 0;
  standard_output << std::flush;
  if (!standard_output) fail("standard output");
}

void write_output(const Output& output, const std::string& content,
                  std::ostream& standard_output) {
  if (output.path == "-") {
    standard_output << content;
    return flush(standard_output);
  }
  struct stat target {};
  const bool exists = ::stat(output.path.c_str(), &target) == 0;
  const bool is_regular = !exists || S_ISREG(target.st_mode);
  if (is_regular && write_and_rename(resolved(output.path), content)) return;
  write_directly(output.path, content);
}

void write_outputs(const std::vector<Output>& outputs, const Options& options,
                   const std::function<void(Format, const Layout&, std::ostream&)>& write,
                   std::ostream& standard_output) {
  std::error_code error;
  const std::string folder = fs::current_path(error).string();
  for (const Output& output : outputs) {
    Layout layout;
    if (output.path == "-") layout = layout_of(standard_output);
    layout.folder = folder;
    layout.show.insert(options.show.begin(), options.show.end());
    std::ostringstream content;
    write(output.format, layout, content);
    write_output(output, content.str(), standard_output);
    if (output.format != Format::github || step_summary_path().empty()) continue;
    std::ostringstream summary;
    write(Format::markdown, layout, summary);
    append_step_summary(step_summary_path(), summary.str());
  }
}

}  // namespace crosscheck
