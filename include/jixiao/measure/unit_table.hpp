// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <jixiao/base/prefix_index.hpp>

namespace jixiao {

/// What a unit measures; units of one dimension convert exactly. Every counting unit (量词) is a
/// dimension of its own: 次 never converts to 个.
enum class dimension : std::uint8_t {
  none,         ///< a bare number
  ratio,        ///< %, ‰, ratio
  money,        ///< 元, 万元, 亿元
  duration,     ///< 分钟, 小时, 天, 周
  months,       ///< 月, 季度, 年: calendar spans, which do not convert to days
  length,       ///< 米, 公里
  area,         ///< 平方米, 亩, 公顷
  volume,       ///< 立方米, 升
  mass,         ///< 克, 公斤, 吨
  data,         ///< MB, GB, TB
  day_of_year,  ///< a date without a year, as 1 (1月1日) … 366 (12月31日) of a leap year
  date,         ///< a date with its year, as days since 1970-01-01
  count,        ///< 次, 个, 人 …
  other,        ///< 工作日, 等, 吨标煤 …: converts to nothing else, and has parts
};

namespace detail {

// Plain literals would have the compiler count each text, in every program that includes this.
using namespace std::string_view_literals;

/// Units of which the same holds: symbols, a blank between two, each with its other spellings
/// behind it. The factor is to the dimension's base unit: value × numerator ÷ denominator.
struct unit_group {
  dimension measures;
  std::int64_t numerator;
  std::int64_t denominator;
  /// With a numeral they name an order as often as a count: 一类, 二期, 三级.
  bool names_order;
  std::string_view words;
};

// 亩 is 2000/3 m². 公历 dates are units so that a deadline is a point on a line like any other.
inline constexpr unit_group unit_groups[] = {
    {dimension::none, 1, 1, false, ""sv},
    {dimension::ratio, 1, 100, false,
     "% =％ =﹪ =百分比 =%(百分比) =%（百分比） =百分点 =个百分点"sv},
    {dimension::ratio, 1, 1000, false, "‰"sv},
    {dimension::ratio, 1, 1, false, "比 倍"sv},
    {dimension::money, 1, 1, false, "元 =块钱 =人民币"sv},
    {dimension::money, 1000, 1, false, "千元"sv},
    {dimension::money, 10000, 1, false, "万元"sv},
    {dimension::money, 100000000, 1, false, "亿元"sv},
    {dimension::duration, 1, 1, false, "秒 =s"sv},
    {dimension::duration, 60, 1, false, "分钟 =min"sv},
    {dimension::duration, 3600, 1, false, "小时 =个小时 =H =h"sv},
    {dimension::duration, 86400, 1, false, "天 =d =日"sv},
    {dimension::duration, 604800, 1, false, "周 =个星期"sv},
    {dimension::months, 1, 1, true, "个月 =月"sv},
    {dimension::months, 3, 1, true, "季度 =个季度"sv},
    {dimension::months, 12, 1, false, "年 =周年"sv},
    {dimension::length, 1, 1000, false, "毫米 =mm =㎜"sv},
    {dimension::length, 1, 100, false, "厘米 =cm =㎝ =公分"sv},
    {dimension::length, 1, 1, false, "米 =m"sv},
    {dimension::length, 1000, 1, false, "公里 =km =㎞ =千米"sv},
    {dimension::area, 1, 1, false, "平方米 =㎡ =m2 =m² =平米"sv},
    {dimension::area, 2000, 3, false, "亩"sv},
    {dimension::area, 10000, 1, false, "公顷 =hm2 =hm² =ha"sv},
    {dimension::area, 1000000, 1, false, "平方公里 =km2 =km² =㎢ =平方千米"sv},
    {dimension::volume, 1, 1000000, false, "毫升 =ml =mL"sv},
    {dimension::volume, 1, 1000, false, "升 =L"sv},
    {dimension::volume, 1, 1, false, "立方米 =m3 =m³ =㎥ =立方"sv},
    {dimension::mass, 1, 1000000, false, "毫克 =mg =㎎"sv},
    {dimension::mass, 1, 1000, false, "克 =g"sv},
    {dimension::mass, 1, 1, false, "公斤 =kg =㎏ =千克"sv},
    {dimension::mass, 1000, 1, false, "吨 =t"sv},
    {dimension::data, 1, 1, false, "MB =M"sv},
    {dimension::data, 1024, 1, false, "GB =G"sv},
    {dimension::data, 1048576, 1, false, "TB =T"sv},
    {dimension::day_of_year, 1, 1, false, "月日"sv},
    {dimension::date, 1, 1, false, "日期"sv},
    {dimension::count, 1, 1, false,
     "次 个 人 =名 =位 篇 件 项 份 户 家 处 座 套 台 辆 条 场 批次 册 头 只 株 棵 起 例 宗 "
     "笔 张 幅 支 栋 =棟 乡镇 人次 种 种次 名次 块 根 盏 艘 架 眼 平台 课时 学时 床 趟 封 "
     "瓶 箱 吨次 台套 粒 袋 盒 尾 羽 场次 车次 户次 班次 岁 =周岁"sv},
    {dimension::count, 1, 1, true,
     "所 期 批 节 本 部 届 轮 班 门 间 村 类 分 对 面 口 站 校 标段"sv},
    {dimension::other, 1, 1, false,
     "工作日 =个工作日 吨标煤 吨标准煤 千瓦 =kW =KW 千伏 =kV =KV 千伏安 =kVA 千卡 =kcal "
     "千帕 =kPa 千瓦时 =KWh =kWh =kW·h =千瓦·时 =千瓦小时 度 =° ℃ =°C =摄氏度 dB =分贝 "
     "dB(A)"sv},
    {dimension::other, 1, 1, true, "等 级"sv},
};

/// A spelling of a unit, and which unit that is.
struct unit_spelling {
  std::string_view text;
  std::uint8_t entry = 0;
};

/// THE list of units. As the lexicon it is worked out in every program that includes it, so only
/// where each spelling stands is kept.
class unit_table {
 public:
  /// More than there are spellings, and units.
  ///@{
  static constexpr std::size_t capacity = 256;
  static constexpr std::size_t most_units = 192;
  ///@}

  consteval unit_table() {
    std::uint32_t of_group = 0;
    for (const unit_group& group : unit_groups) {
      const char* const words = group.words.data();
      const std::size_t size = group.words.size();
      for (std::size_t at = 0; at < size; ++at) {
        const bool is_other = words[at] == '=';
        if (is_other) ++at;
        const std::size_t begin = at;
        index_.list(size_, words, size, at);
        if (!is_other) symbols_[units_++] = static_cast<std::uint8_t>(size_);
        entries_[size_] = static_cast<std::uint8_t>(units_ - 1);
        places_[size_++] = of_group | (static_cast<std::uint32_t>(at - begin) << offset_bits) |
                           static_cast<std::uint32_t>(begin);
      }
      of_group += std::uint32_t{1} << (offset_bits + length_bits);
    }
  }

  /// How many spellings there are, and the i-th of them.
  ///@{
  constexpr std::size_t size() const { return size_; }
  constexpr unit_spelling operator[](std::size_t i) const { return {text_of(i), entries_[i]}; }
  ///@}
  /// How many units there are, the bare one among them: it is the first.
  constexpr std::size_t units() const { return units_; }
  constexpr std::string_view symbol_of(std::uint8_t entry) const {
    return text_of(symbols_[entry]);
  }
  constexpr const unit_group& group_of(std::uint8_t entry) const {
    return unit_groups[places_[symbols_[entry]] >> (offset_bits + length_bits)];
  }

  /// The longest spelling that a text begins with; of the bare unit, no text.
  constexpr unit_spelling find(std::string_view text) const {
    unit_spelling found;
    for (std::size_t i : index_.candidates(text)) {
      const std::string_view spelling = text_of(i);
      if (spelling.size() > found.text.size() && starts_with(text, spelling))
        found = {spelling, entries_[i]};
    }
    return found;
  }

 private:
  static constexpr int offset_bits = 12;
  static constexpr int length_bits = 8;

  constexpr std::string_view text_of(std::size_t i) const {
    const std::uint32_t place = places_[i];
    const unit_group& group = unit_groups[place >> (offset_bits + length_bits)];
    // Of exactly these types, so that the compiler need not try whether they are iterators.
    const std::size_t length = (place >> offset_bits) % (1u << length_bits);
    return {group.words.data() + place % (1u << offset_bits), length};
  }

  prefix_index<capacity> index_;
  // Of each spelling its group, its length and where it begins among the words of the group, and
  // which unit it is; of each unit the spelling that is its symbol.
  std::uint32_t places_[capacity] = {};
  std::uint8_t entries_[capacity] = {};
  std::uint8_t symbols_[most_units] = {};
  std::size_t size_ = 1;
  std::size_t units_ = 1;
};
inline constexpr unit_table units_known;

}  // namespace detail

}  // namespace jixiao
