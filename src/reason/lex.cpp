#include "reason/lex.h"

#include "support/ascii.h"
#include "support/day.h"

namespace crosscheck {
namespace {

bool begins_name(char c) {
  return is_ascii_letter(c) || c == '_' || static_cast<unsigned char>(c) >= 0x80;
}
bool in_name(char c) { return begins_name(c) || is_ascii_digit(c); }

class Lexer {
 public:
  explicit Lexer(std::string_view line) : line_(line) {}

  std::vector<Lexeme> run() {
    while (at_ < line_.size()) {
      const char c = line_[at_];
      if (c == ' ' || c == '\t' || c == '\r') {
        ++at_;
      } else if (begins_name(c)) {
        read_name();
      } else if (is_ascii_digit(c)) {
        read_number();
      } else if (c == '"') {
        read_quoted();
      } else {
        const bool sign = std::string_view("()+-*/,:").find(c) != std::string_view::npos;
        add(sign ? LexKind::sign : LexKind::unknown, at_, at_ + 1);
      }
    }
    add(LexKind::end, line_.size(), line_.size());
    return std::move(found_);
  }

 private:
  void read_name() {
    const std::size_t begin = at_;
    std::size_t end = at_;
    for (;;) {
      while (end < line_.size() && in_name(line_[end])) ++end;
      if (end + 1 >= line_.size() || line_[end] != '.') break;
      if (line_[end + 1] == '*') {
        end += 2;
        break;
      }
      if (!begins_name(line_[end + 1])) break;
      ++end;
    }
    add(LexKind::name, begin, end);
  }
  void read_number() {
    const std::string_view rest = line_.substr(at_);
    if (rest.size() >= 10 && parse_day(rest.substr(0, 10)) &&
        (rest.size() == 10 || !in_name(rest[10]))) {
      add(LexKind::date, at_, at_ + 10);
      return;
    }
    const std::size_t begin = at_;
    std::size_t end = at_;
    while (end < line_.size() && is_ascii_digit(line_[end])) ++end;
    if (end + 1 < line_.size() && line_[end] == '.' && is_ascii_digit(line_[end + 1])) {
      ++end;
      while (end < line_.size() && is_ascii_digit(line_[end])) ++end;
    }
    add(LexKind::number, begin, end);
  }
  void read_quoted() {
    const std::size_t close = line_.find('"', at_ + 1);
    if (close == std::string_view::npos) {
      add(LexKind::unknown, at_, line_.size());
      return;
    }
    add(LexKind::quoted, at_, close + 1);
    found_.back().text =
        line_.substr(found_.back().span.begin + 1, close - found_.back().span.begin - 1);
  }
  void add(LexKind kind, std::size_t begin, std::size_t end) {
    found_.push_back(
        {kind,
         line_.substr(begin, end - begin),
         {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}});
    at_ = end;
  }

  std::string_view line_;
  std::size_t at_ = 0;
  std::vector<Lexeme> found_;
};

}  // namespace

std::vector<Lexeme> lex_condition(std::string_view line) { return Lexer(line).run(); }

}  // namespace crosscheck
