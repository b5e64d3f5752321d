// SPDX-License-Identifier: BSL-1.0
#include "json_output.hpp"

#include <iostream>

#include "report/place_json.hpp"

namespace jixiao::cli {

using nlohmann::ordered_json;

ordered_json json_of(const place& where) { return report::place_json(where); }

ordered_json problems_json(const context& all) {
  ordered_json out = ordered_json::array();
  for (const reading_problem& p : all.problems)
    out.push_back({{"code", p.code},
                   {"severity", std::string(name_of(p.level))},
                   {"message", p.message},
                   {"place", json_of(p.where)}});
  return out;
}

void print_json(const ordered_json& out) {
  std::cout << out.dump(2, ' ', false, ordered_json::error_handler_t::replace) << '\n';
}

}  // namespace jixiao::cli
