/* The wall of a retro board: columns with cards, or topics one below the other. The server says what this person may see and do,
   and every word; here it is drawn, and stays where it is while somebody types, drags or presses. */
import './house.js';
import { Drag } from './retro-drag.js';
import { Outbox } from './retro-outbox.js';
import { arrange, h, say, setText, steadily } from './retro-parts.js';
import { offers, Sheet } from './retro-sheet.js';

const MINE_FIRST = (one, other) => one.place - other.place || (one.id < other.id ? -1 : 1);

const touched = () => matchMedia('(pointer: coarse)').matches;

class WhRetroWall extends HTMLElement {
  connectedCallback() {
    this.away = new AbortController();
    const on = (where, what, run) => where.addEventListener(what, run, { signal: this.away.signal });
    if (!this.cards) this.build();
    on(document, 'pointerup', () => this.letGo());
    on(document, 'pointercancel', () => this.letGo());
    on(document, 'visibilitychange', () => !document.hidden && this.look());
    on(window, 'pageshow', (event) => event.persisted && this.look());
    on(window, 'online', () => this.look());
    this.timer = setInterval(() => this.outbox?.flush(), 2000);
  }

  disconnectedCallback() {
    clearInterval(this.timer);
    this.away.abort();
  }

  build() {
    this.cards = new Map();
    this.waiting = [];
    this.nodes = new Map();
    this.says = h('div', { class: 'wh-rt-says', role: 'status' });
    this.heard = h('p', { class: 'wh-sr', role: 'status', id: 'wall-heard' });
    this.top = h('div', { class: 'wh-rt-top' });
    this.board = h('div', { class: 'wh-rt-board' });
    this.sheet = new Sheet(this);
    this.append(this.top, this.board, this.says, this.heard, this.sheet.dialog);
    this.addEventListener('pointerdown', () => { this.pressed = true; });
    this.addEventListener('pointermove', (event) => {
      this.pointer = event.pointerType === 'mouse' ? { x: event.clientX, y: event.clientY } : null;
    });
    this.addEventListener('pointerleave', () => { this.pointer = null; });
    this.drag = new Drag(this, (held) => this.mayDrag(held), (held, target) => this.drop(held, target), () => this.letGo());
  }

  /** Said once, before anything is shown: the words, whose wall it is, and where it keeps what is typed. */
  begin(words, name) {
    this.words = words;
    this.name = name;
    this.outbox = new Outbox(name, (card) => this.$server.write(card.key, card.column, card.text, card.squad ?? ''),
      () => this.head && this.draw(), (card, says) => this.bounced(card, says));
    this.tab = sessionStorage.getItem(`wh-tab:${name}`);
  }

  /** The server's news: what changed of the head, which cards changed, which are gone. */
  take(news) {
    this.waiting.push(news);
    this.settle();
  }

  /** While something is pressed or dragged nothing moves; what came in the meantime is shown then. */
  settle() {
    if (this.pressed || this.drag.holds || this.waiting.length === 0) return;
    const news = this.waiting;
    this.waiting = [];
    const before = new Map(this.cards);
    const known = this.head !== undefined;
    for (const one of news) this.merge(one);
    this.outbox.arrived((key) => this.cards.has(key));
    this.draw();
    if (known && !news.some((one) => one.full)) this.tell(before);
    else this.outbox.flush();
  }

  merge(news) {
    if (news.full) this.cards.clear();
    if (news.head) this.head = news.head;
    for (const id of news.gone ?? []) this.cards.delete(id);
    for (const card of news.cards ?? []) this.cards.set(card.id, card);
  }

  letGo() {
    this.pressed = false;
    // after the click that this release is
    setTimeout(() => this.settle());
  }

  look() {
    this.$server?.look();
    this.outbox?.flush();
  }

  /** Asks the server to do something; its sentence, if it has one, is shown and given. */
  async ask(what, ...args) {
    this.tellNothing();
    this.asking = (this.asking ?? 0) + 1;
    try {
      const says = await this.$server[what](...args);
      if (says) this.complain(says);
      return says;
    } finally {
      this.asking -= 1;
    }
  }

  complain(says) {
    this.says.replaceChildren(h('div', { class: 'wh-rt-note' }, h('p', { id: 'wall-says' }, says),
      h('button', { type: 'button', id: 'wall-says-close', class: 'wh-rt-button', click: () => this.tellNothing() }, this.words.close)));
  }

  tellNothing() {
    if (this.says.firstChild) this.says.replaceChildren();
  }

  /** A card that was not kept comes back into its box, if nothing else stands there. */
  bounced(card, says) {
    const field = this.querySelector(`#write-${card.column}`);
    if (field && !field.value) {
      field.value = card.text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    } else {
      navigator.clipboard?.writeText(card.text).catch(() => {});
    }
    this.complain(field && field.value === card.text ? says : `${says} ${card.text}`);
  }

  drafts() {
    return {
      name: (key) => `${this.name}/${key}`,
      restore: (root) => root.querySelectorAll('[data-draft]').forEach((field) =>
        window.wheelhouseDrafts.restore(field, field.getAttribute('data-draft'))),
      forget: (key) => window.wheelhouseDrafts.forget(`${this.name}/${key}`),
    };
  }

  // --- what lies together -------------------------------------------------------------------------------------------------

  /** Groups and cards that lie alone, as they lie. */
  topics() {
    const together = new Map();
    for (const card of [...this.cards.values()].sort(MINE_FIRST)) {
      const key = card.group ?? card.id;
      if (!together.has(key)) together.set(key, []);
      together.get(key).push(card);
    }
    return [...together.entries()].map(([key, cards]) => {
      const group = cards[0].group ?? null;
      const name = group ? this.head.groups[group] ?? '' : '';
      const counted = cards[0].votes !== null && cards[0].votes !== undefined;
      return {
        key,
        group,
        name,
        cards,
        column: cards[0].col,
        title: name || cards[0].text,
        votes: counted ? cards.reduce((sum, card) => sum + (card.votes ?? 0), 0) : null,
        mine: cards.reduce((sum, card) => sum + card.mine, 0),
        discussed: cards.every((card) => card.discussed),
        now: cards.some((card) => card.id === this.head.topic),
      };
    });
  }

  // --- drawing ------------------------------------------------------------------------------------------------------------

  draw() {
    if (!this.head || !this.words) return;
    steadily(this, this.pointer, () => {
      this.setAttribute('mode', this.head.mode);
      this.drawTop();
      if (this.head.mode === 'topics') this.drawTopics();
      else this.drawColumns();
    });
  }

  /** A node that is made once for a key and drawn anew as often as needed. */
  node(key, make) {
    if (!this.nodes.has(key)) this.nodes.set(key, make());
    return this.nodes.get(key);
  }

  drawTop() {
    const votes = this.head.can.vote
      ? [this.node('votes', () => h('p', { id: 'votes-left', class: 'wh-rt-left' }))] : [];
    if (votes[0]) setText(votes[0], say(this.head.left === 1 ? this.words.oneLeft : this.words.left, this.head.left));
    const tabs = this.head.mode === 'columns' && this.head.columns.length > 1
      ? [this.node('tabs', () => h('div', { class: 'wh-rt-tabs', role: 'group', 'aria-label': this.words.columns }))] : [];
    if (tabs[0]) arrange(tabs[0], this.head.columns.map((column) => this.drawTab(column)));
    arrange(this.top, [...votes, ...tabs]);
  }

  drawTab(column) {
    const tab = this.node(`tab-${column.n}`, () => h('button', {
      type: 'button', id: `tab-${column.n}`, class: 'wh-rt-tab', click: () => this.turnTo(column.n),
    }));
    const count = [...this.cards.values()].filter((card) => card.col === column.n).length + this.foreign(column);
    setText(tab, count > 0 ? `${column.title} ${count}` : column.title);
    tab.setAttribute('aria-pressed', String(this.currentTab() === column.n));
    return tab;
  }

  currentTab() {
    const wanted = Number(this.tab);
    return this.head.columns.some((column) => column.n === wanted) ? wanted : this.head.columns[0].n;
  }

  turnTo(column) {
    this.tab = String(column);
    sessionStorage.setItem(`wh-tab:${this.name}`, this.tab);
    this.draw();
  }

  /** Hidden cards of others. */
  foreign(column) {
    return column.hidden - [...this.cards.values()].filter((card) => card.hidden && card.col === column.n).length;
  }

  drawColumns() {
    const topics = this.topics();
    arrange(this.board, this.head.columns.map((column) => this.drawColumn(column, topics)));
  }

  drawColumn(column, topics) {
    const section = this.node(`column-${column.n}`, () => this.makeColumn(column));
    section.toggleAttribute('data-current', this.currentTab() === column.n);
    setText(section.querySelector('h2'), column.title);
    const about = section.querySelector('.wh-rt-about');
    setText(about, column.says);
    about.hidden = column.says === '';
    section.querySelector('form').hidden = !this.head.can.write;
    const hidden = section.querySelector('.wh-rt-hidden');
    const count = this.foreign(column);
    hidden.hidden = count <= 0;
    setText(hidden, say(count === 1 ? this.words.oneHidden : this.words.hidden, count));
    const sent = this.outbox.cards.filter((card) => card.column === column.n).map((card) => this.drawSent(card));
    const mine = topics.filter((topic) => topic.column === column.n);
    arrange(section.querySelector('ul'), [...mine.map((topic) => this.drawTopic(topic)), ...sent]);
    return section;
  }

  makeColumn(column) {
    const field = h('textarea', {
      id: `write-${column.n}`, rows: 2, maxlength: 1000, 'aria-label': say(this.words.writeIn, column.title),
      placeholder: touched() ? this.words.write : this.words.writeByKeys, enterkeyhint: 'enter', 'data-draft': this.drafts().name(column.n),
      keydown: (event) => {
        if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
        // a thumb has no shift: there the button adds
        if (touched() && !event.ctrlKey && !event.metaKey) return;
        event.preventDefault();
        form.requestSubmit();
      },
    });
    const squads = this.head.squads.length > 0
      ? h('select', { id: `squad-${column.n}`, 'aria-label': this.words.squad },
        [h('option', { value: '' }, this.words.noSquad), ...this.head.squads.map((name) => h('option', { value: name }, name))])
      : null;
    const form = h('form', {
      class: 'wh-rt-write', 'data-write': true,
      submit: (event) => { event.preventDefault(); this.write(column.n, field, squads); },
    }, field, h('div', { class: 'wh-rt-row' }, squads,
      h('button', { id: `add-${column.n}`, class: 'wh-rt-button wh-rt-main' }, this.words.add)));
    requestAnimationFrame(() => this.drafts().restore(form));
    return h('section', { class: 'wh-rt-column', id: `column-${column.n}`, 'data-column': column.n, 'aria-labelledby': `column-title-${column.n}` },
      h('h2', { id: `column-title-${column.n}` }), h('p', { class: 'wh-rt-about' }), form,
      h('ul', { class: 'wh-rt-cards' }), h('p', { class: 'wh-rt-hidden' }));
  }

  write(column, field, squads) {
    const text = field.value;
    if (text.trim() === '') {
      field.focus();
      return;
    }
    this.tellNothing();
    this.outbox.add(column, text, squads?.value ?? '');
    field.value = '';
    this.drafts().forget(column);
    field.focus();
  }

  drawSent(card) {
    return this.node(`sent-${card.key}`, () => h('li', { class: 'wh-rt-topic' },
      h('div', { class: 'wh-rt-card wh-rt-sent' }, h('p', { class: 'wh-rt-text' }, card.text),
        h('p', { class: 'wh-rt-meta' }, this.words.sending))));
  }

  drawTopic(topic) {
    const item = this.node(`topic-${topic.key}`, () => h('li', { class: 'wh-rt-topic' },
      h('div', { class: 'wh-rt-group-head' }), h('div', { class: 'wh-rt-group-cards' }), h('div', { class: 'wh-rt-votes' })));
    const [head, cards, votes] = item.children;
    item.toggleAttribute('data-grouped', topic.group !== null);
    if (topic.group) item.setAttribute('data-group', topic.group);
    else item.removeAttribute('data-group');
    arrange(head, topic.group ? this.drawGroupHead(topic) : []);
    arrange(cards, topic.cards.map((card) => this.drawCard(card)));
    arrange(votes, this.drawVotes(topic));
    return item;
  }

  drawGroupHead(topic) {
    const head = this.node(`head-${topic.group}`, () => h('div', { class: 'wh-rt-group-name', 'data-drag': `group ${topic.group}` },
      h('span', { class: 'wh-rt-handle', 'data-handle': true, 'aria-hidden': 'true' }), h('h3', {}),
      h('button', {
        type: 'button', id: `group-${topic.group}`, class: 'wh-rt-button',
        click: () => this.openSheet(this.topicOf(topic.group).cards[0].id, true),
      }, this.words.groupMore)));
    setText(head.querySelector('h3'), topic.name);
    const button = head.querySelector('button');
    button.hidden = !this.head.can.move;
    button.setAttribute('aria-label', `${this.words.groupMore}: ${topic.name}`);
    return [head];
  }

  topicOf(key) {
    return this.topics().find((topic) => topic.key === key || topic.cards.some((card) => card.id === key));
  }

  drawCard(card) {
    const node = this.node(`card-${card.id}`, () => h('article', { class: 'wh-rt-card', id: `card-${card.id}`, 'data-card': card.id, 'data-drag': `card ${card.id}` },
      h('p', { class: 'wh-rt-text' }), h('div', { class: 'wh-rt-meta' }, h('span', {}),
        h('button', { type: 'button', id: `more-${card.id}`, class: 'wh-rt-button', click: () => this.openSheet(card.id, false) })),
      h('span', { class: 'wh-rt-handle', 'data-handle': true, 'aria-hidden': 'true' })));
    setText(node.querySelector('.wh-rt-text'), card.covered && !card.text ? this.words.covered : card.text);
    node.toggleAttribute('covered', card.covered);
    node.toggleAttribute('own', card.own);
    node.toggleAttribute('unseen', card.hidden);
    const meta = [card.squad, card.author, card.own && !card.author ? this.words.own : null, card.hidden ? this.words.unseen : null,
      card.covered ? this.words.isCovered : null];
    setText(node.querySelector('.wh-rt-meta span'), meta.filter(Boolean).join(' · '));
    const button = node.querySelector('button');
    const words = this.head.can.move || (card.own && this.head.can.moveOwn && !this.head.can.reword) ? this.words.move : this.words.more;
    setText(button, words);
    button.setAttribute('aria-label', `${words}: ${card.text || this.words.covered}`);
    button.hidden = !offers(this.head, card);
    node.toggleAttribute('movable', this.mayMove(card));
    return node;
  }

  drawVotes(topic) {
    const lead = topic.cards[0];
    if (this.head.can.vote && !lead.hidden) return [this.drawBallot(topic, lead)];
    if (topic.votes === null) return [];
    const shown = this.node(`count-${topic.key}`, () => h('p', { class: 'wh-rt-count' }));
    const own = topic.mine === 0 ? '' : topic.mine === topic.votes ? this.words.allYours : say(this.words.ofYours, topic.mine);
    setText(shown, say(topic.votes === 1 ? this.words.oneVote : this.words.votes, topic.votes) + own);
    shown.toggleAttribute('none', topic.votes === 0);
    return [shown];
  }

  drawBallot(topic, lead) {
    const several = this.head.perTopic > 1;
    const title = topic.title || this.words.covered;
    const bar = this.node(`ballot-${topic.key}-${several}`, () => h('div', { class: 'wh-rt-ballot' },
      several ? h('button', { type: 'button', class: 'wh-rt-button', 'data-take': true, click: () => this.vote(topic.key, 'unvote') }, '−') : null,
      several ? h('span', { class: 'wh-rt-mine' }) : null,
      h('button', { type: 'button', class: 'wh-rt-button wh-rt-vote', 'data-give': true, click: () => this.toggleVote(topic.key) })));
    const give = bar.querySelector('[data-give]');
    const take = bar.querySelector('[data-take]');
    give.id = `vote-${lead.id}`;
    if (several) {
      take.id = `unvote-${lead.id}`;
      setText(give, '+');
      give.setAttribute('aria-label', say(this.words.voteFor, title));
      take.setAttribute('aria-label', say(this.words.takeBack, title));
      take.disabled = topic.mine === 0;
      setText(bar.querySelector('.wh-rt-mine'), say(topic.mine === 1 ? this.words.oneMine : this.words.mine, topic.mine));
    } else {
      setText(give, topic.mine > 0 ? this.words.voted : this.words.vote);
      give.setAttribute('aria-pressed', String(topic.mine > 0));
      give.setAttribute('aria-label', say(this.words.voteFor, title));
    }
    bar.toggleAttribute('given', topic.mine > 0);
    return bar;
  }

  toggleVote(key) {
    const several = this.head.perTopic > 1;
    this.vote(key, !several && this.topicOf(key)?.mine > 0 ? 'unvote' : 'vote');
  }

  vote(key, what) {
    const topic = this.topicOf(key);
    if (topic) this.ask(what, topic.cards[0].id);
  }

  // --- topics one below the other, the most votes first --------------------------------------------------------------------

  drawTopics() {
    const sorted = this.topics().sort((one, other) => (other.votes ?? 0) - (one.votes ?? 0));
    const now = sorted.filter((topic) => topic.now);
    const open = sorted.filter((topic) => !topic.now && !(this.head.can.talk && topic.discussed));
    const over = sorted.filter((topic) => !topic.now && this.head.can.talk && topic.discussed);
    const part = (key, title, topics) => {
      if (topics.length === 0) return null;
      const section = this.node(`part-${key}`, () => h('section', { id: `topics-${key}`, class: `wh-rt-part wh-rt-part-${key}` },
        h('h2', {}), h('ul', { class: 'wh-rt-cards' })));
      setText(section.querySelector('h2'), title);
      arrange(section.querySelector('ul'), topics.map((topic) => this.drawListed(topic)));
      return section;
    };
    arrange(this.board, [
      part('now', this.words.now, now), part('open', now.length > 0 ? this.words.after : this.words.topics, open),
      part('over', this.words.over, over)].filter(Boolean));
  }

  drawListed(topic) {
    const item = this.drawTopic(topic);
    const lead = topic.cards[0];
    const column = this.head.columns.find((one) => one.n === topic.column)?.title ?? '';
    const bar = this.node(`do-${topic.key}`, () => h('div', { class: 'wh-rt-do' }, h('span', { class: 'wh-rt-meta' }),
      h('button', { type: 'button', class: 'wh-rt-button', 'data-talk': true, click: () => this.ask('talk', this.topicOf(topic.key).cards[0].id) }, this.words.talk),
      h('button', { type: 'button', class: 'wh-rt-button wh-rt-main', 'data-act': true, click: () => this.ask('act', this.topicOf(topic.key).cards[0].id) }, this.words.act)));
    setText(bar.querySelector('span'), column);
    const talk = bar.querySelector('[data-talk]');
    const act = bar.querySelector('[data-act]');
    talk.hidden = !(this.head.can.lead && this.head.can.talk) || topic.now;
    act.hidden = !this.head.can.act;
    talk.id = `talk-${lead.id}`;
    act.id = `act-${lead.id}`;
    talk.setAttribute('aria-label', `${this.words.talk}: ${topic.title || this.words.covered}`);
    act.setAttribute('aria-label', `${this.words.act}: ${topic.title || this.words.covered}`);
    const votes = item.children[2];
    arrange(votes, [...this.drawVotes(topic), bar]);
    return item;
  }

  // --- moving -------------------------------------------------------------------------------------------------------------

  openSheet(id, whole) {
    const card = this.cards.get(id);
    if (card) this.sheet.show(card, this.topicOf(id), whole);
  }

  mayMove(card) {
    return this.head.mode === 'columns' && (this.head.can.move || (this.head.can.moveOwn && card.own));
  }

  held(node) {
    const [kind, key] = node.getAttribute('data-drag').split(' ');
    const whole = kind === 'group';
    return { whole, card: whole ? this.topicOf(key)?.cards[0] : this.cards.get(key) };
  }

  mayDrag(node) {
    const { card } = this.held(node);
    return card !== undefined && this.mayMove(card);
  }

  drop(node, target) {
    const { card, whole } = this.held(node);
    if (!card) return;
    const onto = target.getAttribute('data-card');
    if (onto && this.head.can.move) this.ask('put', card.id, card.version, onto, whole);
    else if (!onto || !this.head.can.move) {
      const column = Number(target.closest('[data-column]')?.getAttribute('data-column'));
      const grouped = card.group && !whole;
      if (column && (column !== card.col || grouped)) this.ask('toColumn', card.id, card.version, column, whole);
    }
  }

  // --- telling those who listen -------------------------------------------------------------------------------------------

  /** What others did, in a sentence: cards that came, lie together now, or lie elsewhere. */
  tell(before) {
    const name = (card) => card.text || this.words.covered;
    const sentences = [];
    let came = 0;
    for (const card of this.cards.values()) {
      const old = before.get(card.id);
      if (!old) came += card.own ? 0 : 1;
      else if (card.group && card.group !== old.group) sentences.push(say(this.words.togetherNow, name(card), this.head.groups[card.group] ?? ''));
      else if (!card.group && old.group) sentences.push(say(this.words.aloneNow, name(card)));
      else if (card.col !== old.col) sentences.push(say(this.words.elsewhereNow, name(card), this.head.columns.find((one) => one.n === card.col)?.title ?? ''));
    }
    if (came > 0) sentences.unshift(say(came === 1 ? this.words.oneCame : this.words.came, came));
    if (sentences.length > 0) setText(this.heard, sentences.slice(0, 3).join(' '));
  }
}

customElements.define('wh-retro-wall', WhRetroWall);
