#include "acquire/charset.h"

#include <iconv.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <optional>
#include <string>

#include "support/text.h"
#include "support/utf8.h"

namespace crosscheck {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

/// Windows-1252 from 0x80 to 0x9F (WHATWG Encoding Standard); above, it is Latin-1.
constexpr char16_t windows_1252[32] = {
    0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

/// Appends characters to what is found, with the bytes they came from.
class Appender {
 public:
  explicit Appender(std::string_view bytes) : bytes_(bytes) {}

  void copy(std::size_t begin, std::size_t end) {
    append(bytes_.substr(begin, end - begin), {begin, end}, true);
  }
  void put(std::string_view made, FileRange from) { append(made, from, false); }
  void put(char32_t value, FileRange from) {
    std::string made;
    append_utf8(made, value);
    append(made, from, false);
  }
  void put_invalid(FileRange from) {
    if (found_.invalid++ == 0) found_.first_invalid = from.start;
    append(replacement, from, false);
  }
  Characters done(CodeUnits units) {
    found_.units = units;
    found_.utf8.offsets.simplify();
    return std::move(found_);
  }

 private:
  void append(std::string_view made, FileRange from, bool copied) {
    found_.utf8.text += made;
    found_.utf8.offsets.append(static_cast<std::uint32_t>(made.size()), from, copied);
  }

  std::string_view bytes_;
  Characters found_;
};

bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

Characters of_utf8(std::string_view bytes, std::size_t start) {
  Appender made(bytes);
  std::size_t kept = start;
  for (std::size_t at = start; at < bytes.size();) {
    if (is_ascii(bytes[at])) {
      ++at;
      continue;
    }
    const CodePoint point = code_point_at(bytes, at);
    if (!point.valid) {
      made.copy(kept, at);
      made.put_invalid({at, at + 1});
      kept = at + 1;
    }
    at += point.bytes;
  }
  made.copy(kept, bytes.size());
  return made.done(CodeUnits::utf8);
}

Characters of_utf16(std::string_view bytes, bool big) {
  Appender made(bytes);
  const auto unit = [&](std::size_t at) -> char32_t {
    const auto first = static_cast<unsigned char>(bytes[at]);
    const auto second = static_cast<unsigned char>(bytes[at + 1]);
    return big ? static_cast<char32_t>(first << 8U | second)
               : static_cast<char32_t>(second << 8U | first);
  };
  std::size_t at = 2;
  for (; at + 1 < bytes.size(); at += 2) {
    const char32_t high = unit(at);
    const bool has_next = at + 3 < bytes.size();
    if (high >= 0xD800 && high <= 0xDBFF && has_next) {
      const char32_t low = unit(at + 2);
      if (low >= 0xDC00 && low <= 0xDFFF) {
        made.put(0x10000 + ((high - 0xD800) << 10U) + (low - 0xDC00), {at, at + 4});
        at += 2;
        continue;
      }
    }
    if (high >= 0xD800 && high <= 0xDFFF) {
      made.put_invalid({at, at + 2});
    } else {
      made.put(high, {at, at + 2});
    }
  }
  if (at < bytes.size()) made.put_invalid({at, bytes.size()});
  return made.done(big ? CodeUnits::utf16_big : CodeUnits::utf16_little);
}

/// The upper half of a character set of single bytes; "" where a byte means nothing.
using UpperHalf = std::array<std::string, 128>;

Characters of_bytes(std::string_view bytes, const UpperHalf& upper) {
  Appender made(bytes);
  std::size_t kept = 0;
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    if (is_ascii(bytes[at])) continue;
    made.copy(kept, at);
    const std::string& meant = upper[static_cast<unsigned char>(bytes[at]) - 128U];
    if (meant.empty()) {
      made.put_invalid({at, at + 1});
    } else {
      made.put(meant, {at, at + 1});
    }
    kept = at + 1;
  }
  made.copy(kept, bytes.size());
  return made.done(CodeUnits::bytes);
}

UpperHalf upper_half_1252() {
  UpperHalf upper;
  for (char32_t i = 0; i < 128; ++i) {
    append_utf8(upper[i], i < 32 ? char32_t{windows_1252[i]} : 0x80 + i);
  }
  return upper;
}

/// A conversion to UTF-8 by the C library.
class Conversion {
 public:
  explicit Conversion(const std::string& charset)
      : handle_(iconv_open("UTF-8", charset.c_str())) {}
  ~Conversion() {
    if (is_known()) iconv_close(handle_);
  }
  Conversion(const Conversion&) = delete;
  Conversion& operator=(const Conversion&) = delete;

  bool is_known() const {
    return handle_ !=
           reinterpret_cast<iconv_t>(-1);  // NOLINT: the documented failure value
  }

  enum class Outcome : std::uint8_t { made, incomplete, invalid };
  /// Reads all of `bytes` as characters.
  Outcome convert(std::string_view bytes, std::string& made) const {
    char out[32];
    char* to = out;
    std::size_t room = sizeof out;
    char* from = const_cast<char*>(bytes.data());  // iconv reads only
    std::size_t left = bytes.size();
    iconv(handle_, nullptr, nullptr, nullptr, nullptr);
    const std::size_t status = iconv(handle_, &from, &left, &to, &room);
    const int error = errno;
    if (status == static_cast<std::size_t>(-1)) {
      return error == EINVAL ? Outcome::incomplete : Outcome::invalid;
    }
    made.assign(out, to);
    return made.empty() ? Outcome::incomplete : Outcome::made;
  }

 private:
  iconv_t handle_;
};

/// The upper half, if no byte of it needs another one after it.
std::optional<UpperHalf> upper_half_of(const Conversion& conversion) {
  UpperHalf upper;
  for (unsigned i = 0; i < 128; ++i) {
    const char byte = static_cast<char>(i + 128);
    const auto outcome = conversion.convert({&byte, 1}, upper[i]);
    if (outcome == Conversion::Outcome::incomplete) return std::nullopt;
  }
  return upper;
}

Characters of_multibyte(std::string_view bytes, const Conversion& conversion) {
  constexpr std::size_t longest = 4;
  Appender made(bytes);
  std::string character;
  for (std::size_t at = 0; at < bytes.size();) {
    if (is_ascii(bytes[at])) {
      made.copy(at, at + 1);
      ++at;
      continue;
    }
    std::size_t size = 1;
    auto outcome = Conversion::Outcome::incomplete;
    for (; size <= longest && at + size <= bytes.size(); ++size) {
      outcome = conversion.convert(bytes.substr(at, size), character);
      if (outcome != Conversion::Outcome::incomplete) break;
    }
    if (outcome == Conversion::Outcome::made) {
      made.put(character, {at, at + size});
      at += size;
    } else {
      made.put_invalid({at, at + 1});
      ++at;
    }
  }
  return made.done(CodeUnits::bytes);
}

/// A declared name that says nothing, or one of a set with shift states, is not followed.
std::optional<Characters> of_declared(std::string_view bytes, const std::string& name) {
  for (const std::string_view latin :
       {"windows-1252", "cp1252", "iso-8859-1", "iso8859-1", "latin1", "latin-1",
        "us-ascii", "ascii", "l1", "x-cp1252"}) {
    if (name == latin) return of_bytes(bytes, upper_half_1252());
  }
  const bool has_states = name.starts_with("iso-2022") || name.starts_with("utf-7") ||
                          name.starts_with("utf7") || name.starts_with("hz") ||
                          name.find("ebcdic") != std::string::npos ||
                          name.starts_with("ibm");
  const bool is_wide = name.find("utf-32") != std::string::npos || name.starts_with("ucs");
  if (has_states || is_wide || name.size() > 40) return std::nullopt;
  const Conversion conversion(name);
  if (!conversion.is_known()) return std::nullopt;
  if (const auto upper = upper_half_of(conversion)) return of_bytes(bytes, *upper);
  return of_multibyte(bytes, conversion);
}

}  // namespace

Characters characters(std::string_view bytes, std::string_view declared) {
  if (bytes.starts_with("\xEF\xBB\xBF")) return of_utf8(bytes, 3);
  if (bytes.starts_with("\xFF\xFE")) return of_utf16(bytes, false);
  if (bytes.starts_with("\xFE\xFF")) return of_utf16(bytes, true);
  const std::string name = to_lower(trimmed(declared));
  // a page that could be read to find its declaration is not UTF-16, whatever it says
  const bool is_utf8 = name.empty() || name.starts_with("utf-8") ||
                       name.starts_with("utf8") || name.starts_with("utf-16") ||
                       name.starts_with("unicode");
  if (is_utf8) return of_utf8(bytes, 0);
  if (auto found = of_declared(bytes, name)) return std::move(*found);
  Characters found = of_utf8(bytes, 0);
  found.is_unknown_charset = true;
  return found;
}

}  // namespace crosscheck
