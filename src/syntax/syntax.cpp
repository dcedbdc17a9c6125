#include "syntax/syntax.h"

#include <algorithm>

#include "support/hash.h"

namespace crosscheck {
namespace {

/// The class with the highest score, the first of equals, and its lead over the next best.
struct Choice {
  std::size_t best = 0;
  std::int32_t margin = 0;
};

constexpr int margin_places = 4;

/// `places`: binary places of the scores.
Choice choose(std::span<const std::int32_t> scores, int places) {
  Choice choice;
  std::int64_t first = scores[0];
  std::int64_t next = INT32_MIN;
  for (std::size_t at = 1; at < scores.size(); ++at) {
    const std::int64_t score = scores[at];
    if (score > first) {
      next = first;
      first = score;
      choice.best = at;
    } else if (score > next) {
      next = score;
    }
  }
  choice.margin = static_cast<std::int32_t>((first - next) >> (places - margin_places));
  return choice;
}

/// By how much a head leads the best other one; 0 where it does not.
std::int32_t head_margin(const HeadScores& scores, std::size_t word, std::uint32_t head) {
  const auto row = scores.row(word);
  std::int64_t next = INT32_MIN;
  for (std::size_t other = 0; other < row.size(); ++other) {
    if (other != head && other != word) next = std::max<std::int64_t>(next, row[other]);
  }
  const std::int64_t lead = std::max<std::int64_t>(row[head] - next, 0);
  return static_cast<std::int32_t>(lead >> (Places::score - margin_places));
}

/// Sentences and the parts of long ones, longer ones first.
void cut(std::span<const std::uint32_t> ends, std::vector<Passage>& pieces) {
  pieces.clear();
  std::uint32_t first = 0;
  for (const std::uint32_t end : ends) {
    while (first < end) {
      const auto count = std::min<std::uint32_t>(end - first, most_parsed);
      pieces.push_back({first, count});
      first += count;
    }
  }
  std::ranges::stable_sort(pieces, std::ranges::greater{}, &Passage::count);
}

/// How many of the pieces are read together.
std::size_t in_step(std::span<const Passage> pieces) {
  std::size_t taken = 0;
  std::size_t words = 0;
  while (taken < pieces.size() && taken < most_in_step &&
         (taken == 0 || words + pieces[taken].count <= most_words_in_step)) {
    words += pieces[taken++].count;
  }
  return taken;
}

/// Puts what stands for the words of the pieces into the network's memory.
void look_up(const SyntaxModel& model, std::span<const SyntaxToken> tokens,
             std::span<const Passage> pieces, SyntaxWorkspace& workspace) {
  std::vector<std::int16_t>& words = workspace.network.words;
  words.clear();
  workspace.passages.clear();
  for (const Passage& piece : pieces) {
    const auto first = static_cast<std::uint32_t>(words.size() / NetworkShape::word);
    workspace.passages.push_back({first, piece.count});
    for (const SyntaxToken& token : tokens.subspan(piece.first, piece.count)) {
      const std::string_view text =
          token.chunk == Chunk::none ? token.text : stand_in(token.chunk);
      bool is_known = false;
      const auto cells = workspace.words.at(hash64(text, model.checksum()), is_known);
      if (!is_known) model.words().add_up(view_of(text, model.lexicon()), cells);
      words.insert(words.end(), cells.begin(), cells.end());
    }
  }
}

/// Calls `read` for the sentences, as many at a time as are read in step, with their words
/// in the network's memory.
template <typename Read>
void for_pieces_in_step(const SyntaxModel& model, std::span<const SyntaxToken> tokens,
                        std::span<const std::uint32_t> ends, SyntaxWorkspace& workspace,
                        const Read& read) {
  cut(ends, workspace.pieces);
  auto left = std::span<const Passage>(workspace.pieces);
  while (!left.empty()) {
    const auto pieces = left.first(in_step(left));
    left = left.subspan(pieces.size());
    look_up(model, tokens, pieces, workspace);
    read(pieces);
  }
}

void choose_tags(const SyntaxModel& model, std::span<const Passage> pieces,
                 SyntaxWorkspace& workspace, std::vector<SyntaxNode>& out) {
  score_tags(model.network(), workspace.network, workspace.scores);
  auto scores = std::span<const std::int32_t>(workspace.scores);
  for (const Passage& piece : pieces) {
    for (SyntaxNode& node : std::span(out).subspan(piece.first, piece.count)) {
      const auto own = scores.first(model.tags().size());
      node.tag = static_cast<TagId>(choose(own, Places::sum).best);
      node.upos = model.uposes()[node.tag];
      scores = scores.subspan(most_tags);
    }
  }
}

void choose_heads(const SyntaxModel& model, std::span<const Passage> pieces,
                  SyntaxWorkspace& workspace, std::vector<SyntaxNode>& out) {
  read_arcs(model.network(), workspace.network);
  const auto none =
      static_cast<std::uint32_t>(workspace.network.words.size() / NetworkShape::word);
  workspace.all_heads.clear();
  for (std::size_t at = 0; at < pieces.size(); ++at) {
    const Passage& passage = workspace.passages[at];
    score_heads(model.network(), passage, workspace.network, workspace.head_scores);
    best_tree(workspace.head_scores, workspace.heads);
    for (std::size_t word = 0; word < passage.count; ++word) {
      const std::uint32_t head = workspace.heads[word];
      const bool is_root = head == passage.count;
      SyntaxNode& node = out[pieces[at].first + word];
      node.margin = head_margin(workspace.head_scores, word, head);
      node.head = is_root ? SyntaxNode::no_head : pieces[at].first + head;
      workspace.all_heads.push_back(is_root ? none : passage.first + head);
    }
  }
}

void choose_relations(const SyntaxModel& model, std::span<const Passage> pieces,
                      SyntaxWorkspace& workspace, std::vector<SyntaxNode>& out) {
  score_relations(model.network(), workspace.all_heads, workspace.network,
                  workspace.scores);
  auto scores = std::span<const std::int32_t>(workspace.scores);
  for (const Passage& piece : pieces) {
    for (SyntaxNode& node : std::span(out).subspan(piece.first, piece.count)) {
      // The first relation, root, is no choice.
      const Choice choice = choose(scores.subspan(1, relation_count - 1), Places::sum);
      const bool is_root = node.head == SyntaxNode::no_head;
      node.relation = is_root ? Dependency::root : static_cast<Dependency>(choice.best + 1);
      node.relation_margin = is_root ? INT32_MAX : choice.margin;
      scores = scores.subspan(NetworkShape::relations);
    }
  }
}

/// Copies rows of what the network holds to where their tokens stand.
void copy_rows(std::span<const Passage> pieces, std::span<const Passage> passages,
               std::size_t columns, const std::vector<std::int16_t>& from,
               std::vector<std::int16_t>& to) {
  for (std::size_t at = 0; at < pieces.size(); ++at) {
    const auto rows =
        std::span(from).subspan(passages[at].first * columns, passages[at].count * columns);
    std::ranges::copy(rows, std::span(to).subspan(pieces[at].first * columns).begin());
  }
}

/// Hangs the roots of a sentence's later pieces on that of the first.
void join(std::span<const std::uint32_t> ends, std::vector<SyntaxNode>& out) {
  std::uint32_t at = 0;
  for (const std::uint32_t end : ends) {
    std::uint32_t root = SyntaxNode::no_head;
    for (; at < end; ++at) {
      if (out[at].head != SyntaxNode::no_head) continue;
      if (root == SyntaxNode::no_head) {
        root = at;
      } else {
        out[at].head = root;
        out[at].relation = Dependency::parataxis;
      }
    }
  }
}

}  // namespace

std::span<std::int16_t, NetworkShape::word> WordMemo::at(std::uint64_t key,
                                                         bool& is_known) {
  if (keys_.empty()) {
    keys_.resize(slots);
    cells_.resize(slots * NetworkShape::word);
  }
  const std::uint64_t own = key | 1U;  // 0 is an empty slot
  const std::size_t slot = key >> 52U;
  is_known = keys_[slot] == own;
  keys_[slot] = own;
  return std::span<std::int16_t, NetworkShape::word>(
      cells_.data() + slot * NetworkShape::word, NetworkShape::word);
}

void read_syntax(const SyntaxModel& model, std::span<const SyntaxToken> tokens,
                 std::span<const std::uint32_t> ends, SyntaxWorkspace& workspace,
                 std::vector<SyntaxNode>& out) {
  out.assign(tokens.size(), {});
  for_pieces_in_step(model, tokens, ends, workspace, [&](std::span<const Passage> pieces) {
    read_words(model.network(), workspace.passages, workspace.network);
    choose_tags(model, pieces, workspace, out);
    choose_heads(model, pieces, workspace, out);
    choose_relations(model, pieces, workspace, out);
  });
  join(ends, out);
}

void read_syntax(const SyntaxModel& model, std::span<const SyntaxToken> tokens,
                 SyntaxWorkspace& workspace, std::vector<SyntaxNode>& out) {
  const std::uint32_t end = static_cast<std::uint32_t>(tokens.size());
  read_syntax(model, tokens, std::span(&end, 1), workspace, out);
}

void read_states(const SyntaxModel& model, std::span<const SyntaxToken> tokens,
                 std::span<const std::uint32_t> ends, SyntaxWorkspace& workspace,
                 TokenStates& out) {
  out.words.assign(tokens.size() * NetworkShape::word, 0);
  out.states.assign(tokens.size() * NetworkShape::both, 0);
  for_pieces_in_step(model, tokens, ends, workspace, [&](std::span<const Passage> pieces) {
    read_first_layer(model.network(), workspace.passages, workspace.network);
    copy_rows(pieces, workspace.passages, NetworkShape::word, workspace.network.words,
              out.words);
    copy_rows(pieces, workspace.passages, NetworkShape::both, workspace.network.first,
              out.states);
  });
}

std::string lemma_of(const SyntaxModel& model, const SyntaxToken& token,
                     const SyntaxNode& node) {
  if (token.chunk != Chunk::none) return std::string(token.text);
  const FineTag& tag = model.tags()[node.tag];
  return model.lemmas().lemma(token.text, node.tag, tag.use, tag.upos == Upos::propn);
}

}  // namespace crosscheck
