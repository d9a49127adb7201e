// Everything that can be done with one card or one group, in a dialog: for keys, for a thumb, and for whoever does not drag.
import { h } from './retro-parts.js';

const MANY = 8;

export class Sheet {
  /** @param wall asks `words`, `topics()`, `head` of it, and calls its `ask` and `drafts` */
  constructor(wall) {
    this.wall = wall;
    this.dialog = h('dialog', { id: 'card-sheet', class: 'wh-rt-sheet', 'aria-labelledby': 'card-sheet-title' });
    this.dialog.addEventListener('click', (event) => event.target === this.dialog && this.close());
  }

  get isOpen() { return this.dialog.open; }

  close() { this.dialog.close(); }

  /** @param topic that the card lies in; @param whole the group as a whole */
  show(card, topic, whole) {
    const { words, head } = this.wall;
    const title = whole ? topic.name : card.text || words.covered;
    const movable = head.can.move || (head.can.moveOwn && card.own);
    this.dialog.replaceChildren(
      h('div', { class: 'wh-rt-sheet-head' },
        h('h2', { id: 'card-sheet-title' }, title),
        h('button', { type: 'button', id: 'sheet-close', class: 'wh-rt-button', click: () => this.close() }, words.close)),
      ...[
        whole && head.can.move ? this.naming(topic) : null,
        movable ? this.moving(card, topic, whole) : null,
        !whole && card.own && head.can.reword ? this.rewording(card) : null,
        this.more(card, topic, whole),
      ].filter(Boolean),
    );
    this.dialog.showModal();
    this.wall.drafts().restore(this.dialog);
  }

  does(id, text, what, args, kind = '') {
    return h('button', {
      type: 'button',
      id,
      class: `wh-rt-button ${kind}`,
      click: () => { this.close(); this.wall.ask(what, ...args); },
    }, text);
  }

  naming(topic) {
    const { words } = this.wall;
    const field = h('input', { id: 'sheet-name', value: topic.name, maxlength: 120, autocomplete: 'off' });
    const form = h('form', {
      class: 'wh-rt-sheet-part',
      submit: (event) => { event.preventDefault(); this.close(); this.wall.ask('name', topic.group, field.value); },
    },
    h('label', { for: 'sheet-name' }, words.groupName), field,
    h('button', { id: 'sheet-name-save', class: 'wh-rt-button wh-rt-main' }, words.save));
    return form;
  }

  moving(card, topic, whole) {
    const { words, head } = this.wall;
    const others = head.columns.filter((column) => column.n !== card.col || (topic.group && !whole));
    const part = h('div', { class: 'wh-rt-sheet-part' });
    const targets = this.wall.topics().filter((other) => !other.cards.includes(card));
    if (topic.group && !whole) {
      part.append(this.does('sheet-out', words.takeOut, 'takeOut', [card.id, card.version]));
    }
    if (targets.length > 0 && head.can.move) part.append(this.together(card, whole, targets));
    if (others.length > 0) {
      part.append(h('h3', {}, words.toColumn), h('div', { class: 'wh-rt-row' }, others.map((column) =>
        this.does(`sheet-to-${column.n}`, column.title, 'toColumn', [card.id, card.version, column.n, whole]))));
    }
    return part;
  }

  together(card, whole, targets) {
    const { words } = this.wall;
    const list = h('ul', { class: 'wh-rt-targets', 'aria-label': words.putWith });
    const fill = (text) => {
      const wanted = text.trim().toLowerCase();
      list.replaceChildren(...targets
        .filter((other) => !wanted || `${other.title} ${other.cards.map((one) => one.text).join(' ')}`.toLowerCase().includes(wanted))
        .map((other) => h('li', {}, this.does(`sheet-put-${other.cards[0].id}`, this.named(other), 'put',
          [card.id, card.version, other.cards[0].id, whole]))));
    };
    fill('');
    const field = targets.length > MANY
      ? h('input', { id: 'sheet-find', type: 'search', placeholder: words.find, 'aria-label': words.find, input: () => fill(field.value) })
      : null;
    return h('div', { class: 'wh-rt-sheet-part' }, h('h3', {}, words.putWith), field, list);
  }

  /** A topic, and the column in which it lies. */
  named(topic) {
    const column = this.wall.head.columns.find((one) => one.n === topic.column)?.title ?? '';
    return [topic.title || this.wall.words.covered, ' ', h('span', { class: 'wh-rt-elsewhere' }, column)];
  }

  rewording(card) {
    const { words } = this.wall;
    const field = h('textarea', {
      id: 'sheet-text', rows: 4, maxlength: 1000, 'data-draft': this.wall.drafts().name(card.id), 'aria-label': words.reword,
    });
    field.value = card.text;
    const save = async (event) => {
      event.preventDefault();
      const says = await this.wall.ask('reword', card.id, field.value, card.version);
      if (says) return;
      this.wall.drafts().forget(card.id);
      this.close();
    };
    return h('form', { class: 'wh-rt-sheet-part', submit: save },
      h('h3', {}, words.reword), field, h('button', { id: 'sheet-save', class: 'wh-rt-button wh-rt-main' }, words.save));
  }

  more(card, topic, whole) {
    const { words, head } = this.wall;
    const buttons = [
      head.can.lead && head.can.talk ? this.does('sheet-talk', words.talk, 'talk', [card.id]) : null,
      head.can.act ? this.does('sheet-act', words.act, 'act', [card.id]) : null,
      !whole && card.own && head.can.remove ? this.does('sheet-delete', words.remove, 'remove', [card.id]) : null,
      !whole && head.can.lead && !card.hidden
        ? this.does('sheet-cover', card.covered ? words.uncover : words.cover, 'cover', [card.id, !card.covered]) : null,
    ].filter(Boolean);
    return buttons.length > 0 ? h('div', { class: 'wh-rt-sheet-part wh-rt-row' }, buttons) : null;
  }
}

/** What can be done with a card, or nothing: then it needs no button. */
export function offers(head, card) {
  return head.can.move || (card.own && (head.can.moveOwn || head.can.reword || head.can.remove)) || (head.can.lead && !card.hidden)
    || head.can.act;
}

