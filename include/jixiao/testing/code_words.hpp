// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <string_view>

#include <jixiao/base/error.hpp>
#include <jixiao/base/language.hpp>
#include <jixiao/judging/verdict.hpp>
#include <jixiao/testing/case_reading.hpp>
#include <jixiao/words/say.hpp>

// What people read where programs and case files have a name (代码的说法): 共用界值 for
// shared_bound.
namespace jixiao {

/// Why a value has its grade, as a name (理由的说法): 共用界值.
inline std::string reason_words(reason r, language in = language::zh) {
  return detail::said(in, words_of(in).reasons[r]);
}

/// Why something is refused, or brings no points (拒绝的说法): 计量单位不符 for unit-mismatch. A
/// code that has no words stays.
inline std::string refusal_words(std::string_view code, language in = language::zh) {
  for (const enumerator<fault>& e : fault_table)
    if (e.name == code) return fault_words(e.value, in);
  return detail::said(in, words_of(in).refusals[code]);
}

/// A part of a scheme or a choice of a reading (评分办法各项的说法): 反向比例 for reverse.
inline std::string part_words(std::string_view name, language in = language::zh) {
  const catalogue& words = words_of(in);
  return detail::said(
      in, words.scheme_parts.has(name) ? words.scheme_parts[name] : words.open_choices[name]);
}

/// What stands at a part (选项的说法): 归较差的一档 for worse. What is no name stays: a figure.
inline std::string value_words(std::string_view part, std::string_view value,
                               language in = language::zh) {
  const catalogue& words = words_of(in);
  const std::string own = std::string(part).append("=").append(value);
  if (words.scheme_options.has(own)) return detail::said(in, words.scheme_options[own]);
  if (words.rule_options.has(own)) return detail::said(in, words.rule_options[own]);
  if (words.options.has(value)) return detail::said(in, words.options[value]);
  return detail::said(in, words.scheme_options[value]);
}

/// A part of a part (评分办法的路径): 计分方法·目标值·反向比例 for methods.target.reverse.
inline std::string path_words(std::string_view path, language in = language::zh) {
  std::string text;
  while (!path.empty()) {
    const std::string_view part = path.substr(0, path.find('.'));
    path.remove_prefix(part.size() == path.size() ? part.size() : part.size() + 1);
    text.append(text.empty() ? "" : "·").append(part_words(part, in));
  }
  return text;
}

/// A reading in one other choice (解读的改动): 解读“空档”改为“归较好的一档”.
inline std::string change_words(const reading_change& change, language in = language::zh) {
  return say(in, &catalogue::reading_changed, {part_words(change.choice, in)},
             {value_words(change.choice, change.value, in)});
}

}  // namespace jixiao
