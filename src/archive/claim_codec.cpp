#include "archive/claim_codec.h"

#include <algorithm>

#include "archive/bytes.h"
#include "archive/packing.h"
#include "claim/extract.h"

namespace crosscheck {
namespace {

constexpr std::uint64_t codec_version = 1;

/// Writes each field that `visit` names.
class Encoder {
 public:
  explicit Encoder(ByteWriter& out) : out_(out) {}

  void operator()(const std::string& text) { out_.text(text); }
  void operator()(const std::vector<std::string>& texts) { out_.texts(texts); }
  void operator()(const std::vector<std::uint64_t>& hashes) { out_.hashes(hashes); }
  void operator()(bool value) { out_.flag(value); }
  void operator()(int value) { out_.whole(value); }
  void operator()(std::uint32_t value) { out_.number(value); }
  void operator()(std::size_t value) { out_.number(value); }
  void operator()(const Decimal& value) { out_.amount(value); }
  void operator()(const DayRange& value) { out_.days(value); }
  template <typename T>
  void operator()(const std::optional<T>& value) {
    out_.flag(value.has_value());
    if (value) (*this)(*value);
  }
  template <typename Enum>
  void closed(Enum value, std::uint64_t /*count*/) {
    out_.number(static_cast<std::uint64_t>(value));
  }
  template <typename List, typename Visit>
  void list(const List& items, Visit visit) {
    out_.number(items.size());
    for (const auto& item : items) visit(*this, item);
  }
  template <typename T, typename Visit>
  void maybe(const std::optional<T>& value, Visit visit) {
    out_.flag(value.has_value());
    if (value) visit(*this, *value);
  }

 private:
  ByteWriter& out_;
};

/// Reads each field that `visit` names.
class Decoder {
 public:
  explicit Decoder(ByteReader& in) : in_(in) {}

  void operator()(std::string& text) { text = in_.text(); }
  void operator()(std::vector<std::string>& texts) { texts = in_.texts(); }
  void operator()(std::vector<std::uint64_t>& hashes) { hashes = in_.hashes(); }
  void operator()(bool& value) { value = in_.flag(); }
  void operator()(int& value) {
    constexpr std::int64_t most = INT32_MAX;
    value = static_cast<int>(std::clamp(in_.whole(), -most, most));
  }
  void operator()(std::uint32_t& value) {
    value = static_cast<std::uint32_t>(in_.below(std::uint64_t{UINT32_MAX} + 1));
  }
  void operator()(std::size_t& value) { value = static_cast<std::size_t>(in_.number()); }
  void operator()(Decimal& value) { value = in_.amount(); }
  void operator()(DayRange& value) { value = in_.days(); }
  template <typename T>
  void operator()(std::optional<T>& value) {
    value.reset();
    if (in_.flag()) (*this)(value.emplace());
  }
  template <typename Enum>
  void closed(Enum& value, std::uint64_t count) {
    value = in_.choice<Enum>(count);
  }
  template <typename List, typename Visit>
  void list(List& items, Visit visit) {
    const std::size_t count = in_.count();
    items.clear();
    for (std::size_t i = 0; i < count && !in_.failed(); ++i)
      visit(*this, items.emplace_back());
  }
  template <typename T, typename Visit>
  void maybe(std::optional<T>& value, Visit visit) {
    value.reset();
    if (in_.flag()) visit(*this, value.emplace());
  }

 private:
  ByteReader& in_;
};

// Each field once, in order: the same list writes and reads. `Io` is Encoder or Decoder,
// and what is visited is const for the former.

template <typename Io, typename N>
void visit_node(Io& io, N& node) {
  io(node.id);
  io(node.name);
  io(node.within);
}

template <typename Io, typename I>
void visit_interval(Io& io, I& interval) {
  io(interval.low);
  io(interval.high);
  io(interval.low_open);
  io(interval.high_open);
}

template <typename Io, typename V>
void visit_value(Io& io, V& value) {
  io(value.text);
  visit_interval(io, value.core);
  visit_interval(io, value.outer);
  io(value.low);
  io(value.high);
  io(value.roundness);
  io.closed(value.hedge, 13);
  io(value.estimate);
}

template <typename Io, typename S>
void visit_speaker(Io& io, S& speaker) {
  io(speaker.agent);
  io(speaker.role);
  io(speaker.organization);
  io(speaker.country);
  io(speaker.verb);
  io.closed(speaker.verb_class, 4);
  io(speaker.at);
}

template <typename Io, typename L>
void visit_location(Io& io, L& location) {
  io(location.range.start);
  io(location.range.end);
  io(location.line);
  io(location.column);
  io(location.end_line);
  io(location.end_column);
  io(location.byte_column);
  io(location.end_byte_column);
}

template <typename Io, typename C>
void visit_where(Io& io, C& claim) {
  io(claim.id);
  io.closed(claim.part, 5);
  io.closed(claim.form, 9);
  io(claim.span.begin);
  io(claim.span.end);
  io(claim.text);
  io(claim.sentence_span.begin);
  io(claim.sentence_span.end);
  io(claim.sentence);
  visit_location(io, claim.location);
  io(claim.sentence_range.start);
  io(claim.sentence_range.end);
  io(claim.statement);
}

template <typename Io, typename C>
void visit_what(Io& io, C& claim) {
  visit_node(io, claim.measure.node);
  io(claim.measure.open);
  io(claim.measure.steady_for);
  io.closed(claim.kind, 8);
  io.maybe(claim.value, [](auto& inner, auto& value) { visit_value(inner, value); });
  io(claim.date);
  io(claim.date_text);
  for (auto* part :
       {&claim.yearless_month, &claim.yearless_day, &claim.yearless_start_month,
        &claim.yearless_start_day, &claim.as_of_month, &claim.as_of_day, &claim.said_month,
        &claim.said_day})
    io(*part);
  for (auto* words : {&claim.name, &claim.skeleton, &claim.role, &claim.status,
                      &claim.condition, &claim.quote})
    io(*words);
  io(claim.rank);
  io(claim.members);
  io(claim.closed_list);
  // Archives from before there were orders hold none.
  if (claim.form != Form::order) return;
  io.maybe(claim.after, [](auto& inner, auto& event) { visit_event(inner, event); });
}

template <typename Io, typename E>
void visit_event(Io& io, E& event) {
  io(event.id);
  io(event.head);
  io(event.modifiers);
  io(event.skeleton);
  io(event.words);
}

template <typename Io, typename C>
void visit_circumstances(Io& io, C& claim) {
  io(claim.unit.dimension);
  io(claim.unit.unit);
  io(claim.unit.factor);
  io(claim.unit.offset);
  auto& who = claim.population;
  for (auto* words :
       {&who.head, &who.citizenship, &who.sex, &who.occupation, &who.quantifier})
    io(*words);
  io(who.modifiers);
  for (auto* node : {&claim.origin, &claim.goal, &claim.place}) visit_node(io, *node);
  io(claim.place_role);
  io(claim.period.start);
  io(claim.period.end);
  io(claim.period.anchor);
  io(claim.as_of);
  io(claim.said_at);
}

template <typename Io, typename C>
void visit_claim(Io& io, C& claim) {
  visit_where(io, claim);
  visit_what(io, claim);
  visit_circumstances(io, claim);
  io.list(claim.attribution,
          [](auto& inner, auto& speaker) { visit_speaker(inner, speaker); });
  io.closed(claim.modality, 7);
  io(claim.positive);
  io.closed(claim.standing, 3);
  io(claim.revision);
  for (auto& state : claim.states) io.closed(state, 5);
  io(claim.speech_near);
  io(claim.implied);
  io(claim.read_by);
  io(claim.topic);
}

}  // namespace

std::string encode_words(const ArticleInfo& article) {
  ByteWriter out;
  out.number(codec_version);
  out.hashes(article.topic);
  out.hashes(article.names);
  out.hashes(article.shingles);
  return out.bytes();
}

std::optional<ArticleWords> decode_words(std::string_view bytes) {
  ByteReader in(bytes);
  if (in.number() != codec_version) return std::nullopt;
  ArticleWords words;
  words.topic = in.hashes();
  words.names = in.hashes();
  words.shingles = in.hashes();
  const auto sorted = [](const std::vector<std::uint64_t>& hashes) {
    return std::ranges::is_sorted(hashes);
  };
  if (!in.is_done() || !sorted(words.topic) || !sorted(words.names) ||
      !sorted(words.shingles))
    return std::nullopt;
  return words;
}

std::string encode_claims(std::span<const Claim> claims, ClaimIndex first) {
  ByteWriter out;
  out.number(codec_version);
  out.number(claims.size());
  Encoder encoder(out);
  for (const Claim& claim : claims) {
    visit_claim(encoder, claim);
    out.number(claim.of ? *claim.of - first + 1 : 0);
  }
  return packed(out.bytes());
}

std::optional<std::vector<Claim>> decode_claims(std::string_view bytes) {
  const std::optional<std::string> unpacked_bytes = unpacked(bytes);
  if (!unpacked_bytes) return std::nullopt;
  ByteReader in(*unpacked_bytes);
  if (in.number() != codec_version) return std::nullopt;
  const std::uint64_t count = in.below(most_claims + 1);
  Decoder decoder(in);
  std::vector<Claim> claims;
  for (std::uint64_t i = 0; i < count && !in.failed(); ++i) {
    Claim& claim = claims.emplace_back();
    visit_claim(decoder, claim);
    if (const std::uint64_t of = in.below(count + 1); of > 0)
      claim.of = static_cast<ClaimIndex>(of - 1);
  }
  if (!in.is_done()) return std::nullopt;
  return claims;
}

}  // namespace crosscheck
