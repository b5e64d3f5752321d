// SPDX-License-Identifier: BSL-1.0
#include <jixiao/band/note_reader.hpp>

#include <array>
#include <string>
#include <string_view>

#include "support/band_cases.hpp"

using jixiao::tests::band_case;
using jixiao::tests::check_cases;

namespace {

constexpr auto between_figure_and_unit = std::to_array<band_case>({
    {"3（含）次以上", "[3次, ∞)"},
    {"3（不含）次以上", "(3次, ∞)"},
    {"90（含）%～95（不含）%", "[90%, 95%)"},
    {"10（不含）-20（含）家", "(10家, 20家]"},
    {"60（含60分）分以上", "[60分, ∞)"},
    {"3（含）～5（不含）次/年", "[3次/年, 5次/年)"},
    {"3（丁）次以上", "unreadable stray-character@1"},
    {"5（不含）万元以上", "(5万元, ∞)"},
    {"12.5（含）万人以上", "[125000人, ∞)"},
    {"5（含）万～10（不含）万元", "[5万元, 10万元)"},
    {"5万（含）以下", "(-∞, 50000]"},
    {"5万（含）万人", "unreadable stray-character@13"},
    {"5（含）万万人", "unreadable stray-character@13"},
    {"3（含）～5（不含）次/年以上", "unreadable conflicting-words@33"},
    {"10（）-15", "unreadable stray-character@2"},
});

constexpr auto that_name_a_number = std::to_array<band_case>({
    {"85%-90%（85%不含，90%含）", "(85%, 90%]"},
    {"85%-90%（含85%、不含90%）", "[85%, 90%)"},
    {"98%以上，含98%", "[98%, ∞)"},
    {"98%以上，不含98%", "(98%, ∞)"},
    {"10次以下含10次", "(-∞, 10次]"},
    {"98%以上，含95%", "unreadable conflicting-words@15"},
    {"98%（含）以上（不含）", "unreadable conflicting-words@27"},
    {"98%以上，含98%培训", "unreadable stray-character@18"},
    {"98%不含以上", "(98%, ∞)"},
    {"0.5亿元不含以下", "(-∞, 0.5亿元)"},
    {"10%（）以下", "unreadable stray-character@3"},
    {"3—5倍（-含）", "unreadable stray-character@8"},
    {"98%（含", "unreadable stray-character@6"},
    {"1含2件", "unreadable unknown-unit@1"},
    {"三次以上，含三次", "[3次, ∞)"},
    {"三次以上（三次不含）", "(3次, ∞)"},
    {"三人以下（含三人）", "(-∞, 3人]"},
    {"100-200亩（不含200）", "[100亩, 200亩)"},
    {"100人次以上（含100）", "[100人次, ∞)"},
    {"不高于（含95%）", "unreadable stray-character@9"},
    {"98%以上（1.2.3含）", "unreadable stray-character@9"},
    {"98%以上（98%含税）", "unreadable stray-character@12"},
});

constexpr auto of_units = std::to_array<band_case>({
    {"9-10倍（倍）", "[9倍, 10倍] omits-unit"},
    {"3场（次）以上", "[3场, ∞) label=(次)"},
    {"10000头（只）以下", "(-∞, 10000头] label=(只)"},
    {"3公里（米）以上", "unreadable stray-character@7"},
    {"低于10%（%）", "unreadable stray-character@9"},
    {"90%（5次）以上", "unreadable stray-character@6"},
    {"90%（95%）", "unreadable stray-character@6"},
    {"0（无）", "{0}"},
    {"3（无）", "unreadable stray-character@1"},
});

}  // namespace

TEST_CASE("a note may stand between a figure and its unit") {
  check_cases<between_figure_and_unit>();
}
TEST_CASE("a note may name the number that it speaks of") { check_cases<that_name_a_number>(); }
TEST_CASE("brackets may say a unit again") { check_cases<of_units>(); }

TEST_CASE("含 behind a strict word overrules it, and that is told") {
  using jixiao::read_band;
  for (std::string_view cell : {"高于20%（含）", "超过30%（含）以上", "超过3年(含)未达5年",
                                "多于（含）3次", "超过90%（含）至95%", "不足（含）60%"}) {
    INFO(std::string(cell));
    CHECK(read_band(cell).is_numeric());
    CHECK(read_band(cell).includes_strict);
  }
  for (std::string_view cell :
       {"98%以上（含）", "98%以上", "3（含）～5（不含）次/年", "=3（含）~5（不含）次/年",
        "3（含）以上～5以内", "90%～95%（均含）", "高于20%", "不低于98%（含）"}) {
    INFO(std::string(cell));
    CHECK(read_band(cell).is_numeric());
    CHECK_FALSE(read_band(cell).includes_strict);
  }
}
