#include "tool/terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <cstdlib>
#include <iostream>
#include <string_view>

namespace crosscheck {
namespace {

std::string_view environment(const char* name) {
  const char* value =
      std::getenv(name);  // NOLINT(concurrency-mt-unsafe): before any thread
  return value == nullptr ? std::string_view{} : value;
}

std::size_t columns(bool is_terminal) {
  std::size_t width = 0;
  for (const char digit : environment("COLUMNS")) {
    if (digit < '0' || digit > '9' || width > 10'000) return 80;
    width = 10 * width + static_cast<std::size_t>(digit - '0');
  }
  winsize size{};
  if (width == 0 && is_terminal && ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0) {
    width = size.ws_col;
  }
  return width == 0 ? 80 : width;
}

}  // namespace

bool is_terminal(int descriptor) {
  return ::isatty(descriptor) == 1 && environment("TERM") != "dumb";
}

Layout layout_of(const std::ostream& stream) {
  const bool is_terminal = &stream == &std::cout && ::isatty(STDOUT_FILENO) == 1;
  return {.width = columns(is_terminal),
          .color = is_terminal && environment("NO_COLOR").empty() &&
                   environment("TERM") != "dumb",
          .show = {}};
}

}  // namespace crosscheck
