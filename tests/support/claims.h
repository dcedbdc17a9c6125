#pragma once
#include <map>
#include <string>
#include <vector>

#include "reason/graph_view.h"

namespace crosscheck {

/// Builds a claim for a test: `a_claim().about("entry").of("200000").by("2023-05-09")`.
/// Every slot is stated until said otherwise; the figure is exact until `between`.
class ClaimBuilder {
 public:
  ClaimBuilder() {
    claim_.kind = Kind::cumulative;
    claim_.unit = {"person", "person", 1, 0};
    about("entry");
    for (const Slot slot : {Slot::origin, Slot::goal, Slot::place, Slot::said_at}) {
      claim_.state(slot) = SlotState::absent;
    }
  }

  ClaimBuilder& about(const std::string& measure) {
    claim_.measure.node = {measure, measure, {measure}};
    return *this;
  }
  ClaimBuilder& of(const std::string& number) { return between(number, number); }
  /// Core and outer interval alike.
  ClaimBuilder& between(const std::string& low, const std::string& high) {
    const Interval range = Interval::closed(*Decimal::parse(low), *Decimal::parse(high));
    claim_.value = Value{low == high ? low : low + "-" + high,
                         range,
                         range,
                         *range.low,
                         *range.high,
                         1,
                         Hedge::none,
                         false};
    return *this;
  }
  /// What stays literally defensible.
  ClaimBuilder& at_most_between(const std::string& low, const std::string& high) {
    claim_.value->outer = Interval::closed(*Decimal::parse(low), *Decimal::parse(high));
    return *this;
  }
  ClaimBuilder& by(const std::string& day) {
    claim_.as_of = DayRange::on(*parse_day(day));
    return *this;
  }
  /// Counted from one day to another, both included.
  ClaimBuilder& from(const std::string& first, const std::string& last) {
    claim_.period.start = DayRange::on(*parse_day(first));
    claim_.period.end = DayRange::on(*parse_day(last));
    return by(last);
  }
  /// Of people of whom more is known: "child".
  ClaimBuilder& who_are(const std::string& occupation) {
    claim_.population.occupation = occupation;
    return *this;
  }
  /// A day of somebody's life: "event:birth", "event:death".
  ClaimBuilder& dated(const std::string& event, const std::string& first,
                      const std::string& last) {
    about(event);
    claim_.form = Form::date;
    claim_.date = {parse_day(first), parse_day(last)};
    return as(Kind::none);
  }
  ClaimBuilder& named(const std::string& skeleton) {
    claim_.name = claim_.skeleton = skeleton;
    return *this;
  }
  ClaimBuilder& to(const Node& goal) {
    claim_.goal = goal;
    claim_.state(Slot::goal) = SlotState::stated;
    return *this;
  }
  ClaimBuilder& as(Kind kind) {
    claim_.kind = kind;
    return *this;
  }
  ClaimBuilder& with(Slot slot, SlotState state) {
    claim_.state(slot) = state;
    return *this;
  }
  /// What is measured holds still for so many days.
  ClaimBuilder& steady_for(int days) {
    claim_.measure.steady_for = days;
    return *this;
  }
  ClaimBuilder& meant(Modality modality) {
    claim_.modality = modality;
    return *this;
  }
  ClaimBuilder& in(const std::string& source, const std::string& published = "") {
    source_ = source;
    published_ = published;
    return *this;
  }
  ClaimBuilder& said_by(const std::string& agent) {
    Speaker speaker;
    speaker.agent = agent;
    claim_.attribution.push_back(std::move(speaker));
    return *this;
  }
  /// Of text that was copied from this source.
  ClaimBuilder& copied_from(const std::string& source) {
    origin_ = source;
    return *this;
  }

  Claim claim_;
  std::string source_ = "Paper A";
  std::string published_;
  std::string origin_;
};

inline ClaimBuilder a_claim() { return {}; }

/// A graph made by hand: an article for each source, a question for each measure and kind,
/// one story, and a candidate for every pair.
class ClaimScene {
 public:
  explicit ClaimScene(const std::vector<ClaimBuilder>& built) {
    for (const ClaimBuilder& one : built) add(one);
    for (ClaimIndex a = 0; a < claims_.size(); ++a) {
      for (ClaimIndex b = a + 1; b < claims_.size(); ++b) candidates_.push_back(pair(a, b));
    }
  }

  GraphView view() const {
    return {articles_,   claims_,  questions_,
            candidates_, origins_, std::vector<std::uint32_t>(articles_.size(), 0)};
  }

 private:
  void add(const ClaimBuilder& built) {
    const auto index = static_cast<ClaimIndex>(claims_.size());
    Claim claim = built.claim_;
    claim.article = article(built);
    claim.id = "c-" + std::to_string(index);
    claim.span = {index, index + 1};
    claim.text = claim.value ? claim.value->text : "";
    const std::string key = claim.measure.node.id + std::string(name(claim.kind));
    const auto [at, added] = question_of_.emplace(key, questions_.size());
    if (added) questions_.push_back({"q" + std::to_string(at->second + 1), key, {}});
    questions_[at->second].claims.push_back(index);
    claims_.push_back(std::move(claim));
  }
  ArticleIndex article(const ClaimBuilder& built) {
    const auto next = static_cast<ArticleIndex>(articles_.size());
    const auto [at, added] = article_of_.emplace(built.source_, next);
    if (added) {
      ArticleInfo info;
      info.id = "a" + std::to_string(next);
      info.source = built.source_;
      info.published = parse_day(built.published_);
      articles_.push_back(std::move(info));
      const auto origin = article_of_.find(built.origin_);
      origins_.push_back(origin == article_of_.end() ? next : origin->second);
    }
    return at->second;
  }
  Candidate pair(ClaimIndex a, ClaimIndex b) const {
    using enum SlotRelation;
    const bool one =
        claims_[a].measure == claims_[b].measure && claims_[a].kind == claims_[b].kind;
    const SlotRelation measure = claims_[a].measure == claims_[b].measure ? same : disjoint;
    const SlotRelation kind = claims_[a].kind == claims_[b].kind ? same : disjoint;
    return {a,
            b,
            {measure, kind, same, same, same, same, same, same, same},
            one ? Alignment::same : Alignment::different};
  }

  std::vector<ArticleInfo> articles_;
  std::vector<Claim> claims_;
  std::vector<Question> questions_;
  std::vector<Candidate> candidates_;
  std::vector<std::uint32_t> origins_;
  std::map<std::string, ArticleIndex> article_of_;
  std::map<std::string, std::size_t> question_of_;
};

}  // namespace crosscheck
