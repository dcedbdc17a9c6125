#include "tool/archive_add.h"

#include <array>
#include <ostream>

#include "archive/archive.h"
#include "archive/claim_codec.h"
#include "report/safe_text.h"
#include "tool/output_files.h"
#include "tool/policy_files.h"

namespace crosscheck {
namespace {

constexpr std::size_t batch = 256;  // articles of one transaction

/// Adds one batch after the other and counts what became of the articles.
class Adder {
 public:
  Adder(const Options& options, const Knowledge& knowledge, std::ostream& out)
      : options_(options),
        knowledge_(knowledge),
        out_(out),
        reader_(reader_of(knowledge)),
        today_(options.today ? *options.today : system_day()),
        archive_(options.archive, Access::create) {}

  void take(std::vector<Article> articles) {
    drop_known(articles);
    Extracted extracted = extract_all(articles, knowledge_, options_.jobs);
    const std::vector<NewArticle> made = new_articles(extracted);
    articles.clear();
    const std::vector<Added> results = archive_.add(made, today_, reader_);
    for (std::size_t i = 0; i < made.size(); ++i) tell(made[i].article, results[i]);
    if (options_.verbose) flush(out_);
    append(extracted.problems, problems);
    append(extracted.cuts, cuts);
  }

  void summarize() {
    const auto count = [&](Added what) { return counts_[static_cast<std::size_t>(what)]; };
    std::string line =
        options_.archive + ": " + std::to_string(count(Added::added)) + " added";
    const auto more = [&](Added what, std::string_view words) {
      if (count(what) > 0) line += ", " + std::to_string(count(what)) + std::string(words);
    };
    more(Added::replaced, " in place of an older version");
    more(Added::reread, " read anew");
    more(Added::known, " already there");
    more(Added::older, " left out since a later version is there");
    const std::size_t all = archive_.size();
    out_ << safe_text(line) << "; " << all << (all == 1 ? " article\n" : " articles\n");
  }

  Problems problems;  ///< of records whose claims cannot be read
  Problems cuts;

 private:
  static void append(const Problems& some, Problems& all) {
    all.insert(all.end(), some.begin(), some.end());
  }

  /// What is there already need not be read again.
  void drop_known(std::vector<Article>& articles) {
    std::erase_if(articles, [&](const Article& article) {
      if (!archive_.has(article.sha256, reader_)) return false;
      tell(info(article), Added::known);
      return true;
    });
  }

  static std::vector<NewArticle> new_articles(const Extracted& extracted) {
    std::vector<NewArticle> made;
    ClaimIndex first = 0;
    for (ArticleIndex i = 0; i < extracted.articles.size(); ++i) {
      ClaimIndex end = first;
      while (end < extracted.claims.size() && extracted.claims[end].article == i) ++end;
      const auto claims =
          std::span<const Claim>(extracted.claims).subspan(first, end - first);
      made.push_back({extracted.articles[i], claims.size(), encode_claims(claims, first)});
      first = end;
    }
    return made;
  }

  void tell(const ArticleInfo& article, Added what) {
    ++counts_[static_cast<std::size_t>(what)];
    if (!options_.verbose) return;
    out_ << name(what) << ' ' << safe_text(article.id) << ' ' << safe_text(article.path);
    if (article.record) out_ << ':' << *article.record;
    out_ << '\n';
  }

  const Options& options_;
  const Knowledge& knowledge_;
  std::ostream& out_;
  std::string reader_;
  Day today_;
  Archive archive_;
  std::array<std::size_t, 5> counts_{};
};

}  // namespace

std::string reader_of(const Knowledge& knowledge) {
  return std::string(CROSSCHECK_VERSION) + ' ' + knowledge.rules_digest.substr(0, 23);
}

ExitStatus archive_add(const Options& options, std::istream& in, std::ostream& out,
                       std::ostream& err) {
  Problems problems;
  const Knowledge knowledge = load_knowledge(options.rules, problems);
  const bool broken_rules = !problems.empty();
  Adder adder(options, knowledge, out);
  bool any = false;
  Progress progress(err, options.quiet || options.verbose);
  progress.stage("adding articles");
  const Acquired acquired =
      acquire_in_batches(options.paths, {.max_bytes = options.max_bytes}, in, problems,
                         knowledge.page_words, batch, [&](std::vector<Article> articles) {
                           any = true;
                           for (std::size_t i = 0; i < articles.size(); ++i)
                             progress.step();
                           adder.take(std::move(articles));
                         });
  progress.end();
  list(problems, err);
  list(adder.problems, err);
  list(adder.cuts, err);
  adder.summarize();
  flush(out);
  ExitStatus status = ExitStatus::ok;
  if (!any && !options.allow_empty) {
    err << "crosscheck: no article was found\n";
    status = ExitStatus::nothing_checked;
  }
  const bool unreadable = acquired.unreadable || !adder.problems.empty();
  if (broken_rules || (unreadable && !options.keep_going))
    status = worse(status, ExitStatus::usage);
  return status;
}

}  // namespace crosscheck
