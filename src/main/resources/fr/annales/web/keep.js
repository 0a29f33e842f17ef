/**
 * What somebody did in a part of a page outlives that part, where the same part of another search takes its place: lists
 * that were unfolded or scrolled, text that was typed and not sent yet, the focus.
 */
export const TEXT_FIELDS = 'input:not([type=hidden]):not([type=checkbox])';
const NAMED = 'a, button, input, summary, form, [tabindex]';

/** What an element is called in its list, whatever its state and its counts are. */
export function key(element) {
  const list = element.closest('[data-list]');
  const name = element.dataset.key || (element.localName === 'form' ? element.className : element.textContent);
  return element.id || [list && list.dataset.list, element.localName, name].join('|');
}

/** The element of a name in what stands in the root now. */
export function find(name, root = document) {
  return [...root.querySelectorAll(NAMED)].find((one) => key(one) === name);
}

/**
 * Keeps what was done in a root.
 *
 * @param sent names and values of the fields that were sent for what comes: there they stand as the server writes them
 * @return puts it back into what stands in the root by then; false where what had the focus is gone
 */
export function keep(root, sent = []) {
  const all = (what) => [...root.querySelectorAll(what)];
  const isSent = (field) => sent.some(([name, value]) => name === field.name && value === field.value);
  const scroller = root.scrollingElement || root;
  const { scrollTop } = scroller;
  const open = all('details[open] > summary').map(key);
  const scrolled = all('[data-list]')
    .filter((list) => list.scrollTop)
    .map((list) => [list.dataset.list, list.scrollTop]);
  const typed = all(TEXT_FIELDS)
    .filter((field) => field.value !== field.defaultValue && !isSent(field))
    .map((field) => [field, key(field)]);
  const restoreFocus = keepFocus(root, scroller);
  return () => {
    for (const summary of all('summary')) if (open.includes(key(summary))) summary.parentNode.open = true;
    for (const [field, name] of typed) {
      const same = field.isConnected ? field : find(name, root);
      if (same) same.value = field.value;
    }
    for (const [name, top] of scrolled) {
      const list = root.querySelector(`[data-list="${name}"]`);
      if (list) list.scrollTop = top;
    }
    scroller.scrollTop = scrollTop;
    return restoreFocus();
  };
}

/** Keeps the focus where it is in the window, with what is selected there. */
function keepFocus(root, scroller) {
  const element = document.activeElement;
  if (element === document.body || !root.contains(element)) return () => true;
  const name = key(element);
  const { top } = element.getBoundingClientRect();
  return () => {
    if (element.isConnected) return true;
    const same = find(name, root);
    if (!same) return false;
    same.focus({ preventScroll: true });
    scroller.scrollTop += same.getBoundingClientRect().top - top;
    if (same.matches(TEXT_FIELDS)) same.setSelectionRange(element.selectionStart, element.selectionEnd);
    return true;
  };
}
