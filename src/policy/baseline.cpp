#include "policy/baseline.h"

#include <algorithm>
#include <array>
#include <set>
#include <tuple>

#include "policy/yaml_fields.h"
#include "support/hash.h"

namespace crosscheck {
namespace {

constexpr std::string_view schema = "crosscheck.baseline/1";

/// Text as a JSON string. Every character that our strict reader of YAML would not take as
/// it stands is escaped.
std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      (out += '\\') += c;
    } else if (byte < 0x20 || byte == 0x7F) {
      (out += "\\u00") += hex(byte, 2);
    } else {
      out += c;
    }
  }
  return out += '"';
}

/// JSON is strict YAML in one line style, so that one reader tells line and column of what
/// is wrong in every file that people may have edited.
class BaselineReader {
 public:
  BaselineReader(const std::string& path, Problems& problems)
      : problems_(problems), fields_(path, problems) {}

  std::optional<Baseline> read(std::string_view json) {
    const std::size_t before = problems_.size();
    const auto root = read_strict_yaml(json, fields_.path(), problems_);
    if (!root) return std::nullopt;
    constexpr std::array<std::string_view, 2> keys{"schema", "findings"};
    if (!fields_.check_keys(*root, keys)) return std::nullopt;
    if (const std::string said = fields_.text(*root, "schema"); said != schema) {
      const YamlNode* node = root->find("schema");
      fields_.refuse(node == nullptr ? *root : *node,
                     "this is no baseline of crosscheck: expected \"schema\": \"" +
                         std::string(schema) + "\"");
    }
    Baseline baseline;
    if (root->find("findings") == nullptr) fields_.refuse(*root, "'findings' is missing");
    for (const YamlNode& item : fields_.list(*root, "findings")) read_known(item, baseline);
    if (problems_.size() > before) return std::nullopt;
    return baseline;
  }

 private:
  void read_known(const YamlNode& item, Baseline& baseline) {
    constexpr std::array<std::string_view, 4> keys{"id", "subject", "rule", "message"};
    if (!fields_.check_keys(item, keys)) return;
    for (const std::string_view key : keys) {
      if (item.find(key) == nullptr)
        fields_.refuse(item, "'" + std::string(key) + "' is missing");
    }
    baseline.findings.push_back({fields_.text(item, "id"), fields_.text(item, "subject"),
                                 fields_.text(item, "rule"),
                                 fields_.text(item, "message")});
  }

  Problems& problems_;
  YamlFields fields_;
};

}  // namespace

std::optional<Baseline> read_baseline(std::string_view json, const std::string& path,
                                      Problems& problems) {
  return BaselineReader(path, problems).read(json);
}

Baseline baseline_of(const std::vector<Finding>& findings) {
  Baseline baseline;
  for (const Finding& finding : findings) {
    if (!may_fail(finding) || finding.suppressed) continue;
    baseline.findings.push_back(
        {finding.id, finding.subject, finding.rule, finding.message});
  }
  std::ranges::sort(baseline.findings, {}, &KnownFinding::id);
  return baseline;
}

std::string baseline_json(const Baseline& baseline) {
  std::string json = "{\n  \"schema\": " + quoted(schema) + ",\n  \"findings\": [";
  bool first = true;
  for (const KnownFinding& known : baseline.findings) {
    json += first ? "\n" : ",\n";
    first = false;
    json += "    {\"id\": " + quoted(known.id) + ", \"subject\": " + quoted(known.subject) +
            ", \"rule\": " + quoted(known.rule) +
            ",\n     \"message\": " + quoted(known.message) + "}";
  }
  return json + (first ? "]\n}\n" : "\n  ]\n}\n");
}

std::vector<KnownFinding> compare_with(const Baseline& baseline,
                                       std::vector<Finding>& findings) {
  std::set<std::string_view> found;
  for (const Finding& finding : findings) found.insert(finding.id);
  std::set<std::string_view> known;
  std::multiset<std::string_view> gone;  // subjects of what is there no more
  for (const KnownFinding& one : baseline.findings) {
    known.insert(one.id);
    if (!found.contains(one.id)) gone.insert(one.subject);
  }
  std::multiset<std::string_view> changed;
  for (Finding& finding : findings) {
    if (!may_fail(finding)) continue;
    if (known.contains(finding.id)) {
      finding.baseline = BaselineState::unchanged;
    } else if (const auto at = gone.find(finding.subject); at != gone.end()) {
      finding.baseline = BaselineState::updated;
      changed.insert(*at);
      gone.erase(at);
    } else {
      finding.baseline = BaselineState::fresh;
    }
  }
  std::vector<KnownFinding> absent;
  for (const KnownFinding& one : baseline.findings) {
    if (found.contains(one.id)) continue;
    if (const auto at = changed.find(one.subject); at != changed.end()) {
      changed.erase(at);
    } else {
      absent.push_back(one);
    }
  }
  return absent;
}

bool may_fail(const Finding& finding) {
  if (finding.severity == Severity::off) return false;
  if (finding.family == "conflict" || finding.family == "note") return true;
  return finding.family == "update" && finding.severity > Severity::note;
}

bool fails(const Finding& finding, Severity level) {
  return level != Severity::off && finding.severity >= level && may_fail(finding) &&
         !finding.suppressed && finding.baseline != BaselineState::unchanged;
}

}  // namespace crosscheck
