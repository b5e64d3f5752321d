// SPDX-License-Identifier: BSL-1.0
#include "program.hpp"

int main(int count, char** words) {
  return jixiao::cli::run_program(count, words, jixiao::language::zh);
}
