#include "archive/neighbours.h"

#include <catch2/catch.hpp>

#include "graph/stories.h"
#include "support/sorted.h"
#include "tests/archive/scratch.h"

using namespace crosscheck;
using test::add;
using test::an_article;
using test::Scratch;

namespace {

/// An article on an event: words of its own, of the event, and of every newspaper.
NewArticle on_event(int number, std::uint64_t event, int own_words = 3) {
  NewArticle made = an_article(number);
  std::vector<std::uint64_t>& topic = made.article.topic;
  topic = {1, 2, 3};
  for (std::uint64_t i = 0; i < 8; ++i) topic.push_back(event * 100 + i);
  for (int i = 0; i < own_words; ++i)
    topic.push_back(1'000'000 + static_cast<std::uint64_t>(number * 100 + i));
  sort_and_drop_repeats(topic);
  made.article.names = {};
  made.article.published = Day{19000};
  return made;
}

std::vector<std::string> paths_of(const Neighbourhood& found) {
  std::vector<std::string> paths;
  for (const auto& member : found.members) paths.push_back(member.article.path);
  return paths;
}

Neighbourhood near(Archive& archive, const std::vector<NewArticle>& drafts,
                   const NeighbourLimits& limits = {}) {
  std::vector<ArticleInfo> given;
  for (const NewArticle& draft : drafts) given.push_back(draft.article);
  return neighbours(archive, given, given.size(), "this program", limits);
}

}  // namespace

TEST_CASE("the articles of a draft's story are found, and no others", "[archive]") {
  const Scratch scratch;
  Archive archive(scratch.path("x.db"), Access::create);
  add(archive, {on_event(3, 7), on_event(1, 7), on_event(2, 8), on_event(4, 9)});

  const Neighbourhood found = near(archive, {on_event(100, 7)});

  CHECK(paths_of(found) == std::vector<std::string>{"news/1.txt", "news/3.txt"});
  CHECK(found.members[0].claims.at(0).value->text == "1");
  CHECK(found.members[0].article.topic == on_event(1, 7).article.topic);
  CHECK(found.stored == 4);
  CHECK_FALSE(found.is_cut);
  CHECK(paths_of(near(archive, {on_event(100, 50)})).empty());
  CHECK(paths_of(near(archive, {on_event(100, 8), on_event(101, 9)})) ==
        std::vector<std::string>{"news/2.txt", "news/4.txt"});
}

TEST_CASE("articles that a draft reaches through others belong to its story", "[archive]") {
  const Scratch scratch;
  Archive archive(scratch.path("x.db"), Access::create);
  NewArticle bridge = on_event(1, 7);
  const NewArticle far = on_event(2, 8);
  for (const std::uint64_t word : far.article.topic) bridge.article.topic.push_back(word);
  add(archive, {bridge, far, on_event(3, 9)});

  CHECK(paths_of(near(archive, {on_event(100, 7)})) ==
        std::vector<std::string>{"news/1.txt", "news/2.txt"});
}

TEST_CASE("stories in an archive are those of the same articles in one run", "[archive]") {
  const Scratch scratch;
  Archive archive(scratch.path("x.db"), Access::create);
  std::vector<NewArticle> stored;
  for (int i = 0; i < 120; ++i)
    stored.push_back(on_event(i, static_cast<std::uint64_t>(i % 17), i % 23));
  add(archive, stored);
  for (std::uint64_t event = 0; event < 17; event += 4) {
    const NewArticle draft = on_event(1000, event, 5);
    std::vector<ArticleInfo> together{draft.article};
    for (const NewArticle& article : stored) together.push_back(article.article);
    const std::vector<std::uint32_t> stories = story_numbers(together);
    std::vector<std::string> expected;
    for (std::size_t i = 1; i < together.size(); ++i) {
      if (stories[i] == stories[0]) expected.push_back(together[i].path);
    }
    std::ranges::sort(expected);

    const Neighbourhood found = near(archive, {draft});

    std::vector<ArticleInfo> run{draft.article};
    for (const auto& member : found.members) run.push_back(member.article);
    const std::vector<std::uint32_t> again = story_numbers(run, &found.words);
    std::vector<std::string> told;
    for (std::size_t i = 1; i < run.size(); ++i) {
      if (again[i] == again[0]) told.push_back(run[i].path);
    }
    CHECK(told == expected);
    CHECK_FALSE(told.empty());
  }
}

TEST_CASE("an article that is itself the draft is left out and does not count",
          "[archive]") {
  const Scratch scratch;
  Archive archive(scratch.path("x.db"), Access::create);
  add(archive, {on_event(1, 7), on_event(2, 7)});

  const Neighbourhood found = near(archive, {on_event(1, 7)});

  CHECK(paths_of(found) == std::vector<std::string>{"news/2.txt"});
  CHECK(found.stored == 1);
  CHECK(found.words.articles == 2);
  CHECK(*found.words.holders.find(701) == 2);
}

TEST_CASE("the nearest are taken where there are too many, and it is said", "[archive]") {
  const Scratch scratch;
  Archive archive(scratch.path("x.db"), Access::create);
  std::vector<NewArticle> stored;
  for (int i = 0; i < 30; ++i) stored.push_back(on_event(i, 7, i < 20 ? 5 : 2));
  for (int i = 0; i < 100; ++i)
    stored.push_back(on_event(200 + i, 10 + static_cast<std::uint64_t>(i)));
  std::ranges::reverse(stored);
  add(archive, stored);

  const Neighbourhood found = near(archive, {on_event(100, 7, 50)}, {.articles = 10});

  CHECK(found.is_cut);
  CHECK(found.members.size() == 10);
  std::vector<std::string> nearest;
  for (int i = 20; i < 30; ++i) nearest.push_back("news/" + std::to_string(i) + ".txt");
  CHECK(paths_of(found) == nearest);
  CHECK(near(archive, {on_event(100, 7)}, {.work = 1}).is_cut);
  CHECK_FALSE(near(archive, {on_event(100, 7)}).is_cut);
}

TEST_CASE("claims that another program read are counted", "[archive]") {
  const Scratch scratch;
  Archive archive(scratch.path("x.db"), Access::create);
  add(archive, {on_event(1, 7)}, "an older program");
  add(archive, {on_event(2, 7)});

  CHECK(near(archive, {on_event(100, 7)}).foreign == 1);
}
