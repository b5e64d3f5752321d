// SPDX-License-Identifier: BSL-1.0
// Bands in one line, divided by |, and values, a line each. What the scalar path says of a value is
// what a stream of rows says on every kernel; findings are sentences; a repair takes its finding
// away, brings no error and moves no value that it does not say.
#include <array>
#include <stdexcept>

#include <jixiao/batch/stream.hpp>
#include <jixiao/check/check.hpp>
#include <jixiao/check/repair.hpp>
#include <jixiao/judging/grading_text.hpp>
#include <jixiao/report/answer.hpp>
#include <jixiao/standard/any_standard.hpp>
#include <jixiao/standard/any_standard_text.hpp>
#include <jixiao/words/explain.hpp>

#include "fuzz/property.hpp"
#include "fuzz/target.hpp"

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

std::string scalar(const standard_view& s, std::string_view value) {
  try {
    const verdict v = grade_of(s, value);
    fuzz::require_sentence(explain(s, v), value);
    return std::string(v.grade ? s.level_scale().word_of(*v.grade) : "") + "," +
           std::string(name_of(v.reason));
  } catch (const input_error& e) {
    fuzz::require(!explain(e).empty(), "a refusal has a sentence");
    return "," + std::string(name_of(e.what_is_wrong()));
  } catch (const std::overflow_error&) {
    return ",too-many-digits";
  }
}

std::string streamed(const batch::named_standards& all, std::string_view rows,
                     const batch::stream_options& options, std::size_t at_a_time) {
  std::string out;
  const auto read = [&](char* to, std::size_t room) {
    const std::size_t count = rows.copy(to, std::min(room, at_a_time));
    rows.remove_prefix(count);
    return count;
  };
  const auto write = [&](std::string_view bytes) {
    out += bytes;
    return true;
  };
  try {
    batch::grade_stream(all, read, write, options);
  } catch (const batch::stream_error& refused) {
    // Bytes that may be UTF-16 have another heading.
    return refused.what();
  }
  return out;
}

// What stands behind the value in each row; the value may have commas, grade and reason have none.
std::vector<std::string> ends_of(std::string_view out) {
  std::vector<std::string> ends;
  for (std::string_view line : fuzz::lines_of(out)) {
    const std::size_t last = line.rfind(',');
    const std::size_t before = last == std::string_view::npos ? last : line.rfind(',', last - 1);
    if (before != std::string_view::npos) ends.emplace_back(line.substr(before + 1));
  }
  return ends;
}

using cells = std::vector<std::string>;

void check_stream(const cells& bands, const standard_view& s,
                  const std::vector<std::string_view>& values) {
  std::string csv = "id";
  for (grade g : s.levels()) csv += "," + std::string(s.level_scale().word_of(g));
  csv += "\nS";
  for (const std::string& band : bands) csv += "," + quoted(band);
  const auto all = batch::named_standards::from_csv(csv + "\n");
  for (const bool is_quoted : {false, true}) {
    std::string rows = "id,value\n";
    for (const std::string_view value : values) {
      const bool must = is_quoted || value.find_first_of(",\"") != value.npos;
      rows += "S," + (must ? quoted(value) : std::string(value)) + "\n";
    }
    for (const batch::kernel kernel : batch::kernels_here()) {
      batch::stream_options options;
      options.kernel = kernel;
      const std::vector<std::string> got = ends_of(streamed(all, rows, options, 1 << 16));
      fuzz::require(got.size() == values.size() + 1, "a row in is a row out", rows);
      for (std::size_t n = 0; n < values.size(); ++n) {
        const std::string wanted = scalar(s, values[n]);
        fuzz::require(
            got[n + 1] == wanted, "a stream grades as the scalar path does",
            csv + "\n" + std::string(values[n]) + ": " + got[n + 1] + " instead of " + wanted);
      }
    }
  }
}

std::optional<std::optional<grade>> grade_or_refusal(const standard_view& s,
                                                     std::string_view value) {
  try {
    return grade_of(s, value).grade;
  } catch (const input_error&) {
  } catch (const std::overflow_error&) {
  }
  return std::nullopt;
}

// Values of the standard's own unit are in the sets of findings as they are.
bool is_regraded(const repair& mended, std::string_view value, const standard_view& s) {
  const quantity_reading q = read_quantity(value);
  return !q || q.value.unit != s.unit() || mended.regraded.contains(q.value.value);
}

void check_repair(const cells& bands, const standard_view& s, const findings& found,
                  const finding& f, const std::vector<std::string_view>& values) {
  const repair mended = repair_of(s, f);
  if (mended.is_empty()) return;
  cells after = bands;
  for (const band_edit& e : mended.edits) after[column_of(e.band)] = std::string(e.text.view());
  const any_standard kept = any_standard::read(s.level_scale(), after);
  const standard_view edited = kept;
  const findings left = check(edited);
  const std::string about =
      bands[0] + "|… " + std::string(name_of(f.code)) + " → " + std::string(mended.edits[0].text);
  for (const finding& l : left)
    fuzz::require(
        l.code != f.code || l.values != f.values || l.bands != f.bands || l.values.is_empty(),
        "a repair takes its finding away", about);
  for (const code c : {code::unreadable, code::gap, code::uncovered_worst, code::overlap,
                       code::unreachable, code::duplicate_band, code::out_of_order})
    fuzz::require(left.count(c) <= found.count(c), "a repair brings no error", about);
  for (const std::string_view value : values) {
    const auto was = grade_or_refusal(s, value);
    const auto now = grade_or_refusal(edited, value);
    if (was && now && *was != *now)
      fuzz::require(is_regraded(mended, value, s), "a repair moves only what it says",
                    about + " " + std::string(value));
  }
}

}  // namespace

void fuzz::standards(std::string_view input) {
  // A stream has rules of its own for bytes that are no text.
  if (input.size() > 2000 || !is_utf8(input)) return;
  if (input.find_first_of(std::string_view("\0\r\x1A", 3)) != input.npos) return;
  if (input.find("\xEF\xBB\xBF") != input.npos) return;
  std::vector<std::string_view> lines = lines_of(input);
  if (lines.size() < 2) return;
  const cells bands = report::split_bands(lines[0]);
  if (bands.size() < min_levels || bands.size() > max_levels) return;
  lines.erase(lines.begin());
  if (lines.size() > 8) lines.resize(8);
  const any_standard kept = any_standard::read(scale::of_size(bands.size()), bands);
  const standard_view s = kept;
  const findings found = check(s);
  for (const finding& f : found) {
    require_sentence(explain(s, f, language::zh), input);
    require_sentence(explain(s, f, language::en), input);
    check_repair(bands, s, found, f, lines);
  }
  check_stream(bands, s, lines);
}

// Any bytes as rows: one output, whatever kernel, threads, blocks and pieces they come in. What
// encoding bytes are in that are no UTF-8 is told by the first block, so that these have one alone.
void fuzz::streams(std::string_view input) {
  if (input.size() > 4000) return;
  static const auto all = batch::named_standards::from_csv(
      "id,优,良,中,差\nS,98%以上,95%～98%,90%～95%,90%以下\nT,3次以内,5次以内,8次以内,10次以内\n"
      "甲,效果明显,效果较好,效果一般,没效果\n\"a\rb\",1万元以上,5000元～1万元,500元～5000元,"
      "500元以下\n");
  const std::string rows = "id,value\n" + std::string(input);
  batch::stream_options options;
  options.kernel = batch::kernel::scalar;
  const std::string wanted = streamed(all, rows, options, 1 << 16);
  require(!is_utf8(input) || is_utf8(wanted), "rows of text are text");
  for (const batch::kernel kernel : batch::kernels_here())
    for (const std::size_t block : {std::size_t{64}, std::size_t{1} << 17}) {
      if (block == 64 && !is_utf8(input)) continue;
      for (const std::size_t at_a_time : {std::size_t{7}, std::size_t{1} << 16}) {
        options.kernel = kernel;
        options.block = block;
        options.threads = block == 64 ? 2 : 1;
        require(streamed(all, rows, options, at_a_time) == wanted, "the same bytes on every way",
                input);
      }
    }
}
