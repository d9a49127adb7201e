// Cards are picked up by mouse or pen anywhere, by a finger at their handle, and put on another card or into a column.
const FROM = 6; // pixels before a press becomes a drag
const EDGE = 70;

export class Drag {
  /**
   * @param wall the element in which cards lie
   * @param may tells whether the card under the finger can be picked up
   * @param drop gets the dragged element and the card or column it was put on
   * @param ended runs when nothing is held any more
   */
  constructor(wall, may, drop, ended) {
    Object.assign(this, { wall, may, drop, ended });
    wall.addEventListener('pointerdown', (event) => this.press(event));
    // on the document, for a card is carried over whatever stands there
    this.ears = { pointermove: (event) => this.move(event), pointerup: (event) => this.release(event), pointercancel: () => this.end() };
    this.keys = (event) => event.key === 'Escape' && this.ghost && (event.preventDefault(), event.stopPropagation(), this.end());
  }

  get holds() { return this.held !== undefined; }

  press(event) {
    if (event.button !== 0 || !(event.target instanceof Element)) return;
    if (event.target.closest('button, input, textarea, select, a, summary, dialog')) return;
    const handle = event.target.closest('[data-handle]');
    if (event.pointerType === 'touch' && !handle) return;
    const held = event.target.closest('[data-drag]');
    if (!held || !this.may(held)) return;
    this.held = held;
    this.at = { x: event.clientX, y: event.clientY };
    this.pointer = event.pointerId;
    for (const [what, ear] of Object.entries(this.ears)) document.addEventListener(what, ear);
  }

  move(event) {
    if (!this.holds || event.pointerId !== this.pointer) return;
    if (event.buttons === 0) {
      // it was let go where nobody could hear it
      this.end();
      return;
    }
    if (!this.ghost) {
      if (Math.hypot(event.clientX - this.at.x, event.clientY - this.at.y) < FROM) return;
      this.lift();
    }
    this.last = { x: event.clientX, y: event.clientY };
    event.preventDefault();
    this.follow();
  }

  lift() {
    const box = this.held.getBoundingClientRect();
    this.ghost = this.held.cloneNode(true);
    this.ghost.removeAttribute('id');
    this.ghost.querySelectorAll('[id]').forEach((node) => node.removeAttribute('id'));
    this.ghost.classList.add('wh-rt-ghost');
    this.ghost.setAttribute('aria-hidden', 'true');
    this.ghost.inert = true;
    this.ghost.style.width = `${box.width}px`;
    this.offset = { x: this.at.x - box.left, y: this.at.y - box.top };
    document.body.append(this.ghost);
    this.held.classList.add('wh-rt-lifted');
    document.addEventListener('keydown', this.keys, { capture: true });
    getSelection()?.removeAllRanges();
    const scroll = () => {
      if (!this.ghost) return;
      const { y } = this.last ?? this.at;
      if (y < EDGE) window.scrollBy(0, -10);
      else if (y > window.innerHeight - EDGE) window.scrollBy(0, 10);
      this.follow();
      requestAnimationFrame(scroll);
    };
    requestAnimationFrame(scroll);
  }

  follow() {
    const { x, y } = this.last ?? this.at;
    this.ghost.style.transform = `translate(${x - this.offset.x}px, ${y - this.offset.y}px)`;
    this.aim(this.under(x, y));
  }

  under(x, y) {
    const hit = document.elementFromPoint(x, y);
    if (!hit || !this.wall.contains(hit)) return null;
    const card = hit.closest('[data-card]');
    if (card && !this.held.contains(card)) return card;
    const group = hit.closest('[data-group]');
    if (group && !this.held.contains(group) && !group.contains(this.held)) return group.querySelector('[data-card]');
    return hit.closest('[data-column]');
  }

  aim(target) {
    if (this.target === target) return;
    this.target?.classList.remove('wh-rt-aimed');
    this.target = target;
    this.target?.classList.add('wh-rt-aimed');
  }

  release(event) {
    if (!this.holds || event.pointerId !== this.pointer) return;
    const { held, target } = this;
    const dragged = this.ghost !== undefined;
    this.end();
    if (dragged) this.swallowClick();
    if (dragged && target) this.drop(held, target);
  }

  end() {
    if (!this.holds) return;
    for (const [what, ear] of Object.entries(this.ears)) document.removeEventListener(what, ear);
    document.removeEventListener('keydown', this.keys, { capture: true });
    this.aim(null);
    this.held.classList.remove('wh-rt-lifted');
    this.ghost?.remove();
    this.ghost = undefined;
    this.held = undefined;
    this.last = undefined;
    this.ended();
  }

  /** The click that ends a drag is none. */
  swallowClick() {
    const swallow = (event) => { event.preventDefault(); event.stopPropagation(); };
    document.addEventListener('click', swallow, { capture: true });
    setTimeout(() => document.removeEventListener('click', swallow, { capture: true }));
  }
}
