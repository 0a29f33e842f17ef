/**
 * Makes the search page quick: its links and forms change its parts in place, as the server sends them, and its
 * histogram chooses a period. Without this module the same links and forms load the page.
 *
 * A part is an element with `data-part`, which the page of every search has.
 */
import { histogram } from './histogram.js';

const PARTS = '[data-part]';

let going;
let shown = place(location);

/** A search, whatever place in its page is looked at. */
function place(url) {
  return url.pathname + url.search;
}

/** Goes to another search; whatever cannot be shown in place is loaded as a page. */
async function go(url, { isBack = false, then = () => {} } = {}) {
  if (going) going.abort();
  const request = (going = new AbortController());
  const busy = document.querySelector('main');
  busy.setAttribute('aria-busy', 'true');
  try {
    const answer = await fetch(url, { signal: request.signal, headers: { Accept: 'text/html' } });
    if (!answer.ok) throw new Error('HTTP ' + answer.status);
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    if (going !== request) return;
    if (!isBack) history.pushState(null, '', url);
    shown = place(location);
    show(page);
    then();
  } catch (error) {
    if (going === request) isBack ? location.reload() : location.assign(url);
  } finally {
    if (going === request) busy.removeAttribute('aria-busy');
  }
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
  const label = element.querySelector('.label') || element;
  return element.id || [list && list.dataset.list, element.localName, label.textContent].join('|');
}

/** Keeps the place of the focus: on the same thing, or where that is gone, on the results. */
function remember(element) {
  const part = element.closest(PARTS);
  if (!part) return () => {};
  const name = key(element);
  return () => {
    if (element.isConnected) return;
    const same = [...document.querySelectorAll('a, button, input, summary, [tabindex]')];
    const found = same.find((one) => key(one) === name) || document.getElementById('resultats');
    found.focus({ preventScroll: true });
  };
}

/** The top of the results, for whoever turned a page. */
function toResults() {
  const results = document.getElementById('resultats');
  results.focus({ preventScroll: true });
  document.querySelector('[role=status]').scrollIntoView({ block: 'nearest' });
}

const isHere = (url) => url.origin === location.origin && url.pathname === location.pathname;

function submit(form) {
  const url = new URL(form.getAttribute('action'), document.baseURI);
  url.search = new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
  go(url.href);
}

document.addEventListener('click', (event) => {
  const link = event.target.closest && event.target.closest('a[href]');
  const isPlain = !event.defaultPrevented && !event.button && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
  if (!link || !isPlain || link.target) return;
  const url = new URL(link.href);
  if (!isHere(url) || url.hash) return;
  event.preventDefault();
  go(url.href, { then: link.closest('.pages') ? toResults : undefined });
});

document.addEventListener('submit', (event) => {
  if (event.defaultPrevented || !isHere(new URL(event.target.action))) return;
  event.preventDefault();
  submit(event.target);
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
  if (place(location) !== shown) go(location.href, { isBack: true });
});

function begin() {
  for (const figure of document.querySelectorAll('.histogram')) histogram(figure, submit);
}

begin();
