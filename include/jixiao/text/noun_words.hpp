// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include <jixiao/text/lexicon_word.hpp>

namespace jixiao::detail {

/// Words of plain text that a word of bounds stands in, or a character of one: 上访, 内部, 签约,
/// 省外. Beside a number they say what it is of and do not bound it. In normal form, a blank
/// between two.
inline constexpr std::string_view noun_words =
    "各 每 共 计 总 有 无法 无须 无需 无力 无意 无望 无偿 无限 无论 无条件 零售 零星 零部件 "
    "零基础 零距离 级以上 级及以上 级以下 级及以下 上访 上报 上市 上年 上级 上网 上门 上限 下限 "
    "下达 下发 下级 下乡 下岗 到位 到账 到期 到岗 到达 提前 目前 当前 事前 到场 到访 到会 内部 "
    "内容 内控 内审 内业 内设 内网 内外 外出 外部 外业 外语 外网 外籍 外资 外聘 外来 不良 "
    "不合格 不满意 不动产 不达标 满意 未成年 低保 低收入 至今 合计 及时 达标 含税 含量 起诉 "
    "起步 起草 起火 起因 起重 余额 不及时 余款 过程 过期 过户 过敏 过失 过错 止损 无害 无障碍 "
    "无效 没收 超期 超时 超标 超支 超编 逾期 外汇 外债 外部门 外单位 上下 左右岸 以工代 以奖 "
    "以来 高新 高中 少年 少数 多媒体 多功能 大型 小型 小微 小学 大学 小区 大厅 中小 内涝 上缴 "
    "下拨 上线 上岗 通过 到课 到校 到站 到货 到户 到村 到人 到园 到馆 到案 结余 剩余 盈余 底数 "
    "抵达 大病 大户 大棚 大气 高龄 高校 高危 高层 高温 低碳 低温 低龄 少儿 少先 多样 多元 外包 "
    "外送 外贸 外派 外销 内需 内销 内训 下载 下派 下沉 上传 上座 上架 上牌 上云 上课 止付 起飞 "
    "起降 超限 超载 超速 超龄 超额 满座 满载 满勤 满编 满额 足额 已办 已建 近视 含水 含氧 含沙 "
    "含油 含硫 含盐 含糖 以旧 过审 过检 过关 签约 预约 违约 履约 节约 集约 合约 契约 制约 公约 "
    "条约 特约 续约 解约 守约 邀约 附近 最近 邻近 就近 相近 减负 抱负 胜负 各自 亲自 独自 来自 "
    "允许 许可 特许 准许 淹没 出没 沉没 埋没 送达 传达 表达 转达 直达 通达 发达 雷达 收到 接到 "
    "受到 得到 签到 找到 看到 听到 报到 感到 来到 做到 遇到 查到 拿到 领到 提到 办到 见到 寄到 "
    "送到 运到 圆满 饱满 反超 赶超 其余 业余 节余 境外 省外 市外 县外 区外 校外 室外 院外 国外 "
    "域外 场外 户外 野外 海外 另外 此外 对外 涉外 例外 意外 馆外 课外 园外 境内 省内 市内 县内 "
    "区内 校内 室内 院内 国内 域内 场内 库内 圈内 业内 班内 组内 州内 镇内 村内 站内 馆内 园内 "
    "厂内 行内 系统内 辖区内 线上 网上 路上 水上 地上 海上 会上 岸上 马上 车上 船上 山上 身上 "
    "台上 线下 地下 水下 名下 旗下 桥下 树下 项下 辖下 乡下 部下 手下 台下 井下 调低 减低 增高 "
    "新高 升高 调高 登高 缺少 满足 充足 补足 立足 普及 涉及 惠及 波及 危及 遍及 触及 重大 特大 "
    "较大 增大 加大 壮大 巨大 人大 大小 终止 停止 禁止 防止 制止 中止 阻止 废止 发起 引起 提起 "
    "掀起 兴起 类似 自己 发生过 出现过 开展过 组织过 举办过 参加过 获得过 予以 可以 日起 最高 "
    "最大 最低 最小 最多 最少 原则上 总体上 基本上 大体上 实际上 未完成 未达标 未落实 未整改 "
    "未开展 未通过 未提交 未报送 未验收 未公开 未到位 未执行 未建立 未制定 未按 未及时 未安排 "
    "未投入 未使用 未更新 未签订 未办理";

consteval std::size_t count_noun_words() {
  std::size_t count = 1;
  for (const char c : noun_words) count += c == ' ' ? 1 : 0;
  return count;
}

/// The entries of the lexicon that these words are.
consteval std::array<lexicon_word, count_noun_words()> noun_entries() {
  std::array<lexicon_word, count_noun_words()> entries{};
  std::size_t begin = 0;
  for (lexicon_word& entry : entries) {
    const std::size_t end = noun_words.find(' ', begin);
    entry = {noun_words.substr(begin, end - begin), word_role::noun};
    begin = end + 1;
  }
  return entries;
}

}  // namespace jixiao::detail
