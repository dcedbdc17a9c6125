#include <exception>
#include <iostream>

#include "build_facts_made.h"
#include "tool/run.h"

int main(int argc, char** argv) {
  try {
    return static_cast<int>(crosscheck::run(argc, argv, std::cin, std::cout, std::cerr,
                                            crosscheck::build_facts));
  } catch (const std::exception& error) {
    std::cerr << "crosscheck: internal error: " << error.what() << '\n';
    return static_cast<int>(crosscheck::ExitStatus::internal);
  }
}
