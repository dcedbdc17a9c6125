#include "graph/completion.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <optional>
#include <set>

#include "support/text.h"

namespace crosscheck {
namespace {

constexpr std::int32_t near_days = 60;

/// The days that a story's articles know: publication days and anchored dates.
struct KnownDays {
  std::vector<std::pair<Day, ArticleIndex>> days;
};

/// The one year in which the day lies near known days of other articles; the articles that
/// say so.
struct FoundYear {
  Day day;
  std::set<ArticleIndex> witnesses;
};

std::optional<FoundYear> year_for(int month, int day_of_month, const KnownDays& known,
                                  ArticleIndex asking) {
  std::map<Day, std::set<ArticleIndex>> found;
  for (const auto& [day, article] : known.days) {
    if (article == asking) continue;
    for (const int year : {civil(day).year - 1, civil(day).year, civil(day).year + 1}) {
      const auto candidate = day_of({year, month, day_of_month});
      if (candidate && std::abs(*candidate - day) <= near_days)
        found[*candidate].insert(article);
    }
  }
  if (found.size() != 1) return std::nullopt;
  return FoundYear{found.begin()->first, found.begin()->second};
}

/// Completes the claims of one story.
class Completion {
 public:
  Completion(std::vector<ArticleInfo>& articles, std::vector<Claim>& claims)
      : articles_(articles), claims_(claims) {}

  void run(const std::vector<ArticleIndex>& members) {
    collect(members);
    each_claim(members, [&](Claim& claim) { complete_years(claim); });
    publication_days(members);
    latest_day(members);
    collect_anchors(members);
    each_claim(members, [&](Claim& claim) {
      anchor_start(claim);
      undated_as_of(claim);
      const bool is_open = claim.period.start.first && !claim.period.end.first;
      if (is_open && claim.as_of.is_known()) claim.period.end = claim.as_of;
    });
  }

 private:
  /// The claims of some articles; claims stand in order of their articles.
  template <typename Visit>
  void each_claim(const std::vector<ArticleIndex>& members, Visit visit) {
    for (const ArticleIndex article : members) {
      auto claim = std::ranges::lower_bound(claims_, article, {}, &Claim::article);
      for (; claim != claims_.end() && claim->article == article; ++claim) visit(*claim);
    }
  }

  void collect(const std::vector<ArticleIndex>& members) {
    for (const ArticleIndex article : members) {
      if (articles_[article].published)
        known_.days.emplace_back(*articles_[article].published, article);
    }
    each_claim(members, [&](const Claim& claim) {
      if (claim.form == Form::date && claim.date.is_single_day()) {
        known_.days.emplace_back(*claim.date.first, claim.article);
      }
    });
  }

  static SlotState state_of(const FoundYear& found) {
    return found.witnesses.size() > 1 ? SlotState::carried : SlotState::inferred;
  }

  void complete(int& month, int day, DayRange& target, SlotState& state,
                ArticleIndex article) {
    if (month == 0 || target.first) return;
    const auto found = year_for(month, day, known_, article);
    if (!found) {
      state = SlotState::unknown;
      return;
    }
    target = DayRange::on(found->day);
    state = state_of(*found);
    month = 0;
    days_of_[article].insert(found->day);
  }

  void complete_years(Claim& claim) {
    complete(claim.yearless_month, claim.yearless_day, claim.date, claim.state(Slot::value),
             claim.article);
    complete(claim.yearless_start_month, claim.yearless_start_day, claim.period.start,
             claim.state(Slot::period), claim.article);
    complete(claim.said_month, claim.said_day, claim.said_at, claim.state(Slot::said_at),
             claim.article);
    complete(claim.as_of_month, claim.as_of_day, claim.as_of, claim.state(Slot::as_of),
             claim.article);
  }

  /// An undated article was published on or after the latest day it speaks of as past.
  void publication_days(const std::vector<ArticleIndex>& members) {
    for (const ArticleIndex article : members) {
      ArticleInfo& info = articles_[article];
      const auto days = days_of_.find(article);
      if (info.published || days == days_of_.end() || days->second.empty()) continue;
      info.published = *days->second.rbegin();
      info.published_state = SlotState::inferred;
    }
  }

  /// The latest day that the story knows of: nothing undated is taken to be later.
  void latest_day(const std::vector<ArticleIndex>& members) {
    for (const auto& [day, article] : known_.days)
      latest_ = std::max(latest_.value_or(day), day);
    for (const ArticleIndex article : members) {
      const auto days = days_of_.find(article);
      if (days == days_of_.end() || days->second.empty()) continue;
      latest_ = std::max(latest_.value_or(*days->second.rbegin()), *days->second.rbegin());
    }
  }

  /// Words of an event ("mobilization", "dam") to the day that articles give it.
  void collect_anchors(const std::vector<ArticleIndex>& members) {
    each_claim(members, [&](const Claim& claim) {
      if (claim.form == Form::date && claim.date.is_single_day()) {
        const std::string event(claim.measure.node.id.substr(6));
        if (!claim.population.head.empty()) add_anchor(claim.population.head, claim);
        if (!claim.skeleton.empty()) {
          const std::string surname(claim.name.substr(claim.name.rfind(' ') + 1));
          add_anchor(surname + "+" + event, claim);
        }
      }
      if (claim.period.start.is_single_day() && !claim.period.anchor.empty()) {
        for (const auto word : split(claim.period.anchor, '+')) {
          anchors_[std::string(word)][*claim.period.start.first].insert(claim.article);
        }
      }
    });
  }

  void add_anchor(const std::string& words, const Claim& claim) {
    anchors_[words][*claim.date.first].insert(claim.article);
  }

  void anchor_start(Claim& claim) {
    if (claim.period.start.first || claim.period.anchor.empty()) return;
    std::map<Day, std::set<ArticleIndex>> votes;
    for (const auto word : split(claim.period.anchor, '+')) {
      const auto found = anchors_.find(std::string(word));
      if (found == anchors_.end()) continue;
      for (const auto& [day, witnesses] : found->second)
        votes[day].insert(witnesses.begin(), witnesses.end());
    }
    if (votes.empty()) return;
    // The day most articles give; a tie is no answer.
    const auto most = std::ranges::max_element(
        votes, {}, [](const auto& vote) { return vote.second.size(); });
    const auto equals = std::ranges::count_if(
        votes, [&](const auto& vote) { return vote.second.size() == most->second.size(); });
    if (equals > 1) return;
    claim.period.start = DayRange::on(most->first);
    const bool agreed = votes.size() == 1 && most->second.size() > 1;
    claim.state(Slot::period) = agreed ? SlotState::carried : SlotState::inferred;
  }

  void undated_as_of(Claim& claim) {
    if (claim.as_of.first || claim.state(Slot::as_of) != SlotState::unknown) return;
    if (claim.said_at.is_known()) {
      claim.as_of = claim.said_at;
      claim.state(Slot::as_of) = claim.state(Slot::said_at);
    } else if (const auto& published = articles_[claim.article].published) {
      // An undated article: some day from its last told day to the latest of the story.
      const bool guessed = articles_[claim.article].published_state == SlotState::inferred;
      claim.as_of = {*published, guessed
                                     ? std::max(*published, latest_.value_or(*published))
                                     : *published};
      claim.state(Slot::as_of) = SlotState::inferred;
    }
  }

  std::vector<ArticleInfo>& articles_;
  std::vector<Claim>& claims_;
  KnownDays known_;
  std::optional<Day> latest_;
  std::map<ArticleIndex, std::set<Day>> days_of_;
  std::map<std::string, std::map<Day, std::set<ArticleIndex>>> anchors_;
};

}  // namespace

void complete_from_story(const std::vector<std::uint32_t>& story_of,
                         std::vector<ArticleInfo>& articles, std::vector<Claim>& claims) {
  std::map<std::uint32_t, std::vector<ArticleIndex>> stories;
  for (ArticleIndex i = 0; i < story_of.size(); ++i) stories[story_of[i]].push_back(i);
  for (const auto& [story, members] : stories) {
    if (members.size() > 1) Completion(articles, claims).run(members);
  }
}

}  // namespace crosscheck
