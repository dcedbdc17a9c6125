#include "reason/parse_rule.h"

#include <algorithm>
#include <array>

#include "reason/relations.h"
#include "support/hash.h"
#include "support/strict_yaml.h"
#include "support/text.h"
#include "support/utf8.h"

namespace crosscheck {
namespace {

constexpr std::array<std::string_view, 27> fields{"crosscheck_rule",
                                                  "id",
                                                  "title",
                                                  "docs",
                                                  "relation",
                                                  "severity",
                                                  "tags",
                                                  "since",
                                                  "match",
                                                  "over",
                                                  "roles",
                                                  "orders",
                                                  "params",
                                                  "when",
                                                  "unless",
                                                  "check",
                                                  "otherwise",
                                                  "on_unknown",
                                                  "strength",
                                                  "overrides",
                                                  "message",
                                                  "ask",
                                                  "should_flag",
                                                  "should_not_flag",
                                                  "todo_flag",
                                                  "todo_not_flag",
                                                  "mutants"};

constexpr std::array<std::string_view, 5> matches{"claim", "pair", "group", "equation",
                                                  "cycle"};
constexpr std::array<std::string_view, 4> order_words{"time", "parts", "life", "events"};
constexpr std::array<std::string_view, 6> overs{"same question", "same candidates",
                                                "same topic",    "same statement",
                                                "same role",     "same value"};

BlockPlace place_of(const YamlNode& node, const std::string& path) {
  const bool block = node.block_line != 0;
  return {path, block ? node.block_line : node.line,
          block ? node.block_column : node.column};
}

class RuleParser {
 public:
  RuleParser(const YamlNode& root, const std::string& path, Problems& problems)
      : root_(root), path_(path), problems_(problems) {
    rule_.path = path;
  }

  Rule run() {
    check_keys();
    read_header();
    read_match();
    read_params();
    read_conditions();
    read_words();
    read_cases();
    read_justified();
    return std::move(rule_);
  }

 private:
  void report(const YamlNode& node, std::string message) {
    problems_.push_back({path_, node.line, node.column, std::move(message)});
  }
  const YamlNode* scalar(std::string_view key, bool required) {
    const YamlNode* node = root_.find(key);
    if (node == nullptr) {
      if (required) report(root_, "the field '" + std::string(key) + "' is missing");
      return nullptr;
    }
    if (!node->is_scalar()) {
      report(*node, "'" + std::string(key) + "' takes a text, not a list or a map");
      return nullptr;
    }
    return node;
  }
  std::string text(std::string_view key, bool required) {
    const YamlNode* node = scalar(key, required);
    return node == nullptr ? "" : std::string(trimmed(node->scalar));
  }
  /// Position of the field's word in a closed list.
  std::optional<std::size_t> choice(std::string_view key,
                                    std::span<const std::string_view> words) {
    const YamlNode* node = scalar(key, true);
    if (node == nullptr) return std::nullopt;
    const auto found = std::ranges::find(words, node->scalar);
    if (found != words.end()) return static_cast<std::size_t>(found - words.begin());
    const std::string hint = did_you_mean(node->scalar, words);
    const std::vector<std::string> all(words.begin(), words.end());
    report(*node, "unknown " + std::string(key) + " '" + node->scalar + "'" +
                      (hint.empty() ? "; expected one of " + joined(all, ", ") : hint));
    return std::nullopt;
  }
  /// A text or a list of texts.
  std::vector<const YamlNode*> several(std::string_view key) {
    std::vector<const YamlNode*> found;
    const YamlNode* node = root_.find(key);
    if (node == nullptr) return found;
    if (node->is_scalar()) found.push_back(node);
    if (node->is_map()) report(*node, "'" + std::string(key) + "' takes a text or a list");
    for (const YamlNode& item : node->items) {
      if (item.is_scalar()) {
        found.push_back(&item);
      } else {
        report(item, "'" + std::string(key) + "' takes a list of texts");
      }
    }
    return found;
  }

  void check_keys() {
    for (const auto& [key, value] : root_.entries) {
      rule_.field_lines.emplace(key.scalar, key.line);
      if (std::ranges::find(fields, key.scalar) == fields.end()) {
        report(key,
               "unknown field '" + key.scalar + "'" + did_you_mean(key.scalar, fields));
      }
    }
    const bool first =
        !root_.entries.empty() && root_.entries.front().first.scalar == fields[0];
    if (!first) {
      report(root_, "the first line must be 'crosscheck_rule: 1'");
    } else if (root_.entries.front().second.scalar != "1") {
      report(root_.entries.front().second,
             "unknown version of the format; this program reads 1");
    }
  }

  void read_header() {
    rule_.id = text("id", true);
    const YamlNode* id = root_.find("id");
    if (id != nullptr && !is_id_of_file(rule_.id)) {
      report(*id, "the id must be FOLDER.FILE: a rule '" + rule_.id + "' belongs in " +
                      joined_path(rule_.id));
    }
    rule_.title = text("title", true);
    rule_.docs = text("docs", true);
    rule_.since = text("since", false);
    for (const YamlNode* tag : several("tags")) rule_.tags.push_back(tag->scalar);
    constexpr std::array<std::string_view, 4> levels{"off", "note", "warning", "error"};
    if (const auto level = choice("severity", levels))
      rule_.severity = static_cast<Severity>(*level);
    if (root_.find("relation") == nullptr) report(root_, "the field 'relation' is missing");
    for (const YamlNode* node : several("relation")) {
      if (is_relation(*node)) rule_.relations.push_back(node->scalar);
    }
    for (const YamlNode* node : several("overrides"))
      rule_.overrides.push_back(node->scalar);
  }
  bool is_relation(const YamlNode& node) {
    if (find_relation(node.scalar) != nullptr) return true;
    std::vector<std::string_view> ids;
    for (const Relation& relation : all_relations()) ids.push_back(relation.id);
    report(node, "unknown relation '" + node.scalar + "'" + did_you_mean(node.scalar, ids));
    return false;
  }
  static std::string joined_path(std::string id) {
    std::ranges::replace(id, '.', '/');
    return id + ".yaml";
  }
  bool is_id_of_file(const std::string& id) const {
    const std::string expected = joined_path(id);
    return path_ == expected || path_.ends_with("/" + expected);
  }

  void read_match() {
    if (const auto match = choice("match", matches))
      rule_.match = static_cast<Match>(*match);
    if (rule_.match == Match::claim && root_.find("over") == nullptr) return;
    if (const auto over = choice("over", overs)) rule_.over = static_cast<Over>(*over);
    read_orders();
  }
  /// What orders the claims of a cycle.
  void read_orders() {
    const std::vector<const YamlNode*> words = several("orders");
    for (const YamlNode* word : words) {
      const auto found = std::ranges::find(order_words, word->scalar);
      if (found != order_words.end()) {
        rule_.orders.push_back(static_cast<Order>(found - order_words.begin()));
      } else {
        report(*word, "unknown order '" + word->scalar +
                          "'; expected time, parts, life or events");
      }
    }
    if (rule_.match == Match::cycle && words.empty()) {
      report(root_, "the field 'orders' is missing: what orders the claims of the cycle");
    } else if (rule_.match != Match::cycle && root_.find("orders") != nullptr) {
      report(*root_.find("orders"), "'orders' belongs to rules with 'match: cycle'");
    }
  }

  void read_params() {
    const YamlNode* node = root_.find("params");
    if (node == nullptr) return;
    if (!node->is_map()) return report(*node, "'params' takes a map of names and values");
    for (const auto& [key, value] : node->entries) {
      if (!value.is_scalar()) {
        report(value, "a parameter takes one value");
        continue;
      }
      rule_.params.push_back({key.scalar, value.scalar, Decimal::parse(value.scalar)});
    }
  }

  void read_conditions() {
    Scope scope = scope_of_match();
    if (rule_.match == Match::equation) read_roles(scope);
    rule_.when = block("when", scope, rule_.match != Match::equation);
    Scope after = scope;
    if (rule_.match == Match::group) after.subjects = {"member", "peak", "breaker"};
    if (rule_.match == Match::cycle) {
      after.subjects.clear();
      after.implied.reset();
    }
    rule_.unless = block("unless", after, false);
    if (rule_.match == Match::cycle && root_.find("unless") != nullptr) {
      report(*root_.find("unless"), "a cycle has no 'unless'; 'when' chooses its claims");
    }
    rule_.check = block("check", scope, rule_.match == Match::equation);
    if (rule_.match != Match::equation && root_.find("check") != nullptr) {
      report(*root_.find("check"), "'check' belongs to rules with 'match: equation'");
    }
    if (const YamlNode* node = scalar("otherwise", false)) {
      if (is_relation(*node)) rule_.otherwise = node->scalar;
    }
    if (root_.find("on_unknown") != nullptr) {
      constexpr std::array<std::string_view, 2> words{"skip", "possible"};
      rule_.possible_on_unknown = choice("on_unknown", words) == 1U;
    }
    if (root_.find("strength") != nullptr) {
      constexpr std::array<std::string_view, 2> words{"hard", "possible"};
      rule_.possible_at_most = choice("strength", words) == 1U;
    }
    words_scope_ = after;
  }
  Scope scope_of_match() {
    Scope scope;
    scope.params = &rule_.params;
    switch (rule_.match) {
      case Match::claim:
      case Match::cycle:
        scope.subjects = {"claim"};
        scope.implied = Subject{0};
        break;
      case Match::pair: scope.subjects = {"a", "b"}; break;
      case Match::group:
        scope.subjects = {"member"};
        scope.implied = Subject{0};
        scope.has_group = true;
        break;
      case Match::equation: break;
    }
    return scope;
  }
  Conditions block(std::string_view key, const Scope& scope, bool required) {
    const YamlNode* node = scalar(key, required);
    if (node == nullptr) return {};
    Conditions made =
        parse_conditions(node->scalar, place_of(*node, path_), scope, problems_);
    if (made.empty() && problems_.empty())
      report(*node, "'" + std::string(key) + "' is empty");
    return made;
  }

  void read_roles(Scope& scope) {
    const YamlNode* node = scalar("roles", true);
    if (node == nullptr) return;
    const BlockPlace place = place_of(*node, path_);
    std::vector<RoleLine> lines = role_lines(node->scalar, place);
    for (const RoleLine& line : lines) scope.subjects.push_back(line.name);
    if (scope.subjects.size() > max_subjects) {
      report(*node, "more than " + std::to_string(max_subjects) + " roles");
      scope.subjects.resize(max_subjects);
      lines.resize(max_subjects);
    }
    for (std::size_t i = 0; i < lines.size(); ++i) {
      Scope own = scope;
      own.implied = static_cast<Subject>(i);
      Role role{lines[i].name, {}};
      for (const auto& [text, number, column] : lines[i].conditions) {
        parse_line(text, path_, number, column, own, role.when, problems_);
      }
      rule_.roles.push_back(std::move(role));
    }
    if (rule_.roles.size() < 2) report(*node, "an equation needs at least two roles");
  }
  struct RoleCondition {
    std::string_view text;
    std::size_t line = 0;
    std::size_t column = 0;
  };
  struct RoleLine {
    std::string name;
    std::vector<RoleCondition> conditions;
  };
  std::vector<RoleLine> role_lines(std::string_view text, const BlockPlace& place) {
    std::vector<RoleLine> roles;
    std::size_t number = place.line;
    for (std::string_view line : split(text, '\n')) {
      const std::size_t colon = line.find(':');
      std::size_t column = place.column;
      if (colon != std::string_view::npos) {
        roles.push_back({std::string(trimmed(line.substr(0, colon))), {}});
        column += count_code_points(line.substr(0, colon + 1));
        line.remove_prefix(colon + 1);
      }
      if (!trimmed(line).empty() && !trimmed(line).starts_with('#')) {
        if (roles.empty()) {
          problems_.push_back({path_, number, column, "expected 'name: condition'"});
        } else {
          roles.back().conditions.push_back({line, number, column});
        }
      }
      ++number;
    }
    return roles;
  }

  void read_words() {
    for (const auto& [key, target] :
         {std::pair{"message", &rule_.message}, std::pair{"ask", &rule_.ask}}) {
      const YamlNode* node = scalar(key, std::string_view(key) == "message");
      if (node == nullptr) continue;
      BlockPlace place = place_of(*node, path_);
      // The text of a quoted scalar begins after the quotation mark.
      if (node->block_line == 0) ++place.column;
      *target = parse_template(trimmed(node->scalar), place, words_scope_, problems_);
    }
    if (rule_.ask.empty() && rule_.relations.size() == 1 &&
        rule_.relations[0].starts_with("conflict.")) {
      rule_.ask.pieces.push_back({PieceKind::words, "Same date and scope?"});
    }
  }

  void read_cases() {
    for (const auto& [key, flag, todo] :
         {std::tuple{"should_flag", true, false},
          std::tuple{"should_not_flag", false, false}, std::tuple{"todo_flag", true, true},
          std::tuple{"todo_not_flag", false, true}}) {
      const YamlNode* node = scalar(key, false);
      if (node == nullptr) continue;
      const BlockPlace place = place_of(*node, path_);
      for (RuleCase& one :
           parse_cases(node->scalar, path_, place.line, place.column, problems_)) {
        one.should_flag = flag;
        one.todo = todo;
        rule_.cases.push_back(std::move(one));
      }
    }
  }

  // a.value at most b.value => two equal figures are one value group
  void read_justified() {
    const YamlNode* node = scalar("mutants", false);
    if (node == nullptr) return;
    const BlockPlace place = place_of(*node, path_);
    std::size_t number = place.line;
    for (const std::string_view raw : split(node->scalar, '\n')) {
      const std::string_view line = trimmed(raw);
      if (!line.empty() && !line.starts_with('#')) justify(line, number, place.column);
      ++number;
    }
  }
  void justify(std::string_view line, std::size_t number, std::size_t column) {
    constexpr std::string_view arrow = " => ";
    const std::size_t at = line.find(arrow);
    if (at == std::string_view::npos) {
      problems_.push_back(
          {path_, number, column, "expected 'CHANGE => why no test can show it'"});
      return;
    }
    const std::string_view why = trimmed(line.substr(at + arrow.size()));
    rule_.justified.push_back(
        {std::string(trimmed(line.substr(0, at))), std::string(why), number});
  }

  const YamlNode& root_;
  const std::string& path_;
  Problems& problems_;
  Rule rule_;
  Scope words_scope_;
};

}  // namespace

std::span<const std::string_view> rule_fields() { return fields; }

std::optional<Rule> parse_rule(std::string_view text, const std::string& path,
                               Problems& problems) {
  const std::size_t before = problems.size();
  const auto root = read_strict_yaml(text, path, problems);
  if (!root) return std::nullopt;
  if (!root->is_map()) {
    problems.push_back(
        {path, 1, 1, "expected a rule: a map that begins with 'crosscheck_rule: 1'"});
    return std::nullopt;
  }
  Rule rule = RuleParser(*root, path, problems).run();
  rule.version = hex(hash64(text));
  if (problems.size() != before) return std::nullopt;
  return rule;
}

std::size_t line_of_field(const Rule& rule, std::string_view field) {
  const auto found = rule.field_lines.find(field);
  return found == rule.field_lines.end() ? 0 : found->second;
}

std::string_view name(Match match) { return matches[static_cast<std::size_t>(match)]; }
std::string_view name(Order order) { return order_words[static_cast<std::size_t>(order)]; }
std::string_view name(Over over) { return overs[static_cast<std::size_t>(over)]; }

}  // namespace crosscheck
