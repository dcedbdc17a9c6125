#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace crosscheck {

/// Universal part of speech (Universal Dependencies, version 2).
enum class Upos : std::uint8_t {
  adj,
  adp,
  adv,
  aux,
  cconj,
  det,
  intj,
  noun,
  num,
  part,
  pron,
  propn,
  punct,
  sconj,
  sym,
  verb,
  x
};
/// "ADJ", "ADP" ...
std::string_view name(Upos upos);
std::optional<Upos> upos_of(std::string_view name);

/// Dependency of a word to its head, as the English treebanks use them.
enum class Dependency : std::uint8_t {
  root,
  acl,
  acl_relcl,
  advcl,
  advcl_relcl,
  advmod,
  amod,
  appos,
  aux,
  aux_pass,
  case_,
  cc,
  cc_preconj,
  ccomp,
  compound,
  compound_prt,
  conj,
  cop,
  csubj,
  csubj_outer,
  csubj_pass,
  dep,
  det,
  det_predet,
  discourse,
  dislocated,
  expl,
  fixed,
  flat,
  goeswith,
  iobj,
  list,
  mark,
  nmod,
  nmod_desc,
  nmod_poss,
  nmod_unmarked,
  nsubj,
  nsubj_outer,
  nsubj_pass,
  nummod,
  obj,
  obl,
  obl_agent,
  obl_unmarked,
  orphan,
  parataxis,
  punct,
  reparandum,
  vocative,
  xcomp
};
constexpr std::size_t relation_count = 51;
/// "nsubj:pass" ...
std::string_view name(Dependency relation);
/// The relation of a name; of an unknown subtype ("obl:tmod"), that of its type.
std::optional<Dependency> relation_of(std::string_view name);
/// The universal relation without its subtype: "nsubj" of "nsubj:pass".
std::string_view base_name(Dependency relation);

}  // namespace crosscheck
