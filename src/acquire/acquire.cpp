#include "acquire/acquire.h"

#include "support/data_files.h"
#include "support/hash.h"

namespace crosscheck {
namespace {

void split_paragraphs(Article& article) {
  std::uint32_t begin = 0;
  const auto size = static_cast<std::uint32_t>(article.text.size());
  while (begin < size) {
    std::size_t end = article.text.find('\n', begin);
    if (end == std::string::npos) end = size;
    if (end > begin) {
      article.paragraphs.push_back(
          {{begin, static_cast<std::uint32_t>(end)},
           article.paragraphs.empty() ? Part::headline : Part::body});
    }
    begin = static_cast<std::uint32_t>(end) + 1;
  }
}

}  // namespace

Article article_of_text(std::string text, std::string source, std::optional<Day> published) {
  Article article;
  article.sha256 = sha256_hex(text);
  article.id = "a" + article.sha256.substr(0, 8);
  article.source = std::move(source);
  article.published = published;
  article.published_state = published ? SlotState::stated : SlotState::unknown;
  article.text = std::move(text);
  split_paragraphs(article);
  return article;
}

Acquired acquire(const std::vector<std::string>& paths, const AcquireLimits&, std::istream&,
                 Problems& problems) {
  Acquired found;
  for (const std::string& path : paths) {
    std::string content;
    if (!read_file(path, content, problems)) {
      found.unreadable = true;
      continue;
    }
    Article article = article_of_text(std::move(content), path, std::nullopt);
    article.path = path;
    found.articles.push_back(std::move(article));
  }
  return found;
}

}  // namespace crosscheck
