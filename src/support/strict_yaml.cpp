#include "support/strict_yaml.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <sstream>

#include "support/text.h"
#include "support/utf8.h"

namespace crosscheck {
namespace {

constexpr std::size_t max_bytes = 4U << 20U;
constexpr std::size_t max_depth = 64;

struct Stop {};

class Builder : public YAML::EventHandler {
 public:
  Builder(const std::string& path, Problems& problems) : path_(path), problems_(problems) {}

  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    refuse_anchor(mark, anchor);
    add(made(YamlNode::Kind::scalar, mark));
  }
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
    fail(mark, "aliases (*name) are not allowed here; write the value again");
  }
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override {
    refuse_anchor(mark, anchor);
    refuse_tag(mark, tag);
    YamlNode node = made(YamlNode::Kind::scalar, mark);
    node.scalar = value;
    add(std::move(node));
  }
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag,
                       YAML::anchor_t anchor, YAML::EmitterStyle::value) override {
    refuse_anchor(mark, anchor);
    refuse_tag(mark, tag);
    open(made(YamlNode::Kind::list, mark));
  }
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value) override {
    refuse_anchor(mark, anchor);
    refuse_tag(mark, tag);
    open(made(YamlNode::Kind::map, mark));
  }
  void OnMapEnd() override { close(); }

  std::optional<YamlNode> root;

 private:
  struct Frame {
    YamlNode node;
    std::optional<YamlNode> key;
  };

  static YamlNode made(YamlNode::Kind kind, const YAML::Mark& mark) {
    YamlNode node;
    node.kind = kind;
    node.line = static_cast<std::size_t>(mark.line) + 1;
    node.column = static_cast<std::size_t>(mark.column) + 1;
    return node;
  }
  [[noreturn]] void fail(const YAML::Mark& mark, const std::string& message) {
    problems_.push_back({path_, static_cast<std::size_t>(mark.line) + 1,
                         static_cast<std::size_t>(mark.column) + 1, message});
    throw Stop{};
  }
  void refuse_anchor(const YAML::Mark& mark, YAML::anchor_t anchor) {
    if (anchor != 0)
      fail(mark, "anchors (&name) are not allowed here; write the value again");
  }
  void refuse_tag(const YAML::Mark& mark, const std::string& tag) {
    if (!tag.empty() && tag != "?" && tag != "!") {
      fail(mark, "tags (" + tag + ") are not allowed here; every value is text");
    }
  }
  void open(YamlNode node) {
    if (frames_.size() >= max_depth) {
      problems_.push_back(
          {path_, node.line, node.column, "nested more than 64 levels deep"});
      throw Stop{};
    }
    frames_.push_back({std::move(node), std::nullopt});
  }
  void close() {
    YamlNode node = std::move(frames_.back().node);
    frames_.pop_back();
    add(std::move(node));
  }
  void add(YamlNode node) {
    if (frames_.empty()) {
      root = std::move(node);
      return;
    }
    Frame& frame = frames_.back();
    if (frame.node.is_list()) {
      frame.node.items.push_back(std::move(node));
    } else if (!frame.key) {
      check_key(frame.node, node);
      frame.key = std::move(node);
    } else {
      frame.node.entries.push_back({std::move(*frame.key), std::move(node)});
      frame.key.reset();
    }
  }
  void check_key(const YamlNode& map, const YamlNode& key) {
    const auto refuse = [&](const std::string& message) {
      problems_.push_back({path_, key.line, key.column, message});
      throw Stop{};
    };
    if (!key.is_scalar()) refuse("a key must be plain text");
    if (key.scalar == "<<") refuse("merge keys (<<) are not allowed here");
    if (const YamlNode* first = map.find(key.scalar)) {
      refuse("the key '" + key.scalar + "' stands twice, first in line " +
             std::to_string(first->line));
    }
  }

  const std::string& path_;
  Problems& problems_;
  std::vector<Frame> frames_;
};

/// Finds where the text of literal blocks begins: yaml-cpp reports only the indicator.
void mark_blocks(YamlNode& node, const std::vector<std::string_view>& lines) {
  for (auto& [key, value] : node.entries) mark_blocks(value, lines);
  for (YamlNode& item : node.items) mark_blocks(item, lines);
  if (!node.is_scalar() || node.line == 0 || node.line > lines.size()) return;
  const std::string_view line = lines[node.line - 1];
  if (node.column == 0 || node.column > line.size() || line[node.column - 1] != '|') return;
  for (std::size_t at = node.line; at < lines.size(); ++at) {
    const std::size_t begin = lines[at].find_first_not_of(' ');
    if (begin == std::string_view::npos) continue;
    node.block_line = node.line + 1;
    node.block_column = begin + 1;
    return;
  }
}

bool has_tab_indent(const std::vector<std::string_view>& lines, std::size_t& line) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::size_t text = lines[i].find_first_not_of(" \t");
    if (text == std::string_view::npos) continue;
    if (lines[i].substr(0, text).find('\t') != std::string_view::npos) {
      line = i;
      return true;
    }
  }
  return false;
}

}  // namespace

const YamlNode* YamlNode::find(std::string_view key) const {
  const auto is_key = [&](const auto& entry) { return entry.first.scalar == key; };
  const auto found = std::ranges::find_if(entries, is_key);
  return found == entries.end() ? nullptr : &found->second;
}

std::optional<YamlNode> read_strict_yaml(std::string_view text, const std::string& path,
                                         Problems& problems) {
  if (text.size() > max_bytes) {
    problems.push_back({path, 0, 0, "larger than 4 MiB"});
    return std::nullopt;
  }
  const std::vector<std::string_view> lines = split(text, '\n');
  for (std::size_t i = 0; i < lines.size(); ++i) {
    for (std::size_t at = 0; at < lines[i].size();) {
      const CodePoint point = code_point_at(lines[i], at);
      const bool control = point.value < 0x20 && point.value != '\t' && point.value != '\r';
      if (!point.valid || control) {
        problems.push_back({path, i + 1, at + 1,
                            point.valid ? "a control character; expected text"
                                        : "invalid UTF-8; save the file as UTF-8"});
        return std::nullopt;
      }
      at += point.bytes;
    }
  }
  std::size_t tab_line = 0;
  if (has_tab_indent(lines, tab_line)) {
    problems.push_back({path, tab_line + 1, lines[tab_line].find('\t') + 1,
                        "a tab in the indentation; use spaces"});
    return std::nullopt;
  }
  Builder builder(path, problems);
  try {
    std::istringstream stream{std::string(text)};
    YAML::Parser parser(stream);
    if (!parser.HandleNextDocument(builder)) return YamlNode{};
  } catch (const Stop&) {
    return std::nullopt;
  } catch (const YAML::Exception& error) {
    problems.push_back({path, static_cast<std::size_t>(error.mark.line) + 1,
                        static_cast<std::size_t>(error.mark.column) + 1, error.msg});
    return std::nullopt;
  }
  if (builder.root) mark_blocks(*builder.root, lines);
  return std::move(builder.root);
}

}  // namespace crosscheck
