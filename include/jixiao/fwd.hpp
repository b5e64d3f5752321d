// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>

// Every public type on one screen, in the order of the layers: the map of the library.

namespace jixiao {

// ground
enum class fault : std::uint8_t;  // 输入问题
struct text_fault;
class input_error;
struct place;  // 出处
enum class language : std::uint8_t;

// numbers
class decimal;                       // 十进制数
enum class rounding : std::uint8_t;  // 修约
class fraction;                      // 精确比值

// measures
class unit;       // 计量单位
struct quantity;  // 数值

// sets
class cut;       // 切点
class interval;  // 区间
template <std::size_t Capacity>
class interval_set;  // 数集

// vocabulary of grading
enum class grade : std::uint8_t;  // 等级
class grade_set;
struct band;                         // 档
enum class severity : std::uint8_t;  // 严重程度
enum class code : std::uint8_t;      // 检查结果代码
struct finding;                      // 检查结果
class findings;

// standards and judging
class partition;                      // 数轴划分
enum class direction : std::uint8_t;  // 指标方向
class standard;                       // 评价标准
struct reading;                       // 解读方式
enum class reason : std::uint8_t;     // 理由
struct clause;                        // 判定依据
struct verdict;                       // 判定
struct difference;                    // 新旧标准对照

// the table
struct target;      // 指标值
struct indicator;   // 绩效指标
struct objective;   // 绩效目标
struct activity;    // 职责活动
struct duty;        // 职责
struct department;  // 部门
struct table_finding;
struct measurement;  // 实际完成值
struct measurements;

// scoring
class rational;             // 有理数
struct scheme;              // 评分办法
struct evaluation;          // 年终评价
struct ledger_step;         // 计算台账
struct sensitivity_report;  // 敏感性分析

}  // namespace jixiao
