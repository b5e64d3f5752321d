// SPDX-License-Identifier: BSL-1.0
#include <iostream>
#include <jixiao/words/say.hpp>

using namespace jixiao;

int main() { std::cout << say(language::shouted, &catalogue::not_measured); }
