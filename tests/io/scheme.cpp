// SPDX-License-Identifier: BSL-1.0
#include <jixiao/io/scheme.hpp>
#include <string>
#include <vector>

#include "support/catch.hpp"

using namespace jixiao;

namespace {

struct bad_scheme {
  const char* json;
  const char* name;
  const char* pointer;
  const char* expected;
};

}  // namespace

TEST_CASE("the named schemes are written with every key and read back the same") {
  for (const std::string_view name : scheme_names) {
    INFO(name);
    const std::string text = io::write_scheme(*scheme_named(name));
    const io::scheme_reading again = io::read_scheme(text);
    REQUIRE(again);
    CHECK(again.value.name == name);
    CHECK(io::write_scheme(again.value) == text);
  }
}

TEST_CASE("every method is written and read back with its own keys") {
  for_each_method([](auto method) {
    scheme s;
    s.methods.by_name = {{"指标", method}};
    const std::string text = io::write_scheme(s);
    const io::scheme_reading again = io::read_scheme(text);
    INFO(method.name);
    REQUIRE(again);
    CHECK(io::write_scheme(again.value) == text);
    CHECK(name_of(again.value.methods.by_name.at(0).method) == method.name);
  });
}

TEST_CASE("keys left out keep their values, of the default scheme or of a base") {
  const io::scheme_reading one = io::read_scheme(R"({"policies": {"missing": "zero"}})");
  REQUIRE(one);
  CHECK(one.value.policies.missing == missing_policy::zero);
  CHECK(one.value.policies.ungraded == missing_policy::refuse);
  const io::scheme_reading based =
      io::read_scheme(R"({"base": "self-evaluation-2020", "full_points": 100})");
  REQUIRE(based);
  REQUIRE(based.value.execution);
  CHECK(based.value.execution->points == decimal(10));
}

TEST_CASE("numbers keep every digit, as numbers or as texts") {
  const io::scheme_reading read = io::read_scheme(
      R"({"methods": {"bands": {"method": "by_grade",
          "coefficients": [1, 0.80000000000000000000000000000000001, "0.6", 0.4]}}})");
  REQUIRE(read);
  const auto& method = std::get<by_grade>(read.value.methods.bands);
  CHECK(method.coefficients[1] == to_decimal("0.80000000000000000000000000000000001"));
}

TEST_CASE("roundings to an interval and to significant digits, readings by name") {
  const io::scheme_reading read = io::read_scheme(
      R"({"reading": "strict", "rounding": {"total": {"interval": "0.5", "mode": "half_even"},
          "points": {"significant": 3}, "activity": null}})");
  REQUIRE(read);
  CHECK(read.value.reading == reading::strict());
  CHECK(read.value.rounding.total->kind == rounding_kind::interval);
  CHECK(read.value.rounding.points->kind == rounding_kind::significant);
  CHECK(read.value.rounding.points->places == 3);
  CHECK_FALSE(read.value.rounding.activity);
}

TEST_CASE("the overall grade has the scale that the scheme's bounds name") {
  for (const std::string_view levels :
       {"合格,不合格", "好,中,差", "A,B,C,D,E", "优秀,良好,合格,不合格"}) {
    INFO(levels);
    const scale named = *scale::read(levels);
    std::string bands;
    for (std::size_t i = 0; i + 1 < named.size(); ++i)
      bands += "\"" + std::to_string(90 - 10 * i) + "分以上\", ";
    bands += "\"" + std::to_string(90 - 10 * (named.size() - 2)) + "分以下\"";
    const io::scheme_reading read = io::read_scheme(
        R"({"bounds": {"levels": ")" + std::string(levels) + R"(", "bands": [)" + bands + "]}}");
    REQUIRE(read);
    CHECK(read.value.bounds.view().level_scale() == named);
    const std::string written = io::write_scheme(read.value);
    CHECK(io::write_scheme(io::read_scheme(written).value) == written);
  }
  const std::string usual = io::write_scheme(scheme::official());
  CHECK(usual.find(R"("bounds": [)") != std::string::npos);
}

TEST_CASE("each fault is named with its place and what was expected") {
  for (
      const bad_scheme& bad : std::vector<bad_scheme>{
          {"{,}", "not-json", "", ""},
          {"[]", "wrong-type", "", "{…}"},
          {R"({"methods": {"bands": "by_grad"}})", "unknown-name", "/methods/bands", "by_grade"},
          {R"({"methods": {"bands": {"method": "level", "levls": []}}})", "unknown-key",
           "/methods/bands/levls", "levels"},
          {R"({"polices": {}})", "unknown-key", "/polices", "policies"},
          {R"({"policies": {"missing": "leaveout"}})", "unknown-name", "/policies/missing",
           "leave_out"},
          {R"({"policies": {"missing": 3}})", "wrong-type", "/policies/missing",
           "refuse | zero | leave_out"},
          {R"({"name": "a", "name": "b"})", "key-twice", "/name", ""},
          {R"({"full_points": "hundred"})", "not-a-number", "/full_points", "0.8"},
          {R"({"full_points": 0})", "out-of-range", "/full_points", "> 0"},
          {R"({"methods": {"bands": {"method": "by_grade", "scales":
               [{"levels": "好,中,差", "coefficients": [1, 0]}]}}})",
           "wrong-type", "/methods/bands/scales/0/coefficients", "[3]"},
          {R"({"methods": {"bands": {"method": "within_band", "scales":
               [{"levels": "好,中,差", "coefficients": [1, 0.5, 0]},
                {"levels": "好,差", "coefficients": [1]}]}}})",
           "wrong-type", "/methods/bands/scales/1/coefficients", "[2]"},
          {R"({"methods": {"bands": {"method": "by_grade", "scales":
               [{"levels": "好,中,差", "coefficients": [1, 0.5, 0]},
                {"levels": "好,差", "coefficients": [1]}]}}})",
           "wrong-type", "/methods/bands/scales/1/coefficients", "[2]"},
          {R"({"methods": {"bands": {"method": "by_grade", "scales":
               [{"levels": "好", "coefficients": [1]}]}}})",
           "unknown-name", "/methods/bands/scales/0/levels", "优秀,合格,不合格 …"},
          {R"({"methods": {"bands": {"method": "by_grade", "coefficients": [1, 0.8, 0.6]}}})",
           "wrong-type", "/methods/bands/coefficients", "[4]"},
          {R"({"methods": {"bands": {"method": "by_grade", "coefficients": [1, 0.8, 0.6, -1]}}})",
           "out-of-range", "/methods/bands/coefficients/3", "0 … 1"},
          {R"({"methods": {"bands": {"method": "by_grade", "coefficients": [2, 0.8, 0.6, 0]}}})",
           "out-of-range", "/methods/bands/coefficients/0", "0 … 1"},
          {R"({"bounds": ["9分以上", "8分以上", "7分以上", "6分以上", "5分以上", "4分以上", "3分以上",
                "2分以上", "1分以上", "1分以下"]})",
           "wrong-type", "/bounds",
           R"({"levels": "一档,二档,三档,四档,五档,六档,七档,八档,九档,十档", "bands": […]})"},
          {R"({"methods": {"by_name": [{"method": "given"}]}})", "wrong-type",
           "/methods/by_name/0/name", "\"…\""},
          {R"({"weights": {"indicators": {"source": "by_budget"}}})", "unknown-name",
           "/weights/indicators/source", "equal | given | by_kind"},
          {R"({"weights": {"indicators": {"source": "given", "given":
               [{"name": "甲", "weight": 1}, {"name": "乙", "weight": -1}]}}})",
           "out-of-range", "/weights/indicators/given/1/weight", "≥ 0"},
          {R"({"weights": {"indicators": {"source": "by_kind"}, "kinds":
               [{"name": "产出", "weight": 1}, {"name": "效益", "weight": -1}]}})",
           "out-of-range", "/weights/kinds/1/weight", "≥ 0"},
          {R"({"rounding": {"total": {"interval": "0"}}})", "out-of-range",
           "/rounding/total/interval", "> 0"},
          {R"({"rounding": {"total": {"interval": "1", "places": 2}}})", "key-twice",
           "/rounding/total", "places | interval | significant"},
          {R"({"bounds": ["90分以上", "80分以上", "60分以上"]})", "wrong-type", "/bounds",
           R"({"levels": "一档,二档,三档", "bands": […]})"},
          {R"({"bounds": ["90分以上", "80分以上", "70分以上", "60分以上", "60分以下"]})",
           "wrong-type", "/bounds", R"({"levels": "一档,二档,三档,四档,五档", "bands": […]})"},
          {R"({"bounds": ["60分以上"]})", "wrong-type", "/bounds", "[4]"},
          {R"({"bounds": ["90分以上", "80分以上", "60分以上", "50分以下"]})", "faulty-bounds",
           "/bounds", "gap"},
          {R"({"bounds": {"levels": "好,好", "bands": ["60分以上", "60分以下"]}})", "unknown-name",
           "/bounds/levels", "优秀,合格,不合格 …"},
          {R"({"bounds": {"levels": "好,中,差", "bands": ["60分以上", "60分以下"]}})", "wrong-type",
           "/bounds/bands", "[3]"},
          {R"({"bounds": {"levels": "好,中,差", "bands": ["80分以上", "60～80分", "50分以下"]}})",
           "faulty-bounds", "/bounds", "gap"},
          {R"({"bounds": {"levels": "好,差", "bands": ["60分以上", "差的"]}})", "faulty-bounds",
           "/bounds", "unreadable"},
          {R"({"rounding": {"total": {"interval": "1", "significant": 2}}})", "key-twice",
           "/rounding/total", "places | interval | significant"},
          {R"({"rounding": {"total": {"places": 1, "significant": 2}}})", "key-twice",
           "/rounding/total", "places | interval | significant"},
          {R"({"bounds": ["60分以上", "60分以下"]})", "wrong-type", "/bounds",
           R"({"levels": "一档,二档", "bands": […]})"},
          {R"({"methods": {"by_kind": [{"name": "产出", "method": "given"}, {"name": "效益",
               "method": "by_grade", "coefficients": [1, 0.8, 0.6, 1.1]}]}})",
           "out-of-range", "/methods/by_kind/1/coefficients/3", "0 … 1"},
          {R"({"methods": {"by_kind": [{"name": "产出", "method": "by_grade",
               "coefficients": [1, 0.8, 0.6, 1.1]}, {"name": "效益", "method": "given"}]}})",
           "out-of-range", "/methods/by_kind/0/coefficients/3", "0 … 1"},
          {R"({"methods": {"bands": {"method": "within_band", "scales":
               [{"levels": "好,差", "coefficients": [1, 1.5]}]}}})",
           "out-of-range", "/methods/bands/scales/0/coefficients/1", "0 … 1"},
          {R"({"methods": {"bands": {"method": "by_grade", "scales":
               [{"levels": "好,差", "coefficients": [1, 1.5]}]}}})",
           "out-of-range", "/methods/bands/scales/0/coefficients/1", "0 … 1"},
          {R"({"methods": {"by_name": [{"name": "产出", "method": "given"}, {"name": "效益",
               "method": "by_grade", "coefficients": [1, 0.8, 0.6, 1.1]}]}})",
           "out-of-range", "/methods/by_name/1/coefficients/3", "0 … 1"},
          {R"({"methods": {"target": {"method": "proportional", "overshoot_cuts":
               [{"from": 0, "off": 0.1}, {"from": 2, "off": 0.2}]}}})",
           "out-of-range", "/methods/target/overshoot_cuts/0/from", "> 0"},
          {R"({"methods": {"target": {"method": "proportional", "overshoot_cuts":
               [{"from": 1.5, "off": 0.1}, {"from": 2, "off": 1.2}]}}})",
           "out-of-range", "/methods/target/overshoot_cuts/1/off", "0 … 1"},
          {R"({"methods": {"target": {"method": "proportional", "pass_mark": 60}}})",
           "out-of-range", "/methods/target/pass_mark", "0 … 1"},
          {R"({"methods": {"words": {"method": "level", "levels":
               [{"words": ["a"], "from": 0.8, "to": 1}, {"words": ["b"], "from": 0.9, "to": 0.8}]}}})",
           "out-of-range", "/methods/words/levels/1/from", "0 … 0.8"},
          {R"({"methods": {"target": {"method": "steps", "interval": 0}}})", "out-of-range",
           "/methods/target/interval", "> 0"},
          {R"({"methods": {"target": {"method": "steps", "off": -1}}})", "out-of-range",
           "/methods/target/off", "≥ 0"},
          {R"({"methods": {"target": {"method": "deviation", "bands":
               [{"within": 5, "share": 1}, {"within": 5, "share": 0.5}]}}})",
           "out-of-range", "/methods/target/bands/1/within", "> 5"},
          {R"({"methods": {"bands": {"method": "within_band", "values":
               [{"value": 5, "coefficient": 1}, {"value": 5, "coefficient": 0.5}]}}})",
           "out-of-range", "/methods/bands/values/1/value", "≠ 5"},
          {R"({"methods": {"target": {"method": "efficacy", "satisfactory": 90,
               "not_allowed": 90}}})",
           "out-of-range", "/methods/target/not_allowed", "≠ 90"},
          {R"({"weights": {"duties": {"source": "by_kind"}}})", "unknown-name",
           "/weights/duties/source", "equal | given | by_budget"},
          {R"({"weights": {"activities": {"source": "by_budget", "when_none_given": "given"}}})",
           "unknown-name", "/weights/activities/when_none_given", "equal"},
          {R"({"weights": {"indicators": {"source": "given", "when_none_given": "given"}}})",
           "unknown-name", "/weights/indicators/when_none_given", "equal | by_kind"},
          {R"({"weights": {"duties": {"source": "given", "total": 0}}})", "out-of-range",
           "/weights/duties/total", "> 0"},
          {R"({"rounding": {"rate": {"places": 21}}})", "out-of-range", "/rounding/rate/places",
           "-20 … 20"},
          {R"({"rounding": {"points": {"significant": 0}}})", "out-of-range",
           "/rounding/points/significant", "1 … 38"},
          {R"({"rounding": {"total": {"places": 1.5}}})", "not-a-number", "/rounding/total/places",
           "2"},
          {R"({"base": "defualt"})", "unknown-name", "/base", "default"}}) {
    INFO(bad.json);
    const io::scheme_reading read = io::read_scheme(bad.json);
    REQUIRE(read.problems.size() == 1);
    const io::scheme_problem& p = read.problems.front();
    CHECK(name_of(p.what) == bad.name);
    CHECK(p.pointer == bad.pointer);
    CHECK(p.expected == bad.expected);
    // What is no JSON has a line, all else a pointer.
    CHECK((p.line == 0) == (p.what != io::scheme_fault::not_json));
    CHECK((p.column == 0) == (p.what != io::scheme_fault::not_json));
    for (const language in : {language::zh, language::en}) {
      const std::string text = io::describe(p, in);
      CHECK(text.find(bad.pointer) != std::string::npos);
      CHECK(text.find("{t}") == std::string::npos);
    }
  }
}

TEST_CASE("all faults of a file are reported at once") {
  const io::scheme_reading read = io::read_scheme(
      R"({"polices": {}, "methods": {"bands": "none", "target": {"method": "steps", "of": 1}}})");
  CHECK(read.problems.size() == 3);
  CHECK(io::describe(io::read_scheme(R"({"polices": {}})").problems.at(0)) ==
        "/polices：没有“polices”这一项，是不是“policies”？");
}

TEST_CASE("numbers of a scheme may stand on the last value that is allowed") {
  for (const char* json :
       {R"({"methods": {"bands": {"method": "by_grade", "coefficients": [1, 0.5, 0.5, 0]}}})",
        R"({"methods": {"target": {"method": "steps", "interval": 1, "off": 0}}})",
        R"({"methods": {"target": {"method": "deviation", "bands":
            [{"within": 5, "share": 1}, {"within": 10, "share": 0.5}]}}})",
        R"({"methods": {"bands": {"method": "within_band", "values":
            [{"value": 5, "coefficient": 1}, {"value": 6, "coefficient": 0}]}}})",
        R"({"methods": {"target": {"method": "efficacy", "satisfactory": 90,
            "not_allowed": 60}}})",
        R"({"methods": {"words": {"method": "level", "levels":
            [{"words": ["a"], "from": 0.8, "to": 1}, {"words": ["b"], "from": 0.6, "to": 0.8}]}}})",
        R"({"weights": {"indicators": {"source": "by_kind"}, "duties": {"source": "by_budget"},
            "activities": {"source": "given", "when_none_given": "equal"}}})",
        R"({"weights": {"indicators": {"source": "given", "when_none_given": "by_kind"}}})",
        R"({"rounding": {"rate": {"places": 20}, "points": {"significant": 1},
            "duty": {"places": -20}}})",
        R"({"rounding": {"activity": {"significant": 38}, "total": {"places": 0}}})"}) {
    INFO(json);
    for (const io::scheme_problem& p : io::read_scheme(json).problems)
      FAIL_CHECK(p.pointer << " " << p.text << " " << p.expected);
  }
}

TEST_CASE("bounds of the overall grade that leave a hole are told with a value in it") {
  const auto told = [](const std::string& bounds) {
    const io::scheme_reading read = io::read_scheme(R"({"bounds": )" + bounds + "}");
    std::string text;
    for (const io::scheme_problem& p : read.problems)
      text += (text.empty() ? "" : ", ") + p.text + " " + p.expected;
    return text;
  };
  CHECK(told(R"(["90分以上", "80分以上", "60分以上", "60分以下"])") == "");
  CHECK(told(R"(["90分以上", "80～90分", "60～80分", "50分以下"])") == "55分 gap");
  CHECK(told(R"(["优的", "80～90分", "60～80分", "差的"])") == "优的 unreadable, 差的 unreadable");
}
