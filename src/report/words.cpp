#include "report/words.h"

#include <algorithm>
#include <array>
#include <utility>

#include "report/safe_text.h"

namespace crosscheck {
namespace {

using Words = std::pair<std::string_view, std::string_view>;

constexpr std::array relation_words = std::to_array<Words>({
    {"agree.arithmetic", "the numbers add up"},
    {"agree.bound", "agree (“more than” leaves room)"},
    {"agree.entails", "one includes the other"},
    {"agree.exact", "agree"},
    {"agree.paraphrase", "say the same"},
    {"agree.rounding", "agree (rounded)"},
    {"agree.set", "same members"},
    {"agree.unit", "agree (converted)"},
    {"conflict.arithmetic", "does not add up"},
    {"conflict.attribution", "credited to different people"},
    {"conflict.date", "different dates"},
    {"conflict.impossible", "cannot be"},
    {"conflict.magnitude", "a zero too many or too few?"},
    {"conflict.name", "different names in one role"},
    {"conflict.non_monotone", "running total went down"},
    {"conflict.quote", "quoted differently"},
    {"conflict.set", "different members"},
    {"conflict.status", "opposite statements"},
    {"conflict.unit", "units mixed up?"},
    {"conflict.value", "different figures"},
    {"not_comparable.coincidence", "same number, different thing"},
    {"not_comparable.measure", "different things counted"},
    {"not_comparable.period", "counted from different days"},
    {"not_comparable.place", "different places"},
    {"not_comparable.population", "different groups"},
    {"not_comparable.stock_flow",
     "there at one time, counted over a time: different things"},
    {"note.attribution", "credited differently"},
    {"note.derived_stock", "a net flow told as a number of people there"},
    {"note.entity_label", "two names for one body"},
    {"note.framing", "told in stronger words"},
    {"note.missing_date", "no date for this figure"},
    {"note.modality", "told as fact by one, as fear or possibility by another"},
    {"note.name_variant", "one name, two spellings"},
    {"note.no_as_of", "no day given for this figure"},
    {"note.no_source", "nobody is named for this"},
    {"note.population", "a wider or narrower group named"},
    {"note.quantifier", "“most” dropped"},
    {"note.single_source", "said by one source only"},
    {"note.typo", "looks like a slip of the pen"},
    {"update.correction", "corrected"},
    {"update.cumulative", "running total grew"},
    {"update.level", "changed over time"},
    {"update.stale", "older figure still used"},
    {"update.status", "new state of affairs"},
});

constexpr std::string_view months[] = {"January",   "February", "March",    "April",
                                       "May",       "June",     "July",     "August",
                                       "September", "October",  "November", "December"};

std::string month_words(const CivilDate& date) {
  return std::string(months[date.month - 1]);
}

}  // namespace

std::string_view words_for(std::string_view relation) {
  const auto* const found =
      std::ranges::lower_bound(relation_words, relation, {}, &Words::first);
  if (found != relation_words.end() && found->first == relation) return found->second;
  return relation.substr(relation.find('.') + 1);
}

std::string_view tag_of(const Finding& finding) {
  if (finding.family != "conflict") return "";
  return finding.strength == Strength::hard ? "CONFLICT" : "TO CHECK";
}

std::string short_id(const Finding& finding) {
  constexpr std::size_t letters = 10;
  return safe_text(finding.id.substr(0, letters));
}

std::string day_words(Day day) {
  const CivilDate date = civil(day);
  return std::to_string(date.day) + " " + month_words(date) + " " +
         std::to_string(date.year);
}

std::string days_words(const DayRange& range) {
  if (!range.first && !range.last) return "";
  if (!range.last) return "from " + day_words(*range.first);
  if (!range.first) return "until " + day_words(*range.last);
  if (*range.first == *range.last) return day_words(*range.first);
  const CivilDate first = civil(*range.first);
  const CivilDate last = civil(*range.last);
  std::string start = std::to_string(first.day);
  if (first.month != last.month || first.year != last.year)
    start += " " + month_words(first);
  if (first.year != last.year) start += " " + std::to_string(first.year);
  return start + " to " + day_words(*range.last);
}

std::string with_day_words(std::string_view text) {
  constexpr std::size_t letters = 10;
  std::string words;
  for (std::size_t at = 0; at < text.size();) {
    const auto day = parse_day(text.substr(at, letters));
    words += day ? day_words(*day) : std::string(1, text[at]);
    at += day ? letters : 1;
  }
  return words;
}

std::string counted(std::size_t count, std::string_view noun) {
  return std::to_string(count) + " " + std::string(noun) + (count == 1 ? "" : "s");
}

std::string statement_words(const Claim& claim) {
  if (claim.value) return claim.value->text;
  switch (claim.form) {
    case Form::date:
    case Form::order:
      return claim.date_text.empty() ? days_words(claim.date) : claim.date_text;
    case Form::name: return claim.name;
    case Form::rank: return "number " + std::to_string(claim.rank);
    case Form::status: return claim.measure.node.name;
    case Form::quote: return "\xE2\x80\x9C" + claim.text + "\xE2\x80\x9D";
    case Form::quantity:
    case Form::set:
    case Form::text: break;
  }
  return "";
}

namespace {

std::string link_words(const Speaker& speaker) {
  std::string words = speaker.agent;
  for (const std::string& more : {speaker.role, speaker.organization}) {
    if (more.empty()) continue;
    if (!words.empty()) words += ", ";
    words += more;
  }
  return words;
}

}  // namespace

std::string speaker_words(const Claim& claim) {
  const Speaker* speaker = claim.speaker();
  if (speaker == nullptr) return "";
  std::string words = link_words(*speaker);
  for (const Speaker* link = speaker; link != claim.attribution.data();) {
    --link;
    if (link->is_named()) words += ", via " + link_words(*link);
  }
  return words;
}

}  // namespace crosscheck
