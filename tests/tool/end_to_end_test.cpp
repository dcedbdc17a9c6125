#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <sstream>

#include "acquire/acquire.h"
#include "report/saved_report.h"
#include "support/data_files.h"
#include "tests/tool/expectations.h"
#include "tests/tool/run_tool.h"
#include "tests/tool/situations.h"

using namespace crosscheck;
namespace fs = std::filesystem;

namespace {

/// The report without what changes with every edit of any rule.
std::string without_digest(std::string json) {
  constexpr std::string_view key = "\"rules_digest\":\"sha256:";
  const std::size_t at = json.find(key);
  if (at != std::string::npos) json.replace(at + key.size(), 64, "...");
  return json;
}

/// `verify` of the articles; where the case has drafts, `check` of them against the
/// articles.
std::string verified(const test::Situation& one, const std::string& format) {
  const std::string folder = "fixtures/" + one.name;
  std::vector<std::string> words = {
      "verify", "--today", "2026-01-01", "--fail-on",
      "never",  "-f",      format,       folder + "/articles"};
  if (fs::is_directory(fs::path(CROSSCHECK_SOURCE_DIR) / folder / "drafts")) {
    words.front() = "check";
    words.back() = folder + "/drafts";
    words.insert(words.end(), {"--against", folder + "/articles"});
  }
  const test::ToolRun ran = test::run_tool(words);
  CAPTURE(one.name, ran.err);
  CHECK(ran.status == ExitStatus::ok);
  return ran.out;
}

/// Compares with the expected report, or rewrites it where CROSSCHECK_UPDATE_GOLDENS is
/// set; that fails too, so that the difference gets read.
void check_golden(const test::Situation& one, const std::string& file,
                  const std::string& text) {
  const fs::path path =
      fs::path(CROSSCHECK_SOURCE_DIR) / "fixtures" / one.name / "expected" / file;
  std::ifstream in(path, std::ios::binary);
  const std::string expected{std::istreambuf_iterator<char>(in), {}};
  if (expected == text) return;
  if (std::getenv("CROSSCHECK_UPDATE_GOLDENS") != nullptr) {
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << text;
    FAIL_CHECK(one.name << "/expected/" << file << " is rewritten: read the difference");
  } else {
    CHECK(text == expected);
  }
}

/// The texts of the articles of a case by the stem of their file.
std::multimap<std::string, std::string> texts_of(const test::Situation& one) {
  Problems problems;
  std::istringstream none;
  std::multimap<std::string, std::string> texts;
  const std::string folder = CROSSCHECK_SOURCE_DIR "/fixtures/" + one.name;
  for (const char* part : {"/articles", "/drafts"}) {
    if (!fs::is_directory(folder + part)) continue;
    for (const Article& article : acquire({folder + part}, {}, none, problems).articles)
      texts.emplace(test::stem_of(article.path), article.text);
  }
  return texts;
}

/// An expectation about words that no article holds would never be met, or always be kept.
void check_quotes(const test::Situation& one) {
  const auto texts = texts_of(one);
  for (const test::Expectation& expected : one.file.expectations) {
    for (const auto* side : {&expected.quotes, &expected.against}) {
      for (const auto& quote : *side) {
        const auto& words = quote.text;
        const auto& stem = quote.in;
        const auto [begin, end] = texts.equal_range(stem);
        const bool stands = std::any_of(begin, end, [&](const auto& text) {
          return test::holds_words(test::plain_spaces(text.second), words);
        });
        CAPTURE(one.path, expected.line, stem, words);
        CHECK(stands);
      }
    }
  }
}

/// Each expectation against the findings. Returns how many are pending.
std::size_t check_expectations(const test::Situation& one, const test::Matcher& matcher) {
  std::size_t pending = 0;
  for (const test::Expectation& expected : one.file.expectations) {
    const std::string where = one.path + ':' + std::to_string(expected.line) + ": " +
                              (expected.never ? "never " : "") + expected.relation + ": " +
                              expected.quotes.front().text;
    const bool is_met = matcher.holds(expected) != expected.never;
    if (expected.pending.empty()) {
      if (!is_met) FAIL_CHECK(where << ": missed");
    } else if (is_met) {
      FAIL_CHECK(where << ": is met now, take its 'pending' away");
    } else {
      ++pending;
      std::cout << "pending: " << where << ": " << expected.pending << '\n';
    }
  }
  return pending;
}

/// Every conflict that the report shows is expected, and a hard one is expected to be hard.
void check_conflicts(const test::Situation& one, const SavedReport& report,
                     const test::Matcher& matcher) {
  for (const Finding& finding : report.findings) {
    if (finding.family != "conflict") continue;
    const auto is_answered = [&](const test::Expectation& expected) {
      return !expected.never && matcher.answers_in_part(finding, expected) &&
             (finding.severity != Severity::error || expected.strength == "hard");
    };
    CAPTURE(one.name, finding.id, finding.message);
    CHECK(std::ranges::any_of(one.file.expectations, is_answered));
  }
}

}  // namespace

TEST_CASE("each situation is told as expected", "[end_to_end]") {
  const std::vector<test::Situation> all = test::situations();
  REQUIRE(all.size() >= 10);
  std::size_t pending = 0;
  std::size_t expectations = 0;
  for (const test::Situation& one : all) {
    CAPTURE(one.name);
    const std::string json = verified(one, "json");
    const std::string text = verified(one, "text");
    const auto saved = read_saved_report(json, one.name);
    REQUIRE(saved);
    const test::Matcher matcher(*saved);
    check_quotes(one);
    pending += check_expectations(one, matcher);
    expectations += one.file.expectations.size();
    for (const auto& origin : one.file.origins) CHECK(matcher.is_origin(origin));

    const bool found = std::ranges::any_of(saved->findings, [](const Finding& finding) {
      return finding.family == "conflict";
    });
    if (one.file.checked) {
      CHECK(found == one.file.has_conflict);
      check_conflicts(one, *saved, matcher);
      check_golden(one, "report.txt", text);
      check_golden(one, "report.json", without_digest(json));
    } else {
      std::cout << "pending: " << one.name << " (checked: no): "
                << (found == one.file.has_conflict ? "conflicts as expected"
                    : found                        ? "shows a conflict and should not"
                                                   : "shows no conflict and should")
                << '\n';
    }
  }
  std::cout << expectations - pending << " of " << expectations << " expectations are met, "
            << pending << " pending\n";
}

TEST_CASE("a quote is the bytes of its file", "[end_to_end]") {
  std::size_t quotes = 0;
  for (const test::Situation& one : test::situations()) {
    const auto saved = read_saved_report(verified(one, "json"), one.name);
    REQUIRE(saved);
    for (const Claim& claim : saved->claims) {
      const std::string& path = saved->articles[claim.article].path;
      if (!path.ends_with(".txt")) continue;  // without tags, entities or packing
      std::string bytes;
      Problems problems;
      REQUIRE(read_file(std::string(CROSSCHECK_SOURCE_DIR) + '/' + path, bytes, problems));
      const FileRange at = claim.location.range;
      CAPTURE(path, claim.id);
      CHECK(bytes.substr(at.start, at.end - at.start) == claim.text);
      const FileRange sentence = claim.sentence_range;
      CHECK(bytes.substr(sentence.start, sentence.end - sentence.start) == claim.sentence);
      ++quotes;
    }
  }
  CHECK(quotes > 100);
}
