// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>

#include <jixiao/io/digest.hpp>
#include <jixiao/report/content.hpp>
#include <jixiao/testing/receipt.hpp>
#include <jixiao/version.hpp>

namespace jixiao::cli {

// What a report by this program says of itself.
inline report::receipt receipt_of(const department& table) {
  return {std::string("jixiao ") + JIXIAO_VERSION_STRING, io::sha256(canonical_standards(table)),
          io::sha256(written_standards(table))};
}

}  // namespace jixiao::cli
