// SPDX-License-Identifier: BSL-1.0
#include <jixiao/text/normal.hpp>

#include <string>
#include <string_view>

#include "support/catch.hpp"

using namespace jixiao;
using namespace jixiao::detail;

namespace {

std::string normal(std::string_view cell) { return std::string(normal_text(cell).view()); }

constexpr bool normal_is(std::string_view cell, std::string_view form) {
  return normal_text(cell).view() == form;
}

static_assert(normal_is("９８％ 以上", "98%以上"));
static_assert(normal_is("90%　～\n95%", "90%~95%"));

}  // namespace

TEST_CASE("full-width and small forms are their ASCII forms") {
  CHECK(normal("９８．５％（含）") == "98.5%(含)");
  CHECK(normal("﹤﹥﹦﹪﹙﹚﹐") == "<>=%(),");
  // The first and the last of their block, and two that stand for no ASCII character.
  CHECK(folded(0xFE50) == ',');
  CHECK(folded(0xFE6B) == '@');
  CHECK(folded(0xFE51) == ',');
  CHECK(folded(0xFE53) == 0xFE53);
  CHECK(folded(0xFE4F) == 0xFE4F);
  CHECK(folded(0xFE6C) == 0xFE6C);
  CHECK(normal("ＡＢｃ！＂＃～") == "ABc!\"#~");
}

TEST_CASE("an ideograph is three bytes that follow each other as UTF-8 has them") {
  CHECK(is_ideograph("上", 0));
  CHECK(is_ideograph("a上", 1));
  CHECK(ideograph_at("a上", 1) == U'上');
  CHECK(ideograph_at("鿿", 0) == U'\u9FFF');
  for (const std::string_view text : {"\xE4\x41\x80", "\xE4\x80\x41", "\xE4\x80", "\xE3\x80\x80",
                                      "\xEA\x80\x80", "\xE4\xC0\x80", "\xE4\x80\xC0"})
    CHECK(!is_ideograph(text, 0));
}

TEST_CASE("radicals and compatibility forms are the characters that they look like") {
  // Each of a block of its own: U+2EA0, U+2F08, U+F90A, U+2F804.
  CHECK(normal("\xE2\xBA\xA0\xE2\xBC\x88") == "民人");
  CHECK(normal("\xEF\xA4\x8A") == "金");
  CHECK(normal("\xF0\xAF\xA0\x84") == "你");
  // The first of each block: U+2F00, U+F900, U+2F800.
  CHECK(folded(0x2F00) == U'一');
  CHECK(folded(0xF900) == U'豈');
  CHECK(folded(0x2F800) == U'丽');
  CHECK(folded(0xFB00) == 0xFB00);
  CHECK(folded(0x2FD6) == 0x2FD6);
}

TEST_CASE("dashes, tildes and comparison signs have one form each") {
  for (std::string_view dash : {"-", "－", "‐", "‑", "‒", "–", "—", "―", "−", "─", "ー"})
    CHECK(normal(dash) == "-");
  for (std::string_view tilde : {"~", "～", "〜", "∼", "…", "⋯"}) CHECK(normal(tilde) == "~");
  for (std::string_view sign : {"≥", "≧", "⩾", "≮"}) CHECK(normal(sign) == "≥");
  for (std::string_view sign : {"≤", "≦", "⩽", "≯"}) CHECK(normal(sign) == "≤");
  CHECK(normal("〈〉【】〔〕") == "<>[][]");
}

TEST_CASE("a figure in a circle is the figure, and no part of the numbers beside it") {
  CHECK(normal("⓪") == "0");
  CHECK(normal("①") == "1");
  CHECK(normal("❶➀➊") == "1 1 1");
  CHECK(normal("❿➉➓") == "10 10 10");
  CHECK(normal("⑨次") == "9次");
  CHECK(normal("⑩") == "10");
  CHECK(normal("⑫次") == "12次");
  CHECK(normal("⑳") == "20");
  CHECK(normal("❷") == "2");
  CHECK(normal("⓵次") == "1次");
  CHECK(normal("⓾") == "10");
  CHECK(normal("⓴") != "20");
  CHECK(normal("9⑫") == "9 12");
  CHECK(normal("⑫9") == "12 9");
  CHECK(normal("①②") == "1 2");
  CHECK(normal("⑩⑪") == "10 11");
}

TEST_CASE("spaces of every width go, but never between two figures") {
  CHECK(normal("\t5 次\xC2\xA0以\xE3\x80\x80下\r\n") == "5次以下");
  CHECK(normal("\xEF\xBB\xBF"
               "98%") == "98%");
  CHECK(normal("9 8%") == "9 8%");
  CHECK(normal("90  95%") == "90 95%");
  CHECK(normal("98 %以上") == "98%以上");
  CHECK(normal("[90%, 95%)") == "[90%,95%)");
  CHECK(normal("100, 200") == "100, 200");
}

TEST_CASE("a wide comma behind plain digits parts two numbers") {
  CHECK(normal("76，115") == "76, 115");
  CHECK(normal("79，115") == "79, 115");
  CHECK(normal("70，115") == "70, 115");
  CHECK(normal("A9，115") == "A9, 115");
  CHECK(normal("7，115") == "7, 115");
  CHECK(normal("0.5，115") == "0.5, 115");
  CHECK(normal("76,115") == "76,115");
  CHECK(normal("７６，１１５") == "76,115");
  CHECK(normal("次，115") == "次,115");
  CHECK(normal("，115") == ",115");
}

TEST_CASE("an ideograph parts what is before a space from what is behind it") {
  CHECK(normal("9 次8") == "9次8");
  CHECK(normal("9 次8 5") == "9次8 5");
  CHECK(normal("98次") == "98次");
}

TEST_CASE("each block of spaces goes from its first to its last character") {
  for (char32_t c :
       {0x09u, 0x0Du, 0x20u, 0x85u, 0xA0u, 0xADu, 0x1680u, 0x180Eu, 0x2000u, 0x200Fu, 0x2028u,
        0x202Cu, 0x202Fu, 0x205Fu, 0x2069u, 0x3000u, 0xFE00u, 0xFE0Fu, 0xFEFFu})
    if (!is_space(c)) FAIL("space " << std::uint32_t{c});
  for (char32_t c : {0x08u, 0x0Eu, 0x21u, 0x7Fu, 0x80u, 0x84u, 0x86u, 0x1FFFu, 0x2010u, 0x2027u,
                     0x202Du, 0x202Eu, 0x2030u, 0x205Eu, 0x206Au, 0x3001u, 0xFDFFu, 0xFE10u})
    if (is_space(c)) FAIL("no space " << std::uint32_t{c});
}

TEST_CASE("controls, and the marks that turn a text around, are no text") {
  for (char32_t c : {0x00u, 0x1Fu, 0x7Fu, 0x9Fu, 0x202Du, 0x202Eu})
    if (!is_control(c)) FAIL("control " << std::uint32_t{c});
  for (char32_t c : {0x20u, 0x7Eu, 0xA0u, 0x202Cu, 0x202Fu})
    if (is_control(c)) FAIL("no control " << std::uint32_t{c});
  CHECK(normal_text("9\xE2\x80\xAE"
                    "8")
            .problem() == text_fault{fault::stray_character, 1});
}

TEST_CASE("each byte of the normal form knows where it came from") {
  const normal_text text("９ ８％以上 ");
  REQUIRE(text.view() == "9 8%以上");
  CHECK(text.source_offset(0) == 0);
  CHECK(text.source_offset(1) == 4);
  CHECK(text.source_offset(2) == 4);
  CHECK(text.source_offset(3) == 7);
  CHECK(text.source_offset(4) == 10);
  CHECK(text.source_offset(7) == 13);
  CHECK(text.source_offset(text.view().size()) == 17);
}

TEST_CASE("bytes that are no text stop the reading where they stand") {
  CHECK(normal_text("98\xFF%").problem() == text_fault{fault::stray_character, 2});
  CHECK(normal_text("98%\x01").problem() == text_fault{fault::stray_character, 3});
  CHECK(normal_text("98%\x7F").problem() == text_fault{fault::stray_character, 3});
  for (std::string_view bytes :
       {"\x80", "\xC0\x80", "\xC3", "\xE4\xBB", "\xED\xA0\x80", "\xED\xBF\xBF", "\xF4\x90\x80\x80",
        "\xF0\x80\x80\x80", "\xE0\x80\x80"})
    CHECK(normal_text(bytes).problem() == text_fault{fault::stray_character, 0});
  CHECK_FALSE(normal_text("效果🙂").problem());
}

TEST_CASE("encoding a decoded character gives its bytes back") {
  for (char32_t c = 1; c < 0x110000; c += c < 0x3000 ? 1 : 37) {
    if (c >= 0xD800 && c < 0xE000) continue;
    const utf8_bytes bytes = encode(c);
    const code_point back = decode(bytes.view());
    if (back.value != c || back.length != bytes.length) FAIL("character " << std::uint32_t{c});
  }
  CHECK(decode("").length == 0);
}

TEST_CASE("a text is cut between characters") {
  CHECK(whole_characters("效果", 6) == "效果");
  CHECK(whole_characters("效果", 5) == "效");
  CHECK(whole_characters("效果", 2).empty());
  CHECK(whole_characters("98%", 2) == "98");
}
