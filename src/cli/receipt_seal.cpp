// SPDX-License-Identifier: BSL-1.0
#include "receipt_seal.hpp"

#include <utility>

#include <jixiao/io/digest.hpp>

#include "plain/json_parse.hpp"

namespace jixiao::cli {

namespace {

using plain::json_tree;

std::string written(const json_tree& line) { return line.dump(); }

}  // namespace

std::string sealed_line(json_tree line, json_tree receipt) {
  line["receipt"] = std::move(receipt);
  const std::string seal = io::sha256(written(line));
  line["receipt"]["sha256"] = seal;
  return written(line);
}

std::string sealed_report(const std::string& json) {
  json_tree report = plain::parse_json(json).value();
  if (!report.contains("receipt")) return json;
  const std::string seal = io::sha256(written(report));
  report["receipt"]["sha256"] = seal;
  return report.dump(true) + "\n";
}

bool is_sealed(const json_tree& line) {
  json_tree rest = line;
  json_tree& receipt = rest["receipt"];
  if (!receipt.is_object() || !receipt.contains("sha256")) return false;
  const json_tree seal = receipt["sha256"];
  receipt.erase("sha256");
  return seal == io::sha256(written(rest));
}

}  // namespace jixiao::cli
