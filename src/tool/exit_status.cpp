#include "tool/exit_status.h"

namespace crosscheck {
namespace {

int rank(ExitStatus status) {
  switch (status) {
    case ExitStatus::ok: return 0;
    case ExitStatus::findings: return 1;
    case ExitStatus::differs: return 2;
    case ExitStatus::nothing_checked: return 3;
    case ExitStatus::usage: return 4;
    case ExitStatus::internal: return 5;
  }
  return 5;
}

}  // namespace

ExitStatus worse(ExitStatus a, ExitStatus b) { return rank(a) >= rank(b) ? a : b; }

}  // namespace crosscheck
