#include "tool/output_names.h"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <optional>

#include "report/formats.h"
#include "support/text.h"

namespace crosscheck {
namespace {

namespace fs = std::filesystem;

/// A file as -o names it, with the form that its name tells.
struct NamedFile {
  std::string path;
  std::optional<Format> format;
  bool is_explicit = false;  ///< FORMAT:FILE
};

NamedFile named_file(const std::string& operand) {
  const std::size_t colon = operand.find(':');
  if (colon != std::string::npos && colon + 1 < operand.size()) {
    if (const auto format = format_named(operand.substr(0, colon)))
      return {operand.substr(colon + 1), format, true};
  }
  return {operand, format_of_file(operand), false};
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
  if (fs::is_directory(path, error)) {
    return "is a folder; expected a file to write, such as " +
           (fs::path(path) / "report.html").string();
  }
  const fs::path folder = fs::path(path).parent_path();
  if (!folder.empty() && !fs::is_directory(folder, error))
    return "there is no folder '" + folder.string() + "'; make it first";
  const bool exists = fs::exists(path, error);
  const std::string asked = exists ? path : folder.empty() ? "." : folder.string();
  if (::access(asked.c_str(), W_OK) != 0)
    return std::string("cannot be written: ") + std::strerror(errno);
  return "";
}

/// Whether a name that tells one form may well be meant for another: what is JSON, XML or
/// text may be called so.
bool may_hold(const std::string& path, Format format) {
  const std::string ending = fs::path(path).extension().string();
  switch (format) {
    case Format::json:
    case Format::sarif:
    case Format::gitlab:
    case Format::rdjson:
    case Format::json_ld: return ending == ".json";
    case Format::junit:
    case Format::graphml: return ending == ".xml";
    case Format::terminal:
    case Format::markdown:
    case Format::csv:
    case Format::dot: return ending == ".txt" || ending == ".text";
    case Format::html:
    case Format::github: break;
  }
  return false;
}

/// Gives -f to those of the files that it is for. Returns whether there are any.
bool give_format(Format format, std::vector<NamedFile>& files) {
  // GitHub reads annotations from standard output alone.
  const bool is_stream_alone = format == Format::github;
  bool is_given = false;
  std::vector<NamedFile*> maybe;
  for (NamedFile& file : files) {
    if (file.is_explicit) continue;
    const bool is_open = !file.format && !is_stream_alone;
    if (file.path == "-" || is_open) {
      file.format = format;
      is_given = true;
    } else if (file.format && may_hold(file.path, format)) {
      maybe.push_back(&file);
    }
  }
  if (is_given || maybe.size() != 1) return is_given;
  maybe.front()->format = format;
  return true;
}

std::optional<Output> output_of(const NamedFile& file, Problems& problems) {
  if (file.path == "-") return Output{file.path, file.format.value_or(Format::terminal)};
  if (!file.format) {
    problems.push_back({file.path, 0, 0,
                        "the name tells no report format" + nearest_ending(file.path) +
                            "; expected " + known_endings() +
                            ", or FORMAT:FILE such as json:" + file.path});
    return std::nullopt;
  }
  if (std::string trouble = trouble_with(file.path); !trouble.empty()) {
    problems.push_back({file.path, 0, 0, std::move(trouble)});
    return std::nullopt;
  }
  return Output{file.path, *file.format};
}

}  // namespace

std::vector<Output> outputs_of(const Options& options, Problems& problems) {
  const Output standard{"-", options.format.value_or(Format::terminal)};
  if (options.outputs.empty()) return {standard};
  std::vector<NamedFile> files;
  for (const std::string& operand : options.outputs) files.push_back(named_file(operand));
  const bool is_given = !options.format || give_format(*options.format, files);
  std::vector<Output> outputs;
  for (const NamedFile& file : files) {
    if (auto output = output_of(file, problems)) outputs.push_back(std::move(*output));
  }
  if (!is_given) outputs.push_back(standard);
  return outputs;
}

}  // namespace crosscheck
