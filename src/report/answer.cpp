// SPDX-License-Identifier: BSL-1.0
#include <nlohmann/json.hpp>
#include <stdexcept>

#include <jixiao/report/answer.hpp>

#include <jixiao/judging/grading.hpp>
#include <jixiao/words/explain.hpp>
#include <jixiao/words/wording.hpp>

namespace jixiao::report {

namespace {

using nlohmann::ordered_json;

std::string written(const ordered_json& tree, int indent = -1) {
  return tree.dump(indent, ' ', false, ordered_json::error_handler_t::replace);
}

ordered_json or_null(std::string text) {
  return text.empty() ? ordered_json(nullptr) : ordered_json(std::move(text));
}

std::string figure(const fraction& value, const unit& u) {
  return std::string(to_text(quantity{value, u}).view());
}

ordered_json finding_tree(const table_finding& f, language in) {
  ordered_json bands = ordered_json::array();
  for (grade g : all_grades)
    if (f.what.bands.has(g)) bands.push_back(std::string(name_of(g)));
  std::string band;
  if (f.what.bands.size() == 1) band = std::string(name_of(f.what.bands.best()));
  ordered_json witnesses = ordered_json::array();
  for (const decimal& w : f.what.witnesses) witnesses.push_back(figure(fraction(w), f.what.unit));
  ordered_json out{{"code", std::string(name_of(f.what.code))},
                   {"severity", std::string(name_of(f.what.level()))},
                   {"file", f.where.file},
                   {"place", place_words(f.where, in)},
                   {"duty", f.duty},
                   {"activity", or_null(f.activity)},
                   {"indicator", or_null(f.indicator)},
                   {"band", or_null(band)},
                   {"bands", bands},
                   {"witness", witnesses.empty() ? ordered_json(nullptr) : witnesses.front()},
                   {"witnesses", witnesses},
                   {"message", explain_finding(f, in)},
                   {"repair", nullptr}};
  for (const band_edit& edit : f.repair.edits)
    out["repair"][std::string(name_of(edit.band))] = std::string(edit.text.view());
  return out;
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

std::string verdict_line(const standard& s, std::string_view value, const verdict& v, language in) {
  ordered_json out;
  out["value"] = std::string(value);
  out["grade"] = v.grade ? ordered_json(std::string(word_of(*v.grade))) : ordered_json(nullptr);
  out["grade_id"] = v.grade ? ordered_json(std::string(name_of(*v.grade))) : ordered_json(nullptr);
  out["reason"] = std::string(name_of(v.reason));
  out["band"] = v.grade ? ordered_json(std::string(detail::trimmed(s[*v.grade].text.view())))
                        : ordered_json(nullptr);
  out["decided_by"] = v.decided_by
                          ? ordered_json(figure(fraction(v.value), v.unit) + " " +
                                         std::string(sign_of(v.decided_by->relation)) + " " +
                                         figure(fraction(v.decided_by->bound), v.unit))
                          : ordered_json(nullptr);
  out["to_next"] = v.to_next ? ordered_json(figure(*v.to_next, v.unit)) : ordered_json(nullptr);
  out["explanation"] = explain(s, v, in);
  return written(out);
}

std::string refusal_line(std::string_view value, std::string_view code, std::string_view message) {
  return written({{"value", std::string(value)},
                  {"error", {{"code", std::string(code)}, {"message", std::string(message)}}}});
}

answer grade_line(const standard& s, std::string_view value, const reading& how, language in) {
  try {
    const verdict v = grade_of(s, value, how);
    return {v.grade ? answered::graded : answered::no_grade, verdict_line(s, value, v, in)};
  } catch (const input_error& e) {
    return {answered::refused, refusal_line(value, name_of(e.what_is_wrong()), explain(e, in))};
  } catch (const std::overflow_error&) {
    const fault what = fault::too_many_digits;
    return {answered::refused,
            refusal_line(value, name_of(what),
                         detail::in_quotes(value) + (in == language::zh ? "：" : ": ") +
                             std::string(message_of(what).in(in)))};
  }
}

std::string findings_text(std::span<const table_finding> found, std::size_t indicators,
                          language in) {
  ordered_json out{{"findings", ordered_json::array()}};
  for (const table_finding& f : found) out["findings"].push_back(finding_tree(f, in));
  out["indicators"] = indicators;
  return written(out, 2);
}

}  // namespace jixiao::report
