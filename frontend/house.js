// What every screen of the house does: nothing typed is lost (drafts, the outbox, a word before the session ends), and terms explain themselves.

// what was answered before the line was cut goes out from any screen; where something is asked the box brings this along
if (Object.keys(localStorage).some((key) => key.startsWith('wh-outbox/'))) import('./answer.js');

// What was typed is kept in this tab until the server says that it has it; it survives a reload and a lost line.
const draftKey = (key) => `wh-draft:${key}`;

document.addEventListener('input', (event) => {
  const path = event.composedPath().filter((node) => node instanceof Element);
  const field = path.find((node) => node.hasAttribute('data-draft'));
  const text = event.composedPath()[0].value;
  if (field && typeof text === 'string') sessionStorage.setItem(draftKey(field.getAttribute('data-draft')), text);
}, true);

window.wheelhouseDrafts = {
  restore(field, key) {
    const draft = sessionStorage.getItem(draftKey(key));
    if (draft !== null && field && draft !== field.value) {
      field.value = draft;
      // the server listens to one of them
      field.dispatchEvent(new CustomEvent('input', { bubbles: true }));
      field.dispatchEvent(new CustomEvent('change', { bubbles: true }));
    }
  },
  saved(key, text) {
    if (sessionStorage.getItem(draftKey(key)) === text) sessionStorage.removeItem(draftKey(key));
  },
  forget(key) {
    sessionStorage.removeItem(draftKey(key));
  },
};

// Says two minutes before a session ends that it does: after so many seconds whatever happens (`left`), or after so many without
// a click or a text that was sent (`idle`). What the server is asked counts; heartbeats do not. The words come from the server.
const WARNING = 120;

class SessionEnd extends HTMLElement {
  static observedAttributes = ['left', 'idle'];

  connectedCallback() {
    this.observer = new PerformanceObserver((list) => {
      if (list.getEntries().some((entry) => entry.name.includes('v-r=uidl'))) this.asked();
    });
    this.observer.observe({ type: 'resource' });
    this.asked();
  }

  disconnectedCallback() {
    this.observer?.disconnect();
    clearTimeout(this.timer);
  }

  attributeChangedCallback(name) {
    if (name === 'left') this.began = Date.now();
    if (this.isConnected) this.look();
  }

  asked() {
    this.active = Date.now();
    this.look();
  }

  look() {
    clearTimeout(this.timer);
    const passed = (since) => (Date.now() - since) / 1000;
    const end = Number(this.getAttribute('left')) - passed(this.began);
    const idle = Number(this.getAttribute('idle')) - passed(this.active);
    const state = end <= WARNING ? 'end' : idle <= WARNING ? 'idle' : '';
    if (this.getAttribute('state') !== state) this.setAttribute('state', state);
    const next = state === 'end' ? 60 : state === 'idle' ? end - WARNING : Math.min(end, idle) - WARNING;
    // a laptop that slept must notice soon after it woke up
    this.timer = setTimeout(() => this.look(), Math.min(Math.max(next, 0.2), 30) * 1000);
  }
}

if (!customElements.get('wh-session-end')) customElements.define('wh-session-end', SessionEnd);

// Terms on a slide: their sentence stands beside the word on hover, focus and tap; Escape closes it (WCAG 1.4.13).
const MARGIN = 8;

function place(term) {
  const says = term.querySelector('.wh-term-says');
  const word = term.querySelector('button').getBoundingClientRect();
  const width = Math.min(340, window.innerWidth - 2 * MARGIN);
  says.style.width = `${width}px`;
  says.style.left = `${Math.max(MARGIN, Math.min(word.left, window.innerWidth - width - MARGIN))}px`;
  const below = word.bottom + 4;
  const fits = below + says.offsetHeight < window.innerHeight - 72;
  says.style.top = `${fits ? below : Math.max(MARGIN, word.top - says.offsetHeight - 4)}px`;
}

function open(term) {
  if (!term.classList.contains('wh-open')) {
    closeAll();
    term.classList.add('wh-open');
  }
  place(term);
}

function closeAll() {
  document.querySelectorAll('.wh-term.wh-open').forEach((term) => term.classList.remove('wh-open'));
}

const termOf = (event) => (event.target instanceof Element ? event.target.closest('.wh-term') : null);

document.addEventListener('pointerover', (event) => {
  const term = termOf(event);
  if (event.pointerType === 'mouse' && term) open(term);
});
document.addEventListener('pointerout', (event) => {
  const term = termOf(event);
  const to = event.relatedTarget instanceof Element ? event.relatedTarget.closest('.wh-term') : null;
  if (event.pointerType === 'mouse' && term && to !== term && !term.contains(document.activeElement)) term.classList.remove('wh-open');
});
document.addEventListener('focusin', (event) => {
  const term = termOf(event);
  if (term) open(term);
  else closeAll();
});
document.addEventListener('click', (event) => {
  const term = termOf(event);
  if (term) open(term);
  else closeAll();
});
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') closeAll();
});
window.addEventListener('scroll', closeAll, { passive: true });
