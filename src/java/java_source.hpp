// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <vector>

#include <jixiao/judging/reading.hpp>
#include <jixiao/table/department.hpp>

namespace jixiao::java {

// A file of generated Java and what stands in it.
struct source_file {
  std::string path;  // below the folder that it is written to
  std::string text;
};

// The standards of a table as Java 8 (Java 源代码), with BigDecimal only: the class itself, a
// program of cases that needs nothing else, and a JUnit test of the same cases in the folder junit.
// All of it is ASCII, so that no compiler's encoding matters. O(indicators).
// Throws std::overflow_error where the reading rounds and a bound takes more than 38 digits.
std::vector<source_file> java_sources(const department& table, const std::string& class_name,
                                      const std::string& package,
                                      const reading& how = reading::official());

// Whether a text can be the name of a class, or of a package with dots.
bool is_java_name(const std::string& text, bool with_dots);

}  // namespace jixiao::java
