#include "syntax/tags.h"

#include <array>

namespace crosscheck {
namespace {

constexpr std::array<std::string_view, 17> upos_names = {
    "ADJ",  "ADP",  "ADV",   "AUX",   "CCONJ", "DET", "INTJ", "NOUN", "NUM",
    "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"};

constexpr std::array<std::string_view, relation_count> relation_names = {
    "root",          "acl",        "acl:relcl",   "advcl",
    "advcl:relcl",   "advmod",     "amod",        "appos",
    "aux",           "aux:pass",   "case",        "cc",
    "cc:preconj",    "ccomp",      "compound",    "compound:prt",
    "conj",          "cop",        "csubj",       "csubj:outer",
    "csubj:pass",    "dep",        "det",         "det:predet",
    "discourse",     "dislocated", "expl",        "fixed",
    "flat",          "goeswith",   "iobj",        "list",
    "mark",          "nmod",       "nmod:desc",   "nmod:poss",
    "nmod:unmarked", "nsubj",      "nsubj:outer", "nsubj:pass",
    "nummod",        "obj",        "obl",         "obl:agent",
    "obl:unmarked",  "orphan",     "parataxis",   "punct",
    "reparandum",    "vocative",   "xcomp"};

template <std::size_t size>
std::optional<std::size_t> index_of(const std::array<std::string_view, size>& names,
                                    std::string_view name) {
  for (std::size_t at = 0; at < size; ++at) {
    if (names[at] == name) return at;
  }
  return std::nullopt;
}

}  // namespace

std::string_view name(Upos upos) { return upos_names[static_cast<std::size_t>(upos)]; }

std::optional<Upos> upos_of(std::string_view name) {
  const auto at = index_of(upos_names, name);
  if (!at) return std::nullopt;
  return static_cast<Upos>(*at);
}

std::string_view name(Dependency relation) {
  return relation_names[static_cast<std::size_t>(relation)];
}

std::optional<Dependency> relation_of(std::string_view name) {
  const auto at = index_of(relation_names, name);
  if (at) return static_cast<Dependency>(*at);
  const std::size_t colon = name.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  return relation_of(name.substr(0, colon));
}

std::string_view base_name(Dependency relation) {
  const std::string_view full = name(relation);
  return full.substr(0, full.find(':'));
}

}  // namespace crosscheck
