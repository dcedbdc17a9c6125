#include "reason/template_text.h"

#include "support/text.h"
#include "support/utf8.h"

namespace crosscheck {
namespace {

class TemplateParser {
 public:
  TemplateParser(std::string_view text, const BlockPlace& place, const Scope& scope,
                 Problems& problems)
      : text_(text), place_(place), scope_(scope), problems_(problems) {}

  Template run() {
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (text_.substr(at_).starts_with("{{")) {
        words_ += '{';
        at_ += 2;
      } else if (c == '{') {
        read_part();
      } else {
        words_ += c == '\n' ? ' ' : c;
        ++at_;
      }
    }
    flush();
    return std::move(made_);
  }

 private:
  void flush() {
    if (!words_.empty()) made_.pieces.push_back({PieceKind::words, words_});
    words_.clear();
  }
  std::size_t column(std::size_t at) const {
    return place_.column + count_code_points(text_.substr(0, at));
  }
  void read_part() {
    flush();
    const std::size_t close = text_.find('}', at_);
    if (close == std::string_view::npos) {
      problems_.push_back({place_.path, place_.line, column(at_), "'{' is not closed"});
      at_ = text_.size();
      return;
    }
    const std::string_view inside = text_.substr(at_ + 1, close - at_ - 1);
    const std::size_t begin = at_ + 1;
    at_ = close + 1;
    if (inside == "question") return add(PieceKind::question);
    if (inside == "variants") return add(PieceKind::variants);
    if (inside == "factor") return add(PieceKind::factor);
    if (inside == "days") return add(PieceKind::days);
    if (inside == "steps") return add(PieceKind::steps);
    const auto value = parse_value(inside, place_.path, place_.line, column(begin), scope_,
                                   made_.nodes, problems_);
    if (!value) return;
    if (made_.nodes.nodes[*value].type == Type::any) {
      problems_.push_back({place_.path, place_.line, column(begin),
                           "unknown path '" + std::string(inside) + "'"});
      return;
    }
    made_.pieces.push_back({PieceKind::value, {}, *value});
  }
  void add(PieceKind kind) { made_.pieces.push_back({kind}); }

  std::string_view text_;
  const BlockPlace& place_;
  const Scope& scope_;
  Problems& problems_;
  Template made_;
  std::string words_;
  std::size_t at_ = 0;
};

}  // namespace

Template parse_template(std::string_view text, const BlockPlace& place, const Scope& scope,
                        Problems& problems) {
  return TemplateParser(text, place, scope, problems).run();
}

}  // namespace crosscheck
