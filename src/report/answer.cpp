// SPDX-License-Identifier: BSL-1.0
#include <jixiao/report/answer.hpp>

#include <jixiao/standard/standard_text.hpp>

#include <array>
#include <optional>
#include <stdexcept>
#include <utility>

#include <jixiao/judging/grading_text.hpp>
#include <jixiao/words/call_words.hpp>
#include <jixiao/words/explain.hpp>
#include <jixiao/words/wording.hpp>

#include "plain/json_writer.hpp"

namespace jixiao::report {

namespace {

using plain::json_writer;

std::optional<std::string> or_null(std::string text) {
  if (text.empty()) return std::nullopt;
  return text;
}

std::string figure(const fraction& value, const unit& u) {
  return std::string(to_text(quantity{value, u}).view());
}

void write_bands(json_writer& out, const grade_set& bands, const scale& levels) {
  out.key("bands");
  out.begin_array();
  for (grade g : levels.levels())
    if (bands.has(g)) out.value(levels.name_of(g));
  out.end_array();
}

void write_witnesses(json_writer& out, const finding& f) {
  out.key("witness");
  f.witnesses.empty() ? out.null() : out.value(figure(fraction(f.witnesses[0]), f.unit));
  out.key("witnesses");
  out.begin_array();
  for (const decimal& w : f.witnesses) out.value(figure(fraction(w), f.unit));
  out.end_array();
}

void write_repair(json_writer& out, const table_finding& f) {
  const repair& mended = f.repair;
  out.key("repair");
  if (f.rule && !f.rule->mended.empty()) {
    out.begin_object();
    out.member("words", f.rule->text);
    out.member("rule", f.rule->mended);
    out.end_object();
    return;
  }
  if (mended.is_empty()) return out.null();
  out.begin_object();
  for (const band_edit& edit : mended.edits)
    out.member(f.levels.name_of(edit.band), edit.text.view());
  out.end_object();
}

// {"file", "sheet", "row", "column", "address"}, as far as they are known.
void write_place(json_writer& out, const place& where) {
  out.key("place");
  out.begin_object();
  out.member("file", where.file);
  if (!where.sheet.empty()) out.member("sheet", where.sheet);
  if (where.row != 0) out.member("row", std::size_t{where.row});
  if (where.column != 0) out.member("column", std::size_t{where.column});
  if (!where.address.empty()) out.member("address", where.address);
  out.end_object();
}

void write_finding(json_writer& out, const table_finding& f, language in) {
  std::string band;
  if (f.what.bands.size() == 1) band = f.levels.name_of(f.what.bands.best());
  out.begin_object();
  out.member("code", name_of(f.what.code));
  out.member("severity", name_of(f.what.level()));
  out.member("file", f.where.file);
  write_place(out, f.where);
  out.member("duty", f.duty);
  out.member("activity", or_null(f.activity));
  out.member("indicator", or_null(f.indicator));
  out.member("band", or_null(band));
  write_bands(out, f.what.bands, f.levels);
  write_witnesses(out, f.what);
  out.member("message", explain_finding(f, in));
  write_repair(out, f);
  out.end_object();
}

}  // namespace

std::vector<std::string> split_bands(std::string_view text) {
  std::vector<std::string> parts(1);
  constexpr std::string_view full_width = "｜";
  for (std::size_t i = 0; i < text.size();) {
    const bool wide = text.substr(i).starts_with(full_width);
    if (wide || text[i] == '|') {
      parts.emplace_back();
      i += wide ? full_width.size() : 1;
    } else {
      parts.back() += text[i++];
    }
  }
  return parts;
}

wide_standard read_bands(std::string_view bands) {
  const std::vector<std::string> cells = split_bands(bands);
  if (cells.size() < min_levels || cells.size() > max_levels)
    throw std::invalid_argument(say_in_both(&call_words::bands_are_two_to_ten));
  std::array<std::string_view, max_levels> row{};
  for (std::size_t i = 0; i < cells.size(); ++i) row[i] = cells[i];
  return jixiao::read_bands<max_levels>(scale::of_size(cells.size()), row);
}

std::string_view level_word(const standard_view& s, grade level) {
  const scale* own = s.own_scale();
  return own != nullptr ? own->word_of(level) : s.level_scale().word_of(level);
}
std::string_view level_id(const standard_view& s, grade level) {
  return s.level_scale().name_of(level);
}

std::string verdict_line(const standard_view& s, std::string_view value, const verdict& v,
                         language in) {
  std::optional<std::string> word, id, band, decided_by, to_next;
  std::optional<std::size_t> rank;
  if (v.grade) {
    rank = column_of(*v.grade) + 1;
    word = level_word(s, *v.grade);
    id = level_id(s, *v.grade);
    band = detail::trimmed(s[*v.grade].text.view());
  }
  if (v.decided_by)
    decided_by = figure(fraction(v.value), v.unit) + " " +
                 std::string(sign_of(v.decided_by->relation)) + " " +
                 figure(fraction(v.decided_by->bound), v.unit);
  if (v.to_next) to_next = figure(*v.to_next, v.unit);
  json_writer out;
  out.begin_object();
  out.member("value", value);
  out.member("grade", word);
  out.member("grade_id", id);
  out.key("rank");
  rank ? out.value(*rank) : out.null();
  out.member("levels", s.levels().size());
  out.member("reason", name_of(v.reason));
  out.member("band", band);
  out.member("decided_by", decided_by);
  out.member("to_next", to_next);
  out.member("explanation", explain(s, v, in));
  out.end_object();
  return std::move(out).take();
}

std::string refusal_line(std::string_view value, std::string_view code, std::string_view message) {
  json_writer out;
  out.begin_object();
  out.member("value", value);
  out.key("error");
  out.begin_object();
  out.member("code", code);
  out.member("message", message);
  out.end_object();
  out.end_object();
  return std::move(out).take();
}

answer grade_line(const standard_view& s, std::string_view value, const reading& how, language in) {
  try {
    const verdict v = grade_of(s, value, how);
    return {v.grade ? answered::graded : answered::no_grade, verdict_line(s, value, v, in)};
  } catch (const input_error& e) {
    return {answered::refused, refusal_line(value, name_of(e.what_is_wrong()), explain(e, in))};
  } catch (const std::overflow_error&) {
    const fault what = fault::too_many_digits;
    return {answered::refused,
            refusal_line(value, name_of(what),
                         say(in, &catalogue::input_fault, {value}, {fault_words(what, in)}))};
  }
}

std::string findings_text(std::span<const table_finding> found, std::size_t indicators,
                          language in) {
  json_writer out(true);
  out.begin_object();
  out.key("findings");
  out.begin_array();
  for (const table_finding& f : found) write_finding(out, f, in);
  out.end_array();
  out.member("indicators", indicators);
  out.end_object();
  return std::move(out).take();
}

}  // namespace jixiao::report
