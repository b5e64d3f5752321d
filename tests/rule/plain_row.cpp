// SPDX-License-Identifier: BSL-1.0
#include <jixiao/rule/plain_row.hpp>

#include "support/catch.hpp"
#include "support/points_of_words.hpp"

using jixiao::tests::check_points;

TEST_CASE("rows whose points lack their word are a table, and a lone one is none") {
  check_points({
      {"≥95% 5；≥90% 3；≥80% 1", "5", "", "95% => 5 | 92% => 3 | 85% => 1"},
      {"≥8%：5；＜8%：3", "5", "", "8% => 5 | 7% => 3"},
      {"计分标准：≥95% 5；<95% 3", "5", "", "95% => 5 | 94% => 3"},
      {"≥95% 5.5；<95% 3.25", "5.5", "", "95% => 5.5 | 90% => 3.25"},
      {"≥95%5；≥90%3；＜90%1", "5", "", "95% => 5 | 92% => 3 | 80% => 1"},
      {"≥95%（含）5；＜95%3", "5", "", "95% => 5 | 94% => 3"},
      {"≥95%（含） 5；＜95% 3", "5", "", "95% => 5 | 94% => 3"},
      {"≥3次 5；1-2次 3；0次 0", "5", "", "3次 => 5 | 2次 => 3 | 0次 => 0"},
      {"≥95% 5～4；＜95% 3～2", "5", "",
       "value=96%;2=4.5;3=2 => 4.5 | value=90%;2=4;3=3 => 3 | value=90%;2=4;3=4 => !out-of-range"},
      {"≥95% 5", "5", "", "!rule-unreadable"},
      {"≥3 5；1-2 3；0 0", "5", "", "!rule-unreadable"},
      {"≥95% -5；<95% -3", "5", "", "!rule-unreadable"},
      {"制度健全 5；台账完整 3", "8", "", "!rule-unreadable"},
      {"≥95；≥90", "5", "", "!rule-unreadable"},
  });
}

TEST_CASE("levels have points, or shares of which one is the whole") {
  check_points({
      {"省级：3，市级：2，校级：1", "3", "", "市级=是 => 2 | 市级=是;校级=是 => 3"},
      {"一等奖5分，二等奖3分，三等奖零分", "5", "", "1=是 => 5 | 2=是 => 3 | 3=是 => 0"},
      {"优秀100%，良好85%，合格60%，不合格0%", "10", "",
       "优秀=是 => 10 | 良好=是 => 8.5 | 不合格=是 => 0"},
      {"优秀85%，良好60%", "10", "", "!rule-unreadable"},
      {"省级：三，市级：二", "3", "", "!rule-unreadable"},
  });
}
