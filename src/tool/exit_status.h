#pragma once

namespace crosscheck {

/// What the process returns (design: interface.md). Worst wins: internal, usage, nothing,
/// differs,
/// findings, ok.
enum class ExitStatus : int {
  ok = 0,
  findings = 1,
  usage = 2,
  nothing_checked = 3,
  internal = 4,
  differs = 5  ///< of `verify --replay`: what was saved does not follow from its claims
};

/// The worse of two.
ExitStatus worse(ExitStatus a, ExitStatus b);

}  // namespace crosscheck
