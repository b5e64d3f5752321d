// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <jixiao/standard/scale.hpp>

namespace jixiao::io {

// Whether a heading is a place in an order: 六级, 第3档, Ⅳ类, F级, 丁等, ★★, 三星级, 8分. A bare
// figure is none.
bool is_ordinal_word(std::string_view heading);

// Whether it says its place by a number alone (十档, 第3级, Ⅳ类), of which some count up and others
// down; nobody takes E, 丁, 三等 or ★ for the best.
bool counts_either_way(std::string_view heading);

// The scale that headings make which stand side by side and are places of one kind, in their order
// or the other way round. Places count from the best, 特级 or the first, without a hole; stars and
// points from the most, points with holes. Nothing where they are no such row.
std::optional<scale> ordinal_scale(const std::vector<std::string>& headings);

}  // namespace jixiao::io
