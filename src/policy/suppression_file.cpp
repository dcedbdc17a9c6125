#include <algorithm>
#include <array>

#include "policy/suppressions.h"
#include "policy/yaml_fields.h"
#include "support/text.h"

namespace crosscheck {
namespace {

class FileReader {
 public:
  FileReader(const std::string& path, const std::vector<std::string>& names,
             Problems& problems)
      : problems_(problems), names_(names.begin(), names.end()), fields_(path, problems) {}

  std::vector<Suppression> read(std::string_view yaml) {
    const auto root = read_strict_yaml(yaml, fields_.path(), problems_);
    if (!root) return {};
    constexpr std::array<std::string_view, 2> keys{"crosscheck_suppressions", "suppress"};
    if (!fields_.check_keys(*root, keys)) return {};
    if (const YamlNode* version = root->find("crosscheck_suppressions");
        version == nullptr || version->scalar != "1") {
      fields_.refuse(version == nullptr ? *root : *version,
                     "expected crosscheck_suppressions: 1");
    }
    std::vector<Suppression> read;
    for (const YamlNode& item : fields_.list(*root, "suppress")) {
      const std::size_t before = problems_.size();
      Suppression one = read_entry(item);
      if (problems_.size() == before) read.push_back(std::move(one));
    }
    return read;
  }

 private:
  Suppression read_entry(const YamlNode& item) {
    constexpr std::array<std::string_view, 7> keys{
        "rule", "finding", "source", "question", "reason", "by", "expires"};
    Suppression one;
    one.at = {fields_.path(), item.line, item.column, ""};
    if (!fields_.check_keys(item, keys)) return one;
    if (const YamlNode* rule = item.find("rule")) {
      if (const auto at = fields_.choice(*rule, names_, "rule")) one.rule = names_[*at];
    }
    one.finding = fields_.text(item, "finding");
    one.source = fields_.text(item, "source");
    one.question = fields_.text(item, "question");
    one.by = fields_.text(item, "by");
    one.expires = fields_.day(item, "expires");
    one.reason = fields_.text(item, "reason");
    if (item.find("reason") == nullptr)
      fields_.refuse(item, "'reason' is missing: say why this is accepted");
    check_finding(item, one);
    return one;
  }

  void check_finding(const YamlNode& item, const Suppression& one) {
    constexpr std::size_t least = 8;
    const YamlNode* id = item.find("finding");
    if (id != nullptr && (!one.finding.starts_with("f-") || one.finding.size() < least)) {
      fields_.refuse(*id, "expected at least the first " + std::to_string(least) +
                              " letters of a finding's id, such as f-930cc3");
    }
    if (id == nullptr && item.find("rule") == nullptr)
      fields_.refuse(item, "expected 'rule' or 'finding'");
  }

  Problems& problems_;
  std::vector<std::string_view> names_;
  YamlFields fields_;
};

}  // namespace

std::vector<Suppression> read_suppressions(std::string_view yaml, const std::string& path,
                                           const std::vector<std::string>& names,
                                           Problems& problems) {
  return FileReader(path, names, problems).read(yaml);
}

}  // namespace crosscheck
