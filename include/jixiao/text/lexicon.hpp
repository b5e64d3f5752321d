// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <jixiao/base/array_view.hpp>
#include <jixiao/base/pair_index.hpp>
#include <jixiao/base/prefix_index.hpp>
#include <jixiao/text/lexicon_word.hpp>
#include <jixiao/text/normal.hpp>
#include <jixiao/text/noun_words.hpp>
#include <jixiao/text/side_words.hpp>

namespace jixiao::detail {

// Plain literals would have the compiler count each text, in every program that includes this.
using namespace std::string_view_literals;

/// Words of which the same holds, in normal form, a blank between two.
struct word_group {
  word_role role;
  bound_kind bound;
  word_source source;
  word_facts facts;
  std::string_view words;
};

// Names that only the lines of the lexicon see.
namespace lexicon_lines {

using enum word_role;
using enum bound_kind;
inline constexpr auto law = word_source::civil_code;
inline constexpr auto gb = word_source::gb8170;
inline constexpr auto usage = word_source::usage;

inline constexpr word_group groups[] = {
    {sign, at_least, gb, 0, "≥ >="sv},
    {sign, at_least, usage, 0, "=>"sv},
    {sign, at_most, gb, 0, "≤ <="sv},
    {sign, at_most, usage, 0, "=<"sv},
    {sign, more_than, gb, 0, ">"sv},
    {sign, less_than, gb, 0, "<"sv},
    {sign, exactly, usage, 0, "= =="sv},
    {before, exactly, usage, 0, "等于"sv},
    {before, at_least, gb, 0, "不低于 不少于 不小于 大于等于 大于或等于 大于或者等于 等于或大于"sv},
    {before, at_least, usage, 0,
     "不下于 高于等于 高于或等于 等于或高于 等于或超过 达到或超过 达到或高于 超过或等于 "
     "多于或等于 不低过 不少过 不短于 未低于 未少于 不得低于 不得少于 不得小于 不能低于 "
     "不能少于 不应低于 不应少于 不可低于 不可少于 不宜低于 不宜少于 没有低于"sv},
    {before, at_least, usage, of_date, "不早于"sv},
    {adverb, at_least, gb, 0, "至少"sv},
    {adverb, at_least, usage, 0, "最少"sv},
    {before_only, at_least, usage, 0, "最低 最小"sv},
    {reach, at_least, usage, yields | of_target, "达到 达"sv},
    {reach, at_least, usage, yields, "高达"sv},
    {before_only, at_least, usage, yields, "满"sv},
    {before, at_most, gb, 0,
     "不超过 不高于 不大于 不多于 小于等于 小于或等于 小于或者等于 等于或小于"sv},
    {before, at_most, usage, 0,
     "不超出 未超过 低于等于 低于或等于 少于或等于 等于或低于 不高过 不多过 不大过 不长于 "
     "未高于 未多于 不得超过 不得高于 不得大于 不得多于 不能超过 不能高于 不能大于 "
     "不应超过 不应高于 不应大于 不可超过 不宜超过 不宜高于 不允许超过 没有超过 没超过"sv},
    {before, at_most, usage, of_date, "不晚于 不迟于 截至 截止 不得晚于 不得迟于"sv},
    {adverb, at_most, gb, 0, "至多"sv},
    {adverb, at_most, usage, 0, "最多"sv},
    {before_only, at_most, usage, 0, "最高 最大 不过 未超 不超 不得超"sv},
    {before, more_than, gb, 0, "大于 高于 多于"sv},
    {before, more_than, law, 0, "超过"sv},
    {before, more_than, usage, 0, "超出 高过 多过 大过 长于"sv},
    {before_only, more_than, usage, 0, "超 高出 不止 突破 逾"sv},
    {before, more_than, usage, of_date, "晚于 迟于"sv},
    {before, less_than, gb, 0, "小于 低于 少于 不足"sv},
    {before, less_than, law, 0, "不满"sv},
    {before, less_than, usage, 0,
     "未满 不到 未达到 达不到 没达到 没有达到 未能达到 不能达到 不及 低过 少过 小过 短于"sv},
    {after, less_than, usage, 0, "不到"sv},
    {before_only, less_than, usage, of_target, "未达 不达"sv},
    {before_only, less_than, usage, 0, "未到 未足 未及"sv},
    {before, less_than, usage, of_date, "早于"sv},
    {after, at_least, law, may_be_defined, "以上"sv},
    {after, at_least, law, 0, "及以上 或以上 及其以上"sv},
    {after, at_least, usage, 0, "含以上 + 起 及更多 或更多 及更高 或更高"sv},
    {after_date, at_least, usage, 0, "及以后 起"sv},
    {after, at_most, law, may_be_defined, "以下"sv},
    {after, at_most, law, 0, "及以下 或以下 及其以下 以内 及以内"sv},
    {after, at_most, usage, 0,
     "含以下 之内 内 及更少 或更少 及更低 或更低 封顶 为限 及之内 "
     "范围内 范围以内 范围之内 半径内 半径以内 半径范围内"sv},
    {after, more_than, law, 0, "以外"sv},
    {after, more_than, usage, 0, "之外 外 开外 范围外 范围以外 范围之外"sv},
    {after_date, at_most, usage, 0, "前 以前 之前 及以前 及之前"sv},
    {after_date, more_than, usage, 0, "后 以后 之后"sv},
    {after_rank, at_least, usage, 0, "以后 及以后"sv},
    {after_rank, at_most, usage, 0, "以前"sv},
    {before_rank, at_most, usage, 0, "前"sv},
    {of_rank, none, usage, 0, "第"sv},

    // As traditional characters have them.
    {before, at_least, usage, 0, "不低於 不小於 不少於"sv},
    {before, at_least, usage, of_date, "不早於"sv},
    {before, at_most, usage, of_date, "不晚於"sv},
    {before, at_most, usage, 0, "不大於 不多於 不超過 不高於"sv},
    {before, more_than, usage, 0, "多於 超過 大於 高於"sv},
    {before, less_than, usage, 0, "不滿 未滿 小於 低於 少於"sv},
    {reach, at_least, usage, yields | of_target, "達到 達"sv},
    {after, at_most, usage, 0, "以內 之內 內"sv},

    {from, none, usage, 0, "从 自 介于"sv},
    {to, none, usage, 0, "至 到 ~ -"sv},
    {inside, none, usage, 0, "之间 间 范围内 范围之内 的范围内 区间内 区间 范围"sv},
    {also, none, usage, 0, "且 并且 而且 同时 & && 但 并"sv},
    {also, none, usage, joins_sets, ", 、 ;"sv},
    {with, none, usage, 0, "及 和 与 以及"sv},
    {either, none, usage, 0, "或 或者 ∪"sv},
    {included, none, usage, 0, "含 包含 包括 含本数 含本级 包括本数 包含本数"sv},
    {included, none, usage, of_both, "均含 都含"sv},
    {excluded, none, usage, 0, "不含 不包含 不包括 不含本数 不包括本数 不包含本数"sv},
    {excluded, none, usage, of_both, "均不含 都不含"sv},
    {filler, none, usage, 0, "为 控制在 保持在 在 处于 应"sv},
    {vague, none, usage, 0, "约 大约 近 接近 将近 几乎 大概 倒数 大致 基本 差不多 约为 約"sv},
    {vague_after, none, usage, 0, "左右 上下 许 有余 出头 上下浮动"sv},
    {vague_after, none, usage, in_numeral, "余 多"sv},
    {vague, none, usage, in_numeral, "几"sv},
    {vague, none, usage, negates, "负 零下 不 未 非 没"sv},
    {finish, none, usage, 0,
     "完成 竣工 建成 结束 到位 办结 交付 验收 投用 支付 发放 拨付 上报 报送 提交 印发 出台 "
     "完工"sv},
    {completion, at_least, usage, 0, "完成 完成或超额完成 全部完成 全面完成"sv},
    {completion, more_than, usage, 0, "超额完成"sv},
    {completion, less_than, usage, 0,
     "未完成 没完成 没有完成 未能完成 未全部完成 未全面完成 没有全部完成 未能全部完成"sv},
    {conformity, at_least, usage, 0, "达标"sv},
    {conformity, less_than, usage, 0, "未达标 不达标"sv},
    {score, none, usage, 0, "得 计 记 给 赋"sv},
    {no_score, none, usage, 0, "不得分 不计分 不给分 不记分"sv},
    {none_of, none, usage, 0,
     "无 没有 零 0 未发生 未出现 不发生 不出现 没发生 没出现 不存在 未发现 没有发生 "
     "没有出现 未产生 未收到 未接到 没有收到 没有接到 未受到"sv},
    {is_zero, none, usage, 0, "为零 为0 零发生 零发现 零出现 零产生 0发生 0发现 0出现 0产生"sv},
    {level, none, usage, is_degree,
     "强 较强 弱 较弱 高 较高 中 低 较低 好 良好 较好 很好 差 较差 很差 一般 稳定"sv},
    {level, none, usage, 0,
     "合理 规范 优 良 优秀 优良 合格 不合格 达标 不达标 明显 不明显 显著 健全 完善"sv},

    // A change, which 到 or 至 behind it makes a bound: 提高到95%, 缩短至3天.
    {noun, at_least, usage, yields,
     "提高 提升 上升 增加 增长 增多 上涨 扩大 延长 上浮 拓展 恢复 扩展"sv},
    {noun, at_most, usage, yields,
     "降低 下降 减少 减小 缩小 缩短 下跌 下浮 回落 压缩 压减 压降 缩减 削减 控制"sv},
    {reach, at_least, usage, yields, "增至 增到 升至 升到 扩至 扩到 涨至 涨到"sv},
    {reach, at_most, usage, yields, "降至 降到 减至 减到 缩至 缩到 压至 压到"sv},

    // What it bounds lies on both sides of 0: 绝对值不超过5%, 上下浮动3%以内.
    {deviation, none, usage, 0,
     "绝对值 正负 上下浮动 上下波动 浮动 波动 浮动幅度 波动幅度 浮动范围 波动范围"sv},
    {noun, none, usage, 0, noun_words},
};

// What holds of nouns of two characters, which have an index of their own.
inline constexpr word_group pairs{noun, none, usage, 0, {}};

}  // namespace lexicon_lines

/// THE list of words that band texts are read by, in normal form: those that do something, and
/// those that only look so (noun_words.hpp). Worked out in every program that includes it, so in as
/// few steps as can be: where each word stands is kept, and the word itself made when it is asked
/// for.
class lexicon_table {
 public:
  consteval lexicon_table() {
    std::uint32_t of_group = 0;
    for (const word_group& group : lexicon_lines::groups) {
      const std::uint64_t role = word_roles::bit(group.role);
      const char* const words = group.words.data();
      const std::size_t size = group.words.size();
      for (std::size_t at = 0; at < size; ++at) {
        const std::size_t begin = at;
        const auto slot = index_.list(size_, words, size, at);
        (slot.is_one ? one_ : more_)[slot.number] |= role;
        places_[size_++] = of_group | (static_cast<std::uint32_t>(at - begin) << offset_bits) |
                           static_cast<std::uint32_t>(begin);
      }
      of_group += std::uint32_t{1} << (offset_bits + length_bits);
    }
  }

  /// The words as they are listed, but for nouns of two characters (`noun_pairs`): those of one
  /// group have one role and one bound.
  static constexpr array_view<word_group> groups() {
    return {lexicon_lines::groups, std::size(lexicon_lines::groups)};
  }
  constexpr std::size_t size() const { return size_; }
  constexpr lexicon_word operator[](std::size_t i) const {
    return made(text_of(i, group_of(i)), group_of(i));
  }

  class iterator {
   public:
    constexpr iterator(const lexicon_table& table, std::size_t at) : table_(&table), at_(at) {}
    constexpr lexicon_word operator*() const { return (*table_)[at_]; }
    constexpr iterator& operator++() {
      ++at_;
      return *this;
    }
    constexpr bool operator!=(const iterator& other) const { return at_ != other.at_; }

   private:
    const lexicon_table* table_;
    std::size_t at_;
  };
  constexpr iterator begin() const { return {*this, 0}; }
  constexpr iterator end() const { return {*this, size_}; }

  /// The longest word in one of these roles that a text begins with.
  constexpr lexicon_word find(std::string_view text, word_roles roles) const {
    const word_group* of = nullptr;
    std::string_view found;
    for (std::size_t i : candidates(text, roles)) {
      const word_group& group = group_of(i);
      if (!roles.has(group.role)) continue;
      const std::string_view word = text_of(i, group);
      if (word.size() < found.size() || !starts_with_one_of_many(text, word)) continue;
      of = &group;
      found = word;
    }
    if (found.size() < 2 * ideograph_length && roles.has(word_role::noun) && has_pair(text))
      return made(text.substr(0, 2 * ideograph_length), lexicon_lines::pairs);
    return of != nullptr ? made(found, *of) : lexicon_word();
  }
  /// Whether a text begins with a word in one of these roles.
  constexpr bool has(std::string_view text, word_roles roles) const {
    for (std::size_t i : candidates(text, roles))
      if (roles.has(group_of(i).role) && starts_with_one_of_many(text, text_of(i, group_of(i))))
        return true;
    return roles.has(word_role::noun) && has_pair(text);
  }

 private:
  static constexpr int offset_bits = 12;
  static constexpr int length_bits = 8;
  static constexpr std::size_t most = 768;
  using index_type = prefix_index<most>;

  constexpr bool has_pair(std::string_view text) const {
    return is_ideograph(text, 0) && is_ideograph(text, ideograph_length) &&
           pairs_.has(ideograph_at(text, 0), ideograph_at(text, ideograph_length));
  }
  static constexpr lexicon_word made(std::string_view text, const word_group& group) {
    return {text, group.role, group.bound, group.source, group.facts};
  }
  constexpr std::string_view text_of(std::size_t i, const word_group& group) const {
    const std::uint32_t place = places_[i];
    // Of exactly these types, so that the compiler need not try whether they are iterators.
    const std::size_t length = (place >> offset_bits) % (1u << length_bits);
    return {group.words.data() + place % (1u << offset_bits), length};
  }
  constexpr const word_group& group_of(std::size_t i) const {
    return lexicon_lines::groups[places_[i] >> (offset_bits + length_bits)];
  }
  /// None where no word of these roles may stand there.
  constexpr index_type::range candidates(std::string_view text, const word_roles& roles) const {
    const index_type::slots slots = index_type::slots_of(text);
    const bool may_have = ((one_[slots.one] | more_[slots.more]) & roles.bits()) != 0;
    return may_have ? index_.candidates(slots)
                    : index_type::range{{nullptr, 0, 0}, {nullptr, 0, 0}};
  }

  index_type index_;
  pair_index<512> pairs_{noun_pairs};
  // The roles of the words in each slot.
  std::uint64_t one_[index_type::slot_count] = {};
  std::uint64_t more_[index_type::slot_count] = {};
  // Of each word its group, its length and where it begins among the words of the group.
  std::uint32_t places_[most] = {};
  std::size_t size_ = 0;
};
inline constexpr lexicon_table lexicon;

/// The longest word in one of these roles that a text begins with; empty when there is none.
constexpr lexicon_word find_word(std::string_view text, word_roles roles) {
  return lexicon.find(text, roles);
}
/// Whether a text begins with a word in one of these roles.
constexpr bool begins_with_word(std::string_view text, word_roles roles) {
  return lexicon.has(text, roles);
}

/// The characters of words that bound numbers. Text that has one where it touches a number might be
/// a bound that the lexicon does not know (90%以丁, 不高98%): what was meant is not guessed.
inline constexpr std::string_view bound_characters =
    "以上下内外超过不未低高于少多余满足及含没大小达逾底抵至到近止起许之已己巳似外內過滿達於"sv;

/// Characters that no name of a unit has, beside those.
inline constexpr std::string_view verb_characters =
    "的了是为有得扣按每各与和或等且但并完成率覆盖合格效果明显较好差优良中第前后约左右无零做办开建"sv;

constexpr bool has_character(std::string_view characters, std::string_view c) {
  return c.size() == 3 && characters.find(c) != characters.npos;
}

}  // namespace jixiao::detail
