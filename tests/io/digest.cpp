// SPDX-License-Identifier: BSL-1.0
#include <jixiao/io/digest.hpp>
#include <string>

#include "support/catch.hpp"

// The examples of FIPS 180-4 that everybody publishes.
TEST_CASE("a digest is SHA-256 in hexadecimal digits", "[io][digest]") {
  CHECK(jixiao::io::sha256("") ==
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(jixiao::io::sha256("abc") ==
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(jixiao::io::sha256(std::string(1000000, 'a')) ==
        "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}
