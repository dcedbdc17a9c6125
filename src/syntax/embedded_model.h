#pragma once
#include <string_view>

namespace crosscheck {

/// The bytes of `rules/lexicon/en/model.bin`, as they were when the program was built; they
/// lie on a multiple of 64. Defined by generated code (`embedded_model.cpp.in`).
std::string_view embedded_model();

}  // namespace crosscheck
