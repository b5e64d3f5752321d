// Sentences and elements. What comes from a file is only ever text.
const catalogue = JSON.parse(document.getElementById('catalogue').textContent);
let language = 'zh';

const say = (key, marks = {}) => {
  const sentence = catalogue[language][key];
  if (sentence === undefined) throw new Error('no sentence ' + key);
  return sentence.replace(/\{(\w+)\}/g, (all, mark) => marks[mark] ?? all);
};

const at = (id) => document.getElementById(id);

// make('p', {class: 'muted'}, 'text', element, …)
const make = (tag, facts = {}, ...inside) => {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(facts)) {
    if (name.startsWith('on')) made.addEventListener(name.slice(2), value);
    else if (value === true) made.setAttribute(name, '');
    else if (value !== false && value !== undefined) made.setAttribute(name, value);
  }
  made.append(...inside.filter((part) => part !== undefined && part !== ''));
  return made;
};

// A drawing that the library made, which escapes what comes from a file.
const drawing = (svg) => {
  const holder = make('div', {class: 'picture scroll'});
  if (svg) holder.innerHTML = svg;
  return holder;
};

const badge = (word, shade) => make('span', {class: 'badge ' + shade}, word || '–');

const tell = (words) => { at('status').textContent = words; };
const warn = (words) => {
  at('alert').textContent = words;
  at('alert').hidden = words === '';
};

const put_words = () => {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  document.title = say('title');
  for (const e of document.querySelectorAll('[data-words]')) e.textContent = say(e.dataset.words);
  for (const e of document.querySelectorAll('[data-label]')) e.setAttribute('aria-label', say(e.dataset.label));
  for (const e of document.querySelectorAll('[data-hint]')) e.placeholder = say(e.dataset.hint);
  for (const b of document.querySelectorAll('[data-language]'))
    b.setAttribute('aria-pressed', String(b.dataset.language === language));
};

const save = (name, bytes, type) => {
  const url = URL.createObjectURL(new Blob([bytes], {type}));
  const link = make('a', {href: url, download: name});
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 60000);
  tell(say('saved', {name}));
};

const problem_list = (holder, problems) => {
  holder.replaceChildren();
  if (problems.length === 0) return;
  holder.append(make('ul', {}, ...problems.map((p) => make('li', {},
    make('span', {class: 'severity ' + p.severity}, p.level), ' ', p.message,
    ...(p.place ? [' ', make('span', {class: 'place'}, say('place', {place: p.place}))] : [])))));
};

// What a field says goes on when it is left, once.
let is_renewed = false;
const committing = (then) => {
  const go = ({target}) => {
    if (is_renewed || target.value === target.defaultValue) return;
    target.defaultValue = target.value;
    then(target.value);
  };
  return {onchange: go, onblur: go};
};

// Puts other parts in; the keyboard stays where it was, and so does what is half typed there.
const renew = (holder, parts) => {
  const was = document.activeElement;
  const is_inside = holder.contains(was) && was.id !== '';
  const half = is_inside && 'defaultValue' in was && was.value !== was.defaultValue ? was.value : null;
  is_renewed = true;
  holder.replaceChildren(...parts);
  is_renewed = false;
  const now = is_inside ? at(was.id) : null;
  now?.focus({preventScroll: true});
  if (now && half !== null) now.value = half;
};

const stem_of = (name) => name.replace(/^.*\//, '').replace(/\.[^.]*$/, '');
