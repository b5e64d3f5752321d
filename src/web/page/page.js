// What a person does, and in which order things become possible.
let running = 0;

// One thing after another, with a word while it takes long; what fails is said.
const busy = async (work) => {
  ++running;
  document.body.setAttribute('aria-busy', 'true');
  const waiting = setTimeout(() => tell(say('busy')), 300);
  warn('');
  try {
    return await work();
  } catch (error) {
    warn(error.kind === 'crashed' ? say('crashed') : say('refused', {why: error.message}));
  } finally {
    clearTimeout(waiting);
    if (at('status').textContent === say('busy')) tell('');
    if (--running === 0) document.body.removeAttribute('aria-busy');
  }
};

// One change after another, each of what the one before left.
let last_change = Promise.resolve();
const in_turn = (work) => (last_change = last_change.then(() => busy(work)));

const allow = (ids, is_allowed) => {
  for (const id of ids) {
    at(id).hidden = !is_allowed;
    const link = document.querySelector('nav a[href="#' + id + '"]');
    if (is_allowed) link.removeAttribute('aria-disabled');
    else link.setAttribute('aria-disabled', 'true');
  }
};

// After a cell was mended: what was measured stays, and the score is made anew.
const table_changed = async (typed) => {
  await show_form();
  const inputs = [...at('form').querySelectorAll('input')];
  // What was typed stays beside its indicator, whatever that is called now.
  if (typed && typed.length === inputs.length && inputs.some((input, n) => input.value !== typed[n])) {
    inputs.forEach((input, n) => { input.value = typed[n]; });
    return fill();
  }
  if (scored.is_asked) await show_score();
};

const open_table = (name, bytes, year) => busy(async () => {
  const view = await engine.json('open_table', name, bytes);
  problem_list(at('table-problems'), view.problems);
  if (!view.is_found) {
    if (engine.held.table) await engine.ask('open_table', engine.held.table.name, engine.held.table.bytes);
    return warn(say('not_found'));
  }
  checked.view = view;
  checked.steps = [];
  checked.shown = levels.find((level) => view.findings.some((f) => f.finding.severity === level)) ?? 'all';
  scored.total = null;
  scored.is_asked = false;
  at('result').hidden = at('reports').hidden = true;
  engine.held.table = {name, bytes: await engine.ask('table_file')};
  engine.held.year = null;
  await engine.ask('forget_year');
  allow(['check', 'measure', 'score'], true);
  sheet.shown = 0;
  await show_table();
  if (year) {
    const form = await engine.json('open_year', year.name, year.bytes);
    engine.held.year = {...year, is_file: true};
    await show_form(form);
  } else {
    await show_form();
  }
  tell(say('opened', {name, indicators: view.indicators.length, findings: view.findings.length}));
  at('check').scrollIntoView();
  at('check').focus({preventScroll: true});
});

const bytes_of = async (file) => new Uint8Array(await file.arrayBuffer());

const when_chosen = (id, then) => at(id).addEventListener('change', async (event) => {
  const [file] = event.target.files;
  if (!file) return;
  await then(file.name, await bytes_of(file));
  event.target.value = '';  // so that the same file can be chosen again
});

const change_language = (wanted) => busy(async () => {
  language = engine.held.language = wanted;
  try { localStorage.setItem('jixiao-language', wanted); } catch { /* not kept then */ }
  put_words();
  warn('');
  tell('');
  await engine.ask('language', wanted);
  at('patterns').innerHTML = await engine.text('patterns');
  at('foot').textContent = say('foot', {version: await engine.text('version')});
  await show_schemes();
  if (!checked.view) return;
  checked.view = await engine.json('table');
  await show_table();
  await show_form();
  if (scored.is_asked) await show_score();
});

const listen = () => {
  for (const b of document.querySelectorAll('[data-language]'))
    b.addEventListener('click', () => change_language(b.dataset.language));
  for (const a of document.querySelectorAll('nav a'))
    a.addEventListener('click', (event) => {
      if (a.getAttribute('aria-disabled') === 'true') event.preventDefault();
    });
  when_chosen('table-file', open_table);
  when_chosen('year-file', open_year);
  when_chosen('scheme-file', (name, bytes) => busy(async () => {
    const text = new TextDecoder().decode(bytes);
    if (!await choose_scheme(text)) return;
    scored.own_scheme = {name, text};
    await show_schemes();
  }));
  at('paste-read').addEventListener('click', () => {
    const text = at('paste').value;
    if (text.trim() === '') return warn(say('paste_empty'));
    open_table(say('pasted_name'), text);
  });
  at('sample').addEventListener('click', () => {
    const sample = JSON.parse(at('sample-files').textContent);
    open_table(say('sample_table_name'), sample.table, {name: say('sample_year_name'), bytes: sample.measurements});
  });
  for (const id of ['scheme', 'missing'])
    at(id).addEventListener('change', () => busy(() => choose_scheme(at('scheme').value)));
  at('score-button').addEventListener('click', () => busy(async () => {
    scored.is_asked = true;
    await show_score();
  }));
  for (const b of document.querySelectorAll('[data-report]'))
    b.addEventListener('click', () => save_report(b.dataset.report));
  at('save-table').addEventListener('click', () => save(engine.held.table.name, engine.held.table.bytes,
    engine.held.table.name.endsWith('.json') ? 'application/json' : 'text/csv'));
  at('save-table-json').addEventListener('click', () => busy(async () =>
    save(stem_of(engine.held.table.name) + '.json', await engine.ask('table_json'), 'application/json')));
  at('whole').addEventListener('toggle', () => busy(show_sheet));
  at('save-findings').addEventListener('click', () => busy(async () =>
    save(stem_of(engine.held.table.name) + '.json', await engine.ask('findings'), 'application/json')));
  at('save-year').addEventListener('click', () => busy(async () => {
    if (!engine.held.year) await fill();
    save(engine.held.year.name, engine.held.year.bytes, 'text/csv');
  }));
  at('save-scheme').addEventListener('click', () => busy(async () =>
    save('scheme.json', await engine.ask('scheme'), 'application/json')));
  document.addEventListener('dragover', (event) => event.preventDefault());
  document.addEventListener('drop', async (event) => {
    event.preventDefault();
    const [file] = event.dataTransfer.files;
    if (!file) return;
    const where = event.target.closest?.('#measure') ? open_year : open_table;
    where(file.name, await bytes_of(file));
  });
};

const begin = async () => {
  try { language = localStorage.getItem('jixiao-language') ?? 'zh'; } catch { /* the first one then */ }
  if (!(language in catalogue)) language = 'zh';
  put_words();
  tell(say('loading'));
  // The first view comes before the work; a page that is not seen has no frames.
  await new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, 300);
  });
  try {
    await engine.start();
  } catch {
    tell('');
    return warn(say('too_old'));
  }
  at('style').textContent = await engine.text('style');
  listen();
  await change_language(language);
  document.body.setAttribute('data-ready', '');
};

begin();
