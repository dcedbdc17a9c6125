#include "support/rows.h"

#include <memory>

#include "support/text.h"

namespace crosscheck {
namespace {

constexpr char separator = '\x1f';

void flatten(const YamlNode& node, const std::string& prefix, std::string& out) {
  if (node.is_scalar()) {
    out += prefix;
    for (const char c : node.scalar) out += c == '\n' || c == separator ? ' ' : c;
    out += '\n';
  }
  for (const YamlNode& item : node.items) flatten(item, prefix, out);
  for (const auto& [key, value] : node.entries) {
    flatten(value, prefix + key.scalar + separator, out);
  }
}

}  // namespace

Rows Rows::of_compiled(std::string_view text) {
  Rows made;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    std::string_view line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    Row row;
    for (;;) {
      const std::size_t at = line.find(separator);
      if (at == std::string_view::npos) break;
      row.keys.push_back(line.substr(0, at));
      line.remove_prefix(at + 1);
    }
    row.value = line;
    made.rows_.push_back(std::move(row));
  }
  return made;
}

Rows Rows::of_yaml(const YamlNode& root) {
  std::string flat;
  for (const auto& [key, value] : root.entries) {
    if (key.scalar != "crosscheck_words") flatten(value, key.scalar + separator, flat);
  }
  auto owned = std::make_shared<const std::string>(std::move(flat));
  Rows made = of_compiled(*owned);
  made.owned_ = std::move(owned);
  return made;
}

std::string Rows::compiled() const {
  std::string out;
  for (const Row& row : rows_) {
    for (const std::string_view key : row.keys) (out += key) += separator;
    (out += row.value) += '\n';
  }
  return out;
}

}  // namespace crosscheck
