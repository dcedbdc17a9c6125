#include "analyze/changes.h"

#include "analyze/tokenize.h"

namespace crosscheck {
namespace {

constexpr std::uint32_t farthest = 7;

ChangeForm form_of_word(const Scene& scene, std::uint32_t at) {
  const std::string_view word = scene.word(at);
  if (word == "to") return ChangeForm::to;
  if (word == "by" || word == "of") return ChangeForm::by;
  if (word == "from" || word == "between") return ChangeForm::from_to;
  return ChangeForm::none;
}

Change direction(WordUse use) {
  if (use.is(WordUse::up)) return Change::up;
  return use.is(WordUse::down) ? Change::down : Change::none;
}

}  // namespace

ChangeReading change_before(const Scene& scene, std::uint32_t first, bool is_ratio,
                            bool is_span) {
  ChangeForm form = ChangeForm::none;
  for (std::uint32_t steps = 0, at = first; at > scene.begin && steps < farthest; ++steps) {
    --at;
    if (!scene[at].is_word()) return {};
    const WordUse use = scene.use(at);
    if (const Change change = direction(use); change != Change::none) {
      const bool by = form == ChangeForm::by || form == ChangeForm::none;
      if (use.is(WordUse::with_object) && form == ChangeForm::none && !is_ratio) return {};
      if (form == ChangeForm::from_to && !is_span) return {};
      return {change, by ? ChangeForm::by : form};
    }
    if (const ChangeForm read = form_of_word(scene, at); read != ChangeForm::none) {
      if (form != ChangeForm::none) return {};
      form = read;
    } else if (!use.is(WordUse::between | WordUse::hedge | WordUse::article)) {
      return {};
    }
  }
  return {};
}

ChangeReading change_after(const Scene& scene, std::uint32_t end) {
  std::uint32_t at = end;
  for (std::uint32_t steps = 0; steps < 3 && scene.has(at); ++steps, ++at) {
    if (!scene[at].is_word()) return {};
    const WordUse use = scene.use(at);
    if (use.is(WordUse::up_after)) return {Change::up, ChangeForm::by};
    if (use.is(WordUse::down_after)) return {Change::down, ChangeForm::by};
    if (use.is(WordUse::stop)) return {};
  }
  return {};
}

}  // namespace crosscheck
