/* Nobody can scroll a wall, and the last row has to read it: what people do on a slide is drawn as large as there is room,
   below the slide's lines or beside them. */

const LARGEST = 2; // the smallest letters of a lab are then as large as those of a slide
const SMALLEST = 0.45;
const STEP = 0.1;

const isTooLarge = (slot) =>
  document.documentElement.scrollHeight > innerHeight || slot.getBoundingClientRect().bottom > innerHeight || slot.scrollWidth > slot.clientWidth + 1;

/** Draws it as large as it fits; says how large. */
function enlarge(slot, largest) {
  let size = largest;
  for (slot.style.zoom = size; isTooLarge(slot) && size > SMALLEST; slot.style.zoom = size.toFixed(2)) size -= STEP;
  return size;
}

function fit(podium, slot) {
  podium.removeAttribute('beside');
  slot.style.zoom = '';
  if (slot.hidden || !slot.offsetHeight) return;
  // questions are set large already
  const largest = slot.querySelector('.wh-poll, .wh-question') ? 1 : LARGEST;
  const below = enlarge(slot, largest);
  const lines = podium.querySelector('[data-part="stage"] > .wh-slide-body');
  if (below >= largest || !lines?.offsetHeight) return;
  podium.setAttribute('beside', '');
  if (enlarge(slot, largest) > below) return;
  podium.removeAttribute('beside');
  slot.style.zoom = below.toFixed(2);
}

/** Watches the wall for as long as it is on the page. A run that plays may only make its place smaller: the rest stays where it is. */
function watch(podium, slot) {
  let due = null;
  let anew = false;
  const soon = () => {
    due ??= requestAnimationFrame(() => {
      if (anew || isTooLarge(slot)) fit(podium, slot);
      due = null;
      anew = false;
    });
  };
  const always = () => { anew = true; soon(); };
  new MutationObserver(always).observe(podium, { attributes: true, attributeFilter: ['ask', 'turn', 'break', 'blank', 'stage'] });
  new MutationObserver(always).observe(slot, { attributes: true, attributeFilter: ['hidden', 'data-slide'] });
  new ResizeObserver(soon).observe(slot);
  addEventListener('resize', always);
  always();
}

customElements.whenDefined('wh-podium').then(() => {
  const find = () => document.querySelectorAll('wh-podium[seat="wall"]:not([watched])').forEach((podium) => {
    const slot = podium.querySelector('[data-part="slot"]');
    if (!slot) return;
    podium.setAttribute('watched', '');
    watch(podium, slot);
  });
  new MutationObserver(find).observe(document.body, { childList: true, subtree: true });
  find();
});
