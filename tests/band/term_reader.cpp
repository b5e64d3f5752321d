// SPDX-License-Identifier: BSL-1.0
#include <jixiao/band/term_reader.hpp>

#include <array>

#include "support/band_cases.hpp"

using jixiao::tests::band_case;
using jixiao::tests::check_cases;

namespace {

constexpr auto inclusive_lower = std::to_array<band_case>({
    {"98%以上", "[98%, ∞)"},     {"98%及以上", "[98%, ∞)"},     {"98%或以上", "[98%, ∞)"},
    {"98%含以上", "[98%, ∞)"},   {"98%（含）以上", "[98%, ∞)"}, {"98%(含98%)以上", "[98%, ∞)"},
    {"9件或以上", "[9件, ∞)"},   {"98%以上（含）", "[98%, ∞)"}, {"98%以上(含98%)", "[98%, ∞)"},
    {"不低于98%", "[98%, ∞)"},   {"不低於98%", "[98%, ∞)"},     {"不少于5次", "[5次, ∞)"},
    {"不小于3个", "[3个, ∞)"},   {"大于或等于90%", "[90%, ∞)"}, {"大于等于90%", "[90%, ∞)"},
    {"至少2次", "[2次, ∞)"},     {"最少2次", "[2次, ∞)"},       {"最低2次", "[2次, ∞)"},
    {"≥98%", "[98%, ∞)"},        {">=98%", "[98%, ∞)"},         {"=>98%", "[98%, ∞)"},
    {"＞＝98％", "[98%, ∞)"},    {"≧98%", "[98%, ∞)"},          {"⩾98%", "[98%, ∞)"},
    {"≮98%", "[98%, ∞)"},        {"≥ 95 %", "[95%, ∞)"},        {"不少于5次以上", "[5次, ∞)"},
    {"至少≥5次", "[5次, ∞)"},    {"11名以后", "[11名次, ∞)"},   {"提高到95%", "[95%, ∞)"},
    {"增长至12次", "[12次, ∞)"},
});

constexpr auto inclusive_upper = std::to_array<band_case>({
    {"10次以内", "(-∞, 10次]"},
    {"10次之内", "(-∞, 10次]"},
    {"3天内", "(-∞, 3天]"},
    {"3个工作日内完成", "(-∞, 3工作日] label=完成"},
    {"5个范围内", "(-∞, 5个]"},
    {"3位数范围内", "unreadable stray-character@7"},
    {"90%以下", "(-∞, 90%]"},
    {"90%及以下", "(-∞, 90%]"},
    {"不超过10次", "(-∞, 10次]"},
    {"不高于5%", "(-∞, 5%]"},
    {"不大于5%", "(-∞, 5%]"},
    {"不多于5人", "(-∞, 5人]"},
    {"小于或等于5%", "(-∞, 5%]"},
    {"至多5次", "(-∞, 5次]"},
    {"最多5次", "(-∞, 5次]"},
    {"最高5次", "(-∞, 5次]"},
    {"≤5%", "(-∞, 5%]"},
    {"<=5%", "(-∞, 5%]"},
    {"≦5%", "(-∞, 5%]"},
    {"≯5%", "(-∞, 5%]"},
    {"不超过10次以内", "(-∞, 10次]"},
    {"前5名", "(-∞, 5名次]"},
    {"缩短至3天", "(-∞, 3天]"},
    {"压减到5%", "(-∞, 5%]"},
    {"下降到2次", "(-∞, 2次]"},
});

constexpr auto strict = std::to_array<band_case>({
    {"大于110%", "(110%, ∞)"},
    {"超过110%", "(110%, ∞)"},
    {"超90%", "(90%, ∞)"},
    {"高于110%", "(110%, ∞)"},
    {"多于5次", "(5次, ∞)"},
    {"10天以外", "(10天, ∞)"},
    {">92%", "(92%, ∞)"},
    {"﹥92%", "(92%, ∞)"},
    {"〉92%", "(92%, ∞)"},
    {"98%以上（不含）", "(98%, ∞)"},
    {"98%（不含）以上", "(98%, ∞)"},
    {"98%以上（不包括98%）", "(98%, ∞)"},
    {"小于100%", "(-∞, 100%)"},
    {"不足60%", "(-∞, 60%)"},
    {"不满60%", "(-∞, 60%)"},
    {"不到60%", "(-∞, 60%)"},
    {"未达到60%", "(-∞, 60%)"},
    {"未达60%", "(-∞, 60%)"},
    {"低于60%", "(-∞, 60%)"},
    {"少于3次", "(-∞, 3次)"},
    {"＜100%", "(-∞, 100%)"},
    {"〈100%", "(-∞, 100%)"},
    {"90%（不含90%）以下", "(-∞, 90%)"},
    {"90%以下（不含）", "(-∞, 90%)"},
});

constexpr auto points = std::to_array<band_case>({
    {"100%", "{100%}"},
    {"98", "{98}"},
    {"=100%", "{100%}"},
    {"= 116 人", "{116人}"},
    {"﹦ 72890 元", "{72890元}"},
    {"==90%", "{90%}"},
    {"等于90%", "{90%}"},
    {"0", "{0}"},
    {"0起", "{0起}"},
    {"0起事故", "{0起} label=事故"},
    {"-5%", "{-5%}"},
    {"−5%", "{-5%}"},
    {"+5%", "{5%}"},
    {"97.50%", "{97.50%}"},
    {"１，２３４次", "{1234次}"},
    {"1,234,567元", "{1234567元}"},
});

constexpr auto units = std::to_array<band_case>({
    {"98 %(百分比)", "{98%}"},
    {"100百分比", "{100%}"},
    {"提高5个百分点", "{5%} label=提高"},
    {"0.9‰", "{0.9‰}"},
    {"≥0.565km", "[0.565公里, ∞)"},
    {"≥80M", "[80MB, ∞)"},
    {"25TB", "{25TB}"},
    {"2倍", "{2倍}"},
    {"5周岁以上", "[5岁, ∞)"},
    {"1600元/亩", "{1600元/亩}"},
    {"1次／月", "{1次/个月}"},
    {"≤620万/月", "(-∞, 6200000/个月]"},
    {"5万", "{50000}"},
    {"150万元", "{150万元}"},
    {"2.6亿元", "{2.6亿元}"},
    {"5千元", "{5千元}"},
    {"5千米", "{5公里}"},
    {"320万亩", "{3200000亩}"},
    {"1346.0088万平方米", "{13460088平方米}"},
    {"550万粒", "{5500000粒}"},
    {"3万人次以上", "[30000人次, ∞)"},
    {"5万亿次", "{5000000000000次}"},
    {"3月以内", "(-∞, 3个月]"},
    {"≤12月", "(-∞, 12个月]"},
    {"20年以上", "[20年, ∞)"},
    {"5 次 以 下", "(-∞, 5次]"},
    {"　98%以上\n", "[98%, ∞)"},
    {"98%\n以上", "[98%, ∞)"},
});

constexpr auto spelt = std::to_array<band_case>({
    {"三次以内", "(-∞, 3次]"},
    {"两次以上", "[2次, ∞)"},
    {"十二次", "{12次}"},
    {"十二", "{12}"},
    {"十以上", "[10, ∞)"},
    {"二十人", "{20人}"},
    {"一百零五次以上", "[105次, ∞)"},
    {"至少一次", "[1次, ∞)"},
    {"不少于三次培训", "[3次, ∞) label=培训"},
    {"最多跑一次", "(-∞, 1次] label=跑"},
    {"三天以内间隙监控", "(-∞, 3天] label=间隙监控"},
    {"三至五次", "[3次, 5次]"},
    {"三到五次", "[3次, 5次]"},
    {"半年以内", "(-∞, 0.5年]"},
    {"零次", "{0次}"},
    {"百分之九十五以上", "[95%, ∞)"},
    {"百分之九十五点五以上", "[95.5%, ∞)"},
    {"百分之95以上", "[95%, ∞)"},
    {"百分之百", "{100%}"},
    {"百分之九十至百分之九十五", "[90%, 95%]"},
    {"百分之九十到九十五", "[90%, 95%] omits-unit"},
    {"千分之三以下", "(-∞, 3‰]"},
    {"万分之五以下", "(-∞, 0.5‰]"},
    {"九成", "{90%}"},
    {"九成以上", "[90%, ∞)"},
    {"九成五以上", "[95%, ∞)"},
    {"9成以上", "[90%, ∞)"},
});

// A Chinese numeral that may be part of another word is left alone.
constexpr auto not_spelt = std::to_array<band_case>({
    {"一般满意", "label 一般满意"},
    {"一次性", "label 一次性"},
    {"一次性完成", "label 一次性完成"},
    {"一次办结", "label 一次办结"},
    {"第一", "label 第一"},
    {"一流", "label 一流"},
    {"一类", "label 一类"},
    {"二期", "label 二期"},
    {"三级", "label 三级"},
    {"万无一失", "label 万无一失"},
    {"一次性完成率98%以上", "[98%, ∞) label=一次性完成率"},
});

constexpr auto embedded = std::to_array<band_case>({
    {"2天以内间隙监控", "(-∞, 2天] label=间隙监控"},
    {"100%覆盖", "{100%} label=覆盖"},
    {"完成100%", "{100%} label=完成"},
    {"至少全年完成2次宣传", "[2次, ∞) label=全年完成宣传"},
    {"年度资金支付完成率100%", "{100%} label=年度资金支付完成率"},
    {"完成率≥90%", "[90%, ∞) label=完成率"},
    {"≥360天服务读者", "[360天, ∞) label=服务读者"},
    {"1290.3平方米冷库仓储建设", "{1290.3平方米} label=冷库仓储建设"},
    {"3次内部检查", "{3次} label=内部检查"},
    {"县级或市级表彰2次", "{2次} label=县级或市级表彰"},
    {"县级以上3次", "{3次} label=县级以上"},
    {"各 1 次", "{1次} label=各"},
    {"每亩300", "{300} label=每亩"},
    {"每年不少于2次", "[2次, ∞) label=每年"},
    {"超期3天", "{3天} label=超期"},
    {"最低工资标准5000元", "{5000元} label=最低工资标准"},
    {"5万元（含税）", "{5万元} label=(含税)"},
    {"100%（应保尽保）", "{100%} label=(应保尽保)"},
    {"达到98%以上", "[98%, ∞)"},
    {"达60%不到80%", "[60%, 80%)"},
    {"达到国家标准3项", "{3项} label=达到国家标准"},
    {"基本前置审批3次", "{3次} label=基本前置审批"},
    {"贷款前三个月日均存款20万元", "{20万元} label=贷款前三个月日均存款"},
    {"须≥90%", "[90%, ∞) label=须"},
    {"合格率应达到95%以上", "[95%, ∞) label=合格率"},
    {"合格率为不低于95%", "[95%, ∞) label=合格率"},
    {"控制在不超过5%", "(-∞, 5%]"},
    {"违规行为不超过3次", "(-∞, 3次] label=违规行为"},
    {"违规行为3次", "{3次} label=违规行为"},
    {"存在3处问题", "{3处} label=存在问题"},
    {"控制在10%以内", "(-∞, 10%]"},
    {"合格率为100%", "{100%} label=合格率"},
    {"98%以上。", "[98%, ∞)"},
    {"超过3天未办结", "(3天, ∞) label=未办结"},
    {"48小时以上仍未抢通", "[48小时, ∞) label=仍未抢通"},
    {"不少于3天尚未修复", "[3天, ∞) label=尚未修复"},
    {"3天以内未办结", "unreadable stray-character@10"},
    {"超过3次未办结", "unreadable stray-character@10"},
    {"120个村（社区）以上", "[120个, ∞) label=村(社区)"},
    {"120个村（社）以上", "unreadable stray-character@9"},
    {"3个重点工程项目点以上", "[3个, ∞) label=重点工程项目点"},
    {"5个亿元以上", "unreadable stray-character@4"},
    {"120个村（街道社区）以上", "[120个, ∞) label=村(街道社区)"},
    {"120个村（社内）以上", "unreadable stray-character@21"},
    {"120个村（内社）以上", "unreadable stray-character@12"},
    {"120个村（社2）以上", "unreadable stray-character@15"},
    {"120个村（乡镇与街道）以上", "unreadable stray-character@30"},
});

constexpr auto slips = std::to_array<band_case>({
    {"5次收下", "(-∞, 5次] means=5次以下"},
    {"5次一下", "(-∞, 5次] means=5次以下"},
    {"98%已上", "[98%, ∞) means=98%以上"},
    {"不底于98%", "[98%, ∞) means=不低于98%"},
    {" 5 次 收 下 ", "(-∞, 5次] means= 5 次 以下 "},
    {"5次收下或10次已上", "(-∞, 5次]∪[10次, ∞) means=5次以下或10次以上"},
});

// The noun between a classifier and its bound names what is counted.
constexpr auto counted = std::to_array<band_case>({
    {"120个村以上", "[120个, ∞) label=村"},
    {"2次培训以下", "(-∞, 2次] label=培训"},
    {"3次事故以上", "[3次, ∞) label=事故"},
    {"5项制度（含）以上", "[5项, ∞) label=制度"},
    {"5项（不含）制度以上", "(5项, ∞) label=制度"},
    {"30个（含）行政村以上", "[30个, ∞) label=行政村"},
    {"120个村（社区）以上", "[120个, ∞) label=村(社区)"},
    {"15个日以上", "unreadable stray-character@5"},
    {"9次每年以上", "unreadable stray-character@10"},
    {"5次县级以上", "unreadable stray-character@10"},
});

constexpr auto changes = std::to_array<band_case>({
    {"正负3天", "[-3天, 3天]"},
    {"正负10%以内", "[-10%, 10%]"},
    {"绝对值≤5%", "[-5%, 5%]"},
    {"绝对值不超过5%", "[-5%, 5%]"},
    {"增至上年的110%", "[110%, ∞) label=上年的"},
    {"不超过预算的100%", "(-∞, 100%] label=预算的"},
    {"高于最低监管要求的1.2倍", "(1.2倍, ∞) label=最低监管要求的"},
    {"资本充足率高于最低监管要求的1.2倍", "(1.2倍, ∞) label=资本充足率最低监管要求的"},
    {"完成率达到年度目标的95%", "[95%, ∞) label=完成率年度目标的"},
    {"支出不超过预算的100%", "(-∞, 100%] label=支出预算的"},
    {"缩短至不超过3天", "(-∞, 3天]"},
    {"增加到位资金5万元", "{5万元} label=增加到位资金"},
    {"下降～5公斤", "unreadable stray-character@6"},
    {"下降～125公斤", "unreadable stray-character@6"},
    {"提高到95%以上", "[95%, ∞)"},
});

constexpr auto notes_of_bounds = std::to_array<band_case>({
    {"多于（含）3次", "[3次, ∞)"},
    {"超过（含）3次", "[3次, ∞)"},
    {"不足（含）60%", "(-∞, 60%]"},
    {"不低于（不含）60%", "unreadable conflicting-words@0"},
    {"超过30%（含）以上", "[30%, ∞)"},
    {"低于30%（含）以上", "unreadable conflicting-words@18"},
});

// A word of one character that is written twice, or that is a part of another.
constexpr auto doubled = std::to_array<band_case>({
    {"3次内内部培训", "unreadable stray-character@4"},
    {"5人外外派", "unreadable stray-character@4"},
    {"传达达3次", "unreadable stray-character@6"},
    {"达达3次", "unreadable stray-character@0"},
    {"94%以上以上", "[94%, ∞)"},
    {"3次内部培训", "{3次} label=内部培训"},
});

// A letter or a mark that may be what is left of a figure or of its sign.
constexpr auto fragments = std::to_array<band_case>({
    {"O≥90%", "unreadable stray-character@0"},
    {"EI≥75", "[75, ∞) label=EI"},
    {"EI<20", "(-∞, 20) label=EI"},
    {"x≥75", "[75, ∞)"},
    {"三、五次", "unreadable stray-character@0"},
    {"未提取或低于50%", "unreadable second-condition@0"},
    {"质量合格，且98%以上", "unreadable second-condition@0"},
    {"质量合格，完成率98%以上", "unreadable second-condition@0"},
    {"群众好评，满意度95%以上", "unreadable second-condition@0"},
    {"AB或90分以上", "unreadable second-condition@0"},
    {"县级或市级表彰2次", "{2次} label=县级或市级表彰"},
    {"融资灵活性一般，有1家金融机构融资业务合作", "label 融资灵活性一般,有1家金融机构融资业务合作"},
    {"专业团队、三年内基本稳定", "label 专业团队、三年内基本稳定"},
});

}  // namespace

TEST_CASE("a bound of at least includes its number") { check_cases<inclusive_lower>(); }
TEST_CASE("a bound of at most includes its number") { check_cases<inclusive_upper>(); }
TEST_CASE("a strict bound leaves its number out") { check_cases<strict>(); }
TEST_CASE("a number alone is a point") { check_cases<points>(); }
TEST_CASE("units are read in all their spellings, and multipliers into the number") {
  check_cases<units>();
}
TEST_CASE("Chinese numerals are read where they are surely numbers") { check_cases<spelt>(); }
TEST_CASE("Chinese numerals in other words are not numbers") { check_cases<not_spelt>(); }
TEST_CASE("what stands around a number is kept as its label") { check_cases<embedded>(); }
TEST_CASE("a known slip is read as what was meant, and says so") { check_cases<slips>(); }
TEST_CASE("what is counted may stand between a classifier and its bound") {
  check_cases<counted>();
}
TEST_CASE("a change, a share and a distance bound the number behind them") {
  check_cases<changes>();
}
TEST_CASE("a note may stand between a bound and its number") { check_cases<notes_of_bounds>(); }
TEST_CASE("a word that is written twice may be a part of another") { check_cases<doubled>(); }
TEST_CASE("what is left of a figure or of a condition before a number is not left out") {
  check_cases<fragments>();
}
