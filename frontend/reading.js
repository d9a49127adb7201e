// The reading view: keys and swipes. All of it presses the buttons that are there.
import './house.js';

const LETTERS = 'wh-letter-keys';
const TAKES_KEYS =
  'input, textarea, select, [contenteditable], [role=slider], [role=radio], [role=radiogroup], [role=listbox], [role=option],' +
  '[role=tab], [role=menu], [role=grid], [role=dialog], [role=application], vaadin-dialog, vaadin-select, vaadin-radio-button';
const TAKES_SPACE = 'button, a, summary, vaadin-button, vaadin-checkbox, [role=button], [role=checkbox]';

const pathOf = (event) => event.composedPath().filter((node) => node instanceof Element);
const press = (id) => document.getElementById(id)?.click();
const lettersAreOn = () => localStorage.getItem(LETTERS) !== 'off';

function turn(id) {
  const link = document.getElementById(id);
  if (!link?.hasAttribute('href')) return false;
  link.click();
  return true;
}

function act(event, path) {
  const onButton = path.some((node) => node.matches(TAKES_SPACE));
  switch (event.key) {
    case 'ArrowRight':
    case 'PageDown':
      return turn('slide-next');
    case 'ArrowLeft':
    case 'PageUp':
      return turn('slide-back');
    case ' ':
      return !onButton && turn(event.shiftKey ? 'slide-back' : 'slide-next');
    case 'n':
      return lettersAreOn() && (press('notes-toggle'), true);
    case '/':
      return lettersAreOn() && (press('search-open'), true);
    default:
      return false;
  }
}

document.addEventListener('keydown', (event) => {
  if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
  if (!document.querySelector('.wh-reading, #search-open') || document.querySelector('vaadin-dialog[opened]')) return;
  const path = pathOf(event);
  if (path.some((node) => node.matches(TAKES_KEYS))) return;
  if (act(event, path)) event.preventDefault();
});

// arrow keys walk through what a search found
document.addEventListener('keydown', (event) => {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const field = document.getElementById('search-text');
  if (!field) return;
  const stops = [field, ...document.querySelectorAll('.wh-found a')];
  const at = stops.findIndex((stop) => stop === document.activeElement || stop.contains(document.activeElement));
  const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (at < 0 || !next) return;
  event.preventDefault();
  next.focus();
});

// a swipe turns, unless it began on something that moves sideways itself
let swipe = null;
document.addEventListener('touchstart', (event) => {
  const inside = event.target instanceof Element && event.target.closest('.wh-sheet');
  const own = event.target instanceof Element && event.target.closest('pre, table, input, textarea, svg, canvas, [data-own-swipe]');
  swipe = inside && !own && event.touches.length === 1 ? event.touches[0] : null;
}, { passive: true });
document.addEventListener('touchend', (event) => {
  const from = swipe;
  swipe = null;
  if (!from || event.touches.length > 0) return;
  const across = event.changedTouches[0].clientX - from.clientX;
  const down = event.changedTouches[0].clientY - from.clientY;
  if (Math.abs(across) > 60 && Math.abs(across) > 2 * Math.abs(down)) turn(across < 0 ? 'slide-next' : 'slide-back');
}, { passive: true });

// the contents of a phone fold away when a slide was chosen
document.addEventListener('click', (event) => {
  const target = event.target instanceof Element ? event.target : null;
  const toggle = document.getElementById('contents-toggle');
  if (!target || !toggle) return;
  if (target.closest('#contents-toggle')) {
    toggle.setAttribute('aria-expanded', String(toggle.getAttribute('aria-expanded') !== 'true'));
  } else if (target.closest('#contents a')) {
    toggle.setAttribute('aria-expanded', 'false');
  }
});

document.addEventListener('toggle', (event) => {
  const box = event.target instanceof Element ? event.target.querySelector('#letter-keys') : null;
  if (box) box.checked = lettersAreOn();
}, true);
document.addEventListener('change', (event) => {
  if (event.target instanceof Element && event.target.id === 'letter-keys') {
    localStorage.setItem(LETTERS, event.target.checked ? 'on' : 'off');
  }
});
