// SPDX-License-Identifier: BSL-1.0
#include "receipt_seal.hpp"

#include <utility>

#include <jixiao/io/digest.hpp>

namespace jixiao::cli {

namespace {

using nlohmann::ordered_json;

std::string written(const ordered_json& line) {
  return line.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

}  // namespace

std::string sealed_line(ordered_json line, ordered_json receipt) {
  line["receipt"] = std::move(receipt);
  const std::string seal = io::sha256(written(line));
  line["receipt"]["sha256"] = seal;
  return written(line);
}

std::string sealed_report(const std::string& json) {
  ordered_json report = ordered_json::parse(json);
  if (!report.contains("receipt")) return json;
  const std::string seal = io::sha256(written(report));
  report["receipt"]["sha256"] = seal;
  return report.dump(2, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

bool is_sealed(const ordered_json& line) {
  ordered_json rest = line;
  ordered_json& receipt = rest["receipt"];
  if (!receipt.is_object() || !receipt.contains("sha256")) return false;
  const ordered_json seal = receipt["sha256"];
  receipt.erase("sha256");
  return seal == io::sha256(written(rest));
}

}  // namespace jixiao::cli
