/* The box in which a person answers. What is chosen or typed stays in this browser until the house has it: as a draft while the
   person is at it, in the outbox from the press of the button on, through a cut line and a reload. It has no words of its own:
   they stand in the box as elements with a `data-say`, or come from the house. */

import { openRows, oneMore } from './rows.js';

const OUT = 'wh-outbox/';
const AGAIN = 2000;
const PATIENCE = 6000;
const TYPED_REST = 600;

const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.content ?? '';
// one that the room has turned away from may still stand unseen in the page
const boxes = (ask) => [...document.querySelectorAll('wh-answer')].filter((box) => box.ask === ask && box.checkVisibility());

// --- the outbox: one answer a question, the newest ------------------------------------------------------------------------

const sending = new Set();
const waiting = (ask) => JSON.parse(localStorage.getItem(OUT + ask));

function put(entry) {
  localStorage.setItem(OUT + entry.ask, JSON.stringify({ ...entry, key: `${Date.now()}-${Math.random()}` }));
  return send(entry.ask);
}

async function send(ask) {
  if (sending.has(ask)) return;
  sending.add(ask);
  try {
    for (let entry = waiting(ask); entry; entry = waiting(ask)) {
      const said = await post(entry);
      if (!said) { tell(ask, 'waits', entry.waits); return; }
      if (waiting(ask)?.key === entry.key) localStorage.removeItem(OUT + ask);
      tell(ask, said.counted ? 'counted' : 'refused', said.says, entry.body);
    }
  } finally {
    sending.delete(ask);
  }
}

/** What the house says to the answer; nothing if it cannot be asked now. */
async function post(entry) {
  try {
    const answer = await fetch(`/do/asks/${entry.ask}/answer`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', [meta('_csrf_header') || 'X-CSRF-TOKEN']: meta('_csrf') },
      body: JSON.stringify({ who: entry.who, body: entry.body }),
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (answer.ok && answer.headers.get('content-type')?.includes('json')) return await answer.json();
    // the house knows this page no more, as after a new start: a fresh page does
    if (answer.status === 403 || answer.status === 401 || answer.redirected) freshPage();
  } catch { /* no net: it waits */ }
  return null;
}

function freshPage() {
  const last = Number(sessionStorage.getItem('wh-answer-reloaded') ?? 0);
  if (Date.now() - last < 30000) return;
  sessionStorage.setItem('wh-answer-reloaded', Date.now());
  location.reload();
}

function sendAll() {
  Object.keys(localStorage).filter((key) => key.startsWith(OUT)).forEach((key) => send(key.slice(OUT.length)));
}

/** In the box, or beside the page if the room has moved on. */
function tell(ask, what, words, body) {
  const there = boxes(ask);
  there.forEach((box) => box.told(what, words, body));
  if (there.length) { elsewhere(''); return; }
  if (what === 'counted') sessionStorage.removeItem(`wh-answer/${ask}`);
  elsewhere(words);
}

function elsewhere(words) {
  let line = document.querySelector('.wh-outbox');
  if (!line && words) {
    line = document.createElement('div');
    line.className = 'wh-outbox';
    line.setAttribute('role', 'status');
    line.addEventListener('click', () => elsewhere(''));
    document.body.append(line);
  }
  if (line && line.textContent !== words) line.textContent = words;
  if (line) line.hidden = !words;
}

setInterval(sendAll, AGAIN);
window.addEventListener('online', sendAll);

// --- the box --------------------------------------------------------------------------------------------------------------

const escaped = (text) => text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n');
const plain = (text) => text.replace(/\\(.)/g, (all, sign) => (sign === 'n' ? '\n' : sign));
const isBox = (field) => field.type === 'radio' || field.type === 'checkbox';
const isChosen = (field) => (isBox(field) ? field.checked : field.type !== 'range' || field.hasAttribute('touched'));

class WhAnswer extends HTMLElement {
  static observedAttributes = ['value'];

  connectedCallback() {
    if (this.away) return;
    this.away = new AbortController();
    const on = (what, run) => this.addEventListener(what, run, { signal: this.away.signal });
    on('input', (event) => this.changed(event.target));
    on('click', (event) => this.press(event));
    on('keydown', (event) => this.key(event));
    on('pointerdown', (event) => this.point(event));
    on('pointermove', (event) => event.buttons && this.point(event));
    on('dragstart', (event) => this.drag(event));
    on('dragover', (event) => this.dragOver(event));
    on('drop', (event) => event.preventDefault());
    on('dragend', () => { this.dragged = null; });
    this.ask = this.getAttribute('ask');
    setTimeout(() => this.give());
  }

  disconnectedCallback() {
    this.away?.abort();
    this.away = null;
    if (this.typing) { clearTimeout(this.typing); this.send(); }
    // the room has moved on before anybody could read it
    const refused = this.querySelector('[data-say="refused"]:not([hidden])');
    if (refused) elsewhere(refused.textContent);
  }

  attributeChangedCallback(name, before, now) {
    if (before !== null && before !== now && this.draft === null) this.write(now ?? '');
  }

  get draftKey() { return `wh-answer/${this.getAttribute('ask')}`; }
  get draft() { return sessionStorage.getItem(this.draftKey); }
  get lines() { return [...this.querySelectorAll('[data-line]')]; }
  get fields() { return [...this.querySelectorAll('[data-field]')]; }

  /** What was typed here and not sent comes first, then what waits, then what the house has. */
  give() {
    const waits = waiting(this.ask);
    const value = this.draft ?? waits?.body ?? this.getAttribute('value');
    if (value !== null && value !== '') this.write(value);
    this.querySelectorAll('[data-order]').forEach((list) => this.places(list));
    openRows(this);
    if (waits) this.told('waits');
  }

  // --- the answer as one text ---

  read() {
    switch (this.getAttribute('shape')) {
      case 'text': return this.querySelector('textarea').value;
      case 'fields':
        return this.fields.filter((field) => isChosen(field) && field.value !== '')
          .map((field) => `${field.dataset.field}: ${escaped(field.value)}`).join('\n');
      default:
        return this.lines.filter(isChosen).map((field) => field.dataset.line || field.value).join('\n');
    }
  }

  write(text) {
    switch (this.getAttribute('shape')) {
      case 'text': this.querySelector('textarea').value = text; return;
      case 'fields': this.writeFields(text); return;
      default: this.writeLines(text.split('\n'));
    }
  }

  writeFields(text) {
    const known = text.split('\n').map((line) => [line.slice(0, line.indexOf(': ')), plain(line.slice(line.indexOf(': ') + 2))]);
    this.fields.forEach((field) => {
      const values = known.filter(([key]) => key === field.dataset.field).map(([, value]) => value);
      if (isBox(field)) field.checked = values.includes(field.value);
      else if (field !== document.activeElement) field.value = values[0] ?? '';
    });
  }

  writeLines(lines) {
    this.lines.filter(isBox).forEach((field) => { field.checked = lines.includes(field.value); });
    this.lines.filter((field) => field.matches('select, input:not([type=radio], [type=checkbox])')).forEach((field, i) => {
      if (!lines[i]) return;
      field.value = lines[i];
      field.setAttribute('touched', '');
      this.drawn(field);
    });
    this.querySelectorAll('[data-order]').forEach((list) => {
      lines.map((line) => [...list.children].find((item) => item.dataset.line === line)).filter(Boolean).forEach((item) => list.append(item));
      this.places(list);
    });
  }

  // --- changing it ---

  changed(field) {
    if (field.type === 'range') field.setAttribute('touched', '');
    this.drawn(field);
    sessionStorage.setItem(this.draftKey, this.read());
    if (!this.hasAttribute('as-typed')) return;
    this.querySelector('[data-say="counted"]').hidden = true; // not true of what is being typed
    clearTimeout(this.typing);
    this.typing = setTimeout(() => this.send(), TYPED_REST);
  }

  drawn(field) {
    const shows = field.id && this.querySelector(`output[for="${field.id}"]`);
    if (shows) shows.textContent = field.value;
    const plane = this.querySelector('[data-plane]');
    if (plane && field.type === 'range') {
      const share = (field.value - field.min) / (field.max - field.min);
      plane.style.setProperty(field.dataset.axis === 'x' ? '--x' : '--y', share);
      plane.toggleAttribute('placed', this.lines.every((one) => one.hasAttribute('touched')));
    }
  }

  press(event) {
    if (oneMore(event)) return;
    const move = event.target.closest('[data-move]');
    if (move) this.move(move, Number(move.dataset.move));
    if (event.target.closest('[data-send]')) this.send();
  }

  key(event) {
    const move = event.target.closest('[data-move]');
    if (!move || !['ArrowUp', 'ArrowDown'].includes(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
    this.move(move, event.key === 'ArrowUp' ? -1 : 1);
  }

  move(button, by) {
    const item = button.closest('[data-line]');
    const other = by < 0 ? item.previousElementSibling : item.nextElementSibling;
    if (!other) return;
    if (by < 0) other.before(item); else other.after(item);
    button.focus();
    this.moved(item);
  }

  moved(item) {
    const list = item.parentElement;
    this.places(list);
    const said = this.querySelector('[data-part="moved"]');
    if (said) said.textContent = `${item.dataset.name}: ${[...list.children].indexOf(item) + 1} / ${list.children.length}`;
    this.changed(item);
  }

  places(list) {
    [...list.children].forEach((item, i) => {
      const place = item.querySelector('[data-part="place"]');
      if (place) place.textContent = i + 1;
      item.querySelector('[data-move="-1"]')?.setAttribute('aria-disabled', i === 0);
      item.querySelector('[data-move="1"]')?.setAttribute('aria-disabled', i === list.children.length - 1);
    });
  }

  drag(event) {
    this.dragged = event.target.closest?.('[data-order] > [data-line]') ?? null;
    if (this.dragged) event.dataTransfer.effectAllowed = 'move';
  }

  dragOver(event) {
    const over = event.target.closest('[data-order] > [data-line]');
    if (!this.dragged || !over || over.parentElement !== this.dragged.parentElement) return;
    event.preventDefault();
    if (over === this.dragged) return;
    const middle = over.getBoundingClientRect();
    if (event.clientY < middle.top + middle.height / 2) over.before(this.dragged); else over.after(this.dragged);
    this.moved(this.dragged);
  }

  /** A finger or the mouse places the dot; the two scales do the same for the keyboard. */
  point(event) {
    const plane = event.target.closest('[data-plane]');
    if (!plane) return;
    event.preventDefault();
    const box = plane.getBoundingClientRect();
    const share = { x: (event.clientX - box.left) / box.width, y: 1 - (event.clientY - box.top) / box.height };
    this.lines.forEach((field) => {
      const at = Math.min(1, Math.max(0, share[field.dataset.axis]));
      field.value = Math.round(Number(field.min) + at * (field.max - field.min));
      this.changed(field);
    });
  }

  // --- sending it ---

  send() {
    clearTimeout(this.typing);
    this.typing = null;
    const waits = this.querySelector('[data-say="waits"]')?.textContent ?? '';
    put({ ask: this.ask, who: this.getAttribute('who'), body: this.read(), waits });
  }

  told(what, words, body) {
    this.querySelectorAll('[data-say]').forEach((line) => { line.hidden = line.dataset.say !== what; });
    const refused = this.querySelector('[data-say="refused"]');
    if (what === 'refused' && refused) refused.textContent = words;
    if (what !== 'counted') return;
    if (body === this.draft) sessionStorage.removeItem(this.draftKey);
    this.dispatchEvent(new CustomEvent('wh-answered'));
  }
}

if (!customElements.get('wh-answer')) customElements.define('wh-answer', WhAnswer);
sendAll();
