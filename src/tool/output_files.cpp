#include "tool/output_files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <optional>
#include <ostream>
#include <sstream>

#include "report/formats.h"
#include "support/text.h"
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

/// A file as -o names it, with the form that its name tells.
struct NamedFile {
  std::string path;
  std::optional<Format> format;
};

NamedFile named_file(const std::string& operand) {
  const std::size_t colon = operand.find(':');
  if (colon != std::string::npos && colon + 1 < operand.size()) {
    if (const auto format = format_named(operand.substr(0, colon)))
      return {operand.substr(colon + 1), format};
  }
  return {operand, format_of_file(operand)};
}

/// "; did you mean 'report.json'?" for "report.jsn".
std::string nearest_ending(const std::string& path) {
  const std::string ending = fs::path(path).extension().string();
  std::vector<std::string_view> endings;
  for (const FormatName& one : format_names) {
    if (!one.ending.empty()) endings.push_back(one.ending);
  }
  const std::string_view found = ending.size() < 3 ? "" : nearest(ending, endings);
  if (found.empty()) return "";
  return "; did you mean '" + path.substr(0, path.size() - ending.size()) +
         std::string(found) + "'?";
}

/// What keeps a file from being written, before anything else is done; "" if nothing.
std::string trouble_with(const std::string& path) {
  std::error_code error;
  if (fs::is_directory(path, error))
    return "is a folder; expected a file to write, such as " +
           (fs::path(path) / "report.html").string();
  const fs::path folder = fs::path(path).parent_path();
  if (!folder.empty() && !fs::is_directory(folder, error))
    return "there is no folder '" + folder.string() + "'; make it first";
  const bool exists = fs::exists(path, error);
  const std::string asked = exists ? path : folder.empty() ? "." : folder.string();
  if (::access(asked.c_str(), W_OK) != 0)
    return std::string("cannot be written: ") + std::strerror(errno);
  return "";
}

/// What -f stands for among the files of -o.
struct Wish {
  std::optional<Format> format;
  bool is_for_files = false;  ///< else for standard output
  bool whatever_the_name = false;
  bool is_used = false;
};

std::optional<Output> output_of(const std::string& operand, Wish& wish,
                                Problems& problems) {
  const auto [path, told] = named_file(operand);
  const bool is_stream = operand == "-";
  std::optional<Format> format = told;
  if (wish.format &&
      (is_stream || (wish.is_for_files && (wish.whatever_the_name || !told)))) {
    format = wish.format;
    wish.is_used = true;
  }
  if (is_stream) return Output{operand, format.value_or(Format::terminal)};
  if (!format) {
    problems.push_back({path, 0, 0,
                        "the name tells no report format" + nearest_ending(path) +
                            "; expected " + known_endings() +
                            ", or FORMAT:FILE such as json:" + path});
    return std::nullopt;
  }
  if (std::string trouble = trouble_with(path); !trouble.empty()) {
    problems.push_back({path, 0, 0, std::move(trouble)});
    return std::nullopt;
  }
  return Output{path, *format};
}

}  // namespace

std::vector<Output> outputs_of(const Options& options, Problems& problems) {
  const Output standard{"-", options.format.value_or(Format::terminal)};
  if (options.outputs.empty()) return {standard};
  Wish wish{.format = options.format,
            .is_for_files = options.format != Format::github,
            .whatever_the_name = options.outputs.size() == 1};
  std::vector<Output> outputs;
  for (const std::string& operand : options.outputs) {
    if (auto output = output_of(operand, wish, problems)) outputs.push_back(*output);
  }
  if (wish.format && !wish.is_used) outputs.push_back(standard);
  return outputs;
}

Proofs proofs_for(const std::vector<Output>& outputs) {
  const auto shows_proofs = [](const Output& output) {
    return output.format == Format::json || output.format == Format::html;
  };
  return std::ranges::any_of(outputs, shows_proofs) ? Proofs::all : Proofs::none;
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
