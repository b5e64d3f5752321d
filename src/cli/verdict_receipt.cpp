// SPDX-License-Identifier: BSL-1.0
#include "verdict_receipt.hpp"

#include <jixiao/io/digest.hpp>
#include <jixiao/io/scheme.hpp>
#include <jixiao/report/answer.hpp>
#include <jixiao/standard/any_standard.hpp>
#include <jixiao/standard/any_standard_text.hpp>
#include <jixiao/testing/receipt.hpp>
#include <jixiao/version.hpp>

#include "plain/json_parse.hpp"
#include "receipt_seal.hpp"

namespace jixiao::cli {

namespace {

using plain::json_tree;

std::string words_of_levels(const scale& levels) {
  std::string words;
  for (const grade g : levels.levels())
    words.append(words.empty() ? "" : ",").append(levels.word_of(g));
  return words;
}

json_tree json_of(const reading& how) {
  scheme whole;
  whole.reading = how;
  return plain::parse_json(io::write_scheme(whole)).value()["reading"];
}

json_tree receipt_json(const verdict_basis& basis, std::string_view value) {
  const any_standard s = any_standard::read(basis.levels, basis.bands);
  std::string text;
  for (const std::string& band : basis.bands) text.append(band).append(1, '\x1F');
  return {{"program", std::string("jixiao ") + JIXIAO_VERSION_STRING},
          {"levels", words_of_levels(basis.levels)},
          {"bands", basis.bands},
          {"reading", json_of(basis.how)},
          {"language", basis.in == language::en ? "en" : "zh"},
          {"standard", io::sha256(canonical_text(standard_view(s)))},
          {"text", io::sha256(text)},
          {"input", io::sha256(std::string(value))}};
}

}  // namespace

std::string line_with_receipt(std::string_view line, const verdict_basis& basis,
                              std::string_view value) {
  return sealed_line(plain::parse_json(line).value(), receipt_json(basis, value));
}

std::optional<verdict_basis> basis_of(const json_tree& line) {
  if (!line.is_object() || !line.contains("receipt") || !line["receipt"].is_object())
    return std::nullopt;
  const json_tree& receipt = line["receipt"];
  const auto text = [&](const char* key) { return receipt[key].text(); };
  if (!receipt.contains("bands") || !receipt["bands"].is_array()) return std::nullopt;
  verdict_basis basis;
  for (const json_tree& band : receipt["bands"].elements()) {
    if (!band.is_string()) return std::nullopt;
    basis.bands.emplace_back(band.text());
  }
  const std::optional<scale> levels = scale::read(text("levels"));
  if (!levels || levels->size() != basis.bands.size() || !receipt.contains("reading"))
    return std::nullopt;
  basis.levels = *levels;
  const auto how = io::read_scheme(json_tree{{"reading", receipt["reading"]}}.dump());
  if (!how.problems.empty()) return std::nullopt;
  basis.how = how.value.reading;
  basis.in = text("language") == "en" ? language::en : language::zh;
  return basis;
}

std::string recomputed_line(const verdict_basis& basis, std::string_view value) {
  const any_standard s = any_standard::read(basis.levels, basis.bands);
  return line_with_receipt(report::grade_line(s, value, basis.how, basis.in).line, basis, value);
}

}  // namespace jixiao::cli
