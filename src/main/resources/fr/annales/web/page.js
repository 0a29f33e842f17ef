/**
 * Makes the search page quick: its links and forms change its parts in place, as the server sends them, its histogram
 * chooses a period, and on a narrow screen its filters are a sheet. Without this module the same links and forms load the
 * page.
 *
 * A part is an element with `data-part`, which the page of every search has.
 */
import { histogram } from './histogram.js';
import { Sheet } from './sheet.js';

const PARTS = '[data-part]';

/** How long the keys rest before a list is narrowed; in milliseconds. */
const PAUSE = 200;

let going;
let narrowing = new AbortController();
let latest = Promise.resolve();
let queue = Promise.resolve();
let pause;
let shown = place(location);
let wanted;

/** A search, whatever place in its page is looked at. */
function place(url) {
  return url.pathname + url.search;
}

/** The page of a search. */
async function load(url, signal) {
  const answer = await fetch(url, { signal, headers: { Accept: 'text/html' } });
  if (!answer.ok) throw new Error('HTTP ' + answer.status);
  return new DOMParser().parseFromString(await answer.text(), 'text/html');
}

/** Goes to another search; whatever cannot be shown in place is loaded as a page. */
async function travel(url, { isBack, replaces, request = new AbortController(), then = () => {} } = {}) {
  if (going) going.abort();
  going = request;
  wanted = url;
  const busy = document.querySelector('main');
  busy.setAttribute('aria-busy', 'true');
  try {
    const page = await load(url, request.signal);
    if (going !== request) return;
    if (!isBack) history[replaces || isThere(url) ? 'replaceState' : 'pushState'](null, '', url);
    shown = place(location);
    show(page);
    then();
  } catch (error) {
    if (going === request && !request.signal.aborted && !request.isLeft) isBack ? location.reload() : location.assign(url);
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

function show(page) {
  const parts = [...document.querySelectorAll(PARTS)];
  const next = parts.map((part) => page.querySelector(`[data-part="${part.dataset.part}"]`));
  if (next.includes(null) || [document, page].some((one) => one.querySelector('#q-faute')))
    throw new Error('not to be shown in place');
  const focus = remember(document.activeElement);
  const open = [...document.querySelectorAll('details[open] > summary')].map(key);
  const scrolled = [...document.querySelectorAll('.choices')].map((list) => [list.dataset.list, list.scrollTop]).filter(([, top]) => top);
  document.title = page.title;
  parts.forEach((part, i) => put(part, next[i]));
  ask(page.querySelector('.ask input[name=q]').value);
  for (const summary of document.querySelectorAll('summary'))
    if (open.includes(key(summary))) summary.parentNode.open = true;
  for (const [name, top] of scrolled) {
    const list = document.querySelector(`[data-list="${name}"]`);
    if (list) list.scrollTop = top;
  }
  begin();
  focus();
}

/** The status line is spoken when its words change, so it is the only part that stays the same element. */
function put(part, next) {
  if (part.getAttribute('role') !== 'status') part.replaceWith(document.adoptNode(next));
  else if (part.textContent !== next.textContent) part.textContent = next.textContent;
}

/** Puts the words of a search in its box, or in the plain form where the box is none. */
function ask(words) {
  const box = document.querySelector('annales-search');
  (box.shadowRoot ? box : box.querySelector('input[name=q]')).value = words;
}

/** What an element is called in its list, whatever its state and its counts are. */
function key(element) {
  const list = element.closest('[data-list]');
  return element.id || [list && list.dataset.list, element.localName, element.dataset.key || (element.localName === 'form' ? element.className : element.textContent)].join('|');
}

/** The element of a name in what is shown now. */
function find(name) {
  return [...document.querySelectorAll('a, button, input, summary, form, [tabindex]')].find((one) => key(one) === name);
}

/** Keeps the focus, and its place in the window: on the same thing, or where that is gone, on the results. */
function remember(element) {
  const part = element.closest(PARTS);
  if (!part) return () => {};
  const name = key(element);
  const { top } = element.getBoundingClientRect();
  return () => {
    if (element.isConnected) return;
    const same = find(name);
    if (!same) return toResults();
    same.focus({ preventScroll: true });
    scrollBy({ top: same.getBoundingClientRect().top - top, behavior: 'instant' });
    if (!same.hasAttribute('data-narrows')) return;
    same.value = element.value;
    same.setSelectionRange(element.selectionStart, element.selectionEnd);
  };
}

/** The top of the results. */
function toResults() {
  document.getElementById('resultats').focus({ preventScroll: true });
  document.querySelector('.summary').scrollIntoView({ block: 'nearest' });
}

const FILTERS = '.refine, .sheet';

/** What is done in the page adds up, however slow the answers are: each thing acts on what the one before left of it. */
function queued(element, act) {
  const name = key(element);
  const { dialog } = sheet;
  queue = queue.then(async () => {
    await latest;
    if (sheet.dialog === dialog) await act(element.isConnected ? element : find(name));
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

function submit(form, options = {}) {
  const typed = [...form.querySelectorAll('input:not([type=hidden])')].map(({ name, value }) => [name, value]);
  const { request } = options;
  queued(form, (now) => now && !(request && request.signal.aborted) && go(address(now, typed), options));
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

const sheet = new Sheet({ load, queued, submit, go, apply });

document.addEventListener('click', (event) => {
  const link = event.target.closest && event.target.closest('a[href]');
  const isPlain = !event.defaultPrevented && !event.button && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
  if (!link || !isPlain || link.target) return;
  const url = new URL(link.href);
  if (url.origin === location.origin && !isHere(url) && !url.pathname.includes('/api/')) leave();
  if (!isHere(url)) return;
  if (url.hash === '#filtres' && sheet.isWanted) {
    event.preventDefault();
    sheet.open();
  }
  if (url.hash) return;
  event.preventDefault();
  if (link.closest(FILTERS)) link.focus({ preventScroll: true });
  const then = link.closest('.pages, .print') ? toResults : undefined;
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
  const url = new URL(event.detail.url);
  if (!isHere(url)) return;
  event.preventDefault();
  go(url.href);
});

addEventListener('popstate', () => {
  if (sheet.isOpen) sheet.close();
  if (place(location) !== shown) latest = travel(location.href, { isBack: true });
});

/** A page that the browser had kept may have been left before its last choice was shown. */
addEventListener('pageshow', ({ persisted }) => {
  if (persisted && place(location) !== shown) latest = travel(location.href, { isBack: true });
});

/** All results are printed, not those of one page: they are waited for, as what comes later is not printed. */
addEventListener('beforeprint', () => {
  const way = document.querySelector('.print a');
  if (!way) return;
  const request = new XMLHttpRequest();
  request.open('GET', way.href, false);
  try {
    request.send();
  } catch (error) {
    return;
  }
  if (request.status !== 200) return;
  const whole = new DOMParser().parseFromString(request.responseText, 'text/html');
  for (const name of ['.hits', '[data-part=status]']) {
    const [part, all] = [document, whole].map((one) => one.querySelector(name));
    part.replaceWith(all);
    addEventListener('afterprint', () => all.replaceWith(part), { once: true });
  }
});

function begin() {
  for (const figure of document.querySelectorAll('.histogram')) histogram(figure, submit);
}

begin();
