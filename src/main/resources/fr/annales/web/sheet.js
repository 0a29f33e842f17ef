/**
 * The filters as a sheet over a narrow page: check boxes in place of links, and one button that says how many events there
 * will be. What is chosen is asked of the server at once, so that every count is true, and shown when the button is pressed.
 * Escape, the button of the sheet and the way back close it and change nothing.
 */
import { keep } from './keep.js';

const NARROW = matchMedia('(max-width: 55.99rem)');

function make(tag, attributes, ...content) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...content);
  return element;
}

/** A link that adds or takes away a value, as a box to check. */
function box(link) {
  const input = make('input', { type: 'checkbox', 'data-key': link.dataset.key, 'data-href': link.href });
  input.checked = input.defaultChecked = link.hasAttribute('aria-current');
  for (const hidden of link.querySelectorAll('.label .hidden')) hidden.remove();
  return make('label', { class: 'check' }, input, ...link.childNodes);
}

export class Sheet {
  /**
   * @param page what the page does: `load` an address, have an element `queued`, `submit` a form, `go` to an address, which
   *     is to look there, `apply` a page that was loaded, and `fallBack` where it could not be
   */
  constructor(page) {
    Object.assign(this, page);
    this.dialog = null;
    this.waiting = [];
  }

  /** Whether filters are better seen in a sheet here. */
  get isWanted() {
    return NARROW.matches && 'showModal' in HTMLDialogElement.prototype;
  }

  get isOpen() {
    return !!this.dialog;
  }

  open() {
    this.isLeft = false;
    this.title = make('h2', { id: 'sheet-title', tabindex: -1, autofocus: '' }, 'Filtres');
    const close = make('button', { type: 'button', class: 'close', 'aria-label': 'Fermer les filtres' }, '\u00d7');
    this.body = make('div', { class: 'sheet-body' });
    this.button = make('button', { type: 'button' });
    this.status = make('p', { class: 'hidden', role: 'status' });
    this.dialog = make(
      'dialog',
      { class: 'sheet', 'aria-labelledby': 'sheet-title' },
      make('div', { class: 'sheet-head' }, this.title, close),
      this.body,
      make('div', { class: 'sheet-foot' }, this.button, this.status),
    );
    close.addEventListener('click', () => this.dialog.close());
    this.button.addEventListener('click', () => this.queued(this.button, () => this.done()));
    this.body.addEventListener('change', ({ target }) => this.changed(target));
    this.dialog.addEventListener('close', () => this.closed());
    this.fill(document);
    // What has an id stands in one place only.
    const filters = document.querySelector('.refine');
    this.away = document.createDocumentFragment();
    this.away.append(...filters.childNodes);
    document.body.append(this.dialog);
    history.pushState({ sheet: true }, '');
    this.dialog.showModal();
  }

  /** Closes it where its entry in the history is left, or taken by another. */
  close() {
    this.isLeft = true;
    this.dialog.close();
  }

  closed() {
    const filters = document.querySelector('.refine');
    if (!filters.hasChildNodes()) filters.append(this.away);
    this.dialog.remove();
    this.dialog = this.next = null;
    if (this.request) this.request.abort();
    this.waiting = [];
    if (!this.isLeft && history.state && history.state.sheet) history.back();
  }

  changed(field) {
    const { form } = field;
    if (field.dataset.key) {
      this.waiting.push(field.dataset.key);
      this.queued(field, (now) => {
        this.waiting.shift();
        return now && this.go(now.dataset.href);
      });
    } else if (form && !field.hasAttribute('data-narrows')) this.submit(form);
  }

  /** Shows the filters as they would be there. */
  async look(url, { request = new AbortController(), sent } = {}) {
    const { dialog } = this;
    this.request = request;
    dialog.setAttribute('aria-busy', 'true');
    try {
      const page = await this.load(url, request);
      if (this.dialog !== dialog) return;
      this.next = { url, page };
      this.fill(page, sent);
      dialog.removeAttribute('aria-busy');
    } catch (error) {
      if (this.dialog === dialog && dialog.open) this.fallBack(url, request);
    }
  }

  fill(page, sent) {
    const restore = keep(this.body, sent);
    const filters = document.importNode(page.querySelector('.refine'), true);
    for (const link of filters.querySelectorAll('a[data-key]')) link.replaceWith(box(link));
    filters.querySelector('h2').remove();
    this.body.textContent = '';
    this.body.append(...filters.childNodes);
    for (const field of this.body.querySelectorAll('[data-key]'))
      if (this.waiting.filter((one) => one === field.dataset.key).length % 2) field.checked = !field.checked;
    this.button.textContent = filters.dataset.found;
    const told = page.querySelector('[data-part=status]').textContent;
    if (this.status.textContent !== told) this.status.textContent = told;
    if (!restore()) this.title.focus({ preventScroll: true });
  }

  done() {
    const { next } = this;
    if (!next) return this.dialog.close();
    history.replaceState(null, '');
    this.close();
    this.apply(next.url, next.page);
  }
}
