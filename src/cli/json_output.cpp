// SPDX-License-Identifier: BSL-1.0
#include "json_output.hpp"

#include <iostream>

#include "plain/json_tree.hpp"
#include "report/place_json.hpp"

namespace jixiao::cli {

using plain::json_tree;

json_tree json_of(const place& where) { return report::place_json(where); }

json_tree problems_json(const context& all) {
  json_tree out = json_tree::array();
  for (const reading_problem& p : all.problems)
    out.push_back({{"code", p.code},
                   {"severity", std::string(name_of(p.level))},
                   {"message", p.message},
                   {"place", json_of(p.where)}});
  return out;
}

void print_json(const json_tree& out) { std::cout << out.dump(true) << '\n'; }

}  // namespace jixiao::cli
