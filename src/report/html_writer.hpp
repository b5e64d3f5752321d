// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <jixiao/base/language.hpp>
#include <jixiao/report/words.hpp>

#include "markup.hpp"

namespace jixiao::report {

// The pieces of a page in one language, one behind the other; whatever is a text is written as
// text.
class html_writer {
 public:
  explicit html_writer(language in) : in_(in), zh_(in == language::zh) {}

  language in() const { return in_; }
  std::string take() { return std::move(out_); }

  std::string_view say(std::string_view zh, std::string_view en) const { return zh_ ? zh : en; }
  void put(std::string_view markup) { out_ += markup; }
  void text(std::string_view words) { out_ += escaped(words); }
  void element(std::string_view tag, std::string_view words, std::string_view css = {}) {
    out_ += "<" + std::string(tag);
    if (!css.empty()) out_ += " class=\"" + std::string(css) + "\"";
    out_ += ">" + escaped(words) + "</" + std::string(tag) + ">";
  }
  void heading(std::string_view zh, std::string_view en, std::string_view id = {}) {
    if (id.empty()) return element("h2", say(zh, en));
    put("<h2 id=\"" + std::string(id) + "\">");
    text(say(zh, en));
    put("</h2>");
  }
  void heads(std::initializer_list<std::string_view> titles) {
    put("<thead><tr>");
    for (std::string_view title : titles) {
      put("<th scope=\"col\">");
      text(title);
      put("</th>");
    }
    put("</tr></thead>");
  }

  void badge(const std::optional<grade>& g, const scale& levels = {}) {
    put("<span class=\"badge " + std::string(g ? name_of(shade_of(*g, levels)) : "none") + "\">");
    text(grade_word(g, in_, levels));
    put("</span>");
  }

 private:
  language in_;
  bool zh_;
  std::string out_;
};

}  // namespace jixiao::report
