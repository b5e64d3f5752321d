// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>

#include <jixiao/text/lexicon_word.hpp>

namespace jixiao::detail {

using namespace std::string_view_literals;

/// Words of one role that a text begins or ends with, where no number stands beside them. In normal
/// form, a blank between two; of those that fit the first is taken.
struct side_words {
  word_role role;
  std::string_view words;

  /// Calls `fits(word)` until it is true, and says whether it was.
  template <class Fits>
  constexpr bool any(Fits fits) const {
    for (std::string_view rest = words; !rest.empty();) {
      const std::size_t end = rest.find(' ');
      if (fits(rest.substr(0, end))) return true;
      rest.remove_prefix(end == rest.npos ? rest.size() : end + 1);
    }
    return false;
  }
};

inline constexpr side_words side_word_lists[] = {
    {word_role::mishap,
     "情况 间隙监控 间隙 投诉 故障 报废 差错 错误 失误 违规 违纪 违法 违约 案件 上访 "
     "信访 举报 纠纷 延误 超期 逾期 遗漏 伤亡 死亡 拖欠 积压 泄密 舆情 退件 返工 损坏 "
     "丢失 现象 问题 行为 通报 处罚 诉讼 缺勤 迟到 旷工 污染 超支 隐患 违章 差评 断档 "
     "超时 缺陷 存款 贷款 负债 代偿额 代偿 欠款 欠费 余额 注入 记录 纪录 损失 缺口 "
     "赤字 亏损 不良 残留 超标 逾期贷款 罚款 罚单 欠薪 流失 破损 漏水 漏报 误差 偏差 "
     "停电 中断 脱管 漏管 感染 病例 冲突 异常 缺项 缺失 短缺 侵权 败诉 上诉 复议 反弹 "
     "新增 伤害 受伤 负面"sv},
    {word_role::happening, "发生 发现 出现 产生"sv},
    {word_role::accident, "事故 事件 火灾 疫情 险情"sv},
    {word_role::quality,
     "明显 显著 较 效果 效益 成效 变化 影响 提升 提高 改善 改进 作用 进展 意见"sv},
    {word_role::lose, "扣 扣减 扣除"sv},
    {word_role::pointing, "此 该 本项 本档 本级 这 对应"sv},
    {word_role::basis, "为准 为依据 为据 为标准 计算 统计"sv},
    {word_role::rate, "率 比例"sv},
    {word_role::degree,
     "占比 比重 百分比 比率 程度 满意度 知晓度 认可度 认同度 支持度 信任度 参与度 关注度 美誉度 "
     "知名度 好评度 公信度 透明度 完成度 达成度 完整度 准确度 精准度 精确度 匹配度 契合度 符合度 "
     "吻合度 覆盖度 贡献度 活跃度 集中度 规范度 熟悉度 成熟度 饱和度 依存度 进度 增幅 降幅 涨幅 "
     "跌幅 增速"sv},
    {word_role::amount, "次数 人数 数量 个数 件数 天数 户数 份数 篇数 人次 场次 成本 面积"sv},
    {word_role::measured, "实际 累计 合计 总计 共计 全年 已 共 完成 为"sv},
    {word_role::ranking, "排名 名次 排位 位次 位列 名列 位居 排在 跻身"sv},
    {word_role::ranked_in, "进入 全国 全省 全市 全县 全区"sv},
    {word_role::other_year,
     "次年 翌年 来年 明年 去年 上年 下年 次年度 上年度 下年度 下一年 下一年度 第二年"sv},
};

constexpr const side_words& side_words_of(word_role role) {
  const side_words* found = side_word_lists;
  while (found->role != role) ++found;
  return *found;
}
/// Whether a text ends in a word of that role.
constexpr bool ends_in(std::string_view text, word_role role) {
  return side_words_of(role).any([&](std::string_view word) { return text.ends_with(word); });
}
/// Where the word of that role begins that a text ends in; npos where there is none.
constexpr std::size_t begin_of_side_word(std::string_view text, word_role role) {
  std::size_t begin = std::string_view::npos;
  side_words_of(role).any([&](std::string_view word) {
    if (text.ends_with(word)) begin = text.size() - word.size();
    return begin != std::string_view::npos;
  });
  return begin;
}
/// Whether a word of that role stands anywhere in a text.
constexpr bool has_side_word(std::string_view text, word_role role) {
  return side_words_of(role).any(
      [&](std::string_view word) { return text.find(word) != text.npos; });
}
/// How long the word of that role is that a text begins with; 0 where there is none.
constexpr std::size_t length_of_side_word(std::string_view text, word_role role) {
  std::size_t length = 0;
  side_words_of(role).any([&](std::string_view word) {
    length = text.starts_with(word) ? word.size() : 0;
    return length != 0;
  });
  return length;
}

}  // namespace jixiao::detail
