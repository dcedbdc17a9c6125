#include "archive/archive.h"
#include "archive/claim_codec.h"

namespace crosscheck {
namespace {

constexpr std::size_t most_told = 20;

void note(std::vector<std::string>& faults, std::string fault) {
  if (faults.size() < most_told) faults.push_back(std::move(fault));
}

}  // namespace

std::vector<std::string> Archive::faults() {
  std::vector<std::string> faults;
  Statement pages(database_, "PRAGMA integrity_check(20)");
  while (pages.step()) {
    if (pages.text(0) != "ok") note(faults, pages.text(0));
  }
  if (faults.empty()) check_articles(faults);
  return faults;
}

void Archive::check_articles(std::vector<std::string>& faults) {
  std::map<std::uint64_t, std::uint32_t> words;
  visit([&](const StoredArticle& stored) {
    try {
      for (const std::uint64_t word : with_words(stored).topic) ++words[word];
      if (claims_of(stored.row).size() != stored.claims)
        note(faults, "article " + stored.article.id + ": another number of claims");
    } catch (const ArchiveTrouble&) {
      note(faults, "article " + stored.article.id + ": its claims or words cannot be read");
    }
  });
  for (const char* table : {"reading", "body"}) {
    const std::string sql = "SELECT count(*) FROM " + std::string(table) +
                            " WHERE article NOT IN (SELECT id FROM article)";
    if (const std::int64_t rows = database_.number(sql.c_str()); rows > 0)
      note(faults, std::to_string(rows) + " rows of '" + table + "' belong to no article");
  }
  if (faults.empty()) check_index(words, faults);
}

void Archive::check_index(const std::map<std::uint64_t, std::uint32_t>& words,
                          std::vector<std::string>& faults) {
  const auto known =
      static_cast<std::size_t>(database_.number("SELECT count(*) FROM word"));
  if (known != words.size()) note(faults, "the index has other words than the articles");
  for (const auto& [word, articles] : words) {
    const std::size_t indexed = index_.articles(word).size();
    if (index_.count(word) != articles || indexed != articles) {
      note(faults, "the index does not fit the articles");
      return;
    }
  }
}

}  // namespace crosscheck
