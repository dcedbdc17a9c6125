#include "acquire/acquire.h"

#include <algorithm>
#include <map>
#include <set>
#include <sstream>

#include "acquire/charset.h"
#include "acquire/input_files.h"
#include "acquire/json_lines.h"
#include "acquire/plain_text.h"
#include "support/hash.h"

namespace crosscheck {
namespace {

/// The first `most` bytes or fewer, at the end of a code point.
std::string_view cut(std::string_view text, std::size_t most) {
  if (text.size() <= most) return text;
  while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0U) == 0x80U) --most;
  return text.substr(0, most);
}

/// The article of a page whose characters were made from `decoded`.
Article article_of_page(Page page, const Characters& characters, std::string decoded) {
  Article article;
  Metadata& said = page.metadata;
  article.id = said.id.value_or("");
  article.source = said.source.value_or("");
  article.title = said.title.value_or("");
  article.url = std::move(said.url);
  article.author = std::move(said.author);
  article.language = said.language.value_or("en");
  article.published = said.published;
  article.published_state = said.published ? said.published_state : SlotState::unknown;
  article.text = std::move(page.body.text);
  article.paragraphs = std::move(page.paragraphs);
  article.offsets = page.body.offsets.through(characters.utf8.offsets);
  if (!article.offsets.is_identity()) article.decoded = std::move(decoded);
  article.lines = article.decoded.empty() ? LineIndex(article.text, CodeUnits::utf8)
                                          : LineIndex(article.decoded, characters.units);
  return article;
}

class Reader {
 public:
  Reader(const AcquireLimits& limits, const PageWords& words, std::istream& standard_input,
         Acquired& acquired, Problems& problems)
      : limits_(limits),
        words_(words),
        standard_input_(standard_input),
        acquired_(acquired),
        problems_(problems) {}

  void read(const std::string& path) {
    std::string content;
    FileName name = file_name(path);
    if (path == "-") {
      std::ostringstream all;
      all << standard_input_.rdbuf();
      content = std::move(all).str();
      name.stem = "standard input";
      if (content.starts_with('{')) name.form = Form::json_lines;
    } else if (!read_file(path, content, problems_)) {
      acquired_.unreadable = true;
      return;
    }
    if (name.form == Form::json_lines) {
      read_records(path, name, content);
    } else {
      read_whole(path, name, std::move(content));
    }
  }

 private:
  void read_records(const std::string& path, const FileName& name,
                    const std::string& content) {
    const std::size_t problems_before = problems_.size();
    for (JsonRecord& record : read_json_lines(content, path, problems_)) {
      if (!record.metadata.source) record.metadata.source = name.stem;
      const std::string_view text = cut(record.text, limits_.max_bytes);
      if (text.size() < record.text.size()) complain_of_cut(path, record.line);
      Page page = plain_page(text, record.metadata, words_);
      Article article = article_of_page(std::move(page), {}, std::move(record.text));
      article.embedded_claims = std::move(record.embedded_claims);
      article.record = record.line;
      add(std::move(article), path, record.bytes);
    }
    if (problems_.size() > problems_before) acquired_.unreadable = true;
  }

  void read_whole(const std::string& path, const FileName& name, std::string content) {
    const Characters found = characters(content);
    const std::string_view text = cut(found.utf8.text, limits_.max_bytes);
    if (text.size() < found.utf8.text.size()) complain_of_cut(path, 0);
    Page page = plain_page(text, {}, words_);
    if (!page.metadata.source) page.metadata.source = name.stem;
    std::string bytes = content;
    Article article = article_of_page(std::move(page), found, std::move(content));
    if (found.invalid > 0) complain_of_invalid(path, article, bytes, found);
    add(std::move(article), path, bytes);
  }

  void add(Article article, const std::string& path, std::string_view bytes) {
    article.path = path;
    article.sha256 = sha256_hex(bytes);
    acquired_.articles.push_back(std::move(article));
  }

  void complain_of_cut(const std::string& path, std::size_t line) {
    problems_.push_back({path, line, 0,
                         "cut after " + std::to_string(limits_.max_bytes) +
                             " bytes; --max-bytes allows more"});
  }

  void complain_of_invalid(const std::string& path, const Article& article,
                           std::string_view bytes, const Characters& found) {
    const LinePosition at = article.lines.position(bytes, found.first_invalid);
    problems_.push_back({path, at.line, at.column,
                         "invalid UTF-8, read as U+FFFD (" + std::to_string(found.invalid) +
                             (found.invalid == 1 ? " byte)" : " bytes)")});
  }

  const AcquireLimits& limits_;
  const PageWords& words_;
  std::istream& standard_input_;
  Acquired& acquired_;
  Problems& problems_;
};

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
  Reader reader(limits, words, standard_input, acquired, problems);
  for (const std::string& path : files.paths) reader.read(path);
  drop_repeated(acquired.articles, problems);
  name_articles(acquired.articles);
  return acquired;
}

}  // namespace crosscheck
