/**
 * Makes a histogram a slider (ARIA) that chooses a period: arrow keys go from one bar to the next, with the capital
 * key they stretch the period, Enter asks for it; a mouse or a finger is drawn across the years. Its numbers are read
 * off the table beside it.
 */
const SVG = 'http://www.w3.org/2000/svg';
const PAGE = 10;

const number = new Intl.NumberFormat('fr');
const events = (count) => `${number.format(count)}\u00a0événement${count < 2 ? '' : 's'}`;

/** An astronomical year as a field of dates takes it. */
function edtf(year) {
  const digits = String(Math.abs(year)).padStart(4, '0');
  return (digits.length > 4 ? 'Y' : '') + (year < 0 ? '-' : '') + digits;
}

const yearLabel = (year) => (year > 0 ? String(year) : `${1 - year}\u00a0av. J.-C.`);

class Bars {
  constructor(figure, apply) {
    this.figure = figure;
    this.apply = apply;
    for (const name of ['first', 'step', 'units']) this[name] = Number(figure.dataset[name]);
    this.slider = figure.querySelector('.bars');
    this.rows = new Map([...figure.querySelectorAll('tr[data-at]')].map((row) => [Number(row.dataset.at), row]));
    this.dress();
    this.listen();
    this.begin(figure.querySelector('.chosen'));
  }

  /** Stands on the period that was chosen, or else on the first year with an event, if any. */
  begin(chosen) {
    this.from = chosen ? Number(chosen.getAttribute('x')) : Math.min(this.units - 1, ...this.rows.keys());
    this.move(chosen ? this.from + Number(chosen.getAttribute('width')) - 1 : this.from, true);
    this.rest();
  }

  /** What nobody looks at is not told. */
  rest() {
    if (document.activeElement !== this.slider) this.readout.textContent = '';
  }

  dress() {
    const { slider } = this;
    const attributes = {
      role: 'slider',
      tabindex: 0,
      'aria-label': 'Période',
      'aria-describedby': 'bars-help',
      'aria-valuemin': this.first,
      'aria-valuemax': this.first + (this.units - 1) * this.step,
    };
    for (const [name, value] of Object.entries(attributes)) slider.setAttribute(name, value);
    slider.querySelector('svg').setAttribute('aria-hidden', 'true');
    this.cursor = document.createElementNS(SVG, 'rect');
    this.cursor.setAttribute('class', 'cursor');
    this.cursor.setAttribute('height', 100);
    slider.querySelector('svg svg').prepend(this.cursor);
    this.readout = this.figure.querySelector('.readout');
    this.figure.querySelector('.drag').hidden = false;
  }

  listen() {
    const { slider } = this;
    slider.addEventListener('keydown', (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (this.key(event.key, event.shiftKey)) event.preventDefault();
    });
    slider.addEventListener('pointerdown', (event) => {
      if (event.button) return;
      this.drawn = true;
      slider.setPointerCapture(event.pointerId);
      this.move(this.under(event));
    });
    slider.addEventListener('pointermove', (event) => {
      const at = this.under(event);
      if (this.drawn) this.move(at, true);
      else this.say(at, at);
    });
    slider.addEventListener('pointerup', () => this.drawn && this.choose());
    slider.addEventListener('pointercancel', () => this.drop());
    slider.addEventListener('pointerleave', () => {
      if (this.drawn) return;
      this.move(this.at, true);
      this.rest();
    });
    slider.addEventListener('focus', () => this.move(this.at, true));
    slider.addEventListener('blur', () => this.rest());
  }

  /** Does what a key means; true when it means something. */
  key(key, stretches) {
    const steps = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -PAGE, PageUp: PAGE };
    const last = this.units - 1;
    if (key in steps) this.move(Math.min(last, Math.max(0, this.at + steps[key])), stretches);
    else if (key === 'Home') this.move(0, stretches);
    else if (key === 'End') this.move(last, stretches);
    else if (key === 'Enter' || key === ' ') this.choose();
    else if (key === 'Escape' && (this.drawn || this.from !== this.at)) this.drop();
    else return false;
    return true;
  }

  under(event) {
    const { left, width } = this.slider.getBoundingClientRect();
    return Math.min(this.units - 1, Math.max(0, Math.floor(((event.clientX - left) / width) * this.units)));
  }

  move(at, stretches = false) {
    this.at = at;
    if (!stretches) this.from = at;
    const [from, to] = this.ends();
    this.cursor.setAttribute('x', from);
    this.cursor.setAttribute('width', to - from + 1);
    this.slider.setAttribute('aria-valuenow', this.first + at * this.step);
    this.slider.setAttribute('aria-valuetext', this.say(from, to));
  }

  drop() {
    this.drawn = false;
    this.move(this.at);
  }

  ends() {
    return [Math.min(this.from, this.at), Math.max(this.from, this.at)];
  }

  /** Tells a unit or a period, and shows it. */
  say(from, to) {
    const told = from === to ? this.unit(from) : this.range(from, to);
    this.readout.textContent = told;
    return told;
  }

  unit(at) {
    const row = this.rows.get(at);
    if (!row) return `${this.step > 1 ? this.range(at, at) : this.year(at)}\u00a0: aucun événement`;
    const [count, begins] = [...row.querySelectorAll('td')].map((cell) => Number(cell.dataset.count));
    const some = `dont ${number.format(begins)} y commence${begins < 2 ? '' : 'nt'}`;
    const goesOn = begins == null || begins === count ? '' : `, ${begins ? some : 'aucun n’y commence'}`;
    return `${row.cells[0].textContent}\u00a0: ${events(count)}${goesOn}`;
  }

  range(from, to) {
    return `de ${this.year(from)} à ${this.year(to, this.step - 1)}`;
  }

  year(at, more = 0) {
    return yearLabel(this.first + at * this.step + more);
  }

  choose() {
    this.drawn = false;
    const form = document.querySelector('.period');
    const [from, to] = this.ends();
    form.elements.from.value = edtf(this.first + from * this.step);
    form.elements.to.value = edtf(this.first + to * this.step + this.step - 1);
    this.apply(form);
  }
}

/** @param apply sends a form */
export function histogram(figure, apply) {
  if (!figure.bars) figure.bars = new Bars(figure, apply);
}
