// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>

#include <jixiao/rule/condition_list.hpp>
#include <jixiao/rule/rule_drafts.hpp>

namespace jixiao::detail {

/// Reads what a rule says that its levels mean.
class level_reader {
 public:
  constexpr level_reader(std::string_view text, const condition_reader& conditions,
                         rule_drafts& out)
      : text_(text), conditions_(conditions), out_(out) {}

  /// 95%及以上的为优秀,90%-94%的为良好: what levels are that have their points elsewhere.
  constexpr bool take(std::size_t begin, std::size_t end) {
    constexpr std::string_view is = "为"sv;
    constexpr std::size_t longest = 12;
    const std::size_t before = out_.levels.size();
    for (const text_span& part : split_list(text_, {begin, end}, {","sv})) {
      const std::string_view said = text_.substr(part.begin, part.end - part.begin);
      const std::size_t at = said.rfind(is);
      const std::size_t label = at == said.npos ? said.size() : said.size() - at - is.size();
      rule_condition c;
      if (at != said.npos) conditions_.read(part.begin, part.begin + at, c);
      if (c.kind != condition_kind::numeric || label == 0 || label > longest) {
        out_.levels.resize(before);
        return false;
      }
      out_.levels.push_back({said.substr(at + is.size()), c});
    }
    if (out_.levels.size() > before + 1) return true;
    out_.levels.resize(before);
    return false;
  }
  /// Conditions that are a level's name alone become what it means.
  constexpr void settle() {
    for (rule_draft& d : out_.drafts) {
      if (d.condition.kind != condition_kind::words || d.is_each()) continue;
      const std::string_view said =
          text_.substr(d.condition.begin, d.condition.end - d.condition.begin);
      for (const level_meaning& level : out_.levels)
        if (level.name == said) d.condition = level.condition;
    }
  }

 private:
  std::string_view text_;
  const condition_reader& conditions_;
  rule_drafts& out_;
};

}  // namespace jixiao::detail
