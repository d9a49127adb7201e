// Small tools for drawing a wall: elements, and lists that change without losing focus, caret or place.

/** Makes an element; what is a function becomes a listener, false and null are left out. */
export function h(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined) continue;
    if (typeof value === 'function') node.addEventListener(name, value);
    else node.setAttribute(name, value === true ? '' : value);
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

export const say = (words, ...values) => values.reduce((text, value, at) => text.replace(`{${at}}`, value), words);

export function setText(node, text) {
  if (node.textContent !== text) node.textContent = text;
}

/** Makes these the children, in this order; what stays where it is is not touched. */
export function arrange(parent, wanted) {
  const keep = new Set(wanted);
  for (const child of [...parent.children]) if (!keep.has(child)) child.remove();
  wanted.forEach((child, at) => {
    if (parent.children[at] !== child) parent.insertBefore(child, parent.children[at] ?? null);
  });
}

/** Runs a change of the page so that focus, caret and what is under the eye stay where they are. */
export function steadily(root, pointer, change) {
  const active = root.contains(document.activeElement) ? document.activeElement : null;
  const caret = active && 'selectionStart' in active ? [active.selectionStart, active.selectionEnd] : null;
  const seen = anchor(root, active, pointer);
  const before = seen?.getBoundingClientRect().top;
  change();
  if (active && active.isConnected && document.activeElement !== active) {
    active.focus({ preventScroll: true });
    if (caret) active.setSelectionRange(...caret);
  }
  if (seen?.isConnected) {
    const shift = seen.getBoundingClientRect().top - before;
    if (Math.abs(shift) >= 1 && seen.offsetParent !== null) window.scrollBy(0, shift);
  }
}

/** What must not jump: where somebody types or stands, else what the mouse points at, else the first card in sight. */
function anchor(root, active, pointer) {
  const place = '[data-card], [data-write]';
  const own = active?.closest(place);
  if (own) return own;
  const pointed = pointer && document.elementFromPoint(pointer.x, pointer.y)?.closest(place);
  if (pointed && root.contains(pointed)) return pointed;
  if (root.getBoundingClientRect().top >= 0) return null;
  return [...root.querySelectorAll(place)].find((node) => node.getBoundingClientRect().bottom > 80) ?? null;
}
