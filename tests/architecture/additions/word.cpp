// SPDX-License-Identifier: BSL-1.0
#include <iostream>
#include <jixiao/jixiao.hpp>

using namespace jixiao;

int main() {
  constexpr standard s = read_standard("不逊于98%", "95%～98%", "90%～95%", "90%以下");
  std::cout << "不逊于98% " << word_of(*grade_of(s, "98%").grade);
}
