// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>

// Every public type on one page, in the order of the layers: the map of the library. A type is in
// the header of its layer that has its name, or the name of what it belongs to.

// base: errors, places, languages, storage that may stand in constants
namespace jixiao {
template <class Enum>
struct enumerator;
template <class Enum, std::size_t Count>
class enumeration;                // 枚举表
enum class fault : std::uint8_t;  // 输入问题
struct text_fault;
class input_error;
struct nothing_expected;  // 无从判断
struct expected_unit;     // 应有的计量单位
struct expected_labels;   // 各档的说法
struct near_text;         // 近似的名称
struct like_example;      // 写法示例
class expectation;        // 应填的内容
enum class language : std::uint8_t;
struct message;
struct place;  // 出处
}  // namespace jixiao

// number: decimals, rounding, exact ratios
namespace jixiao {
class decimal;  // 十进制数
struct decimal_reading;
class fraction;  // 精确比值
class rational;  // 有理数
enum class report_mark : std::uint8_t;
struct reported_value;    // 报出值
struct chained_rounding;  // 连续修约
struct report_mark_place;
struct reported_reading;
enum class rounding : std::uint8_t;  // 修约间隔
}  // namespace jixiao

// measure: units and quantities
namespace jixiao {
struct quantity;  // 数值
struct quantity_reading;
class unit;  // 计量单位
struct unit_prefix;
enum class dimension : std::uint8_t;  // 量词
}  // namespace jixiao

// set: cuts, intervals, sets of numbers
namespace jixiao {
class cut;
class interval;  // 区间
template <std::size_t Capacity>
class interval_set;  // 数集
}  // namespace jixiao

// text: words and figures of Chinese administration
namespace jixiao {
struct said_bound_words;
enum class bound_sense : std::uint8_t;
struct bound_words;  // 本数
}  // namespace jixiao

// band: one cell and what it claims
namespace jixiao {
enum class band_kind : std::uint8_t;
struct band;  // 档
}  // namespace jixiao

// standard: the cells of one indicator, compiled
namespace jixiao {
class any_standard;              // 评价标准
enum class grade : std::int8_t;  // 等级
class level_list;
class grade_set;
enum class claim : std::uint8_t;
struct piece;
struct piece_range;
class partition_view;
class scale;                          // 等级体系
enum class direction : std::uint8_t;  // 指标方向
class standard_view;
}  // namespace jixiao

// judging: a standard under a reading, and the grade of a value
namespace jixiao {
struct regrading;
struct difference;
enum class nested_choice : std::uint8_t;        // 嵌套
enum class shared_bound_choice : std::uint8_t;  // 共用界值
enum class overlap_choice : std::uint8_t;       // 重叠
enum class gap_choice : std::uint8_t;           // 空档
enum class beyond_choice : std::uint8_t;
enum class comparison : std::uint8_t;
enum class bare_number : std::uint8_t;
struct reading;  // 解读方式
class ruling;    // 判定规则
struct ruled_piece;
enum class tendency : std::uint8_t;  // 标准变化
enum class reason : std::uint8_t;    // 理由
enum class relation : std::uint8_t;
struct clause;   // 判定依据
struct verdict;  // 判定
}  // namespace jixiao

// rule: texts that give points
namespace jixiao {
struct curve_run;
class points_table;  // 得分表
class exact;         // 精确有理数
enum class points_fault : std::uint8_t;
struct points_step;                      // 计分步骤
struct rule_points;                      // 得分
enum class points_shift : std::uint8_t;  // 宽严变化
struct exact_span;                       // 数值区间
struct points_line;
struct repointing;       // 分值变化的一段
struct repointed_range;  // 宽严变化的范围
enum class case_fault : std::uint8_t;
struct rule_case;
struct clause_change;                   // 条款变化
struct rule_changes;                    // 计分规则变化
enum class part_choice : std::uint8_t;  // 不足一步的部分
enum class percent_step_choice : std::uint8_t;
enum class reverse_choice : std::uint8_t;  // 反向比例
enum class floor_choice : std::uint8_t;
enum class cap_choice : std::uint8_t;
enum class row_bound_choice : std::uint8_t;
enum class bonus_choice : std::uint8_t;
struct rule_choices;  // 解读选择
enum class rule_choice : std::uint8_t;
struct rule_choice_entry;
struct curve_steps;  // 阶梯
struct curve_item;
class rule_curve;  // 得分曲线
struct text_span;
enum class input_kind : std::uint8_t;   // 评分输入
struct rule_input;                      // 评分输入
enum class clause_kind : std::uint8_t;  // 计分条款
enum class clause_sign : std::uint8_t;
enum class step_side : std::uint8_t;
enum class effect_scope : std::uint8_t;  // 影响范围
struct formula_step;
struct rule_clause;                    // 计分条款
struct rule_item;                      // 分项
enum class rule_code : std::uint8_t;   // 评语
enum class rule_doubt : std::uint8_t;  // 歧义
struct rule_refusal;
struct rule_remark;  // 评语
struct scoring_rule;
}  // namespace jixiao

// table: the published table, and what was achieved
namespace jixiao {
struct activity;    // 职责活动
struct department;  // 部门
struct indicator_path;
struct duty;                                 // 职责
struct indicator;                            // 绩效指标
enum class measurement_kind : std::uint8_t;  // 实际完成值
struct rule_answer;                          // 评分输入
struct measurement;
struct budget_execution;  // 预算执行
enum class points_row_kind : std::uint8_t;
struct points_row;
struct measurements;
struct objective;                       // 绩效目标
enum class target_sign : std::uint8_t;  // 指标符号
struct target;
struct target_difference;  // 目标值变化
}  // namespace jixiao

// check: what is wrong with a standard or a table
namespace jixiao {
enum class severity : std::uint8_t;  // 严重程度
enum class code : std::uint8_t;      // 检查结果代码
struct finding;                      // 检查结果
class findings;                      // 检查结果
struct finding_kind;                 // 检查结果的种类
struct band_edit;                    // 修订建议
struct repair;
struct rule_finding;  // 评分规则的检查结果
struct rule_finding_words;
enum class rule_trouble : std::uint8_t;  // 读不懂的原因
struct table_finding;
}  // namespace jixiao

// scoring: the year scored
namespace jixiao {
struct binding;   // 填报对应
struct by_grade;  // 按等级赋分
struct by_rule;   // 按评分标准计分
struct deviation_band;
struct by_deviation;  // 偏差率法
struct efficacy;      // 功效系数
struct evaluation;    // 年终评价
struct by_execution;  // 预算执行率赋分
struct as_given;      // 评委打分
struct goal;
enum class ledger_rule : std::uint8_t;
enum class operation : std::uint8_t;
enum class operand_role : std::uint8_t;
struct operand;
struct ledger_rounding;
enum class ledger_level : std::uint8_t;
struct ledger_subject;
struct ledger_step;
class ledger_writer;
struct score_level;  // 定性档次
enum class ungiven_points : std::uint8_t;
struct by_level;  // 按评判等级赋分
struct grade_change;
struct indicator_margin;
enum class open_choice : std::uint8_t;  // 可选口径
struct pass_fail;
enum class missing_policy : std::uint8_t;
enum class zero_policy : std::uint8_t;
enum class negative_policy : std::uint8_t;
struct scoring_policies;
struct evaluation_problem;
enum class problem_code : std::uint8_t;  // 评价问题
enum class reverse_rule : std::uint8_t;
enum class equal_rule : std::uint8_t;
struct overshoot_cut;    // 目标值偏低的扣减
struct completion_rule;  // 完成率
struct proportional;     // 按完成比例赋分
enum class rounding_kind : std::uint8_t;
struct rounding_rule;  // 修约
struct rounding_plan;
struct rule_effect;         // 连带影响
struct rule_alternative;    // 口径影响
struct rule_score;          // 按评分标准计分
struct satisfaction;        // 按满意度赋分
struct scale_coefficients;  // 等级系数
struct named_method;
struct method_plan;
enum class execution_level : std::uint8_t;  // 预算执行率
struct execution_part;
enum class roll_up : std::uint8_t;
enum class grade_source : std::uint8_t;
struct scheme;  // 评分办法
struct scaled_bounds;
enum class standing : std::uint8_t;
struct score_range;
struct part_score;
struct indicator_score;  // 指标得分
struct execution_score;  // 预算执行率得分
struct activity_score;   // 活动得分
struct duty_score;       // 职责得分
struct scoring_subject;
struct method_result;
struct scoring_case;
struct choice_outcome;
struct sensitivity_report;  // 敏感性分析
enum class step_count : std::uint8_t;
struct by_steps;  // 扣分法
struct group_weights;
enum class weight_source : std::uint8_t;  // 权重
enum class blank_budget_policy : std::uint8_t;
enum class weight_sum_policy : std::uint8_t;
enum class reweigh_scope : std::uint8_t;
struct named_weight;
struct kind_weight;  // 产出指标 …
struct level_weights;
struct weight_plan;     // 权重设置
struct standard_value;  // 标准值
struct within_band;
}  // namespace jixiao

// words: every sentence that a person reads
namespace jixiao {
struct call_words;  // 接口用语
template <class Enum, std::size_t Count>
class said_of_each;
class said_of_problems;
struct method_words;
struct finding_words;
class said_of_findings;
struct catalogue;       // 用语总表
struct document_words;  // 读取文件用语
struct program_words;   // 命令行用语
struct report_words;    // 报告用语
template <std::size_t Count>
class said_by_name;
template <std::size_t Count, class... Marks>
class said_by_code;
template <class... Marks>
class sentence;
struct test_words;  // 用例测试用语
}  // namespace jixiao

// testing: tests of rule books
namespace jixiao {
struct answer;                        // 应答
struct reading_change;                // 解读的一项选择
struct missing_goal;                  // 未覆盖
struct coverage;                      // 覆盖率
struct case_expectation;              // 预期
enum class goal_kind : std::uint8_t;  // 覆盖目标
struct cover_goal;
struct constant_case;
struct golden_difference;  // 首处差异
struct match_result;       // 比对结果
template <class Look>
class rule_matcher;  // 匹配器
struct graded_case;
template <class Standard>
struct mutant;             // 变异体
struct survivor;           // 存活的变异体
struct mutation_score;     // 变异得分
struct points_difference;  // 计分差异
class points_comparison;   // 计分等价
struct points_goal;        // 目标值的覆盖目标
struct points_outcome;     // 计分结果
struct points_scope;       // 计分测试范围
struct distinction;
enum class relation_kind : std::uint8_t;  // 规则关系
struct rule_relation;
struct rule_book;    // 被测规则
struct rule_goal;    // 评分标准的覆盖目标
struct rule_mutant;  // 评分标准的变异体
struct rule_difference;
class rule_comparison;  // 分值差异
struct bound_case;
struct bound_cases;
struct points_answer;
struct test_case_result;  // 用例结果
struct test_run;
struct scheme_difference;                   // 评分办法差异
struct scheme_mutant;                       // 评分办法的变异体
struct written_bound;                       // 切点
struct test_subject;                        // 被测指标
class test_subjects;                        // 指标查找
struct target_mutant;                       // 目标值的变异体
struct test_case;                           // 用例
enum class test_case_fault : std::uint8_t;  // 用例文件问题
struct test_case_problem;
struct total_outcome;  // 总评结果
struct total_rule;     // 总评被测项
}  // namespace jixiao

// batch: columns and streams
namespace jixiao::batch {
class arrow_column;
struct validity;
template <class Value>
struct column_view;  // 数值列
template <class Value>
struct cut_list;
template <class Value>
class basic_cut_table;  // 编译后的评价标准
enum class kernel : std::uint8_t;
struct execution;
struct verdict_column;
class column_points;  // 编译后的评分标准
class roll_up;
class standard_set;  // 混合行
enum class stream_fault : std::uint8_t;
class stream_error;
struct bad_row;
struct stream_counts;  // 处理行数
class named_standards;
struct stream_options;
class text_codes;
struct column_scale;  // 列的标度与单位
}  // namespace jixiao::batch

// sql: standards as SQL
namespace jixiao::sql {
enum class dialect : std::uint8_t;  // 方言
enum class column_of_interest : std::uint8_t;
struct view_names;
}  // namespace jixiao::sql

// io: documents in
namespace jixiao::io {
template <class Value>
struct reading_of;
enum class document_fault : std::uint8_t;  // 文件问题
struct document_problem;
struct document;
struct cell;                             // 单元格
enum class addressing : std::uint8_t;    // 单元格地址
struct grid;                             // 表格
enum class scheme_fault : std::uint8_t;  // 评分办法文件问题
struct scheme_problem;
struct scheme_reading;
enum class table_fault : std::uint8_t;  // 表格问题
struct table_problem;
}  // namespace jixiao::io

// report: evaluations out
namespace jixiao::report {
enum class answered : std::uint8_t;
struct answer;
struct source_file;  // 依据文件
struct receipt;      // 凭据
struct content;      // 报告内容
struct dmn_cases;
struct costly_indicator;   // 失分指标
struct ranked_indicator;   // 指标明细
struct ranked_department;  // 排名项
struct sarif_rule;
struct sarif_result;
struct test_page_content;
struct test_content;
struct remark;
struct step_words;
}  // namespace jixiao::report
