#pragma once
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "report/report.h"

namespace crosscheck {

/// How users name a form of a report.
struct FormatName {
  std::string_view name;    ///< of `-f`
  std::string_view ending;  ///< of a file that gets it by its name; "" if none does
  Format format = Format::terminal;
};

/// Every name of every form, sorted. A form with several names or endings has several
/// lines.
constexpr std::array format_names = std::to_array<FormatName>({
    {"csv", ".csv", Format::csv},
    {"dot", ".dot", Format::dot},
    {"github", "", Format::github},
    {"gitlab", "", Format::gitlab},
    {"graphml", ".graphml", Format::graphml},
    {"html", ".html", Format::html},
    {"json", ".json", Format::json},
    {"jsonld", ".jsonld", Format::json_ld},
    {"junit", ".xml", Format::junit},
    {"markdown", ".markdown", Format::markdown},
    {"md", ".md", Format::markdown},
    {"rdjson", "", Format::rdjson},
    {"sarif", ".sarif", Format::sarif},
    {"sarif", ".sarif.json", Format::sarif},
    {"terminal", ".txt", Format::terminal},
    {"text", ".text", Format::terminal},
});

/// ".csv .dot ...": what the name of a report may end in.
std::string known_endings();
/// The names that `-f` takes, each once.
std::vector<std::string_view> known_formats();

/// The form that `-f NAME` means.
std::optional<Format> format_named(std::string_view name);

/// The form that a file gets by its name: that of the longest ending it has.
std::optional<Format> format_of_file(std::string_view path);

}  // namespace crosscheck
