#include "analyze/names.h"

#include <algorithm>
#include <unordered_map>

#include "analyze/name_ages.h"
#include "analyze/name_classes.h"
#include "analyze/name_runs.h"

namespace crosscheck {
namespace {

/// Names found in ordinary text, for sentences where capitals say nothing.
class KnownNames {
 public:
  explicit KnownNames(const std::vector<NameDraft>& drafts) {
    for (const NameDraft& draft : drafts) drafts_.push_back(&draft);
  }
  void index(const NameView& view) {
    for (std::uint32_t i = 0; i < drafts_.size(); ++i) {
      const NameDraft& draft = *drafts_[i];
      if (draft.sure == Sure::no || !draft.name.concept_id.empty()) continue;
      auto& places = by_first_[view.at(draft.name.tokens.begin).hash];
      if (places.size() < 16) places.push_back(i);
      if (draft.name.name_class != NameClass::person) continue;
      auto& surnames = by_first_[view.at(draft.name.tokens.end - 1).hash];
      if (surnames.size() < 16) surnames.push_back(i);
    }
  }
  /// Length of the known name at `at`, and the name.
  std::pair<std::uint32_t, const NameDraft*> match(const NameView& view, std::uint32_t at,
                                                   std::uint32_t end) const {
    const auto found = by_first_.find(view.at(at).hash);
    if (found == by_first_.end()) return {0, nullptr};
    std::pair<std::uint32_t, const NameDraft*> best{0, nullptr};
    for (const std::uint32_t index : found->second) {
      const TokenRange range = drafts_[index]->name.tokens;
      std::uint32_t same = 0;
      while (range.begin + same < range.end && at + same < end &&
             view.at(range.begin + same).hash == view.at(at + same).hash) {
        ++same;
      }
      const bool whole = range.begin + same == range.end;
      const bool surname = !whole && view.at(range.end - 1).hash == view.at(at).hash;
      if (surname) same = 1;
      if ((whole || surname) && same > best.first) best = {same, drafts_[index]};
    }
    return best;
  }

 private:
  std::vector<const NameDraft*> drafts_;
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> by_first_;
};

/// End of a person's name that opens a title or stands behind a mark in it, told by an age:
/// "Ann Brook, 24, Killed In Harlow Shooting". `at` if none begins there.
std::uint32_t titled_person_end(const NameView& view, TokenRange sentence,
                                std::uint32_t at) {
  if (at > sentence.begin && view.at(at - 1).is_word()) return at;
  const std::uint32_t end = aged_name_end(view, at, sentence);
  for (std::uint32_t i = at; i < end; ++i) {
    if (view.has(i, not_name)) return at;
  }
  return end;
}

void read_titled(const NameView& view, const Sentence& sentence, const KnownNames& known,
                 std::vector<NameDraft>& drafts) {
  const Gazetteer& gazetteer = *view.gazetteer;
  for (std::uint32_t at = sentence.tokens.begin; at < sentence.tokens.end;) {
    if (!view.is_capital(at) || view.has(at, never_name)) {
      ++at;
      continue;
    }
    if (const std::uint32_t end = titled_person_end(view, sentence.tokens, at); end > at) {
      NameMention name;
      name.name_class = NameClass::person;
      name.tokens = {at, end};
      name.span = view.span(name.tokens);
      name.canonical = view.words(name.tokens);
      drafts.push_back({std::move(name), Sure::certain, sentence.tokens});
      at = end;
      continue;
    }
    const auto [size, draft] = known.match(view, at, sentence.tokens.end);
    const auto entry = gazetteer.match(*view.tokens, at, sentence.tokens.end);
    if (draft != nullptr && size >= entry.tokens) {
      NameDraft again{draft->name, Sure::certain, sentence.tokens};
      again.name.tokens = {at, at + size};
      again.name.span = view.span(again.name.tokens);
      again.name.possessive = false;
      drafts.push_back(std::move(again));
      at += size;
    } else if (entry && fits(view, at, entry) &&
               gazetteer.entry(entry.value).form != NameForm::weak) {
      const TokenRange range{at, at + entry.tokens};
      drafts.push_back({of_entry(view, range, gazetteer.entry(entry.value)), Sure::certain,
                        sentence.tokens});
      at += entry.tokens;
    } else {
      ++at;
    }
  }
}

/// Gives lone surnames their person and doubtful names the class of sure ones.
void join_variants(const NameView& view, std::vector<NameDraft>& drafts) {
  std::unordered_map<std::uint64_t, std::uint32_t> person_by_word;
  std::unordered_map<std::uint64_t, std::uint32_t> sure_by_word;
  std::unordered_map<std::string, std::string> located;
  for (std::uint32_t i = 0; i < drafts.size(); ++i) {
    const NameMention& name = drafts[i].name;
    const bool single = name.tokens.end - name.tokens.begin == 1;
    if (name.name_class == NameClass::person && !single) {
      person_by_word.emplace(view.at(name.tokens.end - 1).hash, i);
    }
    if (single && drafts[i].sure != Sure::no &&
        name.concept_id.find('@') == std::string::npos) {
      sure_by_word.emplace(view.at(name.tokens.begin).hash, i);
    }
    if (const std::size_t mark = name.concept_id.find('@'); mark != std::string::npos) {
      located.emplace(name.concept_id.substr(0, mark), name.concept_id);
    }
  }
  std::unordered_map<std::uint64_t, std::uint32_t> last_person;
  for (std::uint32_t i = 0; i < drafts.size(); ++i) {
    NameDraft& draft = drafts[i];
    NameMention& name = draft.name;
    const bool single = name.tokens.end - name.tokens.begin == 1;
    const std::uint64_t last_word = view.at(name.tokens.end - 1).hash;
    if (name.name_class == NameClass::person && !single) {
      last_person[last_word] = i;
      continue;
    }
    if (const auto found = located.find(name.concept_id); found != located.end()) {
      name.concept_id = found->second;
    }
    const bool open = name.concept_id.empty() || draft.sure == Sure::no;
    if (!single || !open || name.demonym) continue;
    const auto before = last_person.find(last_word);
    const auto anywhere = person_by_word.find(last_word);
    if (before != last_person.end() || anywhere != person_by_word.end()) {
      const NameMention& full =
          drafts[before != last_person.end() ? before->second : anywhere->second].name;
      name.name_class = NameClass::person;
      name.canonical = full.canonical;
      name.concept_id.clear();
      draft.sure = Sure::certain;
    } else if (draft.sure == Sure::no) {
      const auto found = sure_by_word.find(last_word);
      if (found == sure_by_word.end()) continue;
      const NameMention& other = drafts[found->second].name;
      name.name_class = other.name_class;
      name.canonical = other.canonical;
      name.concept_id = other.concept_id;
      draft.sure = Sure::fairly;
    }
  }
}

}  // namespace

std::vector<NameMention> read_names(const Article& article,
                                    const std::vector<Token>& tokens,
                                    const std::vector<Sentence>& sentences,
                                    const std::vector<TimeMention>& times,
                                    const Gazetteer& gazetteer, const NameSyntax& syntax) {
  const NameView view = name_view(article.text, tokens, times, gazetteer);
  NameDrafts read = read_drafts(view, sentences);
  const std::vector<NamePoints> points = token_points(view, read, syntax);
  std::vector<NameDraft> drafts = std::move(read.names);
  decide_classes(view, points, std::move(read.longer), drafts);
  KnownNames known(drafts);
  known.index(view);
  std::vector<NameDraft> of_titles;
  for (const Sentence* sentence : read.titled)
    read_titled(view, *sentence, known, of_titles);
  drafts.insert(drafts.end(), of_titles.begin(), of_titles.end());
  std::ranges::stable_sort(drafts, {}, [](const NameDraft& d) { return d.name.span; });
  join_variants(view, drafts);

  std::vector<NameMention> names;
  names.reserve(drafts.size());
  for (NameDraft& draft : drafts) {
    if (draft.sure == Sure::no) continue;
    draft.name.country = gazetteer.country_of(draft.name.concept_id);
    names.push_back(std::move(draft.name));
  }
  return names;
}

}  // namespace crosscheck
