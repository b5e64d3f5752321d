// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <jixiao/base/language.hpp>
#include <jixiao/check/table.hpp>
#include <jixiao/scoring/evaluation.hpp>
#include <jixiao/scoring/scheme.hpp>
#include <jixiao/scoring/sensitivity.hpp>
#include <jixiao/table/department.hpp>
#include <jixiao/table/measurement.hpp>

namespace jixiao::report {

/// A file that a report rests on (依据文件), and its SHA-256 digest.
struct source_file {
  std::string name;    ///< its path or name, as it is shown
  std::string digest;  ///< in hexadecimal digits, small letters
};

/// What a report was made by and from, so that anyone can make it again (凭据): the program, and
/// SHA-256 digests of the standards by what they mean and by how they are written. The scheme, with
/// its reading, and the files stand beside it.
struct receipt {
  std::string program;           ///< its name and version
  std::string standards_digest;  ///< by what they mean
  std::string texts_digest;      ///< by how they are written
};

/// Everything that a report shows (报告内容). The table, the measurements and the scheme are those
/// that `result` was made from; they must outlive the report's making.
struct content {
  const department& table;   ///< what was scored against
  const measurements& year;  ///< what was measured
  const evaluation& result;  ///< what came of it
  const scheme& how;         ///< how it was scored
  /// The findings of the standards; see check(department).
  std::vector<table_finding> findings;
  std::vector<source_file> files;  ///< those that it rests on, in any order
  /// The scheme as JSON; left out of the report when empty.
  std::string scheme_json;
  /// What the overall grade hangs on; left out of the report when empty.
  std::optional<sensitivity_report> hangs;
  language in = language::zh;  ///< the language of every sentence
  std::optional<jixiao::report::receipt> receipt = std::nullopt;  ///< shown where there is one
  /// The day it was made, as it is to be shown (2026-01-28); not shown when empty.
  std::string date{};
};

}  // namespace jixiao::report
