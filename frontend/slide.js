// what is answered on a slide, or was answered before the line was cut
import './answer.js';

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
