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

const field = (n, what, level, text, label) => make(what === 'rule' ? 'textarea' : 'input', {
  id: ['edit', n, what, level].join('-'), 'aria-label': label, spellcheck: 'false', autocomplete: 'off',
  ...(what === 'rule' ? {rows: 3} : {type: 'text', value: text}),
  onchange: (event) => mend([{indicator: n, what, level, text: event.target.value}]),
}, what === 'rule' ? text : '');

const card = (indicator, n, found) => {
  const worst = levels.find((level) => found.some((f) => f.severity === level)) ?? 'good';
  return make('article', {id: 'card-' + n, class: 'is-' + worst, 'aria-label': indicator.name},
    make('h4', {}, indicator.name),
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
  const focused = document.activeElement?.id;
  at('cards').replaceChildren(...parts);
  if (focused?.startsWith('edit-')) at(focused)?.focus();
};

const step_lines = (step) => step.edits.map((e) => {
  const indicator = step.before.indicators[e.indicator];
  const was = e.what === 'rule' ? indicator.rule : indicator.bands[e.level].text;
  const change = step.changes.find((c) => c.indicator === e.indicator);
  const effect = step.edits.find((other) => other.indicator === e.indicator) !== e || !change ? []
    : change.tendency === 'incomparable' ? [say('regraded_other')]
      : change.regraded.length === 0 ? [say('regraded_none')]
        : change.regraded.map((r) => say('regraded', r));
  return [say(e.what === 'rule' ? 'change_rule' : 'change_cell', {indicator: indicator.name,
    level: e.what === 'rule' ? '' : indicator.bands[e.level].word, before: was.trim() || say('blank'),
    after: e.text.trim() || say('blank')}), effect];
});

const show_changes = () => {
  const holder = at('changes');
  holder.replaceChildren();
  at('save-table').hidden = checked.steps.length === 0;
  if (checked.steps.length === 0) return;
  const items = checked.steps.map((step) => {
    const known = (view) => new Set(view.findings.map((f) => f.finding.whose + title_of(f.finding)));
    const [before, after] = [known(step.before), known(step.after)];
    const fresh = (from, than, key) => from.findings.map((f) => f.finding)
      .filter((f) => !than.has(f.whose + title_of(f))).map((f) => say(key, {title: title_of(f)}));
    const effects = [...fresh(step.before, after, 'findings_gone'), ...fresh(step.after, before, 'findings_new')];
    return make('li', {}, ...step_lines(step).flatMap(([line, effect]) => [make('p', {}, make('b', {}, line)),
      ...effect.map((words) => make('p', {class: 'effect'}, words))]),
      ...effects.map((words) => make('p', {class: 'effect'}, words)));
  });
  holder.append(make('div', {class: 'changes'}, make('h3', {}, say('changes_head')),
    make('ol', {}, ...items),
    make('p', {class: 'buttons'}, make('button', {type: 'button', id: 'undo', onclick: undo}, say('undo')))));
};

const show_table = () => {
  const view = checked.view;
  at('table-name').replaceChildren(make('b', {}, view.name || say('unnamed')), ' ',
    make('span', {class: 'muted'}, say('indicators', {n: view.indicators.length}) + ' · ' + view.file));
  show_choices();
  show_changes();
  show_cards();
};

const hold_table = async (view) => {
  engine.held.table = {name: view.file, bytes: await engine.ask('table_file')};
};

const mend = (edits) => busy(async () => {
  const before = checked.view;
  const kept = engine.held.table;
  const suffix = say('mended_suffix');
  const stem = stem_of(kept.name);
  const changes = await engine.json('mend', stem.endsWith(suffix) ? stem : stem + suffix,
    JSON.stringify(edits.map((e) => ({...e, indicator: String(e.indicator), level: String(e.level)}))));
  const after = await engine.json('table');
  checked.steps.push({edits, before, after, changes, kept});
  checked.view = after;
  await hold_table(after);
  show_table();
  await table_changed();
  tell(say('mended'));
});

const undo = () => busy(async () => {
  const step = checked.steps.pop();
  checked.view = await engine.json('open_table', step.kept.name, step.kept.bytes);
  engine.held.table = step.kept;
  show_table();
  await table_changed();
});
