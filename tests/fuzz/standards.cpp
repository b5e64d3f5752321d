// SPDX-License-Identifier: BSL-1.0
// Four bands and values, a line each. What the scalar path says of a value is what a column and a
// stream of rows say, on every kernel; findings are sentences; a repair takes its finding away and
// moves no value that had one grade.
#include <jixiao/batch/stream.hpp>
#include <jixiao/check/check.hpp>
#include <jixiao/check/repair.hpp>
#include <jixiao/judging/grading.hpp>
#include <jixiao/words/explain.hpp>

#include <stdexcept>

#include "property.hpp"

using namespace jixiao;

namespace {

std::string quoted(std::string_view field) {
  std::string text = "\"";
  for (char c : field) {
    if (c == '"') text += c;
    text += c;
  }
  return text + '"';
}

std::string scalar(const standard& s, std::string_view value) {
  try {
    const verdict v = grade_of(s, value);
    const std::string why = explain(s, v);
    fuzz::require(!why.empty(), "a verdict has its reason in words");
    return std::string(v.grade ? word_of(*v.grade) : "") + "," + std::string(name_of(v.reason));
  } catch (const input_error& e) {
    fuzz::require(!explain(e).empty(), "a refusal has a sentence");
    return "," + std::string(name_of(e.what_is_wrong()));
  } catch (const std::overflow_error&) {
    return ",too-many-digits";
  }
}

std::vector<std::string> streamed(const batch::named_standards& all, const std::string& rows,
                                  batch::kernel kernel) {
  std::string out;
  std::size_t at = 0;
  batch::stream_options options;
  options.kernel = kernel;
  batch::grade_stream(
      all,
      [&](char* to, std::size_t room) {
        const std::size_t count = rows.copy(to, room, at);
        at += count;
        return count;
      },
      [&](std::string_view bytes) {
        out += bytes;
        return true;
      },
      options);
  std::vector<std::string> ends;
  for (std::string_view line : fuzz::lines_of(out)) {
    // The value may have commas; grade and reason have none.
    const std::size_t last = line.rfind(',');
    const std::size_t before = last == std::string_view::npos ? last : line.rfind(',', last - 1);
    if (before != std::string_view::npos) ends.emplace_back(line.substr(before + 1));
  }
  return ends;
}

void check_stream(const std::array<std::string, 4>& bands, const standard& s,
                  const std::vector<std::string>& values) {
  std::string csv = "id,优,良,中,差\nS";
  for (const std::string& band : bands) csv += "," + quoted(band);
  const auto all = batch::named_standards::from_csv(csv + "\n");
  std::string rows = "id,value\n";
  for (const std::string& value : values) rows += "S," + quoted(value) + "\n";
  for (const batch::kernel kernel : batch::kernels_here()) {
    const std::vector<std::string> got = streamed(all, rows, kernel);
    fuzz::require(got.size() == values.size() + 1, "a row in is a row out", rows);
    for (std::size_t n = 0; n < values.size(); ++n) {
      const std::string wanted = scalar(s, values[n]);
      fuzz::require(got[n + 1] == wanted, "a stream grades as the scalar path does",
                    csv + values[n] + ": " + got[n + 1] + " instead of " + wanted);
    }
  }
}

void check_findings(const standard& s, std::string_view input) {
  for (const finding& f : check(s)) {
    fuzz::require_sentence(explain(s, f, language::zh), input);
    fuzz::require_sentence(explain(s, f, language::en), input);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size > 2000) return 0;
  const std::string_view input = fuzz::text_of(data, size);
  // The stream has rules of its own for bytes that are no text.
  if (!fuzz::is_utf8(input) || input.find_first_of(std::string_view("\0\r\xEF", 3)) != input.npos)
    return 0;
  const std::vector<std::string_view> lines = fuzz::lines_of(input);
  if (lines.size() < 5) return 0;
  std::array<std::string, 4> bands;
  for (std::size_t n = 0; n < 4; ++n) bands[n] = std::string(lines[n]);
  const standard s = read_standard(bands[0], bands[1], bands[2], bands[3]);
  check_findings(s, input);
  std::vector<std::string> values;
  for (std::size_t n = 4; n < lines.size(); ++n) values.emplace_back(lines[n]);
  check_stream(bands, s, values);
  return 0;
}
