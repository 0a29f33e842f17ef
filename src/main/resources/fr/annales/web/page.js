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
let latest = Promise.resolve();
let queue = Promise.resolve();
let pause;
let shown = place(location);

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
async function travel(url, { isBack = false, replaces = false, then = () => {} } = {}) {
  if (going) going.abort();
  const request = (going = new AbortController());
  const busy = document.querySelector('main');
  busy.setAttribute('aria-busy', 'true');
  try {
    const page = await load(url, request.signal);
    if (going !== request) return;
    if (!isBack) history[replaces ? 'replaceState' : 'pushState'](null, '', url);
    shown = place(location);
    show(page);
    then();
  } catch (error) {
    if (going === request) isBack ? location.reload() : location.assign(url);
  } finally {
    if (going === request) busy.removeAttribute('aria-busy');
  }
}

/** Goes there, or in the sheet looks what would be found there. */
function go(url, options) {
  return (latest = sheet.isOpen ? sheet.look(url) : travel(url, options));
}

function show(page) {
  const parts = [...document.querySelectorAll(PARTS)];
  const next = parts.map((part) => page.querySelector(`[data-part="${part.dataset.part}"]`));
  if (next.includes(null) || [document, page].some((one) => one.querySelector('#q-faute')))
    throw new Error('not to be shown in place');
  const focus = remember(document.activeElement);
  const open = [...document.querySelectorAll('details[open] > summary')].map(key);
  document.title = page.title;
  parts.forEach((part, i) => put(part, next[i]));
  ask(page.querySelector('.ask input[name=q]').value);
  for (const summary of document.querySelectorAll('summary'))
    if (open.includes(key(summary))) summary.parentNode.open = true;
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
  return element.id || [list && list.dataset.list, element.localName, element.dataset.key || element.textContent].join('|');
}

/** Keeps the focus, and its place in the window: on the same thing, or where that is gone, on the results. */
function remember(element) {
  const part = element.closest(PARTS);
  if (!part) return () => {};
  const name = key(element);
  const { top } = element.getBoundingClientRect();
  return () => {
    if (element.isConnected) return;
    const same = [...document.querySelectorAll('a, button, input, summary, [tabindex]')].find((one) => key(one) === name);
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

/** Values that are chosen one after the other add up, however slow the answers are. */
function choose(link) {
  link.focus({ preventScroll: true });
  queue = queue.then(async () => {
    await latest;
    const now = link.isConnected ? link : document.querySelector(`.refine [data-key="${CSS.escape(link.dataset.key)}"]`);
    if (now) await go(now.href);
  });
}

const isHere = (url) => url.origin === location.origin && url.pathname === location.pathname;

function address(form) {
  const url = new URL(form.getAttribute('action'), document.baseURI);
  url.search = new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
  return url.href;
}

const submit = (form, options) => go(address(form), options);

const sheet = new Sheet(load, address, (url, page) => {
  history.replaceState(null, '', url);
  shown = place(location);
  show(page);
  toResults();
});

document.addEventListener('click', (event) => {
  const link = event.target.closest && event.target.closest('a[href]');
  const isPlain = !event.defaultPrevented && !event.button && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
  if (!link || !isPlain || link.target) return;
  const url = new URL(link.href);
  if (!isHere(url)) return;
  if (url.hash === '#filtres' && sheet.isWanted) {
    event.preventDefault();
    sheet.open();
  }
  if (url.hash) return;
  event.preventDefault();
  if (!sheet.isOpen && link.matches('.refine [data-key]')) choose(link);
  else go(url.href, { then: link.closest('.pages') ? toResults : undefined });
});

document.addEventListener('submit', (event) => {
  if (event.defaultPrevented || !isHere(new URL(event.target.getAttribute('action'), document.baseURI))) return;
  event.preventDefault();
  submit(event.target);
});

document.addEventListener('input', ({ target }) => {
  if (!target.matches('[data-narrows]')) return;
  clearTimeout(pause);
  pause = setTimeout(() => submit(target.form, { replaces: true }), PAUSE);
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
  if (place(location) !== shown) travel(location.href, { isBack: true });
});

function begin() {
  for (const figure of document.querySelectorAll('.histogram')) histogram(figure, submit);
}

begin();
