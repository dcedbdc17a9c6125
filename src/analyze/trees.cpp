#include "analyze/trees.h"

#include <algorithm>

#include "syntax/split_words.h"

namespace crosscheck {
namespace {

/// A word to the parser, and the tokens it is: more than one of a figure or name, or one of
/// which it is a part.
struct Leaf {
  TokenRange tokens;
  SyntaxToken seen;
};

/// Figures whose words say more than one number would.
bool is_read_as_words(const QuantityMention& quantity) {
  return quantity.is_rank || quantity.negated_zero || quantity.tokens.is_empty() ||
         quantity.dimension == Dimension::age || quantity.dimension == Dimension::score ||
         quantity.hedge == Hedge::multitude || quantity.hedge == Hedge::proportion ||
         quantity.hedge == Hedge::multiple;
}

/// Whether the figure may make a claim.
bool tells(const QuantityMention& quantity) {
  return !quantity.is_rank && quantity.dimension != Dimension::age &&
         quantity.dimension != Dimension::score;
}

bool is_day(const TimeMention& time) {
  return time.type == TimexType::date && (time.granularity == Granularity::day ||
                                          time.granularity == Granularity::part_of_day);
}

Chunk chunk_of(const QuantityMention& quantity) {
  if (quantity.dimension == Dimension::count || quantity.unit_is_counted)
    return Chunk::number;
  switch (quantity.dimension) {
    case Dimension::ratio: return Chunk::percent;
    case Dimension::money: return Chunk::money;
    case Dimension::time: return Chunk::duration;
    default: return Chunk::quantity;
  }
}

/// What is one word to the parser.
struct Piece {
  TokenRange range;
  Chunk chunk = Chunk::none;
};

std::vector<Piece> pieces_of(const std::vector<QuantityMention>& quantities,
                             const std::vector<TimeMention>& times,
                             const std::vector<NameMention>& names) {
  std::vector<Piece> pieces;
  pieces.reserve(quantities.size() + times.size() + names.size());
  for (const QuantityMention& quantity : quantities) {
    if (!is_read_as_words(quantity))
      pieces.push_back({quantity.tokens, chunk_of(quantity)});
  }
  for (const TimeMention& time : times) {
    if (time.type == TimexType::date) pieces.push_back({time.tokens, Chunk::date});
    if (time.type == TimexType::time) pieces.push_back({time.tokens, Chunk::clock});
  }
  for (const NameMention& name : names) {
    const bool is_long = name.tokens.end > name.tokens.begin + 1;
    if (is_long && !name.demonym) pieces.push_back({name.tokens, Chunk::person_or_place});
  }
  std::erase_if(pieces, [](const Piece& piece) { return piece.range.is_empty(); });
  std::ranges::stable_sort(pieces, {}, [](const Piece& p) { return p.range.begin; });
  return pieces;
}

/// Reads the sentences of one article, all at once.
class TreeReader {
 public:
  TreeReader(const Article& article, const std::vector<Token>& tokens,
             std::vector<Piece> pieces)
      : article_(article), tokens_(tokens), pieces_(std::move(pieces)) {}

  /// Requires: sentences come in order.
  void add(TokenRange sentence) {
    for (std::uint32_t i = sentence.begin; i < sentence.end;) i = add_leaf(i, sentence.end);
    ends_.push_back(static_cast<std::uint32_t>(leaves_.size()));
  }

  Trees read(const SyntaxModel& model, TreeWorkspace& workspace) {
    if (leaves_.empty()) return {};
    std::vector<SyntaxToken> seen;
    seen.reserve(leaves_.size());
    for (const Leaf& leaf : leaves_) seen.push_back(leaf.seen);
    read_known_syntax(model, seen, ends_, workspace, read_);
    nodes_.resize(tokens_.size());
    for (std::size_t at = 0, first = 0; const std::uint32_t end : ends_) {
      for (; at < end; ++at) put(at, first);
      first = end;
    }
    return Trees(std::move(nodes_));
  }

 private:
  std::string_view text(std::uint32_t i) const {
    return slice(article_.text, tokens_[i].span);
  }

  /// Adds the leaf or the leaves that begin at a token; the token after.
  std::uint32_t add_leaf(std::uint32_t i, std::uint32_t end) {
    while (next_ < pieces_.size() && pieces_[next_].range.begin < i) ++next_;
    if (next_ < pieces_.size() && pieces_[next_].range.begin == i) {
      const Piece& piece = pieces_[next_];
      if (piece.range.end <= end) {
        leaves_.push_back({piece.range, {text(i), piece.chunk}});
        return piece.range.end;
      }
    }
    const std::string_view word = text(i);
    words_.clear();
    if (may_be_split(i, word)) split_words(word, words_);
    if (words_.empty()) words_.push_back({0, static_cast<std::uint32_t>(word.size())});
    for (const Span part : words_)
      leaves_.push_back({{i, i + 1}, {slice(word, part), Chunk::none}});
    return i + 1;
  }

  /// "didn't", "they've", "cannot" are two words to the parser.
  bool may_be_split(std::uint32_t i, std::string_view word) const {
    constexpr std::size_t longest = 12;  // "shouldn't" with a typographic apostrophe: 11
    if (!tokens_[i].is_word() || word.size() < 3 || word.size() > longest) return false;
    return word.find_first_of("'\x99") != std::string_view::npos ||
           tokens_[i].hash == word_hash("cannot");
  }

  /// Puts what was read of a leaf at its token. `first`: the first leaf of its sentence.
  void put(std::size_t at, std::size_t first) {
    const TokenRange range = leaves_[at].tokens;
    SyntaxNode node = read_[at];
    if (node.head != SyntaxNode::no_head) {
      node.head = leaves_[node.head].tokens.begin;
      if (node.head == range.begin) return;  // "n't" hangs on "did"
    }
    if (at > first && leaves_[at - 1].tokens == range && is_put(range.begin)) return;
    nodes_[range.begin] = node;
    node.head = range.begin;
    node.relation = Dependency::fixed;
    for (std::uint32_t i = range.begin + 1; i < range.end; ++i) nodes_[i] = node;
  }

  bool is_put(std::uint32_t i) const {
    return nodes_[i].head != SyntaxNode::no_head || nodes_[i].relation == Dependency::root;
  }

  const Article& article_;
  const std::vector<Token>& tokens_;
  std::vector<Piece> pieces_;
  std::size_t next_ = 0;  ///< of `pieces_`
  std::vector<Leaf> leaves_;
  std::vector<std::uint32_t> ends_;  ///< of the sentences among the leaves
  std::vector<Span> words_;
  std::vector<SyntaxNode> read_;
  std::vector<SyntaxNode> nodes_;
};

/// Sentences that are read whatever they hold: a story tells its news first.
constexpr std::size_t first_sentences = 4;

}  // namespace

Trees::Trees(std::vector<SyntaxNode> nodes) : nodes_(std::move(nodes)) {
  const auto hangs = [](const SyntaxNode& node) {
    return node.head != SyntaxNode::no_head && node.relation != Dependency::fixed;
  };
  begins_.resize(nodes_.size() + 1);
  for (const SyntaxNode& node : nodes_) {
    if (hangs(node)) ++begins_[node.head + 1];
  }
  for (std::size_t i = 1; i < begins_.size(); ++i) begins_[i] += begins_[i - 1];
  children_.resize(begins_.empty() ? 0 : begins_.back());
  std::vector<std::uint32_t> next(begins_);
  for (std::uint32_t i = 0; i < nodes_.size(); ++i) {
    if (hangs(nodes_[i])) children_[next[nodes_[i].head]++] = i;
  }
}

std::span<const std::uint32_t> Trees::children(std::uint32_t token) const {
  if (token >= nodes_.size()) return {};
  const std::size_t count = begins_[token + 1] - begins_[token];
  return std::span(children_).subspan(begins_[token], std::min(count, most_children));
}

std::optional<std::uint32_t> Trees::child(std::uint32_t token, Dependency relation) const {
  for (const std::uint32_t i : children(token)) {
    if (nodes_[i].relation == relation) return i;
  }
  return std::nullopt;
}

Trees read_trees(const Article& article, const std::vector<Token>& tokens,
                 const std::vector<Sentence>& sentences,
                 const std::vector<QuantityMention>& quantities,
                 const std::vector<TimeMention>& times,
                 const std::vector<NameMention>& names, const StateWords& states,
                 ParsedSentences parsed, const SyntaxModel& model,
                 TreeWorkspace& workspace) {
  TreeReader reader(article, tokens, pieces_of(quantities, times, names));
  std::size_t next = 0;       // of the quantities
  std::size_t next_time = 0;  // of the times
  std::size_t seen = 0;       // sentences of the body
  for (const Sentence& sentence : sentences) {
    const bool is_first = sentence.part == Part::headline || sentence.part == Part::lede ||
                          seen++ < first_sentences;
    bool told = parsed == ParsedSentences::all || is_first;
    bool has_day = false;
    for (; next < quantities.size() && quantities[next].tokens.begin < sentence.tokens.end;
         ++next) {
      told = told || tells(quantities[next]);
    }
    for (; next_time < times.size() && times[next_time].tokens.begin < sentence.tokens.end;
         ++next_time) {
      told = told || times[next_time].type == TimexType::duration;
      has_day = has_day || is_day(times[next_time]);
    }
    for (std::uint32_t i = sentence.tokens.begin; !told && i < sentence.tokens.end; ++i)
      told = states.may_tell(tokens[i]) || (has_day && states.may_tell_event(tokens[i]));
    if (told) reader.add(sentence.tokens);
  }
  return reader.read(model, workspace);
}

}  // namespace crosscheck
