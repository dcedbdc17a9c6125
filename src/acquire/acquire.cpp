#include "acquire/acquire.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "acquire/charset.h"
#include "acquire/file_reader.h"
#include "acquire/input_files.h"
#include "acquire/plain_text.h"
#include "support/hash.h"

namespace crosscheck {
namespace {

void drop_repeated(std::vector<Article>& articles, Problems& problems) {
  std::map<std::string, std::string, std::less<>> first_paths;
  const auto is_repeated = [&](const Article& article) {
    const auto [first, is_new] = first_paths.try_emplace(article.sha256, article.path);
    if (is_new) return false;
    problems.push_back({article.path, article.record.value_or(0), 0,
                        "the same bytes as " + first->second + "; counted once"});
    return true;
  };
  std::erase_if(articles, is_repeated);
}

void name_articles(std::vector<Article>& articles) {
  std::map<std::string, std::size_t> uses;
  for (const Article& article : articles) ++uses[article.id];
  std::set<std::string> taken;
  for (const Article& article : articles) {
    if (!article.id.empty() && uses[article.id] == 1) taken.insert(article.id);
  }
  for (Article& article : articles) {
    if (!article.id.empty() && uses[article.id] == 1) continue;
    std::size_t digits = 8;
    do {
      article.id = "a" + article.sha256.substr(0, digits);
      digits += 4;
    } while (!taken.insert(article.id).second && digits <= article.sha256.size());
  }
}

}  // namespace

Article article_of_text(std::string text, std::string source,
                        std::optional<Day> published) {
  const Characters found = characters(text);
  Metadata known;
  known.source = std::move(source);
  known.published = published;
  Page page = plain_page(found.utf8.text, known, {});
  const std::string sha256 = sha256_hex(text);
  Article article = article_of_page(std::move(page), found, std::move(text));
  article.sha256 = sha256;
  article.id = "a" + sha256.substr(0, 8);
  return article;
}

Acquired acquire(const std::vector<std::string>& paths, const AcquireLimits& limits,
                 std::istream& standard_input, Problems& problems, const PageWords& words) {
  Acquired acquired;
  InputFiles files = input_files(paths, problems);
  acquired.skipped = files.skipped;
  acquired.unreadable = files.unreadable;
  FileReader reader(limits, words, standard_input, acquired, problems);
  for (const std::string& path : files.paths) reader.read(path);
  drop_repeated(acquired.articles, problems);
  name_articles(acquired.articles);
  return acquired;
}

Acquired acquire_in_batches(const std::vector<std::string>& paths,
                            const AcquireLimits& limits, std::istream& standard_input,
                            Problems& problems, const PageWords& words, std::size_t batch,
                            const std::function<void(std::vector<Article>)>& take) {
  constexpr std::size_t most_text = std::size_t{32} << 20U;
  Acquired acquired;
  InputFiles files = input_files(paths, problems);
  acquired.skipped = files.skipped;
  acquired.unreadable = files.unreadable;
  FileReader reader(limits, words, standard_input, acquired, problems);
  std::size_t counted = 0;
  std::size_t bytes = 0;
  const auto hand_over = [&] {
    name_articles(acquired.articles);
    if (!acquired.articles.empty()) take(std::exchange(acquired.articles, {}));
    counted = bytes = 0;
  };
  for (const std::string& path : files.paths) {
    reader.read(path);
    for (; counted < acquired.articles.size(); ++counted)
      bytes += acquired.articles[counted].text.size();
    if (counted >= batch || bytes >= most_text) hand_over();
  }
  hand_over();
  return acquired;
}

}  // namespace crosscheck
