#include "syntax/parse_features.h"

#include <algorithm>
#include <array>

#include "syntax/mix.h"

namespace crosscheck {
namespace {

const Part no_part;

std::uint64_t coarse_of(const WordView& view, Upos upos) {
  if (view.known != 0) return view.lower;
  const std::uint64_t field = upos == Upos::verb   ? view.lexicon.verb_field
                              : upos == Upos::noun ? view.lexicon.noun_field
                                                   : 0U;
  if (field != 0) return spread(field + 300U);
  return view.suffix[2] ^ spread(static_cast<std::uint64_t>(upos));
}

/// Distances by size class.
std::uint64_t distance(std::uint32_t from, std::uint32_t to) {
  const std::uint32_t gap = to - from;
  constexpr std::array<std::uint8_t, 11> classes = {0, 1, 2, 3, 4, 5, 6, 6, 7, 7, 7};
  return gap < classes.size() ? classes[gap] : gap < 20 ? 8U : 9U;
}

std::uint64_t few(std::uint64_t count, std::uint64_t most) { return std::min(count, most); }

/// What stands between two words: commas, verbs, conjunctions.
std::uint64_t between(const ParseInput& input, std::uint32_t from, std::uint32_t to) {
  const ParseInput::Counts& first = input.before[from + 1];
  const ParseInput::Counts& last = input.before[to];
  return few(last.commas - first.commas, 2) | few(last.verbs - first.verbs, 2) << 2U |
         few(last.conjunctions - first.conjunctions, 1) << 4U |
         few(last.marks - first.marks, 1) << 5U;
}

std::uint64_t of(Relation relation) { return static_cast<std::uint64_t>(relation) + 1; }

}  // namespace

void make_parse_input(std::span<const WordView> views, std::span<const TagId> tags,
                      std::span<const Upos> uposes, ParseInput& out) {
  const std::size_t size = views.size();
  out.size = static_cast<std::uint32_t>(size);
  out.words.resize(size + 2);
  out.before.resize(size + 2);
  out.before[0] = {};
  for (std::size_t at = 0; at < size; ++at) {
    const Upos upos = uposes[tags[at]];
    const WordView& view = views[at];
    out.words[at] = {view.lower, spread(tags[at]), coarse_of(view, upos), upos};
    ParseInput::Counts counts = out.before[at];
    const bool mark = upos == Upos::punct;
    counts.marks += mark ? 1U : 0U;
    counts.commas += mark && view.lower == lower_hash(",") ? 1U : 0U;
    counts.verbs += upos == Upos::verb || upos == Upos::aux ? 1U : 0U;
    counts.conjunctions += upos == Upos::cconj ? 1U : 0U;
    out.before[at + 1] = counts;
  }
  out.words[size] = {spread(201), spread(201), spread(201), Upos::x};
  out.words[size + 1] = {spread(202), spread(202), spread(202), Upos::x};
  out.before[size + 1] = out.before[size];
}

ParseContext context_of(const ParseState& state, std::span<const Part> parts) {
  ParseContext context{&no_part, &no_part, &no_part, &parts[state.front], 0};
  if (state.top == nothing) return context;
  context.s0 = &parts[state.top];
  context.depth = 1;
  if (context.s0->below == nothing) return context;
  context.s1 = &parts[context.s0->below];
  context.depth = 2;
  if (context.s1->below != nothing) context.s2 = &parts[context.s1->below];
  return context;
}

void add_move_features(const ParseInput& input, const ParseContext& context,
                       Features& out) {
  const Part& s0 = *context.s0;
  const Part& s1 = *context.s1;
  const Part& b0 = *context.b0;
  const ParseWord& S0 = input.at(s0.token);
  const ParseWord& S1 = input.at(s1.token);
  const ParseWord& S2 = input.at(context.s2->token);
  const ParseWord& B0 = input.at(b0.token);
  const ParseWord& B1 = input.at(b0.token + 1);
  const ParseWord& B2 = input.at(b0.token + 2);
  const ParseWord& B3 = input.at(b0.token + 3);
  const std::uint64_t s0w = S0.word, s0p = S0.tag, s0c = S0.coarse;
  const std::uint64_t s1w = S1.word, s1p = S1.tag, s1c = S1.coarse;
  const std::uint64_t b0w = B0.word, b0p = B0.tag, b0c = B0.coarse;
  const std::uint64_t b1w = B1.word, b1p = B1.tag, b2p = B2.tag, s2p = S2.tag;
  const std::uint64_t s0wp = s0w ^ s0p, b0wp = b0w ^ b0p, s1wp = s1w ^ s1p;
  const bool has0 = s0.token != nothing;
  const bool has1 = s1.token != nothing;
  const std::uint64_t d0 = has0 ? distance(s0.token, b0.token) + 1 : 0;
  const std::uint64_t d1 = has1 ? distance(s1.token, s0.token) + 1 : 0;
  const std::uint64_t x0 = has0 ? between(input, s0.token, b0.token) + 1 : 0;
  const std::uint64_t x1 = has1 ? between(input, s1.token, s0.token) + 1 : 0;
  const std::uint64_t s0lp = input.at(s0.left).tag, s0rp = input.at(s0.right).tag;
  const std::uint64_t s1lp = input.at(s1.left).tag, s1rp = input.at(s1.right).tag;
  const std::uint64_t b0lp = input.at(b0.left).tag;
  const std::uint64_t s0l2p = input.at(s0.left2).tag, s0r2p = input.at(s0.right2).tag;
  const std::uint64_t s1r2p = input.at(s1.right2).tag, b0l2p = input.at(b0.left2).tag;

  std::uint32_t kind = 100;
  const auto add = [&](std::uint64_t a, std::uint64_t b = 0, std::uint64_t c = 0) {
    out.add(feature(kind++, a, b, c));
  };
  // one word
  add(s0w), add(s0p), add(s0wp), add(b0w), add(b0p), add(b0wp);
  add(s1w), add(s1p), add(s1wp), add(b1w), add(b1p), add(b1w ^ b1p);
  add(B2.word), add(b2p), add(S2.word), add(s2p), add(B3.tag);
  // two words
  add(s0wp, b0wp), add(s0wp, b0p), add(s0p, b0wp), add(s0w, b0w), add(s0p, b0p);
  add(s1wp, s0wp), add(s1wp, s0p), add(s1p, s0wp), add(s1w, s0w), add(s1p, s0p);
  add(s1p, b0p), add(s1w, b0w), add(s1wp, b0p), add(s1p, b0wp);
  add(b0p, b1p), add(b0w, b1p), add(b0p, b1w), add(s0p, b1p), add(s0w, b1w);
  add(s0c, b0c), add(s1c, s0c), add(s1c, b0c);
  // three words
  add(b0p, b1p, b2p), add(s0p, b0p, b1p), add(s1p, s0p, b0p), add(s2p, s1p, s0p);
  add(s0wp, b0p, b1p), add(s0p, b0wp, b1p), add(s1wp, s0p, b0p), add(s1p, s0wp, b0p);
  add(s1p, s0p, b0wp), add(s1w, s0w, b0p), add(s1c, s0c, b0c);
  // four and more
  add(s0p ^ std::rotl(s1p, 7), b0p, b1p), add(s0p ^ std::rotl(b2p, 7), b0p, b1p);
  add(s2p ^ std::rotl(s1p, 7), s0p, b0p);
  // distance and what stands between
  add(s0w, d0), add(s0p, d0), add(b0w, d0), add(b0p, d0), add(s0p, b0p, d0);
  add(s0w, b0w, d0), add(s0p, b0p, x0), add(s0wp, b0p, x0), add(s0p, b0wp, x0);
  add(s1p, s0p, d1), add(s1wp, d1), add(s0wp, d1), add(s1p, s0p, x1), add(s1w, s0p, x1);
  add(s1p, s0w, x1), add(s1p ^ std::rotl(s0p, 7), b0p, x1 | d0 << 8U);
  // numbers of children
  const std::uint64_t n0 = few(s0.left_count, 3) | few(s0.right_count, 4) << 4U;
  const std::uint64_t n1 = few(s1.left_count, 3) | few(s1.right_count, 4) << 4U;
  const std::uint64_t nb = few(b0.left_count, 4);
  add(s0w, n0), add(s0p, n0), add(b0w, nb), add(b0p, nb), add(s1w, n1), add(s1p, n1);
  add(s0p, b0p, n0 | nb << 8U), add(s1p, s0p, n0 | n1 << 8U);
  // children
  add(s0p, s0lp), add(s0p, s0rp), add(s1p, s1lp), add(s1p, s1rp), add(b0p, b0lp);
  add(s0p, s0lp, b0p), add(s0p, s0rp, b0p), add(s0p, b0p, b0lp), add(s1p, s1rp, s0p);
  add(s1p, s0p, s0lp), add(s1p, s0p, s0rp), add(s1p, s1lp, s0p);
  add(input.at(s0.left).word, s0p), add(input.at(s0.right).word, s0p);
  add(input.at(b0.left).word, b0p), add(input.at(s1.right).word, s1p);
  add(s0lp, s0l2p, s0p), add(s0rp, s0r2p, s0p), add(s1rp, s1r2p, s1p),
      add(b0lp, b0l2p, b0p);
  // relations of children
  add(s0w, s0.left_set, s0.right_set), add(s0p, s0.left_set, s0.right_set);
  add(s1w, s1.left_set, s1.right_set), add(s1p, s1.left_set, s1.right_set);
  add(b0w, b0.left_set), add(b0p, b0.left_set), add(s0p, b0.left_set, b0p);
  add(s1p ^ std::rotl(s0p, 7), s1.right_set, s0.left_set);
  add(s0p ^ std::rotl(b0p, 7), s0.left_set, s0.right_set);
  add(s1p, s1.right_set, s0wp);
  // markers: "of", "that", "is"
  const std::uint64_t m0 = input.at(s0.marker).word, m1 = input.at(s1.marker).word;
  const std::uint64_t mb = input.at(b0.marker).word;
  add(m0, s0p, s1p), add(m0, s1w, s0p), add(m0, s0w, s1w), add(mb, b0p, s0p);
  add(m0, b0p, s1p), add(m1, s1p, s0p);
}

void add_relation_features(const ParseInput& input, const Part& head, const Part& child,
                           Features& out) {
  const ParseWord& H = input.at(head.token);
  const ParseWord& C = input.at(child.token);
  const bool to_left = child.token < head.token;
  const std::uint64_t way = to_left ? 1U : 2U;
  const std::uint64_t gap =
      to_left ? distance(child.token, head.token) : distance(head.token, child.token);
  const std::uint64_t mid = to_left ? between(input, child.token, head.token)
                                    : between(input, head.token, child.token);
  const std::uint64_t hw = H.word, hp = H.tag ^ way, cw = C.word, cp = C.tag;
  const std::uint64_t marker = input.at(child.marker).word;
  const std::uint64_t before = input.at(child.token - 1).tag;  // -1 wraps to beyond
  const std::uint64_t after = input.at(child.token + 1).tag;
  const std::uint64_t nh = few(head.left_count, 3) | few(head.right_count, 4) << 4U;
  std::uint32_t kind = 300;
  const auto add = [&](std::uint64_t a, std::uint64_t b = 0, std::uint64_t c = 0) {
    out.add(feature(kind++, a, b, c));
  };
  add(way), add(hp, cp), add(hw ^ way, cp), add(hp, cw), add(hw ^ way, cw);
  add(hw ^ hp, cw ^ cp), add(cw, way), add(hw ^ way), add(hp), add(cp, way);
  add(H.coarse ^ way, C.coarse), add(H.coarse ^ way, cp), add(hp, C.coarse);
  add(hp, cp, gap), add(hp, cp, mid), add(hw ^ way, cp, mid), add(cw, hp, gap);
  add(hp, cp, marker), add(hw ^ way, marker), add(cw, marker, way);
  add(hw ^ way, cp, marker), add(C.coarse, marker, way);
  add(hp, cp, child.left_set), add(hp, cp, child.right_set);
  add(cw, child.left_set, way), add(cp ^ way, child.left_set, child.right_set);
  add(hp, cp, head.left_set), add(hp, cp, head.right_set), add(hw ^ way, cp, head.left_set);
  add(hw ^ way, cp, head.right_set), add(hw ^ way, head.right_set), add(hp, cp, nh);
  add(hp, cp, before), add(hp, cp, after), add(cp, before, after);
  add(hp ^ std::rotl(cp, 7), before, after), add(hp, cw, before), add(hp, cw, after);
  add(hp, cp, input.at(head.token + 1).tag), add(hp, cp, input.at(head.token - 1).tag);
  add(cp ^ way, input.at(child.left).word), add(cp ^ way, input.at(child.right).word);
  add(hp, cp, input.at(child.left).tag), add(hp, cp, input.at(child.right).tag);
  add(hp, cp, input.at(child.left).word), add(hp, cp, input.at(head.left).word);
  add(hp, of(to_left ? head.left_relation : head.right_relation), cp);
  add(hw ^ way, of(to_left ? head.left_relation : head.right_relation), cp);
  add(input.at(child.token - 1).word, cp ^ way),
      add(input.at(child.token + 1).word, cp ^ way);
}

}  // namespace crosscheck
