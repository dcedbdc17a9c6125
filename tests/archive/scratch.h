#pragma once
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "archive/archive.h"
#include "archive/claim_codec.h"
#include "support/hash.h"
#include "tests/support/claims.h"

namespace crosscheck::test {

/// A folder that is gone afterwards.
class Scratch {
 public:
  Scratch() {
    std::string form =
        (std::filesystem::temp_directory_path() / "crosscheck-XXXXXX").string();
    path_ = ::mkdtemp(form.data());
  }
  ~Scratch() {
    std::error_code error;
    std::filesystem::remove_all(path_, error);
  }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;

  std::string path(const std::string& name) const { return (path_ / name).string(); }
  std::string write(const std::string& name, const std::string& bytes) const {
    std::ofstream(path(name), std::ios::binary) << bytes;
    return path(name);
  }
  std::string read(const std::string& name) const {
    std::ifstream in(path(name), std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }

 private:
  std::filesystem::path path_;
};

/// An article with one claim. Articles of the same `number` have the same bytes.
inline NewArticle an_article(int number, const std::string& title = "A title") {
  NewArticle made;
  ArticleInfo& article = made.article;
  article.sha256 = sha256_hex(std::to_string(number));
  article.id = "a" + article.sha256.substr(0, 8);
  article.path = "news/" + std::to_string(number) + ".txt";
  article.source = "Paper A";
  article.title = title;
  article.language = "en";
  article.published = Day{19000 + number};
  article.topic = {1, 2, 1000 + static_cast<std::uint64_t>(number)};
  article.names = {2};
  const std::vector<Claim> claims{a_claim().of(std::to_string(number)).claim_};
  made.claims = 1;
  made.body = encode_claims(claims);
  return made;
}

constexpr Day today{19500};

/// Adds articles and returns what became of them.
inline std::vector<Added> add(Archive& archive, const std::vector<NewArticle>& articles,
                              std::string_view reader = "this program") {
  return archive.add(articles, today, reader);
}

/// The message with which `call` is refused; "" if it is not.
template <typename Call>
std::string refusal(Call call) {
  try {
    call();
  } catch (const ArchiveTrouble& trouble) {
    return trouble.what();
  }
  return "";
}

}  // namespace crosscheck::test
