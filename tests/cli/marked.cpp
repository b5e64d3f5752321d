// SPDX-License-Identifier: BSL-1.0
// The program in the language for tests, which puts each sentence of the catalogue in ⟦ ⟧.
#include "program.hpp"

int main(int count, char** words) {
  return jixiao::cli::run_program(count, words, jixiao::language::marked);
}
