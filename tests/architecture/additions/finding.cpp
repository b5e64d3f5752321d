// SPDX-License-Identifier: BSL-1.0
#include <iostream>
#include <jixiao/jixiao.hpp>
#include <jixiao/words/explain.hpp>

using namespace jixiao;

int main() {
  const standard s = read_standard("-2000000以上", "95～98", "90～95", "90以下");
  for (const finding& f : check(s))
    if (name_of(f.code) == "every-number")
      std::cout << name_of(f.code) << ": " << explain(s, f) << " / " << explain(s, f, language::en);
}
