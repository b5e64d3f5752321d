// The table with its findings: shown, mended, and what a change brings about.
const checked = {view: null, shown: 'found', steps: []};
const levels = ['error', 'warning', 'note'];

const findings_of = (view, n) => view.findings.filter((f) => f.indicator === n).map((f) => f.finding);
const title_of = (f) => (f.indicator ? f.indicator + ' · ' : '') + f.title;

const suggestion = (f, n) => {
  const bands = checked.view.indicators[n].bands;
  const words = f.repair.map((r) => r.what === 'rule' ? say('advice_rule', {text: r.text})
    : say('advice_cell', {level: bands[r.level].word, text: r.text})).join(language === 'zh' ? '，' : ', ');
  return make('p', {class: 'advice'}, say('advice') + ' ', make('b', {}, words), ' ',
    make('button', {type: 'button', class: 'small', onclick: () => mend(f.repair.map((r) => ({...r, indicator: n})))},
      say('adopt')));
};

const finding_item = (f, n) => make('li', {class: 'finding is-' + f.severity},
  make('p', {}, make('span', {class: 'severity ' + f.severity}, f.level), ' ', f.message),
  n !== undefined && f.repair.length > 0 ? suggestion(f, n) : '',
  make('details', {}, make('summary', {}, say('why')), make('p', {class: 'muted'}, f.why)));

const field = (n, what, level, was, label) => make(what === 'rule' ? 'textarea' : 'input', {
  id: ['edit', n, what, level].join('-'), 'aria-label': label, spellcheck: 'false', autocomplete: 'off',
  ...(what === 'rule' ? {rows: 3} : {type: 'text', value: was}),
  ...committing((text) => mend([{indicator: n, what, level, text}])),
}, what === 'rule' ? was : '');

const card = (indicator, n, found) => {
  const worst = levels.find((level) => found.some((f) => f.severity === level)) ?? 'good';
  return make('article', {id: 'card-' + n, class: 'is-' + worst, 'aria-label': indicator.name},
    make('header', {}, make('h4', {}, indicator.name), indicator.at ? make('button', {type: 'button', class: 'small quiet',
      'aria-label': say('in_sheet_of', {indicator: indicator.name}), onclick: () => go_to_cell(indicator.at)}, say('in_sheet')) : ''),
    indicator.bands.length > 0 ? make('div', {class: 'bands'}, ...indicator.bands.map((band, level) => {
      const doubtful = found.some((f) => f.severity !== 'note' && f.bands.includes(level));
      return make('label', {class: 'band' + (doubtful ? ' is-doubtful' : '')}, badge(band.word, band.shade),
        field(n, 'cell', level, band.text, say('cell_label', {indicator: indicator.name, level: band.word})));
    })) : '',
    indicator.target ? make('p', {class: 'muted'}, say('target', {text: indicator.target})) : '',
    indicator.rule ? make('label', {class: 'rule'}, make('span', {}, say('rule')),
      field(n, 'rule', 0, indicator.rule, say('rule_label', {indicator: indicator.name}))) : '',
    indicator.picture ? drawing(indicator.picture) : '',
    found.length > 0 ? make('ul', {class: 'findings'}, ...found.map((f) => finding_item(f, n))) : '');
};

const is_shown = (found) => checked.shown === 'all' || (checked.shown === 'found'
  ? found.length > 0 : found.some((f) => f.severity === checked.shown));

const choice = (key, count) => make('label', {class: 'choice'},
  make('input', {type: 'radio', name: 'shown', value: key, checked: checked.shown === key,
    onchange: () => { checked.shown = key; show_cards(); }}),
  make('span', {}, say('show_' + key), make('b', {}, ' ' + count)));

const show_choices = () => {
  const view = checked.view;
  const with_any = new Set(view.findings.map((f) => f.indicator)).size;
  const count = (level) => view.findings.filter((f) => f.finding.severity === level).length;
  at('shown').replaceChildren(choice('found', with_any), ...levels.map((l) => choice(l, count(l))),
    choice('all', view.indicators.length));
};

const show_cards = () => {
  const view = checked.view;
  const parts = [];
  let head = null;
  let list = null;
  view.indicators.forEach((indicator, n) => {
    const found = findings_of(view, n);
    if (!is_shown(found)) return;
    const whose = [indicator.duty, indicator.activity].filter((w, i, all) => w && all.indexOf(w) === i).join(' ／ ');
    if (whose !== head) {
      if (whose) parts.push(make('h3', {}, whose));
      list = make('div', {class: 'cards'});
      parts.push(list);
      head = whose;
    }
    list.append(card(indicator, n, found));
  });
  const loose = findings_of(view, view.indicators.length).filter((f) => is_shown([f]));
  if (loose.length > 0) {
    const alike = new Map();
    for (const f of loose) alike.set(f.message, [...alike.get(f.message) ?? [], f]);
    parts.push(make('h3', {}, say('of_table')), make('ul', {class: 'findings loose'},
      ...[...alike.values()].map((some) => {
        const item = finding_item(some[0]);
        const whose = some.map((f) => [f.whose, f.indicator].filter(Boolean).join(' ／ ')).filter(Boolean);
        if (whose.length > 0) item.firstChild.after(make('ul', {class: 'muted'}, ...whose.map((w) => make('li', {}, w))));
        return item;
      })));
  }
  if (parts.length === 0)
    parts.push(make('p', {class: 'empty'}, say(view.findings.length === 0 ? 'nothing_found' : 'nothing_of_these')));
  renew(at('cards'), parts);
};

const edit_line = (step, e) => {
  const marks = {before: e.before.trim() || say('blank'), after: e.text.trim() || say('blank')};
  if (e.what === 'sheet') return say('change_sheet', {...marks, cell: address_of(e.row, e.cell)});
  const indicator = step.before.indicators[e.indicator];
  return say(e.what === 'rule' ? 'change_rule' : 'change_cell', {...marks, indicator: indicator.name,
    level: e.what === 'rule' ? '' : indicator.bands[e.level].word});
};

const text_before = (view, e) => e.what === 'sheet' ? sheet.view.grids[e.grid].rows[e.row][e.cell]
  : e.what === 'rule' ? view.indicators[e.indicator].rule : view.indicators[e.indicator].bands[e.level].text;

const regraded_lines = (step) => step.changes.regraded.flatMap((change) => {
  const words = change.tendency === 'incomparable' ? [say('regraded_other')]
    : change.values.length === 0 ? [say('regraded_none')] : change.values.map((r) => say('regraded', r));
  return step.edits.some((e) => e.what === 'sheet') ? words.map((w) => say('of_indicator', {indicator: change.name, words: w})) : words;
});

const moved_lines = ({verdicts, ...moved}) => [
  ...(verdicts ?? []).map((v) => say('of_indicator', {indicator: v.name, words: [
    v.before !== v.after ? say('moved', {before: v.before || '–', after: v.after || '–'}) : '',
    v.points_before !== v.points_after ? say('moved_points', {before: v.points_before || '–', after: v.points_after || '–'}) : '',
  ].filter(Boolean).join(language === 'zh' ? '，' : ', ')})),
  ...(moved.total_before === undefined ? [] : [moved.total_before === moved.total_after && moved.grade_before === moved.grade_after
    ? say('total_same', {total: moved.total_after, grade: moved.grade_after})
    : say('total_moved', moved)])];

const finding_lines = (step) => {
  const count = (view) => view.findings.map((f) => f.finding).reduce((all, f) =>
    all.set(f.whose + title_of(f), [...all.get(f.whose + title_of(f)) ?? [], title_of(f)]), new Map());
  const [before, after] = [count(step.before), count(step.after)];
  const fresh = (from, than, key) => [...from].flatMap(([name, titles]) =>
    titles.slice(than.get(name)?.length ?? 0).map((title) => say(key, {title})));
  return [...fresh(before, after, 'findings_gone'), ...fresh(after, before, 'findings_new')];
};

const show_changes = () => {
  const holder = at('changes');
  holder.replaceChildren();
  at('save-table').hidden = at('save-table-json').hidden = checked.steps.length === 0;
  if (checked.steps.length === 0) return;
  if (checked.view.file.endsWith('.json')) at('save-table').hidden = true;
  const items = checked.steps.map((step) => make('li', {},
    ...step.edits.map((e) => make('p', {}, make('b', {}, edit_line(step, e)))),
    ...[...regraded_lines(step), ...finding_lines(step), ...moved_lines(step.changes)].map((words) =>
      make('p', {class: 'effect'}, words))));
  holder.append(make('div', {class: 'changes'}, make('h3', {}, say('changes_head')),
    make('ol', {}, ...items),
    make('p', {class: 'buttons'}, make('button', {type: 'button', id: 'undo', onclick: undo}, say('undo')))));
};

const show_table = async () => {
  const view = checked.view;
  at('table-name').replaceChildren(make('b', {}, view.name || say('unnamed')), ' ',
    make('span', {class: 'muted'}, say('indicators', {n: view.indicators.length}) + ' · ' + view.file));
  show_choices();
  problem_list(at('table-problems'), view.problems);
  show_changes();
  show_cards();
  await show_sheet();
};

const hold_table = async (view) => {
  engine.held.table = {name: view.file, bytes: await engine.ask('table_file')};
};

const mend = (edits) => in_turn(async () => {
  const before = checked.view;
  const kept = engine.held.table;
  const suffix = say('mended_suffix');
  const stem = stem_of(kept.name);
  edits = edits.map((e) => ({...e, before: text_before(before, e)}));
  const typed = engine.held.year && !engine.held.year.is_file ? entered() : null;
  const changes = await engine.json('mend', stem.endsWith(suffix) ? stem : stem + suffix, JSON.stringify(edits.map((e) =>
    Object.fromEntries(Object.entries(e).map(([key, value]) => [key, String(value)])))));
  const after = await engine.json('table');
  if (!after.is_found) {
    await engine.ask('open_table', kept.name, kept.bytes);
    await show_sheet();
    show_cards();
    return warn(say('mend_lost'));
  }
  const step = {edits, before, after, changes, kept, year: engine.held.year};
  checked.steps.push(step);
  checked.view = after;
  await hold_table(after);
  await show_table();
  await table_changed(typed);
  tell([say('mended'), ...moved_lines({...changes, verdicts: []})].join(language === 'zh' ? '。' : '. '));
});

const undo = () => in_turn(async () => {
  const step = checked.steps.pop();
  checked.view = await engine.json('open_table', step.kept.name, step.kept.bytes);
  engine.held.table = step.kept;
  const typed = engine.held.year && !engine.held.year.is_file ? entered() : null;
  await show_table();
  await table_changed(typed);
  tell(say('undone'));
  (at('undo') ?? at('check')).focus();
});
