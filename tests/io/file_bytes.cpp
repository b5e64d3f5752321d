// SPDX-License-Identifier: BSL-1.0
#include "io/file_bytes.hpp"

#include <string>

#include "io/support/office_files.hpp"
#include "io/support/sample_files.hpp"
#include "support/catch.hpp"

using namespace jixiao;
using namespace jixiao::tests;

TEST_CASE("a file is read up to the size that is allowed, and refused whole past it", "[io]") {
  const std::string path = sample_path("qinhuangdao-2019.csv");
  const std::string bytes = bytes_of(path);
  io::document out;
  CHECK(io::read_file_bytes(path, out, bytes.size()));
  CHECK(out.bytes == bytes);
  CHECK(out.problems.empty());
  CHECK_FALSE(io::read_file_bytes(path, out, bytes.size() - 1));
  CHECK(out.bytes.empty());
  CHECK(problems_of(out) == "too-large");
}
