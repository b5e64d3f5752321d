// SPDX-License-Identifier: BSL-1.0
#include <jixiao/band/touching_text.hpp>

#include <array>

#include "support/band_cases.hpp"

using jixiao::tests::band_case;
using jixiao::tests::check_cases;

namespace {

constexpr auto marks = std::to_array<band_case>({
    {"完成率:≥90%", "[90%, ∞) label=完成率:"},
    {"优秀，≥90分", "[90分, ∞) label=优秀,"},
    {"按完成率得分，低于60%不得分", "(-∞, 60%) label=按完成率得分,"},
    {"审核人数，3人", "unreadable stray-character@12"},
    {"审核人数；3人", "unreadable stray-character@12"},
    {"营业收入。98%", "unreadable stray-character@12"},
    {"营业收入、98%", "unreadable stray-character@12"},
    {"营业收入。不低于98%", "unreadable stray-character@12"},
    {"营业收入、不低于98%", "unreadable stray-character@12"},
    {"完成率:-5%", "{-5%} label=完成率:"},
    {"增长率-5%", "{-5%} label=增长率"},
    {"UTF-8", "unreadable stray-character@3"},
    {"--1", "unreadable stray-character@0"},
    {"增幅/90%", "unreadable stray-character@6"},
    {"增幅.90%", "unreadable stray-character@6"},
    {"增幅!90%", "unreadable stray-character@6"},
    {"(-5%)", "{-5%} label=()"},
});

// A bound that is not known, or badly recognised.
constexpr auto bounds = std::to_array<band_case>({
    {"丁40000万元", "unreadable stray-character@0"},
    {"以丁90%", "unreadable stray-character@3"},
    {"金额¥30以上", "unreadable stray-character@6"},
    {"收入￥30万元以上", "unreadable stray-character@6"},
    {"-¥30以上", "unreadable stray-character@1"},
    {"约¥30", "unreadable stray-character@3"},
    {"低巳平均水平的98%", "unreadable stray-character@0"},
    {"丁于最低要求的1.2倍", "unreadable stray-character@0"},
    {"最低要求的1.2倍", "{1.2倍} label=最低要求的"},
    {"完成计划的100%", "{100%} label=完成计划的"},
    {"无纸化办公率95%", "{95%} label=无纸化办公率"},
    {"纳税余额200万元", "{200万元} label=纳税余额"},
    {"每迟到1次", "unreadable stray-character@6"},
    {"每少1人", "unreadable stray-character@3"},
    {"计-5%", "unreadable stray-character@3"},
    {"多年平均的98%", "unreadable stray-character@0"},
    {"市级及以上5项", "unreadable stray-character@12"},
    {"下降5%", "{5%} label=下降"},
    {"每发现一处3万元", "unreadable stray-character@9"},
    {"年内无5次违规", "unreadable stray-character@6"},
    {"未发生3起", "unreadable stray-character@0"},
    {"pH值7", "{7} label=pH值"},
    {"值7", "unreadable stray-character@0"},
});

constexpr auto times_and_halves = std::to_array<band_case>({
    {"三年一次", "unreadable stray-character@0"},
    {"每三年一次以上", "[1次, ∞) label=每三年"},
    {"一年半以上", "unreadable stray-character@0"},
    {"半年以上", "[0.5年, ∞)"},
    {"运行半年以上", "[0.5年, ∞) label=运行"},
    {"6月号30次", "unreadable stray-character@4"},
});

constexpr auto without_beginning = std::to_array<band_case>({
    {"至全年完成2次", "unreadable stray-character@0"},
    {"到命案发案数0起", "unreadable stray-character@0"},
    {"至上年的110%", "unreadable stray-character@0"},
    {"到位率95%", "{95%} label=到位率"},
    {"至少全年完成2次", "[2次, ∞) label=全年完成"},
    {"总分分以下，或任意一项为0分", "unreadable stray-character@0"},
    {"县级以上，3次", "unreadable stray-character@12"},
});

}  // namespace

TEST_CASE("a mark before a number sets off what is measured, or is left of something") {
  check_cases<marks>();
}
TEST_CASE("a word before a number that may be a bound makes it doubtful") { check_cases<bounds>(); }
TEST_CASE("a time before a count is not left out") { check_cases<times_and_halves>(); }
TEST_CASE("a cell that has lost its beginning is refused") { check_cases<without_beginning>(); }
