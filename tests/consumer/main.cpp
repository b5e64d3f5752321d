// SPDX-License-Identifier: BSL-1.0

// The program of somebody who uses the library.
#include <cstdio>
#include <string_view>

#if __has_include(<jixiao/jixiao.hpp>)
#include <jixiao/jixiao.hpp>
#endif
#include <jixiao/version.hpp>

int main() {
  std::printf("jixiao %s\n", jixiao::version.text);
  return std::string_view{jixiao::version.text} == EXPECTED_VERSION ? 0 : 1;
}
