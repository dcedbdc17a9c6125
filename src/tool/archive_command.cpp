#include "tool/archive_command.h"

#include <map>
#include <ostream>

#include "archive/archive.h"
#include "report/claims_json.h"
#include "report/safe_text.h"
#include "support/utf8.h"
#include "tool/archive_add.h"
#include "tool/archived.h"
#include "tool/output_files.h"
#include "tool/policy_files.h"

namespace crosscheck {
namespace {

std::string padded_to(std::string text, std::size_t columns) {
  const std::size_t width = display_width(text);
  return width < columns ? text.append(columns - width, ' ') : text;
}

std::string right(const std::string& text, std::size_t columns) {
  return text.size() < columns ? std::string(columns - text.size(), ' ') + text : text;
}

ExitStatus init(const Options& options, std::ostream& out) {
  Archive archive(options.archive, Access::create);
  const std::size_t articles = archive.size();
  out << safe_text(options.archive) << ": " << articles
      << (articles == 1 ? " article\n" : " articles\n");
  return ExitStatus::ok;
}

/// "a1b2c3d4  2023-05-02    5 claims  Paper A  Mill burns in Halden".
void write_line(const ArticleInfo& article, std::size_t claims, std::ostream& out) {
  out << padded_to(safe_text(shortened(article.id, 40)), 9) << "  "
      << (article.published ? to_string(*article.published) : "undated   ") << "  "
      << right(std::to_string(claims), 4) << (claims == 1 ? " claim   " : " claims  ")
      << padded_to(safe_text(shortened(article.source, 60)), 20) << "  "
      << safe_text(shortened(article.title, 200)) << '\n';
}

void write_json(const StoredArticle& stored, std::ostream& out) {
  JsonWriter json(out);
  write_article(stored.article, "", json);
  out << '\n';
}

ExitStatus list_articles(const Options& options, std::ostream& out) {
  Archive archive(options.archive, Access::read);
  archive.visit([&](const StoredArticle& stored) {
    options.json ? write_json(stored, out) : write_line(stored.article, stored.claims, out);
  });
  flush(out);
  return ExitStatus::ok;
}

void say_unknown(const Options& options, const std::string& name, std::ostream& err) {
  err << safe_text(options.archive + ": no article '" + name +
                   "'; 'crosscheck archive list " + options.archive + "' names them")
      << '\n';
}

ExitStatus show(const Options& options, std::ostream& out, std::ostream& err) {
  Archive archive(options.archive, Access::read);
  ExitStatus status = ExitStatus::ok;
  for (const std::string& name : options.paths) {
    const std::vector<StoredArticle> found = archive.find(name);
    if (found.empty()) {
      say_unknown(options, name, err);
      status = ExitStatus::usage;
    }
    for (const StoredArticle& stored : found)
      write_claims_line(archive.with_words(stored), archive.claims_of(stored.row), out);
  }
  flush(out);
  return status;
}

ExitStatus forget(const Options& options, std::ostream& out, std::ostream& err) {
  Archive archive(options.archive, Access::write);
  const Forgotten forgotten = archive.forget(options.paths);
  for (const StoredArticle& stored : forgotten.articles) {
    out << "forgot " << safe_text(stored.article.id) << ' '
        << safe_text(stored.article.path) << '\n';
  }
  flush(out);
  for (const std::string& name : forgotten.unknown) say_unknown(options, name, err);
  if (forgotten.traces_left) {
    err << safe_text(options.archive +
                     ": another process reads the archive, so old bytes stay in its files; "
                     "run it again when that has ended")
        << '\n';
  }
  const bool whole = forgotten.unknown.empty() && !forgotten.traces_left;
  return whole ? ExitStatus::ok : ExitStatus::usage;
}

/// The articles that `check --archive` compares drafts with.
ExitStatus query(const Options& options, std::istream& in, std::ostream& out,
                 std::ostream& err) {
  Archive archive(options.archive, Access::read);
  Problems problems;
  const Knowledge knowledge = load_knowledge(options.rules, problems);
  const bool broken_rules = !problems.empty();
  const Acquired drafts = acquire(options.paths, {.max_bytes = options.max_bytes}, in,
                                  problems, knowledge.page_words);
  Extracted extracted = extract_all(drafts.articles, knowledge, options.jobs);
  const Neighbourhood near =
      add_stored({&archive, nullptr}, drafts.articles.size(), knowledge, extracted);
  list(problems, err);
  list(extracted.problems, err);
  list(extracted.cuts, err);
  std::map<ArticleIndex, std::size_t> claims;
  for (const Claim& claim : extracted.claims) ++claims[claim.article];
  for (std::size_t i = drafts.articles.size(); i < extracted.articles.size(); ++i)
    write_line(extracted.articles[i], claims[static_cast<ArticleIndex>(i)], out);
  flush(out);
  ExitStatus status = ExitStatus::ok;
  if (drafts.articles.empty() && !options.allow_empty) status = ExitStatus::nothing_checked;
  const bool unreadable = drafts.unreadable || !extracted.problems.empty();
  if (broken_rules || (unreadable && !options.keep_going))
    status = worse(status, ExitStatus::usage);
  return status;
}

ExitStatus check(const Options& options, std::ostream& out, std::ostream& err) {
  Archive archive(options.archive, Access::read);
  const std::vector<std::string> faults = archive.faults();
  for (const std::string& fault : faults)
    err << safe_text(options.archive + ": " + fault) << '\n';
  if (!faults.empty()) {
    err << "crosscheck: the archive is damaged; restore a copy, or add the articles to a "
           "new one\n";
    return ExitStatus::usage;
  }
  const std::size_t articles = archive.size();
  out << safe_text(options.archive) << ": whole; " << articles
      << (articles == 1 ? " article\n" : " articles\n");
  flush(out);
  return ExitStatus::ok;
}

}  // namespace

ExitStatus archive_command(const Options& options, std::istream& in, std::ostream& out,
                           std::ostream& err) {
  const std::string& action = options.archive_action;
  if (action == "init") return init(options, out);
  if (action == "add") return archive_add(options, in, out, err);
  if (action == "list") return list_articles(options, out);
  if (action == "show") return show(options, out, err);
  if (action == "query") return query(options, in, out, err);
  if (action == "check") return check(options, out, err);
  return forget(options, out, err);
}

}  // namespace crosscheck
