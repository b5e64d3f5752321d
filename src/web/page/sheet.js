// The whole table, cell by cell, as it stands in its file.
const sheet = {view: null, shown: 0};
const ROWS_AT_ONCE = 200;

const letters_of = (column) => {
  let letters = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26))
    letters = String.fromCharCode(65 + (n - 1) % 26) + letters;
  return letters;
};
const cell_id = (g, r, c) => ['sheet', g, r, c].join('-');
const address_of = (r, c) => letters_of(c) + (r + 1);

// Enter goes on below, as in a spreadsheet; Alt and Enter is a new line in the cell.
const on_key = (event) => {
  if (event.key === 'Escape') {
    event.target.value = event.target.defaultValue;
    return;
  }
  if (event.key !== 'Enter' || event.isComposing) return;
  event.preventDefault();
  if (event.altKey) return event.target.setRangeText('\n', event.target.selectionStart, event.target.selectionEnd, 'end');
  const [, g, r, c] = event.target.id.split('-').map(Number);
  const next = at(cell_id(g, r + (event.shiftKey ? -1 : 1), c)) ?? event.target;
  if (next === event.target) return next.blur();
  next.focus();
  next.select();
};

const lines_of = (text, width) => text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0);

const sheet_cell = (g, r, c, text, width) => {
  if (text === null) return make('td', {class: 'covered'});
  if (sheet.view.fixed && c === 0) return make('th', {scope: 'row'}, text);
  const input = make('textarea', {id: cell_id(g, r, c), rows: lines_of(text, width), spellcheck: 'false',
    'aria-label': say('sheet_cell', {cell: address_of(r, c)}), onkeydown: on_key,
    ...committing((wanted) => mend([{what: 'sheet', grid: g, row: r, cell: c, text: wanted}]))}, text);
  return make('td', {}, input);
};

const sheet_table = (grid, g) => {
  const columns = Math.max(0, ...grid.rows.map((row) => row.length));
  const widths = Array.from({length: columns}, (_, c) => Math.min(18,
    Math.max(3, ...grid.rows.map((row) => Math.max(0, ...(row[c] ?? '').split('\n').map((line) => line.length))))));
  return make('div', {class: 'scroll sheet', role: 'group', 'aria-label': grid.name || say('sheet')},
    make('table', {}, make('thead', {}, make('tr', {}, make('td', {}),
      ...widths.map((w, c) => make('th', {scope: 'col', style: 'min-width:' + (w + 2) + 'em'}, letters_of(c))))),
    make('tbody', {}, ...grid.rows.slice(0, sheet.shown).map((row, r) => make('tr', {},
      make('th', {scope: 'row'}, r + 1), ...row.map((text, c) => sheet_cell(g, r, c, text, widths[c])))))),
    grid.rows.length > sheet.shown ? make('p', {class: 'buttons'}, make('button', {type: 'button',
      onclick: () => { sheet.shown += ROWS_AT_ONCE; draw_sheet(); }}, say('sheet_more', {n: grid.rows.length - sheet.shown}))) : '');
};

// Cells with findings are marked, and say what was found.
const mark_cells = () => {
  for (const input of at('sheet').querySelectorAll('[aria-invalid], .is-noted')) {
    input.removeAttribute('aria-invalid');
    input.removeAttribute('title');
    input.classList.remove('is-noted');
  }
  const noted = (cell, f) => {
    const input = cell && at('sheet-' + cell);
    if (!input) return;
    if (f.severity === 'note') input.classList.add('is-noted');
    else input.setAttribute('aria-invalid', 'true');
    input.title = [input.title, f.message].filter(Boolean).join('\n');
  };
  for (const {finding} of checked.view.findings) noted(finding.at, finding);
};

const draw_sheet = () => {
  const left = [...at('sheet').querySelectorAll('.sheet')].map((part) => [part.scrollLeft, part.scrollTop]);
  renew(at('sheet'), sheet.view.grids.map(sheet_table));
  [...at('sheet').querySelectorAll('.sheet')].forEach((part, n) => part.scrollTo(...left[n] ?? [0, 0]));
  mark_cells();
};

// Nothing is drawn until somebody looks.
const show_sheet = async () => {
  if (!at('whole').open || !checked.view) return;
  sheet.view = await engine.json('sheet');
  sheet.shown = Math.max(sheet.shown, ROWS_AT_ONCE);
  draw_sheet();
};

const go_to_cell = (where) => busy(async () => {
  at('whole').open = true;
  sheet.shown = Math.max(sheet.shown, Number(where.split('-')[1]) + 1);
  await show_sheet();
  at('sheet-' + where)?.focus();
});
