#include "analyze/trees.h"

#include <algorithm>

namespace crosscheck {
namespace {

/// A node of the tree: where it lies, and what the parser sees.
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

/// Whether the sentence may tell a figure that makes a claim.
bool tells(const QuantityMention& quantity) {
  return !quantity.is_rank && quantity.dimension != Dimension::age &&
         quantity.dimension != Dimension::score;
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

/// Reads the sentences of one article after another.
class TreeReader {
 public:
  TreeReader(const Article& article, const std::vector<Token>& tokens,
             const SyntaxModel& model, SyntaxWorkspace& workspace,
             std::vector<SyntaxNode>& out)
      : article_(article),
        tokens_(tokens),
        model_(model),
        workspace_(workspace),
        out_(out) {}

  void chunk(TokenRange range, Chunk chunk) {
    if (range.end <= range.begin || range.end > tokens_.size()) return;
    chunks_.push_back({range, chunk});
  }

  /// Requires: all chunks are told.
  void sort_chunks() {
    std::ranges::stable_sort(chunks_, {}, [](const Piece& p) { return p.range.begin; });
  }

  /// Requires: sentences come in order.
  void read(TokenRange sentence) {
    leaves_.clear();
    seen_.clear();
    for (std::uint32_t i = sentence.begin; i < sentence.end;) i = add_leaf(i, sentence.end);
    seen_.reserve(leaves_.size());
    for (const Leaf& leaf : leaves_) seen_.push_back(leaf.seen);
    read_syntax(model_, seen_, workspace_, nodes_);
    if (out_.empty()) out_.resize(tokens_.size());
    for (std::size_t at = leaves_.size(); at-- > 0;) put(at);
  }

 private:
  struct Piece {
    TokenRange range;
    Chunk chunk = Chunk::none;
  };

  std::string_view text(std::uint32_t i) const {
    return slice(article_.text, tokens_[i].span);
  }

  /// Adds the leaf or the leaves that begin at a token; the token after.
  std::uint32_t add_leaf(std::uint32_t i, std::uint32_t end) {
    while (next_ < chunks_.size() && chunks_[next_].range.begin < i) ++next_;
    if (next_ < chunks_.size() && chunks_[next_].range.begin == i) {
      const Piece piece = chunks_[next_];
      if (piece.range.end <= end) {
        leaves_.push_back({piece.range, {text(i), piece.chunk}});
        return piece.range.end;
      }
    }
    const std::string_view word = text(i);
    const std::size_t cut = clitic_of(i, word);
    leaves_.push_back({{i, i + 1}, {word.substr(0, cut), Chunk::none}});
    if (cut < word.size()) leaves_.push_back({{i, i + 1}, {word.substr(cut), Chunk::none}});
    return i + 1;
  }

  /// Where a word is cut in two as in the treebanks: "did|n't", "they|'ve".
  std::size_t clitic_of(std::uint32_t i, std::string_view word) const {
    if (!tokens_[i].is_word() || word.size() < 3 || word.size() > 12) return word.size();
    const std::size_t mark = word.find_last_of("'\x99");
    if (mark == std::string_view::npos || mark + 1 >= word.size()) return word.size();
    const std::size_t begin = word[mark] == '\'' || mark < 2 ? mark : mark - 2;
    const std::string_view tail = word.substr(mark + 1);
    const bool negates = begin >= 2 && (word[begin - 1] == 'n' || word[begin - 1] == 'N');
    if (negates && (tail == "t" || tail == "T")) return begin - 1;
    const bool clitic = tail == "ve" || tail == "re" || tail == "ll" || tail == "d" ||
                        tail == "m" || tail == "VE" || tail == "RE" || tail == "LL";
    return clitic && begin > 0 ? begin : word.size();
  }

  /// Of a word in two leaves the first one stays, since leaves are put from last to first.
  void put(std::size_t at) {
    const TokenRange range = leaves_[at].tokens;
    SyntaxNode node = nodes_[at];
    if (node.head != SyntaxNode::no_head) node.head = leaves_[node.head].tokens.begin;
    if (node.head == range.begin) {  // "did" hangs on "n't"
      node.head = SyntaxNode::no_head;
      node.relation = Relation::root;
    }
    out_[range.begin] = node;
    for (std::uint32_t i = range.begin + 1; i < range.end; ++i) {
      out_[i] = node;
      out_[i].head = range.begin;
      out_[i].relation = Relation::fixed;
    }
  }

  const Article& article_;
  const std::vector<Token>& tokens_;
  const SyntaxModel& model_;
  SyntaxWorkspace& workspace_;
  std::vector<SyntaxNode>& out_;
  std::vector<Piece> chunks_;
  std::size_t next_ = 0;  ///< of `chunks_`
  std::vector<Leaf> leaves_;
  std::vector<SyntaxToken> seen_;
  std::vector<SyntaxNode> nodes_;
};

}  // namespace

void read_trees(const Article& article, const std::vector<Token>& tokens,
                const std::vector<Sentence>& sentences,
                const std::vector<QuantityMention>& quantities,
                const std::vector<TimeMention>& times,
                const std::vector<NameMention>& names, const SyntaxModel& model,
                SyntaxWorkspace& workspace, std::vector<SyntaxNode>& out) {
  out.clear();
  TreeReader reader(article, tokens, model, workspace, out);
  for (const QuantityMention& quantity : quantities) {
    if (is_read_as_words(quantity)) continue;
    TokenRange range = quantity.tokens;
    reader.chunk(range, chunk_of(quantity));
  }
  for (const TimeMention& time : times) {
    if (time.type == TimexType::date) reader.chunk(time.tokens, Chunk::date);
    if (time.type == TimexType::time) reader.chunk(time.tokens, Chunk::clock);
  }
  for (const NameMention& name : names) {
    const bool is_long = name.tokens.end > name.tokens.begin + 1;
    if (is_long && !name.demonym) reader.chunk(name.tokens, Chunk::person_or_place);
  }
  reader.sort_chunks();
  std::size_t next = 0;  // of the quantities
  for (const Sentence& sentence : sentences) {
    bool told = false;
    for (; next < quantities.size() && quantities[next].tokens.begin < sentence.tokens.end;
         ++next) {
      told = told || tells(quantities[next]);
    }
    if (told) reader.read(sentence.tokens);
  }
}

}  // namespace crosscheck
