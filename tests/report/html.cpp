// SPDX-License-Identifier: BSL-1.0
#include <jixiao/report/html.hpp>

#include "report/markup.hpp"
#include "report/support/year.hpp"
#include "support/catch.hpp"

using namespace jixiao;
using namespace report_test;

TEST_CASE("what HTML takes for markup is written as entities", "[report][html]") {
  struct escape_case {
    std::string text;
    std::string markup;
  };
  for (const escape_case& c : {escape_case{"", ""},
                               {"绩效 98%", "绩效 98%"},
                               {"<b>", "&lt;b&gt;"},
                               {"a&b", "a&amp;b"},
                               {"&amp;", "&amp;amp;"},
                               {"\"'", "&quot;&#39;"},
                               {"a\nb\tc", "a\nb\tc"},
                               {std::string("a\0b", 3),
                                "a\xEF\xBF\xBD"
                                "b"},
                               {"\x1B[31m", "\xEF\xBF\xBD[31m"}})
    CHECK(report::escaped(c.text) == c.markup);
}

TEST_CASE("no name in a table becomes markup of the page", "[report][html]") {
  const year y(hostile_table(), hostile_year());
  for (const language in : {language::zh, language::en}) {
    report::content what = y.content(in);
    what.files = {{"<img src=x>\".csv", "00"}};
    what.scheme_json = "</pre><script>";
    const std::string page = report::html(what);
    CHECK(nesting_fault(page.substr(0, page.find("<style>"))) == "<head> stays open");
    CHECK(nesting_fault(page).empty());
    CHECK(count(page, "<script") == 0);
    CHECK(count(page, "<img") == 0);
    CHECK(count(page, "<b>&amp;") == 0);
    CHECK(count(page, "&lt;script&gt;alert(1)&lt;/script&gt;") > 0);
    CHECK(count(page, "</title>") == 1);
    CHECK(count(page, "<pre>&lt;/pre&gt;&lt;script&gt;</pre>") == 1);
  }
}

TEST_CASE("a page needs nothing from elsewhere", "[report][html]") {
  const year y(scoring_test::table_2019(), scoring_test::sample_2019());
  const std::string page = report::html(y.content());
  for (const char* part : {"<script", "<link", "<iframe", "<img", "src=", "@import", "http://",
                           "https://", "url(h", "url(/"})
    CHECK(count(page, part) == 0);
}

TEST_CASE("each indicator has a card and a link to it, and each link leads somewhere",
          "[report][html]") {
  const year y(scoring_test::table_2019(), scoring_test::sample_2019());
  const std::string page = report::html(y.content());
  CHECK(count(page, "<article id=\"i-") == 51);
  for (std::size_t at = page.find("<article id=\"i-"); at != std::string::npos;
       at = page.find("<article id=\"i-", at + 1)) {
    const std::string id = page.substr(at + 13, page.find('"', at + 13) - at - 13);
    CHECK(count(page, "href=\"#" + id + "\"") >= 1);
  }
  for (std::size_t at = page.find("href=\"#"); at != std::string::npos;
       at = page.find("href=\"#", at + 1)) {
    const std::string target = page.substr(at + 7, page.find('"', at + 7) - at - 7);
    CHECK(count(page, " id=\"" + target + "\"") == 1);
  }
}

TEST_CASE("each remark of the evaluation says where its cell is", "[report][html]") {
  const year y(scoring_test::table_2019(), faulty_year());
  const std::string page = report::html(y.content());
  CHECK(count(page, "<span class=\"place\">填报&lt;1&gt;.csv 第 4 行 第 2 列</span>") == 1);
  CHECK(count(page, "<span class=\"place\">填报.xlsx 2019 C7</span>") == 1);
  CHECK(count(page, "<span class=\"place\"></span>") == 0);
  const std::string english = report::html(y.content(language::en));
  CHECK(count(english, "<span class=\"place\">填报&lt;1&gt;.csv row 4 column 2</span>") == 1);
}
