/* Nobody can scroll a wall: what people do on a slide stands beside its lines when it is too high to stand below them, and is
   drawn smaller until all of it is seen. */

const SMALLEST = 0.45; // smaller cannot be read from the last row
const STEP = 0.05;

const isTooLarge = (slot) =>
  document.documentElement.scrollHeight > innerHeight || slot.getBoundingClientRect().bottom > innerHeight || slot.scrollWidth > slot.clientWidth + 1;

function fit(podium, slot) {
  podium.removeAttribute('beside');
  slot.style.zoom = '';
  if (slot.hidden || !slot.offsetHeight || !isTooLarge(slot)) return;
  const lines = podium.querySelector('[data-part="stage"] > .wh-slide-body');
  podium.toggleAttribute('beside', (lines?.offsetHeight ?? 0) > 0);
  for (let size = 1 - STEP; isTooLarge(slot) && size >= SMALLEST; size -= STEP) slot.style.zoom = size.toFixed(2);
}

/** Watches the wall for as long as it is on the page. */
function watch(podium) {
  const slot = podium.querySelector('[data-part="slot"]');
  let due = null;
  const soon = () => { due ??= requestAnimationFrame(() => { due = null; fit(podium, slot); }); };
  new ResizeObserver(soon).observe(slot.firstElementChild ?? slot);
  new MutationObserver(soon).observe(podium, { attributes: true, attributeFilter: ['ask', 'turn', 'break', 'blank', 'stage'] });
  new MutationObserver(soon).observe(slot, { attributes: true, attributeFilter: ['hidden', 'data-slide'], childList: true, subtree: true });
  addEventListener('resize', soon);
  soon();
}

customElements.whenDefined('wh-podium').then(() => {
  const find = () => document.querySelectorAll('wh-podium[seat="wall"]:not([watched])').forEach((podium) => {
    if (!podium.querySelector('[data-part="slot"]')) return;
    podium.setAttribute('watched', '');
    watch(podium);
  });
  new MutationObserver(find).observe(document.body, { childList: true, subtree: true });
  find();
});
