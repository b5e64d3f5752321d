// SPDX-License-Identifier: BSL-1.0
#include <jixiao/base/pair_index.hpp>

#include <string_view>

#include "support/catch.hpp"

namespace {

constexpr jixiao::detail::pair_index<8> index(u"上访 上报 内部 AB");

static_assert(index.has(u'上', u'访') && !index.has(u'访', u'上'));

}  // namespace

TEST_CASE("a pair is found where both of its characters are those", "[pair_index]") {
  for (const std::u16string_view pair : {u"上访", u"上报", u"内部", u"AB"})
    CHECK(index.has(pair[0], pair[1]));
  for (const std::u16string_view pair : {u"上部", u"内报", u"报上", u"访 ", u" 上", u"BA"})
    CHECK_FALSE(index.has(pair[0], pair[1]));
  CHECK_FALSE(index.has(0, 0));
  // Beyond 16 bits no other character is taken for one of these.
  CHECK_FALSE(index.has(0x10000u + u'上', u'访'));
}
