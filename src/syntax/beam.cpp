#include "syntax/beam.h"

namespace crosscheck {

void start(const ParseInput& input, BeamMemory& memory) {
  memory.parts.clear();
  memory.states.clear();
  memory.steps.clear();
  for (std::uint32_t token = 0; token <= input.size; ++token) {
    Part part;
    part.token = token;
    memory.parts.push_back(part);
  }
  memory.states.emplace_back();
  memory.steps.push_back(0);
}

}  // namespace crosscheck
