#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "report/report_view.h"
#include "support/hash.h"
#include "support/text.h"

namespace crosscheck::test {

/// What a report is made of, by hand; all of it invented.
struct Sample {
  std::vector<ArticleInfo> articles;
  std::vector<Claim> claims;
  std::vector<Question> questions;
  std::vector<Origin> origins;
  std::vector<Finding> findings;
  Problems problems;
  std::vector<Story> stories;
  std::vector<RuleInfo> rules;

  ArticleIndex add_article(const std::string& source, const char* published,
                           const std::string& origin) {
    const auto index = static_cast<ArticleIndex>(articles.size());
    ArticleInfo article;
    article.sha256 = sha256_hex(source);
    article.id = "a" + article.sha256.substr(0, 8);
    article.path = "articles/" + without_spaces(source) + ".txt";
    article.source = source;
    article.title = "Fire at the mill";
    article.language = "en";
    article.published = parse_day(published);
    article.published_state = article.published ? SlotState::stated : SlotState::unknown;
    articles.push_back(article);
    for (Origin& known : origins) {
      if (known.id == origin) {
        known.articles.push_back(index);
        known.how = "shared text";
        return index;
      }
    }
    origins.push_back({origin, {index}, "own text"});
    return index;
  }

  /// A claim of the words `text` in `sentence`, without a value.
  Claim claim_of(ArticleIndex article, const std::string& text,
                 const std::string& sentence) const {
    Claim claim;
    claim.id = "c-" + hex(hash64(sentence + text, article), 12);
    claim.article = article;
    claim.text = text;
    claim.sentence = sentence;
    const std::size_t at = sentence.find(text);
    const std::size_t end = at + text.size();
    claim.location = {{100 + at, 100 + end}, 3, 1 + at, 3, 1 + end, 1 + at, 1 + end};
    claim.sentence_range = {100, 100 + sentence.size()};
    claim.statement = 2;
    for (SlotState& state : claim.states) state = SlotState::absent;
    claim.topic = {hash64("fire"), hash64("mill")};
    return claim;
  }

  ClaimIndex add(Claim claim) {
    claims.push_back(std::move(claim));
    return static_cast<ClaimIndex>(claims.size() - 1);
  }

  /// A figure as of the day of its article.
  ClaimIndex add_figure(ArticleIndex article, const std::string& value,
                        const Interval& core, const std::string& sentence) {
    Claim claim = claim_of(article, value, sentence);
    claim.form = Form::quantity;
    claim.measure = {{"killed", "people killed", {"killed", "harm"}}, false, 0};
    claim.kind = Kind::cumulative;
    claim.value =
        Value{value, core,        core, core.low.value_or(0), core.high.value_or(0),
              1,     Hedge::none, false};
    claim.unit = {"person", "person", 1, 0};
    claim.population.head = "person";
    claim.place = {"city:halden", "Halden", {"city:halden", "VE"}};
    claim.place_role = "inside";
    if (articles[article].published)
      claim.as_of = DayRange::on(*articles[article].published);
    claim.said_at = claim.as_of;
    claim.period.end = claim.as_of;
    for (const Slot slot : {Slot::measure, Slot::kind, Slot::value, Slot::unit,
                            Slot::population, Slot::place}) {
      claim.state(slot) = SlotState::stated;
    }
    claim.state(Slot::goal) = SlotState::unknown;
    claim.state(Slot::period) = claim.state(Slot::as_of) = SlotState::carried;
    claim.state(Slot::said_at) = SlotState::carried;
    return add(std::move(claim));
  }

  QuestionIndex ask(const std::string& label, const std::vector<ClaimIndex>& about) {
    questions.push_back({"q" + std::to_string(questions.size() + 1), label, about});
    return static_cast<QuestionIndex>(questions.size() - 1);
  }

  Finding& find(const std::string& relation, QuestionIndex question,
                const std::vector<ClaimIndex>& about,
                const std::vector<std::uint32_t>& groups) {
    Finding finding;
    finding.id = "f-" + hex(hash64(relation, question));
    finding.rule = finding.relation = relation;
    finding.family = relation.substr(0, relation.find('.'));
    finding.question = question;
    finding.claims = about;
    finding.groups = groups;
    findings.push_back(finding);
    return findings.back();
  }

  /// Borrows this sample.
  ReportView view() const {
    ReportView view{.articles = articles,
                    .claims = claims,
                    .questions = questions,
                    .origins = origins,
                    .findings = findings,
                    .problems = problems,
                    .summary = {},
                    .version = "0.1.0",
                    .rules_digest = digest_,
                    .stories = stories,
                    .rules = rules};
    view.summary.articles = articles.size();
    view.summary.claims = claims.size();
    view.summary.questions = questions.size();
    for (const Question& question : questions) {
      if (question.claims.size() > 1)
        view.summary.comparable_claims += question.claims.size();
    }
    for (const Finding& finding : findings) ++view.summary.by_relation[finding.relation];
    return view;
  }

 private:
  static std::string without_spaces(std::string name) {
    for (char& c : name) {
      if (c == ' ') c = '-';
    }
    return name;
  }

  std::string digest_ = "sha256:" + sha256_hex("");
};

/// A fire with two tolls, a toll that rose, a doubtful sum, a date and words of one source
/// only.
inline Sample mill_fire() {
  Sample sample;
  const ArticleIndex times = sample.add_article("Harbour Times", "2023-05-03", "o1");
  const ArticleIndex courier = sample.add_article("Courier of Halden", "2023-05-03", "o2");
  const ArticleIndex post = sample.add_article("Evening Post", "2023-05-03", "o2");
  const ArticleIndex wire = sample.add_article("Velland Wire", "2023-05-07", "o3");
  const ArticleIndex blog = sample.add_article("Mill Street Blog", "", "o4");
  const auto exactly = [](int n) { return Interval::point(n); };

  const ClaimIndex twelve =
      sample.add_figure(times, "12", exactly(12),
                        "Officials said 12 people died in the mill fire on Monday.");
  sample.claims[twelve].attribution.push_back(
      {"Ann Bell", "fire chief", "", "VE", "say", VerbClass::neutral, {}});
  const std::string copied =
      "The fire that broke out in the carding room of the old wool mill shortly before "
      "midnight killed 15 people, police said on Tuesday.";
  const ClaimIndex fifteen = sample.add_figure(courier, "15", exactly(15), copied);
  const ClaimIndex copy = sample.add_figure(post, "15", exactly(15), copied);
  const ClaimIndex eighteen =
      sample.add_figure(wire, "at least 18", {18, 36, false, false},
                        "At least 18 people are now known to have died.");
  const QuestionIndex toll = sample.ask("People killed in Halden since 1 May 2023",
                                        {twelve, fifteen, copy, eighteen});
  Finding& conflict = sample.find("conflict.value", toll, {twelve, fifteen, copy}, {0, 1});
  conflict.severity = Severity::error;
  conflict.strength = Strength::hard;
  conflict.message =
      "People killed in Halden since 1 May 2023: Harbour Times says 12, Courier "
      "of Halden says 15, both as of 3 May 2023.";
  conflict.proof = {{"a.as_of same as b.as_of", "rules/conflict/value.yaml:10",
                     "2023-05-03", "2023-05-03", Truth::yes},
                    {"a.value disjoint from b.value", "rules/conflict/value.yaml:11",
                     "[12, 12]", "[15, 15]", Truth::yes}};
  conflict.would_change =
      WouldChange{fifteen, "as_of", "2023-05-04 or later", "update.cumulative"};
  sample.find("update.cumulative", toll, {fifteen, copy, eighteen}, {0, 2}).message =
      "People killed in Halden since 1 May 2023: 15 as of 3 May 2023, then at least 18 as "
      "of "
      "7 May 2023.";

  const ClaimIndex rooms =
      sample.add_figure(times, "nearly 1,200 square metres", {1150, 1200, false, true},
                        "Nearly 1,200 square metres burned down.");
  const ClaimIndex floor = sample.add_figure(blog, "900", exactly(900), "900 m² are gone.");
  const QuestionIndex area = sample.ask("Area burned at the mill", {rooms, floor});
  Finding& doubt = sample.find("conflict.value", area, {rooms, floor}, {0, 1});
  doubt.severity = Severity::warning;
  doubt.strength = Strength::possible;
  doubt.message =
      "Area burned at the mill: Harbour Times says nearly 1,200 square metres, Mill "
      "Street Blog says 900.";
  doubt.ask = "On which day did Mill Street Blog write this?";

  const ClaimIndex hurt =
      sample.add_figure(times, "40", exactly(40), "Another 40 were hurt.");
  const ClaimIndex injured =
      sample.add_figure(wire, "40", exactly(40), "Forty, or 40, people were injured.");
  const QuestionIndex injuries = sample.ask("People injured in Halden", {hurt, injured});
  sample.find("agree.exact", injuries, {hurt, injured}, {0}).message = "Both say 40.";

  const ClaimIndex looms = sample.add_figure(blog, "30", exactly(30), "It held 30 looms.");
  const QuestionIndex alone = sample.ask("Looms in the mill", {looms});
  sample.find("note.single_source", alone, {looms}, {0}).message = "Only one source.";
  sample.stories = {{{times, courier, post, wire, blog}}};
  sample.rules = {{"agree.exact", "Same question, same answer", "Two say the same."},
                  {"conflict.value", "Same question and date, different figure",
                   "Two figures that cannot both be right."},
                  {"update.cumulative", "A running total grew", "A later, higher total."}};
  sample.problems.push_back({"articles/broken.jsonl", 3, 1, "no JSON object"});
  return sample;
}

}  // namespace crosscheck::test
