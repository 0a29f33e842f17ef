/**
 * <annales-search>: a search box that completes what is being typed from an archive that Annales serves.
 *
 * It stands around a plain form, which goes on working wherever this module does not run. How to use, style and
 * translate it is told at /integration. Nothing here is newer than Chrome 80, and nothing needs more than
 * `script-src` and `connect-src` of a page's content security policy.
 */

/** How long the keys rest before a request, and how long an answer may take; in milliseconds. */
const PAUSE = 150;
const PATIENCE = 5000;

/** Speech waits until a screen reader has said the key itself; in milliseconds. */
const BREATH = 500;

/** How many answers are kept, until the page is left. */
const KEPT = 32;

/** Between the field and its list; in pixels. */
const GAP = 6;

/** The longest question that the API takes. */
const LONGEST = 512;

/** What a parameter of the API may be called: no field that is called otherwise is one. */
const PARAMETER = /^[a-z0-9-]{1,100}$/;

/** There, keyboards compose every word, so a composition is typing like any other. */
const COMPOSES_ALL = /Android/.test(navigator.userAgent);

/**
 * What is seen or heard. Where there is a number {n}, what stands before the bar is for one (as the language counts).
 * The name of a kind of suggestion is a text of its own; those of facets come with the suggestions, unless given here.
 */
const TEXTS = {
  __proto__: null,
  label: 'Rechercher dans l’archive',
  button: 'Rechercher',
  list: 'Suggestions',
  count: '{n} suggestion|{n} suggestions',
  none: 'Aucune suggestion',
  error: 'Suggestions indisponibles, mais la recherche fonctionne',
  events: '{n} événement|{n} événements',
  position: '{i} sur {n}',
  event: 'événement|événements',
  year: 'année|années',
  decade: 'décennie|décennies',
  acronym: 'sigle|sigles',
  name: 'nom|noms',
  search: 'recherche|recherches',
  word: 'mot|mots',
};

/** The groups of what is suggested, in their order; what is none of these has a name in the archive. */
const RANKS = { __proto__: null, event: 1, search: 2, word: 2 };

/** Everything is reset to what browsers begin with: nothing of the page's style comes in but what is asked for. */
const STYLE = `
:host { display: block; }
:host([hidden]) { display: none; }
.root {
  all: initial;
  --text: var(--annales-text, #1b1b1b);
  --background: var(--annales-background, #fff);
  --border: var(--annales-border, #767676);
  --accent: var(--annales-accent, #1f6fb8);
  --on-accent: var(--annales-on-accent, #fff);
  --radius: var(--annales-radius, .375em);
  color-scheme: inherit;
  display: flow-root;
  color: inherit;
  font-family: var(--annales-font, inherit);
  font-size: var(--annales-font-size, medium);
  line-height: 1.5;
}
@supports (color: Canvas) {
  .root { --text: var(--annales-text, CanvasText); --background: var(--annales-background, Canvas); }
}
* { box-sizing: border-box; }
[hidden] { display: none !important; }
label, p { color: var(--annales-text, inherit); }
label { display: block; margin-bottom: .25em; }
.row { display: flex; flex-wrap: wrap; margin: -8px 0 0 -8px; }
p { margin: .25em 0 0; }
input, button {
  min-height: 2.75em;
  margin: 8px 0 0 8px;
  font: inherit;
  color: var(--text);
  border: 1px solid var(--border);
  border-radius: var(--radius);
}
input {
  flex: 1000 1 9em;
  min-width: 0;
  padding: .375em .75em;
  background: var(--background);
}
input::placeholder { color: inherit; opacity: .7; }
button {
  flex: 1 0 auto;
  padding: .375em 1em;
  color: var(--on-accent);
  background: var(--accent);
  border-color: var(--accent);
  cursor: pointer;
}
button:hover { filter: brightness(.9); }
input:focus, button:focus { outline: 2px solid var(--accent); outline-offset: 2px; }
input:focus { outline-offset: -2px; }
.list {
  position: fixed;
  z-index: var(--annales-z-index, 1000);
  right: auto;
  bottom: auto;
  height: auto;
  margin: 0;
  padding: .25em;
  overflow-y: auto;
  overscroll-behavior: contain;
  color: var(--text);
  background: var(--background);
  border: 1px solid var(--border);
  border-radius: var(--radius);
  box-shadow: var(--annales-shadow, 0 .5em 1.5em rgba(0, 0, 0, .2));
}
ul { margin: 0; padding: 0; list-style: none; }
ul + ul { border-top: 1px solid rgba(128, 128, 128, .4); margin-top: .25em; padding-top: .25em; }
.heading { min-height: 0; margin-bottom: -.25em; padding: .375em .75em 0; font-size: .875em; opacity: .8; pointer-events: none; }
li {
  display: flex;
  flex-wrap: wrap;
  align-items: baseline;
  justify-content: space-between;
  min-height: 2.75em;
  padding: .625em .75em;
  border-radius: var(--radius);
  cursor: pointer;
}
li:hover { background: rgba(128, 128, 128, .15); }
li[aria-selected=true] { color: var(--on-accent); background: var(--accent); outline: 2px solid transparent; }
.text, .detail { margin-right: 1em; overflow-wrap: anywhere; }
.detail { flex: 1 1 auto; }
.detail, .about { font-size: .875em; opacity: .8; }
[aria-selected=true] span { opacity: 1; }
mark { color: inherit; background: none; font-weight: bold; }
.spoken { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (forced-colors: active) { li[aria-selected=true] { outline-offset: -2px; } }
`;

function make(tag, attributes, ...content) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...content);
  return element;
}

/** The text with what was typed marked: of plain text and offsets, so that no markup of an answer is ever trusted. */
function marked(text, ranges) {
  const pieces = [];
  let end = 0;
  for (const [from, to] of ranges || []) {
    pieces.push(text.slice(end, from), make('mark', { part: 'match' }, text.slice(from, to)));
    end = to;
  }
  return [...pieces, text.slice(end)];
}

/** Suggestions that follow each other and are alike: what the archive has a name for; its events; searches and words. */
function groups(items) {
  const groups = [];
  for (const item of items) {
    const { kind, kindLabel } = item;
    const rank = RANKS[kind] || 0;
    if (!groups.length || groups[groups.length - 1].rank !== rank) groups.push({ rank, kinds: new Map(), items: [] });
    const group = groups[groups.length - 1];
    group.items.push(item);
    const { n } = group.kinds.get(kind) || { n: 0 };
    group.kinds.set(kind, { n: n + 1, kindLabel });
  }
  return groups;
}

/** The input and its list, in one root: an id means nothing across the border of another. */
class Combobox {
  /** @param field of the plain form, whose value, name and words are taken over; or null */
  constructor(host, field) {
    this.host = host;
    this.field = field;
    this.items = [];
    this.options = [];
    this.active = -1;
    this.kept = new Map();
    // The names of fields that the service takes, and of those that it does not.
    this.known = new Set();
    // How many results a search shows is not how many suggestions there are.
    this.refused = new Set(['size']);
    this.build(field && field.form);
    this.dress();
    this.listen();
  }

  build(plain) {
    const { field } = this;
    this.input = make('input', {
      part: 'input', id: 'input', type: 'text', name: (field && field.name) || 'q', maxlength: LONGEST,
      role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': 'list', 'aria-expanded': 'false',
      autocomplete: 'off', autocapitalize: 'none', autocorrect: 'off', spellcheck: 'false',
      inputmode: 'search', enterkeyhint: 'search',
    });
    for (const name of ['placeholder', 'required', 'maxlength', 'aria-invalid'])
      if (field && field.hasAttribute(name)) this.input.setAttribute(name, field.getAttribute(name));
    this.input.value = field ? field.value : '';
    this.label = make('label', { part: 'label', for: 'input' });
    this.button = make('button', { part: 'button' });
    this.list = make('div', { part: 'list', class: 'list', id: 'list', role: 'listbox', hidden: '' });
    // Where a browser has a layer above all others, no part of the page cuts what stands there.
    if (this.list.togglePopover) this.list.setAttribute('popover', 'manual');
    this.spot = new CSSStyleSheet();
    this.form = make('form', { part: 'form', action: this.host.base });
    for (const name of ['action', 'target', 'role', 'aria-label'])
      if (plain && plain.getAttribute(name)) this.form.setAttribute(name, plain.getAttribute(name));
    const row = make('div', { class: 'row' }, this.input, this.button, this.list);
    this.form.append(this.label, row, this.hint());
    this.narrow(plain);
    this.regions = [make('div', { role: 'status' }), make('div', { role: 'status' })];
    this.root = make('div', { class: 'root' }, this.form, make('div', { class: 'spoken' }, ...this.regions));
  }

  /**
   * Takes over what the form narrows a search by, now and whenever the page changes it. One that is posted may be the
   * form of the whole page: what such keeps for its own site is meant for no address.
   */
  narrow(plain) {
    if (!plain) return;
    const posted = (plain.getAttribute('method') || '').toLowerCase() === 'post';
    const fields = posted ? this.host : plain;
    const narrowing = make('span', { hidden: '' });
    const take = () => {
      narrowing.textContent = '';
      narrowing.append(...[...fields.querySelectorAll('input[type=hidden]')].map((one) => one.cloneNode()));
    };
    take();
    new MutationObserver(take).observe(fields, { childList: true, subtree: true });
    this.form.prepend(narrowing);
  }

  /** What describes the field: seen where the form showed it, and else where it was already. */
  hint() {
    const { field, host } = this;
    const ids = (field && field.getAttribute('aria-describedby')) || '';
    const hints = ids.split(' ').map((id) => document.getElementById(id)).filter(Boolean);
    const hint = make('p', { part: 'hint', id: 'hint' }, hints.map((one) => one.textContent.trim()).join(' '));
    hint.hidden = !hints.some((one) => host.contains(one));
    if (hints.length) this.input.setAttribute('aria-describedby', 'hint');
    return hint;
  }

  /** The words that stand there all the time: those given, else those of the plain form, else our own. */
  dress() {
    const { field, host } = this;
    const label = field && field.labels && field.labels[0];
    const seen = !field || (label && host.contains(label));
    const named = (label && label.textContent.trim()) || (field && (field.getAttribute('aria-label') || field.title));
    const name = host.given('label') == null && named ? named : host.text('label');
    // A label elsewhere in the page is already seen, and one that was never seen stays so.
    this.label.hidden = !seen;
    this.label.textContent = seen ? name : '';
    if (!seen) this.input.setAttribute('aria-label', name);
    const button = field && field.form && field.form.querySelector('button, input[type=submit]');
    const told = button && (button.textContent.trim() || button.value || button.getAttribute('aria-label'));
    this.button.textContent = host.given('button') == null && told ? told : host.text('button');
    this.list.setAttribute('aria-label', host.text('list'));
    this.root.lang = host.lang || 'fr';
  }

  listen() {
    const { input, list } = this;
    input.addEventListener('input', () => this.typed());
    input.addEventListener('keydown', (event) => this.key(event));
    input.addEventListener('blur', ({ relatedTarget }) => relatedTarget && this.leave());
    input.addEventListener('focus', () => this.left && this.reopen());
    this.outside = (event) => event.composedPath().includes(this.host) || this.close();
    this.follow = () => this.place();
    input.addEventListener('compositionstart', () => this.compose(true));
    input.addEventListener('compositionend', () => this.compose(false));
    // The input keeps the focus, so that a finger or a mouse on the list does not close it.
    list.addEventListener('mousedown', (event) => event.preventDefault());
    list.addEventListener('click', (event) => {
      const option = event.target.closest('[role=option]');
      if (option) this.choose(this.options.indexOf(option), event.ctrlKey || event.metaKey);
    });
    this.form.addEventListener('submit', (event) => {
      this.close();
      if (!this.tell('annales-submit', { q: input.value })) event.preventDefault();
    });
    const label = this.field && this.field.labels && this.field.labels[0];
    if (label) label.addEventListener('click', () => input.focus());
  }

  compose(composing) {
    if (COMPOSES_ALL) return;
    this.composing = composing;
    this.typed();
  }

  typed() {
    const q = this.input.value.trim();
    if (this.field) this.field.value = this.input.value;
    this.rest();
    this.move(-1);
    if (!q) this.close();
    else if (this.composing) return;
    else if (this.kept.has(this.question(q))) this.ask(q);
    else this.pause = setTimeout(() => this.ask(q), PAUSE);
  }

  /** Drops what is asked, or about to be asked or said. */
  rest() {
    clearTimeout(this.pause);
    clearTimeout(this.breath);
    const { request } = this;
    this.request = null;
    if (request) request.abort();
  }

  /** The address of the suggestions for what is typed. */
  question(q) {
    const asked = new URLSearchParams({ q: q.slice(0, LONGEST) });
    const size = this.host.getAttribute('size');
    if (size) asked.set('size', size);
    for (const [name, value] of new FormData(this.form)) if (this.narrows(name) && value) asked.append(name, value);
    return new URL('api/suggest?' + asked, this.host.base).href;
  }

  /** Whether a field of the form narrows the suggestions too: every hidden one that the service takes. */
  narrows(name) {
    return this.known.has(name) && !this.refused.has(name);
  }

  /** The names of fields of which nobody knows yet whether the service takes them. */
  unsure() {
    const names = [...new Set(new FormData(this.form).keys())].filter((name) => PARAMETER.test(name));
    return names.filter((name) => name !== this.input.name && !this.known.has(name) && !this.refused.has(name));
  }

  async ask(q) {
    this.rest();
    const request = (this.request = new AbortController());
    const patience = setTimeout(() => request.abort(), PATIENCE);
    try {
      await this.learn(request.signal);
      const items = this.kept.get(this.question(q)) || (await this.fetch(q, request.signal));
      if (this.request === request) this.answer(q, this.question(q), items);
    } catch (error) {
      if (this.request === request) this.fail(q, error);
    } finally {
      clearTimeout(patience);
    }
  }

  /**
   * Asks which fields the service takes, by their names alone: an empty value is none to it. What a site keeps in a
   * field of its own, as a token that proves who sends a form, is told to nobody.
   */
  async learn(signal) {
    for (let names = this.unsure(); names.length; names = this.unsure()) {
      const asked = new URLSearchParams([['q', ''], ...names.map((name) => [name, ''])]);
      const told = await this.get(new URL('api/suggest?' + asked, this.host.base).href, names, signal);
      if (told) for (const name of names) this.known.add(name);
    }
  }

  /** What the service refuses of a known field's value is left out from then on. */
  async fetch(q, signal) {
    for (;;) {
      const narrowing = [...this.known].filter((name) => this.narrows(name));
      const told = await this.get(this.question(q), narrowing, signal);
      if (told) return told.suggestions.filter((item) => item && item.text);
    }
  }

  /** The answer, or null where the service refuses one of these fields. */
  async get(asked, names, signal) {
    const answer = await fetch(asked, { signal, credentials: 'omit', referrerPolicy: 'no-referrer' });
    if (answer.ok) return answer.json();
    const { parameter } = answer.status === 400 ? await answer.json() : {};
    if (!names.includes(parameter)) throw new Error('HTTP ' + answer.status);
    this.refused.add(parameter);
    return null;
  }

  answer(q, question, items) {
    this.failed = false;
    // What was asked last is forgotten last.
    this.kept.delete(question);
    this.kept.set(question, items);
    if (this.kept.size > KEPT) this.kept.delete(this.kept.keys().next().value);
    if (this.tell('annales-suggest', { q, suggestions: items })) this.show(items);
    else this.close();
  }

  /** The form still works. That suggestions do not is said once, not at every key. */
  fail(q, error) {
    this.close();
    if (!this.failed) this.speak(this.host.text('error'));
    this.failed = true;
    this.tell('annales-error', { q, error }, false);
  }

  show(items) {
    this.items = items;
    this.move(-1);
    this.options = [];
    this.list.textContent = '';
    this.list.append(...groups(items).map((group) => this.group(group)));
    this.expand(items.length > 0);
    this.speak(this.host.text(items.length ? 'count' : 'none', { n: items.length }));
  }

  /** A group under a heading that says what it holds; where that is of one kind, no option says it again to who sees it. */
  group({ kinds, items }) {
    const names = [...kinds].map(([kind, { n, kindLabel }]) => this.host.text(kind, { n }) || kindLabel).join(', ');
    const name = names.charAt(0).toUpperCase() + names.slice(1);
    const options = items.map((item) => this.option(item, this.options.length + items.indexOf(item), kinds.size > 1));
    this.options.push(...options);
    const heading = make('li', { part: 'heading', class: 'heading', 'aria-hidden': 'true' }, name);
    return make('ul', { role: 'group', 'aria-label': name }, heading, ...options);
  }

  option(item, i, isMixed) {
    return make(
      'li',
      { part: 'option', role: 'option', id: 'option-' + i, 'aria-selected': 'false', 'aria-label': this.name(item) },
      make('span', { part: 'text', class: 'text' }, ...marked(item.text, item.ranges)),
      ...(item.detail ? [make('span', { part: 'detail', class: 'detail' }, item.detail)] : []),
      make('span', { part: 'about', class: 'about' }, this.about(item, isMixed)),
    );
  }

  /** What it is, and how many events it leads to, where that is not itself. */
  about({ kind, kindLabel, count }, isKindTold = true) {
    const { host } = this;
    const told = [isKindTold && (host.text(kind, { n: 1 }) || kindLabel), kind === 'event' || !count ? '' : host.text('events', { n: count })];
    return told.filter(Boolean).join(', ');
  }

  name(item) {
    return [item.text, item.detail, this.about(item)].filter(Boolean).join(', ');
  }

  expand(open) {
    const { list } = this;
    list.hidden = !open;
    if (list.togglePopover && list.isConnected) list.togglePopover(open);
    this.input.setAttribute('aria-expanded', open);
    const change = (open ? 'add' : 'remove') + 'EventListener';
    document[change]('pointerdown', this.outside);
    for (const view of [window, window.visualViewport || window])
      for (const moved of ['scroll', 'resize']) view[change](moved, this.follow, true);
    if (open) this.place();
    else this.move(-1);
  }

  /** Stands under the field, or above where there is more room, whatever part of the page would cut it. */
  place() {
    const field = this.input.getBoundingClientRect();
    const width = Math.max(field.right, this.button.getBoundingClientRect().right) - field.left;
    const { offsetTop, height } = window.visualViewport || { offsetTop: 0, height: innerHeight };
    const below = offsetTop + height - field.bottom - 2 * GAP;
    const above = field.top - offsetTop - 2 * GAP;
    const isAbove = below < above && below < this.list.scrollHeight;
    const most = `min(var(--annales-list-height, 28em), ${Math.max(0, isAbove ? above : below)}px)`;
    const put = (x, y) => this.spot.replaceSync(`.list { left: ${x}px; top: ${y}px; width: ${width}px; max-height: ${most}; }`);
    // What it is measured from may be a part of the page that is moved or turned.
    put(0, 0);
    const from = this.list.getBoundingClientRect();
    put(field.left - from.left, (isAbove ? field.top - GAP - from.height : field.bottom + GAP) - from.top);
  }

  get open() {
    return !this.list.hidden;
  }

  close() {
    this.rest();
    this.left = false;
    this.expand(false);
  }

  /** Who comes back finds the list as it was left. */
  leave() {
    const left = this.open || this.left;
    this.close();
    this.left = left;
  }

  /** Makes an option the active one; -1 for the input itself. */
  move(to) {
    const { options } = this;
    const before = options[this.active];
    if (before) {
      before.setAttribute('aria-selected', 'false');
      before.setAttribute('part', 'option');
    }
    this.active = to;
    const option = options[to];
    if (!option) return this.input.removeAttribute('aria-activedescendant');
    option.setAttribute('aria-selected', 'true');
    option.setAttribute('part', 'option option-active');
    option.scrollIntoView({ block: 'nearest' });
    this.input.setAttribute('aria-activedescendant', option.id);
    const position = this.host.text('position', { i: to + 1, n: options.length });
    this.speak(this.name(this.items[to]) + ', ' + position);
  }

  key(event) {
    // A key that an input method takes is not one of ours, Enter the least.
    if (this.composing || event.keyCode === 229) {
      if (event.key === 'Enter' && this.composing) event.preventDefault();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (this.act(event.key, event.altKey)) event.preventDefault();
  }

  /** Does what a key means; true when it means nothing else. */
  act(key, alt) {
    const { active, open } = this;
    const { length } = this.items;
    if (key === 'ArrowUp' && alt) this.close();
    else if (key === 'ArrowDown' && alt) this.reopen();
    else if (key === 'ArrowDown' && !open) this.reopen('first');
    else if (key === 'ArrowUp' && !open) this.reopen('last');
    else if (key === 'ArrowDown') this.move(active === length - 1 ? -1 : active + 1);
    else if (key === 'ArrowUp') this.move(active < 0 ? length - 1 : active - 1);
    else if (key === 'Escape') return this.escape();
    else if (key === 'Enter' && active >= 0) this.choose(active);
    else {
      // Home, End, a letter: whatever edits or moves in the text is done there.
      if (key === 'Tab') this.leave();
      else if (active >= 0 && key !== 'Enter') this.move(-1);
      return false;
    }
    return true;
  }

  /** Shows the list for what stands there, and makes the first or the last option the active one. */
  async reopen(end) {
    const q = this.input.value.trim();
    if (q) await this.ask(q);
    if (end && this.open && this.input.value.trim() === q) this.move(end === 'first' ? 0 : this.items.length - 1);
  }

  /** First the list goes, then the text. */
  escape() {
    if (!this.open && !this.input.value) return false;
    if (!this.open) this.host.value = '';
    this.close();
    return true;
  }

  choose(i, apart) {
    const suggestion = this.items[i];
    const url = this.address(suggestion);
    const target = apart ? '_blank' : this.form.getAttribute('target') || '_self';
    this.close();
    this.host.value = suggestion.text;
    if (this.tell('annales-select', { suggestion, url }) && /^https?:/.test(url)) window.open(url, target);
  }

  /** The page of an event, else the search that the suggestion stands for, with what the service does not take of the form. */
  address({ url, parameters = {} }) {
    if (url) return new URL(url, this.host.base).href;
    // A field may be called "action" too, and would stand in the place of the property.
    const page = new URL(this.form.getAttribute('action'), document.baseURI);
    const search = new URLSearchParams([...new FormData(this.form)].filter(([name]) => this.stays(name)));
    for (const [name, values] of Object.entries(parameters)) for (const value of values) search.append(name, value);
    page.search = search;
    return page.href;
  }

  /** Whether a field of the form is the site's own. */
  stays(name) {
    return name !== this.input.name && !this.narrows(name);
  }

  /** Says it in the region that is silent, as the same words twice in one are heard once. */
  speak(words) {
    clearTimeout(this.breath);
    this.breath = setTimeout(() => {
      this.regions.reverse();
      this.regions[0].textContent = words;
      this.regions[1].textContent = '';
    }, BREATH);
  }

  /** Tells the page; false when the page takes it over. */
  tell(name, detail, cancelable = true) {
    return this.host.dispatchEvent(new CustomEvent(name, { detail, cancelable, bubbles: true, composed: true }));
  }
}

class AnnalesSearch extends HTMLElement {
  connectedCallback() {
    if (!this.box) this.upgrade();
  }

  disconnectedCallback() {
    if (this.box) this.box.close();
  }

  upgrade() {
    for (const name of ['texts', 'value']) this.take(name);
    const field = this.querySelector('input[type=search], input[type=text], input:not([type])');
    const typing = field && document.activeElement === field;
    const selection = typing && [field.selectionStart, field.selectionEnd];
    this.box = new Combobox(this, field);
    const root = this.attachShadow({ mode: 'open', delegatesFocus: true });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    root.adoptedStyleSheets = [sheet, this.box.spot];
    root.append(this.box.root);
    if (this.first != null) this.value = this.first;
    if (typing || (field && field.autofocus)) this.box.input.focus();
    if (!typing) return;
    this.box.input.setSelectionRange(...selection);
    this.box.typed();
  }

  /** Takes up what a page gave before the element was one. */
  take(name) {
    if (!Object.prototype.hasOwnProperty.call(this, name)) return;
    const early = this[name];
    delete this[name];
    this[name] = early;
  }

  /** Where Annales is, with a slash at its end: `src`, else where this module came from. */
  get base() {
    const src = this.getAttribute('src');
    const base = src ? new URL(src, document.baseURI) : new URL('.', import.meta.url);
    if (!base.pathname.endsWith('/')) base.pathname += '/';
    base.search = base.hash = '';
    return base.href;
  }

  get value() {
    return this.box ? this.box.input.value : this.first || '';
  }

  set value(value) {
    this.first = value;
    if (!this.box) return;
    this.box.input.value = value;
    if (this.box.field) this.box.field.value = value;
  }

  /** Texts by name, before the attributes and our own: strings, or functions of the values that a string would name. */
  get texts() {
    return this.said || {};
  }

  set texts(texts) {
    this.said = texts;
    if (this.box) this.box.dress();
  }

  /** A facet may be called as what every object has. */
  given(name) {
    const own = Object.prototype.hasOwnProperty.call(this.texts, name) ? this.texts[name] : null;
    return own ?? this.getAttribute('text-' + name);
  }

  text(name, values = {}) {
    const text = this.given(name) ?? TEXTS[name] ?? '';
    if (typeof text === 'function') return text(values);
    const language = this.lang || 'fr';
    const forms = 'n' in values ? text.split('|') : [text];
    const one = new Intl.PluralRules(language).select(values.n || 0) === 'one';
    const form = one ? forms[0] : forms[forms.length - 1];
    return form.replace(/{(\w+)}/g, (whole, value) => value in values ? values[value].toLocaleString(language) : whole);
  }
}

/** Not before the page is read, so that every element has its form; and not twice. */
function define() {
  if (!customElements.get('annales-search')) customElements.define('annales-search', AnnalesSearch);
}

// Without style sheets that a content security policy lets through, the plain form is better.
if ('adoptedStyleSheets' in Document.prototype) {
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', define);
  else define();
}
