/**
 * Makes the search page quick: its links and forms change its parts in place, as the server sends them, its histogram
 * chooses a period, and on a narrow screen its filters are a sheet. Without this module the same links and forms load the
 * page.
 *
 * A part is an element with `data-part`, which the page of every search has.
 */
import { histogram } from './histogram.js';
import { find, keep, key, TEXT_FIELDS } from './keep.js';
import { Sheet } from './sheet.js';

const PARTS = '[data-part]';

/** What the head of a page says of its own search. */
const HEAD = 'head :is(meta[property], meta[name=description], meta[name=robots], link:not([rel=stylesheet]):not([rel=icon]):not([rel=search]))';

/** How long the keys rest before a list is narrowed; in milliseconds. */
const PAUSE = 200;

/** How long an answer may take, before the browser is left to load the page in its own way; in milliseconds. */
const PATIENCE = 8000;

let going;
let narrowing = new AbortController();
let latest = Promise.resolve();
let queue = Promise.resolve();
let turn = 0;
let pause;
let shown = place(location);
let wanted;

/** A search, whatever place in its page is looked at. */
function place(url) {
  return url.pathname + url.search;
}

/** The page of a search. */
async function load(url, request) {
  const patience = setTimeout(() => {
    request.isLate = true;
    request.abort();
  }, PATIENCE);
  try {
    const answer = await fetch(url, { signal: request.signal, headers: { Accept: 'text/html' } });
    if (!answer.ok) throw new Error('HTTP ' + answer.status);
    return new DOMParser().parseFromString(await answer.text(), 'text/html');
  } finally {
    clearTimeout(patience);
  }
}

/** Has the browser load what could not be shown in place, if anybody still wants it; what waits for its turn here is dropped. */
function fallBack(url, request, isBack) {
  if (request.isLeft || (request.signal.aborted && !request.isLate)) return;
  turn += 1;
  isBack ? location.reload() : location.assign(url);
}

/** Goes to another search; whatever cannot be shown in place is loaded as a page. */
async function travel(url, { isBack, replaces, sent, request = new AbortController(), then = () => {} } = {}) {
  if (going) going.abort();
  going = request;
  wanted = url;
  const busy = document.querySelector('main');
  busy.setAttribute('aria-busy', 'true');
  try {
    const page = await load(url, request);
    if (going !== request) return;
    if (!isBack) history[replaces || isThere(url) ? 'replaceState' : 'pushState'](null, '', url);
    shown = place(location);
    show(page, sent);
    then();
  } catch (error) {
    if (going === request) fallBack(url, request, isBack);
  } finally {
    if (going !== request) return;
    busy.removeAttribute('aria-busy');
    going = undefined;
  }
}

const isThere = (url) => place(new URL(url, document.baseURI)) === place(location);

/** Who goes to another page goes at once, and finds on the way back what was on its way here. */
function leave() {
  if (!going) return;
  going.isLeft = true;
  if (!isThere(wanted)) history.pushState(null, '', wanted);
}

/** Goes there, or in the sheet looks what would be found there. */
function go(url, options) {
  return (latest = sheet.isOpen ? sheet.look(url, options) : travel(url, options));
}

function show(page, sent) {
  const parts = [...document.querySelectorAll(PARTS)];
  const next = parts.map((part) => page.querySelector(`[data-part="${part.dataset.part}"]`));
  if (next.includes(null) || [document, page].some((one) => one.querySelector('#q-faute')))
    throw new Error('not to be shown in place');
  const restore = keep(document, sent);
  document.title = page.title;
  for (const told of document.querySelectorAll(HEAD)) told.remove();
  document.head.append(...page.querySelectorAll(HEAD));
  parts.forEach((part, i) => put(part, next[i]));
  ask(page.querySelector(WORDS).value, sent);
  begin();
  if (!restore()) toResults();
}

/** The status line is spoken when its words change, so it is the only part that stays the same element. */
function put(part, next) {
  if (part.getAttribute('role') !== 'status') part.replaceWith(document.adoptNode(next));
  else if (part.textContent !== next.textContent) part.textContent = next.textContent;
}

const WORDS = '.ask input[name=q]';

/**
 * Puts the words of a search in its box, or in the plain form where the box is none; but what somebody has typed there since
 * stays.
 */
function ask(words, sent = []) {
  const field = document.querySelector(WORDS);
  const box = field.closest('annales-search');
  const asked = box.shadowRoot ? box : field;
  const known = [field.defaultValue, ...sent.filter(([name]) => name === field.name).map(([, value]) => value)];
  if (known.includes(asked.value)) asked.value = words;
  field.defaultValue = words;
}

/** The top of the results. */
function toResults() {
  document.getElementById('resultats').focus({ preventScroll: true });
  document.querySelector('.summary').scrollIntoView({ block: 'nearest' });
}

const FILTERS = '.refine, .sheet';

/** Waits for what is on its way, and for what takes its place meanwhile. */
async function settled() {
  for (let seen; seen !== latest; await seen) seen = latest;
}

/** What is done in the page adds up, however slow the answers are: each thing acts on what the one before left of it. */
function queued(element, act) {
  const name = key(element);
  const { dialog } = sheet;
  const asked = turn;
  queue = queue.then(async () => {
    await settled();
    if (asked === turn && sheet.dialog === dialog) await act(element.isConnected ? element : find(name));
  });
}

const isHere = (url) => url.origin === location.origin && url.pathname === location.pathname;

/** The address that a form asks for, with what was typed in it before it changed. */
function address(form, typed = []) {
  const url = new URL(form.getAttribute('action'), document.baseURI);
  const data = new FormData(form);
  for (const [name, value] of typed) data.set(name, value);
  url.search = new URLSearchParams([...data].filter(([, value]) => value));
  return url.href;
}

/** What chooses a time: one of them takes the place of all. */
const TIME = ['year', 'decade', 'from', 'to', 'undated'];

/**
 * The address of the search that a suggestion stands for.
 *
 * @param promised that address as it was when the suggestion was chosen
 * @param before of what was shown by then: what was chosen since, and is not told in the promise, is kept
 */
function suggested(form, promised, before) {
  const url = new URL(address(form));
  const values = ({ searchParams }, name) => String(searchParams.getAll(name));
  const differs = (name) => values(promised, name) !== values(before, name);
  const names = ['q', ...[...before.searchParams.keys(), ...promised.searchParams.keys()].filter(differs)];
  if (TIME.some(differs)) names.push(...TIME);
  for (const name of names) url.searchParams.delete(name);
  for (const name of new Set(names))
    for (const value of promised.searchParams.getAll(name)) url.searchParams.append(name, value);
  return url.href;
}

function submit(form, options = {}) {
  const sent = [...form.querySelectorAll(TEXT_FIELDS)].map(({ name, value }) => [name, value]);
  const { request } = options;
  queued(form, (now) => now && !(request && request.signal.aborted) && go(address(now, sent), { ...options, sent }));
}

/** Only the last of what is typed matters. */
function narrow(form) {
  narrowing.abort();
  narrowing = new AbortController();
  submit(form, { replaces: true, request: narrowing });
}

function apply(url, page) {
  try {
    history.replaceState(null, '', url);
    shown = place(location);
    show(page);
    toResults();
  } catch (error) {
    location.assign(url);
  }
}

const PRINT = '.print a';

let printing;
let unprint = () => {};

/**
 * All results are printed, not those of one page: they are fetched first, as nothing is waited for once a browser prints. Who
 * has gone to another search meanwhile prints nothing, and who asks twice prints once.
 */
async function printAll(url) {
  const asked = shown;
  if (printing === asked) return;
  printing = asked;
  const request = new AbortController();
  try {
    const whole = await load(url, request);
    if (shown !== asked) return;
    unprint();
    const parts = ['.hits', '[data-part=status]'].map((name) => [document, whole].map((one) => one.querySelector(name)));
    parts.push([document.querySelector('.partial'), document.createComment('')]);
    if (parts.flat().includes(null)) throw new Error('not to be printed in place');
    for (const [part, all] of parts) part.replaceWith(all);
    unprint = () => shown === asked && parts.forEach(([part, all]) => all.replaceWith(part));
    print();
  } catch (error) {
    if (shown === asked) fallBack(url, request);
  } finally {
    if (printing === asked) printing = undefined;
  }
}

addEventListener('afterprint', () => unprint());

/** Opens the filters of what was chosen last; until that has come, the link shows that it was pressed. */
function openSheet(link) {
  link.setAttribute('aria-busy', 'true');
  queued(link, (now) => {
    link.removeAttribute('aria-busy');
    if (now) now.focus({ preventScroll: true });
    sheet.open();
  });
}

const sheet = new Sheet({ load, queued, submit, go, apply, fallBack });

document.addEventListener('click', (event) => {
  const link = event.target.closest && event.target.closest('a[href]');
  const isPlain = !event.defaultPrevented && !event.button && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
  if (!link || !isPlain || link.target) return;
  const url = new URL(link.href);
  if (url.origin === location.origin && !isHere(url) && !url.pathname.includes('/api/')) leave();
  if (!isHere(url)) return;
  if (url.hash === '#filtres' && sheet.isWanted) {
    event.preventDefault();
    openSheet(link);
  }
  if (url.hash) return;
  event.preventDefault();
  if (link.matches(PRINT)) return printAll(url.href);
  if (link.closest(FILTERS)) link.focus({ preventScroll: true });
  const then = link.closest('.pages') ? toResults : undefined;
  queued(link, (now) => now && go(now.href, { then }));
});

document.addEventListener('submit', (event) => {
  if (event.defaultPrevented || !isHere(new URL(event.target.getAttribute('action'), document.baseURI))) return;
  event.preventDefault();
  submit(event.target);
});

document.addEventListener('input', ({ target }) => {
  if (!target.matches('[data-narrows]')) return;
  clearTimeout(pause);
  pause = setTimeout(() => target.form && narrow(target.form), PAUSE);
});

/** What the search box would do is done in place, where it leads to this page. */
document.addEventListener('annales-submit', (event) => {
  event.preventDefault();
  submit(event.target.querySelector('form'));
});

document.addEventListener('annales-select', (event) => {
  const { suggestion, url } = event.detail;
  if (!isHere(new URL(url))) return;
  event.preventDefault();
  const before = new URL(address(event.target.querySelector('form')));
  const chosen = (box) => suggested(box.querySelector('form'), new URL(url), before);
  queued(event.target, (box) => go(chosen(box), { sent: [['q', suggestion.text]] }));
});

/** Shows the search that the way back or forward leads to; what waits for its turn was meant for another. */
function follow() {
  if (place(location) === shown) return;
  turn += 1;
  latest = travel(location.href, { isBack: true });
}

addEventListener('popstate', () => {
  if (sheet.isOpen) sheet.close();
  follow();
});

/** A page that the browser had kept may have been left before its last choice was shown. */
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) follow();
});

document.addEventListener('keydown', (event) => {
  const way = document.querySelector(PRINT);
  if (!way || event.key.toLowerCase() !== 'p' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
  event.preventDefault();
  if (!event.repeat) printAll(way.href);
});

function begin() {
  for (const figure of document.querySelectorAll('.histogram')) histogram(figure, submit);
}

begin();
