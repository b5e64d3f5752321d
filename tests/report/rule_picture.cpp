// SPDX-License-Identifier: BSL-1.0
#include <jixiao/report/rule_picture.hpp>

#include <string>
#include <string_view>

#include <jixiao/rule/rule_text.hpp>

#include "support/catch.hpp"

using namespace jixiao;

namespace {

std::string drawn(std::string_view text, const std::optional<exact>& measured = std::nullopt,
                  language in = language::zh) {
  return report::rule_picture(read_rule(text, exact(5), "95%"), {}, measured, in);
}

std::size_t count_of(const std::string& text, std::string_view what) {
  std::size_t count = 0;
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + 1))
    ++count;
  return count;
}

}  // namespace

TEST_CASE("a rule of rows is drawn with a jump at each bound, filled where the bound belongs") {
  const std::string svg = drawn("95%以上得5分；90%～95%得4分；80%～90%得3分；80%以下不得分");
  CHECK(count_of(svg, "class=\"jump\"") == 3);
  CHECK(count_of(svg, "class=\"closed\"") == 3);
  CHECK(count_of(svg, "class=\"open\"") == 3);
  for (const char* bound : {">95%<", ">90%<", ">80%<"}) CHECK(count_of(svg, bound) == 1);
  CHECK(count_of(svg, "class=\"mark\"") == 0);
}

TEST_CASE("steps are stairs, and the measured value stands with its points") {
  const std::string svg =
      drawn("≥95%得满分，每降低1个百分点扣0.5分，扣完为止", exact(to_decimal("93.5")));
  CHECK(count_of(svg, "93.5% 得 4.5 分") == 1);
  CHECK(count_of(svg, "class=\"mark-dot\"") == 1);
  CHECK(count_of(svg, "class=\"jump\"") == 0);
  // Ten steps down to nothing: each a flat and a riser.
  const std::size_t begin = svg.find("<polyline");
  CHECK(count_of(svg.substr(begin, svg.find("/>", begin) - begin), ",") >= 20);
  CHECK(drawn("≥95%得满分，每降低1个百分点扣0.5分", exact(to_decimal("93.5")), language::en)
            .find("93.5%: 4.5 points") != std::string::npos);
}

TEST_CASE("points that are no decimal are said exactly and nearly") {
  CHECK(drawn("按完成率得分，低于60%不得分", exact(80)).find("80/19≈") != std::string::npos);
}

TEST_CASE("a rule of several inputs has no drawing") {
  CHECK(drawn("每发现一处扣1分；未公开的扣1分").empty());
  CHECK(drawn("不得分……").empty());
}
