// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include <jixiao/base/language.hpp>
#include <jixiao/report/words.hpp>
#include <jixiao/words/report_words.hpp>
#include <jixiao/words/say.hpp>

#include "markup.hpp"

namespace jixiao::report {

// The pieces of a page in one language, one behind the other; whatever is a text is written as
// text.
class html_writer {
 public:
  explicit html_writer(language in) : in_(in) {}

  language in() const { return in_; }
  std::string take() { return std::move(out_); }

  template <class Room, class... Marks>
  std::string say(sentence<Marks...> Room::*which,
                  const std::type_identity_t<Marks>&... marks) const {
    return jixiao::say(in_, which, marks...);
  }
  void put(std::string_view markup) { out_ += markup; }
  void text(std::string_view words) { out_ += escaped(words); }
  void element(std::string_view tag, std::string_view words, std::string_view css = {}) {
    out_ += "<" + std::string(tag);
    if (!css.empty()) out_ += " class=\"" + std::string(css) + "\"";
    out_ += ">" + escaped(words) + "</" + std::string(tag) + ">";
  }
  void heading(sentence<> report_words::*words, std::string_view id = {}) {
    if (id.empty()) return element("h2", say(words));
    put("<h2 id=\"" + std::string(id) + "\">");
    text(say(words));
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

  std::string out_;
};

}  // namespace jixiao::report
