// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <jixiao/base/place.hpp>

#include "plain/json_tree.hpp"

namespace jixiao::report {

// {"file", "sheet", "row", "column", "address"}, as far as they are known.
inline plain::json_tree place_json(const place& where) {
  plain::json_tree out;
  out["file"] = where.file;
  if (!where.sheet.empty()) out["sheet"] = where.sheet;
  if (where.row != 0) out["row"] = where.row;
  if (where.column != 0) out["column"] = where.column;
  if (!where.address.empty()) out["address"] = where.address;
  return out;
}

}  // namespace jixiao::report
