// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <jixiao/base/language.hpp>
#include <jixiao/judging/reading.hpp>
#include <jixiao/standard/scale.hpp>

#include "plain/json_tree.hpp"

namespace jixiao::cli {

// What a verdict rests on (凭据): enough to give it again, with the digests that tell whether
// anything of it was changed since.
struct verdict_basis {
  scale levels;
  std::vector<std::string> bands;
  reading how;
  language in = language::zh;
};

// The line of JSON of one value's verdict, or why it is refused, with its receipt behind: program,
// levels, bands, reading, language, and the SHA-256 of the standard, of its text, of the value and
// of all of it.
std::string line_with_receipt(std::string_view line, const verdict_basis& basis,
                              std::string_view value);

// The basis that such a line names; empty where it is no such line.
std::optional<verdict_basis> basis_of(const plain::json_tree& line);

// The line anew, from its basis and its value.
std::string recomputed_line(const verdict_basis& basis, std::string_view value);

}  // namespace jixiao::cli
