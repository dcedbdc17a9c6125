#include "analyze/tokenize.h"

#include <array>

#include "support/utf8.h"

namespace crosscheck {
namespace {

enum class Class : std::uint8_t { other, letter, digit, space, wide };

constexpr std::array<Class, 256> make_classes() {
  std::array<Class, 256> table{};
  for (std::size_t c = 0; c < 256; ++c) {
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
      table[c] = Class::letter;
    } else if (c >= '0' && c <= '9') {
      table[c] = Class::digit;
    } else if (c == ' ' || (c >= 9 && c <= 13)) {
      table[c] = Class::space;
    } else if (c >= 0x80) {
      table[c] = Class::wide;
    }
  }
  return table;
}

constexpr std::array<Class, 256> classes = make_classes();

/// The lower case of ASCII letters, digits as they are, 0 for all else.
constexpr std::array<unsigned char, 256> make_folded() {
  std::array<unsigned char, 256> table{};
  for (unsigned c = 0; c < 128; ++c) {
    if (classes[c] == Class::letter) table[c] = static_cast<unsigned char>(c | 0x20U);
    if (classes[c] == Class::digit) table[c] = static_cast<unsigned char>(c);
  }
  return table;
}

constexpr std::array<unsigned char, 256> folded = make_folded();

constexpr std::array<bool, 128> make_marks() {
  std::array<bool, 128> table{};
  for (const char mark : std::string_view(".,;:!?-()[]{}'\"/")) {
    table[static_cast<unsigned char>(mark)] = true;
  }
  return table;
}

/// ASCII punctuation; other signs are symbols.
constexpr std::array<bool, 128> marks = make_marks();

constexpr std::uint64_t hash_seed = word_hash_seed;
constexpr std::uint64_t hash_prime = word_hash_prime;

constexpr std::uint64_t mixed(std::uint64_t hash, unsigned byte) {
  return (hash ^ byte) * hash_prime;
}

std::uint64_t mixed_point(std::uint64_t hash, char32_t point) {
  if (point == 0x2019 || point == 0x2BC) point = '\'';
  for (point = to_lower(point);; point >>= 8U) {
    hash = mixed(hash, static_cast<unsigned>(point & 0xFFU));
    if (point < 0x100) return hash;
  }
}

/// Reads the text of one span; every `read_` moves on and adds one token.
class Scanner {
 public:
  Scanner(std::string_view text, Span span, std::vector<Token>& tokens)
      : text_(text), at_(span.begin), end_(span.end), tokens_(tokens) {}

  void run() {
    bool space = true;
    while (at_ < end_) {
      switch (class_at(at_)) {
        case Class::space:
          ++at_;
          space = true;
          continue;
        case Class::letter: read_word(space); break;
        case Class::digit: read_number(space); break;
        case Class::other: read_mark(space); break;
        case Class::wide: {
          const CodePoint point = code_point_at(text_, at_);
          if (is_space(point.value)) {
            at_ += point.bytes;
            space = true;
            continue;
          }
          if (is_letter(point.value)) {
            read_word(space);
          } else {
            read_wide_mark(point, space);
          }
        }
      }
      space = false;
    }
  }

 private:
  Class class_at(std::uint32_t at) const {
    return at < end_ ? classes[static_cast<unsigned char>(text_[at])] : Class::space;
  }
  char char_at(std::uint32_t at) const { return at < end_ ? text_[at] : '\0'; }

  void add(std::uint32_t begin, TokenKind kind, Shape shape, bool space, std::uint64_t hash,
           bool has_digits = false) {
    constexpr std::uint8_t number_gates = Gate::time | Gate::quantity;
    const std::uint8_t gates = kind == TokenKind::number ? number_gates : std::uint8_t{0};
    tokens_.push_back(
        {{begin, at_}, kind, shape, space, false, has_digits, gates, 0, hash});
  }

  /// Bytes of the apostrophe at `at`: 0 if there is none.
  std::uint32_t apostrophe_at(std::uint32_t at) const {
    if (char_at(at) == '\'') return 1;
    if (at + 2 < end_ && text_.substr(at, 3) == "\xE2\x80\x99") return 3;
    return 0;
  }

  bool letter_follows(std::uint32_t at) const {
    const Class c = class_at(at);
    return c == Class::letter ||
           (c == Class::wide && is_letter(code_point_at(text_, at).value));
  }

  static Shape shape_of(unsigned letters, unsigned uppers, bool first_upper) {
    if (uppers == 0) return Shape::lower;
    if (uppers == letters && letters > 1) return Shape::upper;
    return uppers == 1 && first_upper ? Shape::capitalized : Shape::mixed;
  }

  /// Most words: ASCII letters and digits, and nothing behind them that may belong to them.
  bool read_plain_word(bool space) {
    const char* const first = text_.data() + at_;
    const char* const last = text_.data() + end_;
    const char* next = first;
    std::uint64_t hash = hash_seed;
    unsigned uppers = 0;
    unsigned digits = 0;
    for (; next != last; ++next) {
      const auto byte = static_cast<unsigned char>(*next);
      const unsigned lower = folded[byte];
      if (lower == 0) break;
      hash = mixed(hash, lower);
      uppers += lower != byte ? 1U : 0U;
      digits += lower < 'a' ? 1U : 0U;
    }
    const auto size = static_cast<unsigned>(next - first);
    if (next != last) {
      const char stop = *next;
      const bool goes_on =
          stop == '\'' || classes[static_cast<unsigned char>(stop)] == Class::wide;
      if (goes_on || (stop == '.' && size == 1)) return false;
    }
    const std::uint32_t begin = at_;
    at_ += size;
    add(begin, TokenKind::word, shape_of(size - digits, uppers, *first < 'a'), space, hash,
        digits > 0);
    return true;
  }

  void read_word(bool space) {
    if (begins_address()) {
      read_address(space);
    } else if (!read_plain_word(space)) {
      read_any_word(space);
    }
  }

  bool begins_address() const {
    const char first = text_[at_];
    if (first != 'h' && first != 'w') return false;
    const std::string_view rest = text_.substr(at_, end_ - at_);
    return rest.starts_with("http://") || rest.starts_with("https://") ||
           rest.starts_with("www.");
  }

  /// An address of the web, up to a space: one symbol, as nothing in it is said by anyone.
  void read_address(bool space) {
    constexpr std::string_view closing = ".,;:!?)]}\"'";
    const std::uint32_t begin = at_;
    while (class_at(at_) != Class::space && text_[at_] != '<' && text_[at_] != '>') ++at_;
    while (closing.find(text_[at_ - 1]) != std::string_view::npos) --at_;
    std::uint64_t hash = hash_seed;
    for (std::uint32_t i = begin; i < at_; ++i)
      hash = mixed(hash, static_cast<unsigned char>(text_[i]));
    add(begin, TokenKind::symbol, Shape::none, space, hash);
  }

  void read_any_word(bool space) {
    const std::uint32_t begin = at_;
    std::uint64_t hash = hash_seed;
    unsigned letters = 0;
    unsigned uppers = 0;
    bool first_upper = false;
    bool has_digits = false;
    const auto take_letters = [&] {
      for (;;) {
        const Class c = class_at(at_);
        if (c == Class::letter) {
          const char byte = text_[at_++];
          const bool upper = byte < 'a';
          if (upper) ++uppers;
          if (letters++ == 0) first_upper = upper;
          hash = mixed(hash, static_cast<unsigned char>(upper ? byte + 32 : byte));
        } else if (c == Class::digit) {
          hash = mixed(hash, static_cast<unsigned char>(text_[at_++]));
          has_digits = true;
        } else if (c == Class::wide) {
          const CodePoint point = code_point_at(text_, at_);
          if (!is_letter(point.value) && !(point.value >= 0x300 && point.value <= 0x36F))
            return;
          const bool upper = is_upper(point.value);
          if (upper) ++uppers;
          if (letters++ == 0) first_upper = upper;
          hash = mixed_point(hash, point.value);
          at_ += point.bytes;
        } else {
          return;
        }
      }
    };
    const auto shape = [&] { return shape_of(letters, uppers, first_upper); };
    take_letters();
    // "U.S.", "e.g.", "p.m.": single letters with full stops between them.
    if (letters == 1 && at_ == begin + 1 && char_at(at_) == '.' &&
        class_at(at_ + 1) == Class::letter && class_at(at_ + 2) != Class::letter &&
        class_at(at_ + 2) != Class::digit) {
      while (char_at(at_) == '.' && class_at(at_ + 1) == Class::letter &&
             class_at(at_ + 2) != Class::letter && class_at(at_ + 2) != Class::digit) {
        hash = mixed(hash, '.');
        ++at_;
        const char byte = text_[at_++];
        if (byte < 'a') ++uppers;
        ++letters;
        hash = mixed(hash, static_cast<unsigned char>(byte < 'a' ? byte + 32 : byte));
      }
      if (char_at(at_) == '.') {
        hash = mixed(hash, '.');
        ++at_;
      }
      add(begin, TokenKind::word, shape(), space, hash, has_digits);
      return;
    }
    for (;;) {
      const std::uint32_t mark = apostrophe_at(at_);
      if (mark == 0 || !letter_follows(at_ + mark)) break;
      const char next = char_at(at_ + mark);
      const bool ends_after_s =
          (next == 's' || next == 'S') && !letter_follows(at_ + mark + 1);
      if (ends_after_s) break;  // a possessive: the next token
      hash = mixed(hash, '\'');
      at_ += mark;
      take_letters();
    }
    add(begin, TokenKind::word, shape(), space, hash, has_digits);
    if (const std::uint32_t mark = apostrophe_at(at_)) {
      const char next = char_at(at_ + mark);
      if ((next == 's' || next == 'S') && !letter_follows(at_ + mark + 1)) {
        const std::uint32_t start = at_;
        at_ += mark + 1;
        add(start, TokenKind::word, Shape::lower, false,
            mixed(mixed(hash_seed, '\''), 's'));
      }
    }
  }

  void read_number(bool space) {
    const std::uint32_t begin = at_;
    std::uint64_t hash = hash_seed;
    const auto take = [&] { hash = mixed(hash, static_cast<unsigned char>(text_[at_++])); };
    while (class_at(at_) == Class::digit) {
      take();
      const char separator = char_at(at_);
      if ((separator == ',' || separator == '.') && class_at(at_ + 1) == Class::digit)
        take();
    }
    add(begin, TokenKind::number, Shape::none, space, hash);
  }

  void read_mark(bool space) {
    const auto byte = static_cast<unsigned char>(text_[at_++]);
    add(at_ - 1, marks[byte] ? TokenKind::punctuation : TokenKind::symbol, Shape::none,
        space, mixed(hash_seed, byte));
  }

  void read_wide_mark(const CodePoint& point, bool space) {
    const std::uint32_t begin = at_;
    at_ += point.bytes;
    const char32_t value = point.value;
    const bool punctuation = (value >= 0x2010 && value <= 0x205E) || value == 0xAB ||
                             value == 0xBB || value == 0xA1 || value == 0xBF;
    add(begin, punctuation ? TokenKind::punctuation : TokenKind::symbol, Shape::none, space,
        mixed_point(hash_seed, value));
  }

  std::string_view text_;
  std::uint32_t at_;
  std::uint32_t end_;
  std::vector<Token>& tokens_;
};

}  // namespace

std::uint64_t word_hash(std::string_view word) {
  std::uint64_t hash = hash_seed;
  for (std::size_t at = 0; at < word.size();) {
    const auto byte = static_cast<unsigned char>(word[at]);
    if (byte < 0x80) {
      hash = mixed(hash, byte >= 'A' && byte <= 'Z' ? byte | 0x20U : byte);
      ++at;
      continue;
    }
    const CodePoint point = code_point_at(word, at);
    hash = mixed_point(hash, point.value);
    at += point.bytes;
  }
  return hash;
}

void tokenize(std::string_view text, Span span, std::vector<Token>& tokens) {
  Scanner(text, span, tokens).run();
}

std::vector<Token> tokenize(std::string_view phrase) {
  std::vector<Token> tokens;
  tokenize(phrase, {0, static_cast<std::uint32_t>(phrase.size())}, tokens);
  return tokens;
}

}  // namespace crosscheck
