#include "acquire/charset.h"

#include "support/utf8.h"

namespace crosscheck {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

void note_invalid(Characters& found, std::size_t at) {
  if (found.invalid++ == 0) found.first_invalid = at;
}

void append(Characters& found, std::string_view made, FileRange from, bool copied) {
  found.utf8.text += made;
  found.utf8.offsets.append(static_cast<std::uint32_t>(made.size()), from, copied);
}

Characters of_utf8(std::string_view bytes, std::size_t start) {
  Characters found;
  std::size_t kept = start;
  const auto keep = [&](std::size_t end) {
    append(found, bytes.substr(kept, end - kept), {kept, end}, true);
  };
  for (std::size_t at = start; at < bytes.size();) {
    if (static_cast<unsigned char>(bytes[at]) < 0x80) {
      ++at;
      continue;
    }
    const CodePoint point = code_point_at(bytes, at);
    if (!point.valid) {
      keep(at);
      note_invalid(found, at);
      append(found, replacement, {at, at + 1}, false);
      kept = at + 1;
    }
    at += point.bytes;
  }
  keep(bytes.size());
  return found;
}

}  // namespace

Characters characters(std::string_view bytes, std::string_view) {
  Characters found = of_utf8(bytes, bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0);
  found.utf8.offsets.simplify();
  return found;
}

}  // namespace crosscheck
