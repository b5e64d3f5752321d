# SPDX-License-Identifier: BSL-1.0
"""What marked.py runs beside the cases: each command on a year of its own, and on files that are wrong
in the ways that have a sentence."""
import pathlib

TABLE = """部门：甲局,,,,,,,,
职责活动,年度预算数,内容描述,绩效目标,绩效指标,优,良,中,差,指标值,分值,评分标准
一、政务公开,30.00,,,,,,,,,,
　　1、信息公开,20.00,,公开及时,公开率,98%以上,92%～95%,90%～92%,90%以下,,20,
,,,,投诉次数,3次以内,5次以内,8次以内,8次以上,,20,
,,,,群众评价,效果明显,效果较好,效果一般,没效果,,10,
,,,,完成率,,,,,≥95%,30,
,,,,整改率,,,,,,20,≥95%得满分，每降低1%扣0.5分，扣完为止
　　2、窗口服务,10.00,,服务规范,办结率,工5%,95%～98%,90%～95%,90%以下,,,
"""
YEAR = """指标,实际完成值
公开率,96%
投诉次数,4次
群众评价,效果较好
完成率,90%
整改率,93.5%
办结率,99%
"""
CASES = """指标,实际完成值,应得等级,应得得分,原因,拒绝
公开率,96%,优,,,
公开率,98%,,,共用界值,
投诉次数,50%,,,,unit-mismatch
投诉次数,4次,良,,没有的原因,
群众评价,效果较好,良,,,
整改率,93.5%,,19,,
没有的指标,1,优,,,
"""
FILES = {"table.csv": TABLE, "year.csv": YEAR, "cases.csv": CASES,
         "make.py": (pathlib.Path(__file__).parent / "marked_files.py").read_text(encoding="utf-8")}
COMMANDS = [
    "jixiao --help; jixiao --manual; jixiao --completion bash; jixiao --completion zsh; jixiao --completion fish",
    "for c in grade read points check score convert form audit diff test prove verify scheme sample"
    " batch sql java dmn; do jixiao $c --help; done",
    "for f in text json csv html xlsx; do jixiao score table.csv year.csv --format $f -o - > report.$f; done",
    "for f in html json csv xlsx; do jixiao score table.csv year.csv --sensitivity -o full.$f; done",
    "jixiao score table.csv year.csv --explain 整改率; jixiao score table.csv --missing zero",
    "mkdir a b; cp table.csv a; cp table.csv a/t2.csv; cp year.csv a/year.csv; cp year.csv a/t2-年.csv;"
    " for f in html json csv xlsx; do jixiao score a -o ranking.$f; done; jixiao check a b nowhere",
    "for f in text json sarif; do jixiao check table.csv --format $f; done; jixiao check --codes",
    "for f in text json junit sarif; do jixiao test table.csv cases.csv --format $f; done",
    "jixiao test table.csv cases.csv --cover --mutate; jixiao test table.csv cases.csv -o page.html",
    "for s in csv xlsx jsonl; do jixiao test table.csv --generate -o made.$s; done;"
    " jixiao test table.csv --minimal; jixiao test table.csv made.csv -o good.html; jixiao test table.csv --list",
    "for s in csv xlsx; do jixiao form table.csv -o form.$s; jixiao convert table.csv -o again.$s; done",
    "jixiao score table.csv year.csv --format json -o r.json; jixiao verify r.json; sed -i s/96%/97%/ year.csv;"
    " jixiao verify r.json",
    "mkdir g; cp table.csv g/table.csv; cp year.csv g/measurements.csv; jixiao test --golden g --update;"
    " sed -i s/96%/97%/ g/measurements.csv; jixiao test --golden g",
    "sed s/98%/97%/ table.csv | sed s/0.5分/1分/ > new.csv; jixiao diff table.csv new.csv;"
    " jixiao prove table.csv new.csv; jixiao prove 5次以内 不超过5次 --expect looser;"
    " jixiao diff table.csv new.csv --format json",
    "jixiao read 98%以上 '95%～98%' 工5% '' 效果明显; jixiao read --rule --full 10 '≥95%得满分，每降低1%扣0.5分';"
    " jixiao points --rule '每发现1起扣2分，扣完为止' --full 10 3 x -1 --format text",
    "jixiao audit table.csv; jixiao sql table.csv --view; jixiao sql table.csv --points --max-length 20",
    "jixiao java table.csv -o j; jixiao dmn table.csv -o d",
    "jixiao scor; jixiao score --forc; jixiao score; jixiao grade --gap x --bands 1 2; jixiao batch a b --threads 0",
    "jixiao scheme; jixiao scheme nothing; echo '{' > s.json; jixiao score table.csv year.csv --scheme s.json;"
    " echo '{\"weights\": 1, \"x\": 2}' > s.json; jixiao score table.csv year.csv --scheme s.json",
    "mkdir f; cp table.csv f/1.csv; cp table.csv f/2.csv; mkdir f/in; jixiao audit f; jixiao score f year.csv;"
    " mkdir e; jixiao check e; jixiao score table.csv year.csv --scale x; jixiao check table.csv --scale x",
    "sed 's/,≥95%得满分.*$/,/' table.csv > r.csv; sed s/公开率/公布率/ r.csv > s.csv; jixiao diff table.csv r.csv;"
    " jixiao diff r.csv table.csv; jixiao diff table.csv s.csv; jixiao prove table.csv s.csv;"
    " sed 's/每降低1%扣0.5分/每低1天扣2分/; s/整改率,,,,,,20/整改率,,,,,,30/' table.csv > u.csv;"
    " jixiao diff table.csv u.csv; sed 's/≥95%得满分/优秀得满分/' table.csv > v.csv; jixiao diff v.csv table.csv",
    "sed 's/≥95%,30/≥96%,30/' table.csv > w.csv; sed 's/≥95%,30/,30/' table.csv > x.csv; jixiao diff table.csv w.csv;"
    " jixiao diff w.csv table.csv; jixiao diff table.csv x.csv; jixiao diff x.csv table.csv; jixiao prove table.csv w.csv;"
    " jixiao prove table.csv x.csv",
    "jixiao prove 3次以内 5次以上; jixiao prove 1 2 3; jixiao prove '1|2' 5次以内; jixiao prove table.csv --smt q;"
    " jixiao prove '98%以上|95%～98%|90%～95%|90%以下' '98%以上|96%～98%|90%～96%|90%以下'; jixiao prove '98%以上|95%～98%|90%～95%|90%以下' '97%以上|96%～97%|90%～96%|90%以下'",
    "jixiao points --rule '每发现1起扣2分，发生事故的一票否决' --full 10 1=3 2=yes 3 x=1 1=a --format text;"
    " jixiao points --rule '≥95%得满分' --choice x=y 1; jixiao points --rule '≥95%得满分' --full 0 1;"
    " jixiao points --rule 5分 1; jixiao points --rule '每降低1%扣0.5分' --full 10 --part begun 90.5%",
    "jixiao scheme a b; jixiao grade --bands '1|2' --scale a 1; jixiao grade --bands '1次|2次' --scale 好,中,差 1次;"
    " jixiao batch a b --threads x; jixiao score --missing; jixiao test --golden nowhere; mkdir g; cp table.csv g;"
    " cp year.csv g/measurements.csv; jixiao test --golden g; jixiao test table.csv cases.csv --cover --threshold x",
    "echo '{}' > e.json; jixiao verify e.json; jixiao verify table.csv; jixiao sql table.csv --view-name '';"
    " jixiao java table.csv --class 1; jixiao score table.csv year.csv -o x.pdf; mkdir d; jixiao score d --explain x;"
    " jixiao grade --bands '98%以上|90%以上|90%以下' 95% --receipt > l; jixiao verify l; jixiao score table.csv d",
    "for j in '{' '[1,' '{\"a\" 1}' '{\"a\":}' 'nul' '\"abc' '[01]' '[1.]' '{,}' '[1 2]' '{\"a\":1}}' '[1e999]'"
    " '{\"scheme\":1,\"scheme\":2}' '{\"name\":\"x\",\"full_points\":\"a\"}' '{\"name\":\"x\",\"full_points\":\"-5\"}';"
    " do printf %s \"$j\" > t.json; jixiao check t.json; jixiao score table.csv year.csv --scheme t.json; done",
    "printf '指标,优,良,中,差\\n甲,\"98%%\"以上,1,2,3\\n' > q.csv; jixiao check q.csv; printf '指标,实际完成值,执行数\\n"
    "无此指标,1,x\\n公开率,,\\n公开率,1,y\\n' > m.csv; jixiao score table.csv m.csv; printf '\\377\\376\\0' > b; jixiao check b;"
    " printf 'PK\\3\\4xx' > z.xlsx; jixiao check z.xlsx; printf '<p>1</p>' > n.html; jixiao check n.html",
    "sed 's/^一、政务公开,30.00,,,/一、政务公开,30.00,,,x/' table.csv > w.csv; jixiao check w.csv; jixiao score table.csv year.csv"
    " --scheme functional -o f.html; for s in $(jixiao scheme | cut -d' ' -f1); do jixiao score table.csv year.csv"
    " --scheme $s; jixiao test table.csv cases.csv --cover --mutate --scheme $s; done",
    # Workbooks and documents that offices and their programs have spoilt.
    "python3 make.py date formula error digits struck hidden-row hidden-sheet entity shared no-sheet tags chunk;"
    " for f in *.xlsx *.docx; do jixiao check $f; done; head -c 900 date.xlsx > half.xlsx; jixiao check half.xlsx",
    "python3 -c \"print('<div>' * 9000)\" > deep.html; jixiao check deep.html; python3 -c \"import sys;"
    " sys.stdout.buffer.write(b'\\xe6\\xff,\\xff\\xff' * 99)\" > bytes.csv; jixiao check bytes.csv",
    "python3 -c \"print('[' * 99)\" > j.json; jixiao check j.json; for j in '{\"a\":\"\\ud800\"}' '{1}' '[1 2'"
    " '{\"a\":1 \"b\"}' '{\"a\" 1}' '[01]' '[1.]' '[1e+]' '[1e]' '[\"\\x\"]' '[\"\\u12\"]' '[1e999]' '[\"a' '[tru]'"
    " '[1,]' '{,}'; do printf '%s' \"$j\" > j.json; jixiao check j.json; done; printf '[\"a\\tb\"]' > j.json;"
    " jixiao check j.json; printf '[\"\\377\"]' > j.json; jixiao check j.json",
    "sed 's/　　2、窗口服务/（三）甲/' table.csv > n.csv; jixiao check n.csv; python3 -c \"print(open('table.csv')."
    "read().replace('公开率', 'x' * 1600))\" > long.csv; jixiao check long.csv > out; printf '指标,全年预算数,执行数,"
    "实际完成值\\n,甲,乙,\\n' > m.csv; jixiao score table.csv m.csv",
    # Bands and values of each kind.
    "d='6月30日前|6月30日～7月31日|7月31日～8月31日|8月31日以后'; jixiao grade --bands \"$d\" 6月1日 7月1日 9月1日;"
    " jixiao grade --bands '6月30日前（不含）|7月31日前|8月31日前|8月31日后' 6月30日 8月1日 9月1日; jixiao grade --bands"
    " '8月31日后|7月31日后|6月30日后|6月30日前' 8月31日 6月30日; jixiao read 晚于6月30日 早于6月30日 6月30日后 6月30日前 ≥6月30日"
    " ＜6月30日 全部 任意值",
    "jixiao grade --bands '效果明显|效果较好|效果一般|没效果' 优 满意 '98%'; jixiao grade --bands '5次以内|10次以内|"
    "10～15次|15次以上' 3次; jixiao read '90%以上且无投诉' '低于50%或未提取'; python3 -c \"print('9' * 300 + '%以上')\" >"
    " t; jixiao read \"$(cat t)\"; jixiao read '16.5(+'; jixiao grade --bands '98%以上|95%～98%|90%～95%|90%以下' '97.5(x)%'",
    "jixiao points --rule '每降低1%扣0.5份，扣完为止' --full 10 1; jixiao points --rule '每发现1起扣2分；每缺1份档案扣1分"
    "' --full 10 '1=3;1=4' '1=2.5' '1=2'; jixiao points --rule '按完成质量酌情扣1-3分' --full 10 1=9 9;"
    " jixiao points --rule '≥95%得满分；发生事故的，扣5分' --full 10 2=yes; jixiao points --rule '≥90%得10分；80%～95%得5分"
    "；＜80%不得分' --full 10 92% --format text; jixiao points --rule '得分=(2-完成率)×分值' --full 10 0;"
    " jixiao points --rule '视情况' 1; jixiao points --rule '得分=100/完成率×分值' --full 10 0",
    "for r in '≥95%得满分，每降低1个百分点扣0.5分，最多扣5分' '每增加1件加1分' '每增加1件加1分，最高加5分' '发生事故的不得分"
    "' '低于50%或未提取的不得分，否则得满分' '按完成质量酌情给1-3分' '每发现一处扣1分，最低得2分' '有制度得5分，最高得8分';"
    " do jixiao read --rule --full 10 \"$r\"; jixiao points --rule \"$r\" --full 10 --format text 3 50% yes;"
    " jixiao points --rule \"$r\" --full 10 3 yes; done",
    "(head -4 table.csv; echo ',,,,日期甲,6月30日前,7月1日～7月31日,8月1日～8月31日,9月1日～9月30日,,1,'; echo"
    " ',,,,日期乙,2023年6月30日前,2023年7月31日前,2023年8月31日前,2023年8月31日后,,1,'; echo ',,,,日期丙,2023年9月1日后,"
    "2023年8月1日后,2023年7月1日后,2023年6月1日后,,1,'; echo ',,,,日期丁,早于2023年6月30日,2023年7月1日～2023年7月31日,"
    "2023年8月1日～2023年8月31日,2023年9月1日～2023年9月30日,,1,'; echo ',,,,日期戊,2023年9月1日后,2023年8月1日～2023年8月31日,"
    "2023年7月1日～2023年7月31日,≥2023年6月1日且≤2023年6月30日,,1,') > dates.csv; jixiao check dates.csv; jixiao grade --bands"
    " '98%以上|98%以上|90%～98%|90%以下' 95%; (head -3 table.csv; for n in 1 2; do echo \"$n、子,$(printf '9%.0s' $(seq 38))"
    ",,,率$n,98%以上,95%～98%,90%～95%,90%以下,,1,\"; done) > sums.csv; jixiao check sums.csv; jixiao points --rule"
    " '得分=100%/完成率×分值' --full 10 0%; jixiao read --rule --full 10 '每降低1%扣0.5份，扣完为止' '得分=(2-完成率)×分值';"
    " jixiao points --rule '得分=(2-完成率)×分值' --full 10 0% --format text",
    # Schemes.
    "jixiao score table.csv year.csv --explain 没有的; sed 's/工5%/98%以上/' table.csv > good.csv; for j in '{\"total_by\":"
    "\"geometric_mean\",\"rounding\":{\"total\":{\"interval\":\"0.5\",\"mode\":\"half_even\"}}}' '{\"base\":"
    "\"standard-values\",\"rounding\":{\"points\":{\"significant\":3,\"mode\":\"up\"}}}' '{\"methods\":{\"bands\":"
    "{\"method\":\"efficacy\"},\"labels\":{\"method\":\"by_grade\"},\"rules\":{\"method\":\"by_rule\",\"part\":\"begun\"}}}'"
    " '{\"execution\":{\"points\":\"10\"}}' '{\"bounds\":[\"1\",\"2\",\"3\",\"4\"]}' '{\"full_points\":\"x\",\"x\":1,"
    "\"total_by\":\"x\",\"rounding\":{\"total\":1}}' '{nul'; do echo \"$j\" > s.json; jixiao score good.csv year.csv"
    " --scheme s.json --sensitivity; n=x$n; jixiao score good.csv year.csv --scheme s.json --sensitivity -o s$n.html; done;"
    " sed '/完成率/s/90%/-1%/; /公开率/s/96%/100%/' year.csv > neg.csv; for s in '{\"policies\":{\"negative\":\"as_zero\"}}'"
    " '{\"methods\":{\"bands\":{\"method\":\"efficacy\"}}}'; do echo \"$s\" > s.json; jixiao score good.csv neg.csv --scheme"
    " s.json -o neg$n.html; n=x$n; done; sed 's/每降低1%扣0.5分，扣完为止/发生事故的，总分扣5分/' good.csv > effect.csv; sed"
    " '/整改率/s/93.5%/1=96%;2=yes/' year.csv > e.csv; jixiao score effect.csv e.csv -o effect.html",
    # Reports and measures of cases.
    "for r in strict official gap=better,overlap=worse gap=better; do jixiao test table.csv cases.csv --reading $r;"
    " jixiao test table.csv cases.csv --reading $r -o $r.html; done; for n in $(seq 250); do echo 公开率,9$n%,差; done >"
    " more.csv; (echo 指标,实际完成值,应得等级; cat more.csv) > many.csv; jixiao test table.csv many.csv -o many.html;"
    " (echo 指标,实际完成值,应得等级,解读; echo 公开率,95%,良,strict; echo 公开率,95%,良,gap=better) > c.csv;"
    " jixiao test table.csv c.csv; jixiao test table.csv c.csv -o c.html",
    "sed '/投诉次数/d; /工5%/d; /群众/d; s/92%～95%/95%～98%/; s/,92%/,95%/' table.csv > good.csv; jixiao check good.csv;"
    " jixiao score good.csv year.csv -o good.html; sed 's/^部门：甲局/部门：甲局 2019年度/' table.csv > y.csv;"
    " jixiao score y.csv year.csv -o y.html; jixiao form table.csv -o f.xlsx; (head -3 table.csv; for r in"
    " 每发现1起扣2分；发生事故的，扣3分 按完成质量酌情给1-3分 每篇报道酌情加1-2分 每增加1件加1分; do echo \",,,,$r,,,,,,10,$r\"; done)"
    " > rules.csv; jixiao form rules.csv -o r.xlsx; jixiao form rules.csv -o form.csv; jixiao read --rule --full 10"
    " 每篇报道酌情加1-2分 每增加1件加1分; jixiao audit rules.csv; jixiao score effect.csv; (head -3 table.csv; echo"
    " ',,,,率,98%以上,95%～98%（不含）,90%～95%（不含）,90%以下（不含）,,20,') > fine.csv; printf '指标,实际完成值\\n率,49件/50件\\n'"
    " > f.csv; jixiao check fine.csv; jixiao score fine.csv f.csv -o fine.html",
    # Batches and the program's other files.
    "printf 'id,优,良,中,差,优\\n' > b.csv; printf 'id,value\\n1,2\\n' > v.csv; jixiao batch b.csv v.csv; printf"
    " 'id,优,良,中,差\\n1,98%%以上,95%%～98%%,90%%～95%%,90%%以下\\n' > b.csv; printf 'id,value\\n1,\\377\\377\\n' > v.csv;"
    " jixiao batch b.csv v.csv; printf 'id,value,value\\n' > v.csv; jixiao batch b.csv v.csv; (printf 'id,value\\n1,\"';"
    " head -c 80000000 /dev/zero | tr '\\0' a) > v.csv; jixiao batch b.csv v.csv; rm v.csv; jixiao batch b.csv nowhere;"
    " jixiao batch nowhere v.csv",
    "sed 's/98%以上/98.12345678901234567890123456789012345%以上/' table.csv > l.csv; jixiao dmn l.csv -o d;"
    " sed 's/98%以上/98.1234567890123456789012345678901234%以上/' table.csv > l.csv; jixiao dmn l.csv -o d2;"
    " jixiao java l.csv -o j; mkdir locked; touch locked/x; chmod 0 locked; jixiao check locked; jixiao score locked;"
    " mkdir p p/in; echo a > p/in/a.csv; jixiao score p; chmod 755 locked",
    "sed 's/0.5分/0.5分，最低得2分/; s/扣完为止//' table.csv > o.csv; jixiao diff table.csv o.csv; jixiao diff o.csv"
    " table.csv; sed 's/,20,≥95%得满分/,,≥95%得满分/' table.csv > p.csv; jixiao diff table.csv p.csv; sed"
    " 's/每降低1%扣0.5分/每降低1个百分点扣0.5分，不足1个百分点的按1个百分点计/' table.csv > q.csv; jixiao diff q.csv table.csv;"
    " sed 's/≥95%得满分，每降低1%扣0.5分/≥90%得满分，每超过1%扣0.5分/' table.csv > t.csv; jixiao diff table.csv t.csv;"
    " jixiao sql t.csv --points; jixiao sql table.csv --view --view-name \"$(printf 'a\"b')\" --dialect oracle",
    "jixiao score table.csv year.csv --format json -o r.json; sed -i 's/\"full_points\": \"100\"/\"full_points\": \"x\"/'"
    " r.json; jixiao verify r.json; jixiao grade --bands '98%以上|95%～98%|90%～95%|90%以下' 95% 96% --receipt > l;"
    " jixiao verify l; jixiao points --rule '每发现1起扣2分' --full 10 1 2 --receipt > l; jixiao verify l",
    # The command line as it should not be.
    "jixiao score --format json --format csv; jixiao check --quiet=maybe x; jixiao --lang= check x; jixiao help nothing;"
    " jixiao SCORE; jixiao sql table.csv --points --view; jixiao sql table.csv --max-length abc; jixiao score year.csv"
    " table.csv; jixiao score table.csv; mkdir d; cp table.csv d; jixiao score d year.csv; cp year.csv d; jixiao score d year.csv; jixiao check --level x",
    # Places that are seldom reached: several better bands at one bound, the whole line, dates that
    # are the better the later, what only several choices together move, the ends of what is read.
    "jixiao grade --bands '≥8月31日|≥7月31日|≥6月30日|＜6月30日' 8月1日; jixiao grade --overlap better --bands"
    " '98%以上|98%～99%|90%～98%|90%以下' 92%; (head -3 table.csv; echo ',,,,率,90%以下或90%以上,,,,,20,') > any.csv;"
    " jixiao test any.csv --generate; printf '\\377' > b.bin; jixiao read --rule --full 10 \"$(cat b.bin)\";"
    " jixiao read --rule --full 10 '≥95%得满分，每超过1%加0.5分'; printf '指标,全年预算数,执行数,实际完成值\n,十万,甲,\n' > m.csv;"
    " jixiao score table.csv m.csv; python3 -c \"print('职责活动,绩效指标,优,良,中,差\\n一、甲\\n1、乙\\n' + ',率\\n' *"
    " 150001)\" > huge.csv; jixiao convert huge.csv -o out.csv 2>&1 | tail -1",
    "(head -3 table.csv; echo ',,,,甲率,98%以上,92%～95%,90%～92%,90%以下,,,'; for n in 乙 丙 丁; do echo"
    " \",,,,${n}率,98%以上,95%～98%,90%～95%,90%以下,,,\"; done) > h.csv; printf '指标,实际完成值\n甲率,96%%\n乙率,97.9%%\n"
    "丙率,92%%\n丁率,46件/50件\n' > hy.csv; jixiao score h.csv hy.csv --sensitivity; mkdir hf; cp h.csv hf/甲.csv; cp"
    " hy.csv hf/甲-年.csv; jixiao score hf; jixiao score hf -o hf.html",
    "rule() { head -3 table.csv; echo \",,,,率,,,,,,10,$1\"; }; rule '得分=完成率×分值，最高得10分' > cap.csv; printf"
    " '指标,实际完成值,应得得分\n率,20%%,3\n率,200%%,1\n率,3件,1\n' > c.csv; jixiao test cap.csv c.csv --cover; jixiao test"
    " cap.csv c.csv; jixiao test cap.csv --generate; rule '≥95%得满分，每降低1%扣0.5分，最低得2分' > f.csv; jixiao test f.csv"
    " c.csv; rule '得分=100%/完成率×分值' > z.csv; printf '指标,实际完成值\n率,0%%\n' > zero.csv; jixiao score z.csv"
    " zero.csv; jixiao sql z.csv --points; rule '按完成质量酌情给1-3分' > j1.csv; rule '按完成质量酌情给0-4分' > j2.csv;"
    " jixiao diff j1.csv j2.csv; rule '有制度得5分；每缺1项扣1分，扣完为止' > b1.csv; rule '有制度得5分；每缺1项扣1分，最低得1分'"
    " > b2.csv; jixiao diff b1.csv b2.csv; m=99999999999999999999999999999999999999次; (head -3 table.csv; echo"
    " \",,,,次数,${m}以上,3～$m,2～3次,2次以下,,,\") > l.csv; jixiao sql l.csv --compare rounded_value",
    "(head -3 table.csv; for n in $(seq 125); do echo \",,,,率$n,98%以上,95%～98%,90%～95%,90%以下,,1,\"; done) > t.csv;"
    " (echo 指标,实际完成值,应得等级; for n in $(seq 125); do echo 率$n,99%,优; done) > c.csv; jixiao test t.csv c.csv -o"
    " t.html; (head -3 table.csv; echo ',,,,甲率,98%以上,95%～98%,90%～95%,90%以下,,,'; echo"
    " ',,,,乙率,98%以上,95%～98%,90%～95%,90%以下,,,') > two.csv; printf '指标,实际完成值,应得得分\n甲率,99%%,100\n总分,甲率=99%%；乙率=96%%,90\n'"
    " > c2.csv; echo '{\"rounding\":{\"duty\":{\"places\":12}}}' > s.json; jixiao test two.csv c2.csv --scheme s.json"
    " -o two.html; jixiao test two.csv c2.csv; printf '职责活动,绩效指标,指标值,实际完成值,分值,得分\n,甲,≥5件,5件,10,10\n一、职责\n1、活动\n,丁,"
    "≥5件,不适用,10,10\n' > au.csv; jixiao audit au.csv; printf '三级指标,指标值,实际完成值,分值,得分\n率,≥5件,5件,80,80\n"
    "总分,,,80,80\n' > eighty.csv; jixiao audit eighty.csv",
    # Tables from which nothing can be written or read.
    "printf '指标,目标值,分值\na,≥5次,10\n' > tg.csv; jixiao sql tg.csv; printf '指标,评分标准,分值\na,每低于1%%扣1分,10\n'"
    " > rl.csv; jixiao sql rl.csv; printf '指标名称,指标值,赋分说明,分值\n甲,≥95%%,每低1%%扣1分,10\n' > ur.csv; jixiao check ur.csv",
]
