#include "reason/parse_conditions.h"

#include <algorithm>

#include "reason/check_types.h"
#include "reason/lex.h"
#include "reason/paths.h"
#include "reason/relations.h"
#include "support/text.h"
#include "support/utf8.h"

namespace crosscheck {
namespace {

constexpr std::size_t max_depth = 32;
constexpr std::size_t max_nodes = 4096;
constexpr std::size_t max_operations =
    64;  // they nest to the left: bounds the evaluation's depth

struct BadLine {
  Span span;
  std::string message;
};

/// Recursive descent over one line; `BadLine` leaves it at the first error.
class LineParser {
 public:
  LineParser(std::string_view text, const Scope& scope, Conditions& conditions)
      : lexemes_(lex_condition(text)), scope_(scope), conditions_(conditions) {}

  std::uint32_t whole_line() {
    const std::uint32_t root = line();
    expect_end();
    return root;
  }
  std::uint32_t whole_value() {
    const std::uint32_t root = sum();
    expect_end();
    return root;
  }

 private:
  const Lexeme& now() const { return lexemes_[at_]; }
  const Lexeme& after(std::size_t steps) const {
    return lexemes_[std::min(at_ + steps, lexemes_.size() - 1)];
  }
  bool is_word(std::string_view word) const {
    return now().kind == LexKind::name && now().text == word;
  }
  bool is_sign(std::string_view sign) const {
    return now().kind == LexKind::sign && now().text == sign;
  }
  void step() { at_ = std::min(at_ + 1, lexemes_.size() - 1); }
  [[noreturn]] void fail(std::string message) const {
    fail(now().span, std::move(message));
  }
  [[noreturn]] static void fail(Span span, std::string message) {
    throw BadLine{span, std::move(message)};
  }
  std::string seen() const {
    return now().kind == LexKind::end ? "the end of the line"
                                      : "'" + std::string(now().text) + "'";
  }
  void expect_end() const {
    if (now().kind != LexKind::end) {
      fail("unexpected " + seen() + "; expected 'and', 'or' or the end of the line");
    }
  }
  void expect_sign(std::string_view sign) {
    if (!is_sign(sign)) fail("expected '" + std::string(sign) + "' before " + seen());
    step();
  }
  void expect_word(std::string_view word) {
    if (!is_word(word)) fail("expected '" + std::string(word) + "' before " + seen());
    step();
  }
  std::uint32_t add(Expr expr) {
    if (conditions_.nodes.size() >= max_nodes) fail("more than 4096 words in one block");
    conditions_.nodes.push_back(std::move(expr));
    return static_cast<std::uint32_t>(conditions_.nodes.size() - 1);
  }
  const Expr& node(std::uint32_t index) const { return conditions_.nodes[index]; }

  // line = clause { "or" clause }; clause = term { "and" term }
  std::uint32_t line() {
    return chain("or", ExprKind::any_of, [this] { return clause(); });
  }
  std::uint32_t clause() {
    return chain("and", ExprKind::all_of, [this] { return term(); });
  }

  template <typename Part>
  std::uint32_t chain(std::string_view word, ExprKind kind, const Part& part) {
    const std::uint32_t first = part();
    if (!is_word(word)) return first;
    Expr made{
        .kind = kind, .type = Type::truth, .span = node(first).span, .parts = {first}};
    while (is_word(word)) {
      step();
      made.parts.push_back(part());
    }
    made.span = cover(made.span, node(made.parts.back()).span);
    return add(std::move(made));
  }

  std::uint32_t term() {
    if (++depth_ > max_depth) fail("nested more than 32 levels deep");
    std::uint32_t made = 0;
    if (is_word("not")) {
      const Span begin = now().span;
      step();
      const std::uint32_t inner = is_sign("(") || is_word("not") ? term() : comparison();
      made = add({.kind = ExprKind::negation,
                  .type = Type::truth,
                  .span = cover(begin, node(inner).span),
                  .parts = {inner}});
    } else if (is_sign("(")) {
      step();
      made = line();
      expect_sign(")");
    } else {
      made = comparison();
    }
    --depth_;
    return made;
  }

  std::uint32_t comparison() {
    if (is_word("group") && after(1).text == "ordered") return breaks();
    const std::uint32_t left = sum();
    if (is_word("exists")) {
      const Span span = cover(node(left).span, now().span);
      if (node(left).type == Type::any)
        fail(node(left).span, unknown_name(node(left).text));
      step();
      return add(
          {.kind = ExprKind::exists, .type = Type::truth, .span = span, .parts = {left}});
    }
    const bool ends =
        now().kind == LexKind::end || is_word("and") || is_word("or") || is_sign(")");
    if (node(left).type == Type::truth && node(left).kind == ExprKind::call && ends)
      return left;
    if (node(left).type == Type::any) fail(node(left).span, unknown_name(node(left).text));
    if (ends) fail("expected an operator such as 'is' or 'overlaps' before " + seen());
    const Span op_span = now().span;
    const Operator op = read_operator();
    words_first_ = op == Operator::is || op == Operator::is_not || op == Operator::in;
    const std::uint32_t right = op == Operator::in ? list() : sum();
    words_first_ = false;
    if (op == Operator::in) check_items(left, right);
    const std::string error = type_error(node(left), op, node(right));
    if (!error.empty()) {
      const bool about_right = error.find("before '") == std::string::npos;
      fail(about_right ? node(right).span : op_span, error);
    }
    return add({.kind = ExprKind::comparison,
                .type = Type::truth,
                .op = op,
                .span = cover(node(left).span, node(right).span),
                .parts = {left, right}});
  }

  void check_items(std::uint32_t left, std::uint32_t list) {
    for (const std::uint32_t item : node(list).parts) {
      const std::string error = type_error(node(left), Operator::is, node(item));
      if (!error.empty()) fail(node(item).span, error);
    }
  }

  Operator read_operator() {
    const std::string one(now().text);
    const std::string two =
        after(1).kind == LexKind::name ? one + " " + std::string(after(1).text) : one;
    const auto names = operator_names();
    for (const std::string& text : {two, one}) {
      const auto found = std::ranges::find(names, text);
      if (found == names.end()) continue;
      step();
      if (text != one) step();
      return static_cast<Operator>(found - names.begin());
    }
    if (now().kind != LexKind::name) fail("expected an operator before " + seen());
    for (const std::string& text : {two, one}) {
      const std::string hint = did_you_mean(text, names);
      if (hint.empty()) continue;
      std::string message = "unknown operator '";
      fail(message.append(text).append("'").append(hint));
    }
    fail("unknown operator '" + one + "'");
  }

  // group ordered by as_of breaks rising(value)
  std::uint32_t breaks() {
    const Span begin = now().span;
    if (!scope_.has_group) fail("'group' belongs to rules with 'match: group'");
    step();
    expect_word("ordered");
    expect_word("by");
    const std::uint32_t order = sum();
    if (node(order).type != Type::days)
      fail(node(order).span, "a group is ordered by a date, such as as_of");
    expect_word("breaks");
    constexpr std::string_view laws[] = {"rising", "falling", "agree"};
    const auto law = std::ranges::find(laws, now().text);
    if (law == std::end(laws)) {
      fail("unknown law " + seen() + did_you_mean(now().text, laws) +
           "; expected rising, falling or agree");
    }
    step();
    expect_sign("(");
    const std::uint32_t path = sum();
    const Span end = now().span;
    expect_sign(")");
    return add({.kind = ExprKind::breaks,
                .type = Type::truth,
                .law = static_cast<Law>(law - std::begin(laws)),
                .span = cover(begin, end),
                .parts = {order, path}});
  }

  std::uint32_t list() {
    const Span begin = now().span;
    expect_sign("(");
    Expr made{.kind = ExprKind::list, .type = Type::set};
    for (;;) {
      made.parts.push_back(sum());
      if (!is_sign(",")) break;
      step();
    }
    made.span = cover(begin, now().span);
    expect_sign(")");
    return add(std::move(made));
  }

  std::uint32_t sum() {
    return arithmetic("+", ExprKind::plus, "-", ExprKind::minus,
                      [this] { return product(); });
  }
  std::uint32_t product() {
    return arithmetic("*", ExprKind::times, "/", ExprKind::divide,
                      [this] { return atom(); });
  }

  template <typename Part>
  std::uint32_t arithmetic(std::string_view one, ExprKind one_kind, std::string_view two,
                           ExprKind two_kind, const Part& part) {
    std::uint32_t left = part();
    while (is_sign(one) || is_sign(two)) {
      const ExprKind kind = is_sign(one) ? one_kind : two_kind;
      if (++operations_ > max_operations) fail("more than 64 calculations in one line");
      step();
      const std::uint32_t right = part();
      left = add({.kind = kind,
                  .type = arithmetic_type(kind, left, right),
                  .span = cover(node(left).span, node(right).span),
                  .parts = {left, right}});
    }
    return left;
  }
  Type arithmetic_type(ExprKind kind, std::uint32_t left, std::uint32_t right) const {
    for (const std::uint32_t side : {left, right}) {
      const Expr& expr = node(side);
      if (expr.type == Type::any) fail(expr.span, unknown_name(expr.text));
      const bool days = expr.type == Type::days && kind == ExprKind::minus;
      if (expr.type != Type::interval && !days) {
        fail(expr.span, "cannot calculate with " + std::string(described(expr.type)));
      }
    }
    if (node(left).type != node(right).type) {
      fail(node(right).span, "cannot calculate with " +
                                 std::string(described(node(left).type)) + " and " +
                                 std::string(described(node(right).type)));
    }
    return Type::interval;
  }

  std::uint32_t atom() {
    const Lexeme lexeme = now();
    const std::string text(lexeme.text);
    switch (lexeme.kind) {
      case LexKind::number: {
        const auto number = Decimal::parse(text);
        if (!number) fail("the number '" + text + "' is too long");
        step();
        return add({.kind = ExprKind::number,
                    .type = Type::interval,
                    .span = lexeme.span,
                    .text = text,
                    .number = *number});
      }
      case LexKind::date: {
        step();
        return add({.kind = ExprKind::date,
                    .type = Type::days,
                    .span = lexeme.span,
                    .text = text,
                    .day = *parse_day(text)});
      }
      case LexKind::quoted:
        step();
        return add({.kind = ExprKind::word,
                    .type = Type::text,
                    .span = lexeme.span,
                    .text = text});
      case LexKind::name:
        return after(1).text == "(" && after(1).kind == LexKind::sign ? call() : named();
      case LexKind::sign:
        if (is_sign("(")) return grouped();
        [[fallthrough]];
      default:
        fail(lexeme.kind == LexKind::unknown && text.starts_with('"')
                 ? "the quotation mark is not closed"
                 : "expected a value before " + seen());
    }
  }

  /// "a * (b + c)". At the beginning of a line or clause a bracket holds conditions.
  std::uint32_t grouped() {
    if (++depth_ > max_depth) fail("nested more than 32 levels deep");
    step();
    const std::uint32_t inner = sum();
    expect_sign(")");
    --depth_;
    return inner;
  }

  std::uint32_t call() {
    const Lexeme lexeme = now();
    const auto names = function_names();
    const auto found = std::ranges::find(names, lexeme.text);
    if (found == names.end()) {
      fail("unknown function '" + std::string(lexeme.text) + "'" +
           did_you_mean(lexeme.text, names));
    }
    const auto function = static_cast<Function>(found - names.begin());
    const Signature needs = signature(function);
    Expr made{.kind = ExprKind::call, .type = needs.result, .function = function};
    step();
    expect_sign("(");
    const bool words_first = words_first_;
    words_first_ = false;
    if (++depth_ > max_depth) fail("nested more than 32 levels deep");
    for (;;) {
      const bool relation = function == Function::related && made.parts.size() == 2;
      made.parts.push_back(relation ? relation_name() : sum());
      const Expr& argument = node(made.parts.back());
      const bool text_for_word =
          needs.argument == Type::text && argument.type == Type::word;
      if (!relation && argument.type == Type::any)
        fail(argument.span, unknown_name(argument.text));
      if (needs.argument != Type::any && argument.type != needs.argument &&
          !text_for_word) {
        fail(argument.span, std::string(lexeme.text) + " takes " +
                                std::string(described(needs.argument)) + ", not " +
                                std::string(described(argument.type)));
      }
      if (!is_sign(",")) break;
      step();
    }
    --depth_;
    words_first_ = words_first;
    made.span = cover(lexeme.span, now().span);
    if (made.parts.size() != needs.arguments) {
      fail(made.span, std::string(lexeme.text) + " takes " +
                          std::to_string(needs.arguments) + " values, not " +
                          std::to_string(made.parts.size()));
    }
    expect_sign(")");
    return add(std::move(made));
  }

  std::uint32_t relation_name() {
    const Lexeme lexeme = now();
    const auto is_named = [&](const Relation& relation) {
      return names_relation(lexeme.text, relation.id);
    };
    if (lexeme.kind != LexKind::name || std::ranges::none_of(all_relations(), is_named)) {
      fail("unknown relation " + seen() +
           "; expected an id such as update.cumulative or update.*");
    }
    step();
    return add({.kind = ExprKind::relation,
                .type = Type::word,
                .span = lexeme.span,
                .text = std::string(lexeme.text)});
  }

  /// A role, a path, a parameter, or a bare word.
  std::uint32_t named() {
    const Lexeme lexeme = now();
    const std::string text(lexeme.text);
    step();
    if (text.starts_with("param.")) return param(lexeme);
    const std::size_t dot = text.find('.');
    Expr made{.kind = ExprKind::path, .span = lexeme.span, .text = text};
    if (words_first_ && dot == std::string::npos) return bare_word(lexeme);
    if (!subject_of(text.substr(0, dot), made.subject)) return pathless(lexeme);
    if (dot == std::string::npos) {
      if (made.subject == group_subject)
        fail(lexeme.span, "'group' needs a slot, such as group.kind");
      made.kind = ExprKind::path;
      made.type = Type::claim;
      made.path = whole_claim;
      return add(std::move(made));
    }
    set_path(made, text.substr(dot + 1), lexeme);
    return add(std::move(made));
  }

  std::uint32_t pathless(const Lexeme& lexeme) {
    const std::string text(lexeme.text);
    Expr made{.kind = ExprKind::path, .span = lexeme.span, .text = text};
    const auto path = find_path(text);
    if ((path && is_of_pair(*path)) || path == PathId::group_size ||
        (path && scope_.implied)) {
      made.subject = scope_.implied.value_or(0);
      set_path(made, text, lexeme);
      return add(std::move(made));
    }
    if (path && !scope_.subjects.empty()) {
      fail(lexeme.span, "'" + text + "' of which claim? write '" + scope_.subjects.front() +
                            "." + text + "'");
    }
    if (text.find('.') != std::string::npos) fail(lexeme.span, unknown_name(text));
    return bare_word(lexeme);
  }

  std::uint32_t bare_word(const Lexeme& lexeme) {
    return add({.kind = ExprKind::word,
                .type = Type::any,
                .span = lexeme.span,
                .text = std::string(lexeme.text)});
  }

  std::uint32_t param(const Lexeme& lexeme) {
    const std::string name(lexeme.text.substr(6));
    if (scope_.params != nullptr) {
      for (Param& param : *scope_.params) {
        if (param.name != name) continue;
        param.used = true;
        if (param.number) {
          return add({.kind = ExprKind::number,
                      .type = Type::interval,
                      .span = lexeme.span,
                      .text = param.text,
                      .param = param.name,
                      .number = *param.number});
        }
        return add({.kind = ExprKind::word,
                    .type = Type::any,
                    .span = lexeme.span,
                    .text = param.text,
                    .param = param.name});
      }
    }
    fail(lexeme.span, "unknown parameter '" + name + "'; add it to params");
  }

  bool subject_of(const std::string& name, Subject& subject) const {
    if (name == "group" && scope_.has_group) {
      subject = group_subject;
      return true;
    }
    const auto found = std::ranges::find(scope_.subjects, name);
    if (found == scope_.subjects.end()) return false;
    subject = static_cast<Subject>(found - scope_.subjects.begin());
    return true;
  }

  void set_path(Expr& made, const std::string& path_name, const Lexeme& lexeme) const {
    const bool size = made.subject == group_subject && path_name == "size";
    const auto path = find_path(size ? "group.size" : path_name);
    if (!path) {
      std::vector<std::string_view> names;
      for (const PathInfo& info : all_paths()) names.push_back(info.name);
      fail(lexeme.span,
           "unknown path '" + path_name + "'" + did_you_mean(path_name, names));
    }
    made.path = static_cast<std::uint8_t>(*path);
    made.type = info(*path).type;
  }

  std::string unknown_name(const std::string& text) const {
    std::vector<std::string> full;
    for (const PathInfo& path : all_paths()) {
      if (scope_.implied) full.emplace_back(path.name);
      for (const std::string& subject : scope_.subjects)
        full.push_back(subject + "." + std::string(path.name));
    }
    const std::vector<std::string_view> names(full.begin(), full.end());
    return "unknown path '" + text + "'" + did_you_mean(text, names);
  }

  std::vector<Lexeme> lexemes_;
  const Scope& scope_;
  Conditions& conditions_;
  std::size_t at_ = 0;
  std::size_t depth_ = 0;
  std::size_t operations_ = 0;
  bool words_first_ = false;
};

template <typename Parse>
std::optional<std::uint32_t> guarded(std::string_view text, const std::string& path,
                                     std::size_t line, std::size_t column,
                                     Conditions& conditions, Problems& problems,
                                     const Parse& parse) {
  const std::size_t before = conditions.nodes.size();
  try {
    return parse();
  } catch (const BadLine& bad) {
    conditions.nodes.resize(before);
    const std::size_t at = count_code_points(text.substr(0, bad.span.begin));
    problems.push_back({path, line, column + at, bad.message});
    return std::nullopt;
  }
}

}  // namespace

bool parse_line(std::string_view text, const std::string& path, std::size_t line,
                std::size_t column, const Scope& scope, Conditions& conditions,
                Problems& problems) {
  const auto root = guarded(text, path, line, column, conditions, problems, [&] {
    return LineParser(text, scope, conditions).whole_line();
  });
  const std::string_view words = trimmed(text);
  const auto indent = static_cast<std::size_t>(words.data() - text.data());
  if (root) conditions.lines.push_back({*root, std::string(words), line, indent});
  return root.has_value();
}

std::optional<std::uint32_t> parse_value(std::string_view text, const std::string& path,
                                         std::size_t line, std::size_t column,
                                         const Scope& scope, Conditions& conditions,
                                         Problems& problems) {
  return guarded(text, path, line, column, conditions, problems,
                 [&] { return LineParser(text, scope, conditions).whole_value(); });
}

Conditions parse_conditions(std::string_view block, const BlockPlace& place,
                            const Scope& scope, Problems& problems) {
  Conditions made;
  std::size_t line = place.line;
  for (const std::string_view text : split(block, '\n')) {
    const std::string_view words = trimmed(text);
    if (!words.empty() && !words.starts_with('#')) {
      parse_line(text, place.path, line, place.column, scope, made, problems);
    }
    ++line;
  }
  return made;
}

}  // namespace crosscheck
