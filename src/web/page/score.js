// What was measured, and the score of it.
const scored = {view: null, total: null, is_asked: false, chosen: 'default', own_scheme: null};

const entered = () => [...at('form').querySelectorAll('input')].map((input) => input.value);

const fill = () => busy(async () => {
  const name = say('measure_name');
  await engine.ask('fill', name, JSON.stringify(entered()));
  engine.held.year = {name, bytes: await engine.ask('year_file')};
  at('year-name').textContent = '';
  problem_list(at('year-problems'), []);
  if (scored.is_asked) await show_score();
});

const form_row = (row, n, view) => {
  const indicator = view.indicators[row.indicator];
  const bands = indicator.bands.map((b) => b.word + ' ' + b.text.trim()).join(language === 'zh' ? '；' : '; ');
  const label = row.asked ? say('measured_asked', {indicator: indicator.name, asked: row.asked})
    : say('measured_label', {indicator: indicator.name});
  const input = (kind, value, words) => make('input', {type: 'text', id: 'measured-' + kind + '-' + n, value,
    'aria-label': words, placeholder: say(kind === 'value' ? 'col_measured' : 'col_note'), autocomplete: 'off', spellcheck: 'false', ...committing(fill)});
  return make('tr', {},
    make('th', {scope: 'row'}, indicator.name, make('span', {class: 'muted'}, row.asked
      ? row.asked + (row.how ? ' · ' + row.how : '')
      : bands || indicator.target || indicator.rule)),
    make('td', {}, input('value', row.value, label)),
    make('td', {}, input('note', row.note, say('note_label', {indicator: indicator.name}))));
};

const show_form = async (answer) => {
  const form = answer ?? await engine.json('form');
  const view = checked.view;
  const rows = [];
  let head = null;
  form.rows.forEach((row, n) => {
    const indicator = view.indicators[row.indicator];
    const whose = [indicator.duty, indicator.activity].filter((w, i, all) => w && all.indexOf(w) === i).join(' ／ ');
    if (whose && whose !== head) rows.push(make('tr', {class: 'group'}, make('th', {colspan: 3, scope: 'colgroup'}, whose)));
    head = whose;
    rows.push(form_row(row, n, view));
  });
  renew(at('form'), [make('table', {class: 'form'},
    make('thead', {}, make('tr', {}, ...['col_indicator', 'col_measured', 'col_note'].map((key) =>
      make('th', {scope: 'col'}, say(key))))), make('tbody', {}, ...rows))]);
  problem_list(at('year-problems'), answer ? answer.problems : []);
  at('year-name').textContent = form.file && engine.held.year?.is_file ? say('measure_from', {file: form.file})
    : view.is_form && !form.file ? say('measure_from_table') : '';
};

const open_year = (name, bytes) => busy(async () => {
  const form = await engine.json('open_year', name, bytes);
  engine.held.year = {name, bytes, is_file: true};
  await show_form(form);
  if (scored.is_asked) await show_score();
});

const heads = (...keys) => make('thead', {}, make('tr', {}, ...keys.map((key) =>
  make('th', {scope: 'col', class: key === 'col_total' ? 'figure' : ''}, say(key)))));

const duty_bars = (view) => make('div', {class: 'duties'}, ...view.duties.flatMap((duty) => [
  make('div', {class: 'name'}, duty.name || say('whole')),
  make('div', {class: 'bar'}, make('i', {style: 'width:' + duty.share})),
  make('div', {class: 'figure'}, duty.points + duty.full)]));

const hangs_part = (hangs) => [make('h3', {}, say('hangs_head')), make('p', {}, hangs.words),
  hangs.together ? make('p', {}, hangs.together) : '',
  hangs.choices.length > 0 ? make('div', {class: 'scroll'}, make('table', {class: 'choices-table'},
    heads('col_choice', 'col_now', 'col_instead', 'col_total', 'col_grade'),
    make('tbody', {}, ...hangs.choices.map((c) => make('tr', {}, make('td', {}, c.choice), make('td', {}, c.now),
      make('td', {}, c.instead), make('td', {class: 'figure'}, c.total), make('td', {}, badge(c.grade, c.shade))))))) : '',
  hangs.near.length > 0 ? make('details', {}, make('summary', {}, say('near_head', {n: hangs.near.length})),
    make('ul', {}, ...hangs.near.map((m) => make('li', {}, say('near_line', m))))) : ''];

const items_part = (view) => make('details', {class: 'items'}, make('summary', {}, say('items_head')),
  ...view.duties.flatMap((duty) => [make('h3', {}, duty.name || say('whole')),
    ...duty.indicators.map((i) => make('article', {}, make('header', {}, make('h4', {}, i.name),
      i.grade ? badge(i.grade, i.shade) : '', make('span', {}, i.measured || say('missing')),
      make('span', {class: 'points'}, i.points + i.full)), i.picture ? drawing(i.picture) : '',
      i.reason ? make('p', {}, i.reason) : ''))]));

const show_score = async () => {
  const view = await engine.json('score');
  scored.view = view;
  const before = scored.total;
  const moved = before !== null && before !== view.total;
  scored.total = view.total;
  at('result').hidden = false;
  at('reports').hidden = false;
  at('result').replaceChildren(
    make('div', {class: 'glance', role: 'group', 'aria-label': say('result')},
      make('div', {}, make('div', {class: 'total' + (view.is_settled ? '' : ' is-range')}, view.total, make('small', {}, ' ' + say('of_full', {full: view.full}))),
        moved ? make('p', {class: 'muted'}, say('was_before', {total: before})) : '',
        view.undecided ? make('p', {class: 'muted'}, view.undecided) : ''),
      badge(view.grade, view.shade),
      make('div', {class: 'muted'}, make('p', {}, say('scheme_is', {words: view.scheme})), make('p', {}, view.bounds),
        make('p', {}, view.counts))),
    ...(view.remarks.length > 0 ? [make('h3', {}, say('remarks_head')), make('ul', {}, ...view.remarks.map((r) =>
      make('li', {}, make('span', {class: 'severity ' + r.severity}, r.level), ' ', r.message)))] : []),
    make('h3', {}, say('duties')), duty_bars(view), ...hangs_part(view.hangs), items_part(view));
  tell(say('scored', {total: view.total, grade: view.grade}));
};

const today = () => {
  const day = new Date();
  const two = (n) => String(n).padStart(2, '0');
  return day.getFullYear() + '-' + two(day.getMonth() + 1) + '-' + two(day.getDate());
};

const save_report = (kind) => busy(async () => {
  const types = {html: 'text/html', json: 'application/json', csv: 'text/csv'};
  const name = [checked.view.name, say('report_name')].filter(Boolean).join(language === 'zh' ? '' : ' ');
  save(name + '.' + kind, await engine.ask('report', kind, today()), types[kind]);
});

const show_schemes = async () => {
  const known = await engine.json('schemes');
  const own = scored.own_scheme;
  at('scheme').replaceChildren(...known.map((s) => make('option', {value: s.name}, s.words)),
    ...(own ? [make('option', {value: own.text}, say('scheme_own', {name: own.name}))] : []));
  at('scheme').value = scored.chosen;
  const missing = at('missing').value;
  at('missing').replaceChildren(...['', 'refuse', 'zero', 'leave_out'].map((value) =>
    make('option', {value}, say('missing_' + (value || 'as_scheme')))));
  at('missing').value = missing;
};

// The chosen scheme, with what becomes of a missing value where that is said.
const wanted_scheme = (text, missing) => {
  if (missing === '') return text;
  const own = text.trimStart().startsWith('{') ? JSON.parse(text) : {base: text};
  return JSON.stringify({...own, policies: {...own.policies, missing}});
};

const choose_scheme = async (text, missing = at('missing').value) => {
  let wanted = text;
  try { wanted = wanted_scheme(text, missing); } catch { /* the library says what is wrong */ }
  const answer = await engine.json('choose_scheme', wanted);
  at('scheme-problems').replaceChildren(...answer.problems.map((words) => make('p', {class: 'severity error'}, words)));
  if (answer.problems.length > 0) return false;
  engine.held.scheme = wanted;
  scored.chosen = text;
  if (scored.is_asked) await show_score();
  return true;
};
