/* A sheet that several people write in. Each field is a cell with a version: what is typed is sent by itself, what others typed
   arrives by `take`, and nobody's words are overwritten by either. What could not be sent yet waits in this browser. */
import { openRows, oneMore } from './rows.js';

const OUT = 'wh-sheet/';
const AGAIN = 2000;
const PATIENCE = 6000;
const TYPED_REST = 500;

const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.content ?? '';
const isBox = (field) => field.type === 'radio' || field.type === 'checkbox';

async function post(sheet, typed) {
  try {
    const answer = await fetch(`/do/sheets/${sheet}/cell`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', [meta('_csrf_header') || 'X-CSRF-TOKEN']: meta('_csrf') },
      body: JSON.stringify(typed),
      signal: AbortSignal.timeout(PATIENCE),
    });
    return answer.ok && answer.headers.get('content-type')?.includes('json') ? await answer.json() : null;
  } catch {
    return null;
  }
}

class WhSheet extends HTMLElement {
  connectedCallback() {
    if (this.away) return;
    this.away = new AbortController();
    const on = (where, what, run) => where.addEventListener(what, run, { signal: this.away.signal });
    on(this, 'input', (event) => this.typed(event.target));
    on(this, 'click', (event) => this.press(event));
    on(this, 'focusout', (event) => this.rest(event.target));
    on(window, 'online', () => this.sendAll());
    this.sheet = this.getAttribute('sheet');
    this.known ??= new Map(); // what the house has, by key
    this.sending ??= new Set();
    this.again = setInterval(() => this.sendAll(), AGAIN);
    setTimeout(() => this.waiting().forEach(([key, cell]) => this.put(key, cell.value)));
  }

  disconnectedCallback() {
    clearInterval(this.again);
    clearTimeout(this.typing);
    this.away?.abort();
    this.away = null;
    this.sendAll();
  }

  // --- cells ---

  fields(key) { return [...this.querySelectorAll('[data-field]')].filter((field) => field.dataset.field === key); }
  get keys() { return [...new Set([...this.querySelectorAll('[data-field]')].map((field) => field.dataset.field))]; }

  value(key) {
    const fields = this.fields(key);
    return isBox(fields[0]) ? fields.filter((field) => field.checked).map((field) => field.value).join('\n') : fields[0].value;
  }

  put(key, value) {
    const fields = this.fields(key);
    fields.forEach((field) => {
      if (isBox(field)) field.checked = value.split('\n').includes(field.value);
      else if (field.value !== value) field.value = value;
    });
    openRows(this);
  }

  /** Everything that stands in the sheet; what is being typed here stays as it is. */
  take(cells) {
    this.known ??= new Map();
    this.keys.forEach((key) => {
      const now = cells[key] ?? { value: '', version: 0 };
      const before = this.known.get(key) ?? { value: '', version: 0 };
      if (now.version < before.version) return;
      const own = this.value(key);
      if (own === before.value && !this.stored(key)) this.put(key, now.value);
      else if (own !== now.value) return; // settled when it is sent: the house says that somebody was faster
      this.known.set(key, now);
    });
    openRows(this);
  }

  // --- typing ---

  typed(field) {
    const key = field.dataset.field;
    if (!key) return;
    this.store(key);
    this.querySelector('[data-say="saved"]').hidden = true; // not true of what is being typed
    clearTimeout(this.typing);
    this.typing = setTimeout(() => this.sendAll(), TYPED_REST);
  }

  rest(field) {
    if (field.dataset?.field && this.stored(field.dataset.field)) this.sendAll();
  }

  press(event) {
    if (oneMore(event)) return;
    const settle = event.target.closest('[data-settle]');
    if (settle) this.settle(settle.closest('[data-conflict]'), settle.dataset.settle);
  }

  storeKey(key) { return `${OUT}${this.sheet}/${key}`; }
  stored(key) { return JSON.parse(localStorage.getItem(this.storeKey(key))); }
  store(key) {
    const version = this.stored(key)?.version ?? this.known.get(key)?.version ?? 0;
    localStorage.setItem(this.storeKey(key), JSON.stringify({ value: this.value(key), version, who: this.getAttribute('who') }));
  }

  waiting() {
    const own = `${OUT}${this.sheet}/`;
    return Object.keys(localStorage).filter((name) => name.startsWith(own))
      .map((name) => [name.slice(own.length), JSON.parse(localStorage.getItem(name))]);
  }

  // --- sending ---

  sendAll() { this.waiting().forEach(([key]) => this.send(key)); }

  async send(key) {
    if (this.sending.has(key) || this.querySelector(`[data-conflict="${key}"]`)) return;
    this.sending.add(key);
    try {
      for (let cell = this.stored(key); cell; cell = this.stored(key)) {
        const said = await post(this.sheet, { who: cell.who, key, value: cell.value, version: cell.version });
        if (!said) { this.say('waits'); return; }
        const newer = this.stored(key)?.value !== cell.value;
        if (said.what === 'stale' && said.value !== cell.value) { this.conflict(key, said); return; }
        if (said.what === 'refused') { localStorage.removeItem(this.storeKey(key)); this.say('refused', said.says); return; }
        this.known.set(key, { value: said.value, version: said.version });
        if (newer) localStorage.setItem(this.storeKey(key), JSON.stringify({ ...this.stored(key), version: said.version }));
        else localStorage.removeItem(this.storeKey(key));
        this.say('saved');
      }
    } finally {
      this.sending.delete(key);
    }
  }

  say(what, words) {
    this.querySelectorAll('[data-say]').forEach((line) => { line.hidden = line.dataset.say !== what; });
    const refused = this.querySelector('[data-say="refused"]');
    if (what === 'refused' && refused) refused.textContent = words;
  }

  // --- two wrote at once ---

  conflict(key, theirs) {
    const copy = this.querySelector('[data-part="conflict"]').cloneNode(true);
    copy.removeAttribute('data-part');
    copy.dataset.conflict = key;
    copy.theirs = theirs;
    copy.querySelector('[data-part="theirs"]').textContent = theirs.value;
    copy.hidden = false;
    this.fields(key)[0].closest('.wh-field, .wh-rows-cell').append(copy);
  }

  settle(copy, what) {
    const key = copy.dataset.conflict;
    this.known.set(key, { value: copy.theirs.value, version: copy.theirs.version });
    localStorage.removeItem(this.storeKey(key));
    if (what === 'take') this.put(key, copy.theirs.value);
    copy.remove();
    if (what === 'keep') { this.store(key); this.send(key); }
    this.fields(key)[0].focus();
  }
}

if (!customElements.get('wh-sheet')) customElements.define('wh-sheet', WhSheet);
