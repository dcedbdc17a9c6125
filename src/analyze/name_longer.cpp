// Runs that may be one name, though cues and gazetteer see several in them.
#include <algorithm>

#include "analyze/name_runs.h"

namespace crosscheck {
namespace {

constexpr std::uint32_t longest_name = 10;

/// Finds the whole runs of one sentence.
class LongerReader {
 public:
  LongerReader(const NameView& view, TokenRange sentence, std::span<const NameDraft> drafts,
               std::vector<NameDraft>& longer)
      : view_(view), sentence_(sentence), drafts_(drafts), longer_(longer) {}

  void read() {
    for (std::uint32_t at = sentence_.begin; at < sentence_.end;) {
      if (!begins(at)) {
        ++at;
        continue;
      }
      const std::uint32_t plain = run_end(at, false);
      const std::uint32_t joined = run_end(at, true);
      if (joined > plain) add({at, joined});
      add({at, plain});
      at = std::max(plain, at + 1);
    }
  }

 private:
  bool begins(std::uint32_t at) const {
    if (!view_.is_capital(at) || view_.has(at, never_name)) return false;
    if (view_.has(at, office_head | office_short | address_form)) return false;
    return at != sentence_.begin || !view_.has(at, not_name);
  }
  bool is_capital(std::uint32_t at) const {
    return at < sentence_.end && view_.is_capital(at) && !view_.has(at, never_name);
  }
  std::uint32_t run_end(std::uint32_t begin, bool joins) const {
    std::uint32_t at = begin + 1;
    while (at < sentence_.end && at - begin < longest_name) {
      if (is_capital(at)) {
        ++at;
      } else if (links(at) && is_capital(at + 1)) {
        at += 2;
      } else if (joins && joiner(at) && is_capital(at + 1)) {
        at += 2;
      } else if (joins && joiner(at) && at + 1 < sentence_.end && joiner(at + 1) &&
                 is_capital(at + 2)) {
        at += 3;
      } else {
        break;
      }
    }
    return at;
  }
  bool links(std::uint32_t at) const {
    if (view_.is(at, '&') || view_.has(at, joins_any)) return true;
    return (view_.is(at, '-') || view_.is(at, '.')) && !view_.at(at).space_before &&
           (view_.is(at, '-') || length(view_.at(at - 1).span) <= 2);
  }
  bool joiner(std::uint32_t at) const {
    return view_.has(at, joins_any | joins_organization) || view_.word(at) == "and";
  }
  /// Whether a shorter name ends with it, which is enough ("Harlow Mayor Ann Brook"), or
  /// reaches beyond it.
  bool has_end(TokenRange range) const {
    return std::ranges::any_of(drafts_, [&](const NameDraft& draft) {
      const TokenRange name = draft.name.tokens;
      return name.begin < range.end && name.end >= range.end;
    });
  }
  void add(TokenRange range) {
    if (range.end - range.begin < 2 || has_end(range)) return;
    NameDraft made;
    made.name.tokens = range;
    made.name.span = view_.span(range);
    made.name.name_class = NameClass::organization;
    made.name.canonical = view_.words(range);
    made.sure = Sure::no;
    made.sentence = sentence_;
    made.longer = true;
    longer_.push_back(std::move(made));
  }

  const NameView& view_;
  TokenRange sentence_;
  std::span<const NameDraft> drafts_;
  std::vector<NameDraft>& longer_;
};

}  // namespace

void read_longer(const NameView& view, TokenRange sentence,
                 std::span<const NameDraft> drafts, std::vector<NameDraft>& longer) {
  LongerReader(view, sentence, drafts, longer).read();
}

NameDrafts read_drafts(const NameView& view, const std::vector<Sentence>& sentences) {
  NameDrafts made;
  for (const Sentence& sentence : sentences) {
    if (is_titled(view, sentence)) {
      made.titled.push_back(&sentence);
      continue;
    }
    const std::size_t first = made.names.size();
    read_runs(view, sentence.tokens, made.names);
    read_longer(view, sentence.tokens, std::span(made.names).subspan(first), made.longer);
  }
  return made;
}

}  // namespace crosscheck
