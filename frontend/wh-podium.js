/* One screen of a live room: holds the deck, turns at once, notices silence, finds back by itself.
   Its parts are laid out by the server as elements with a `data-part`; words stand in them as elements with a `data-say`.
   What people do on a slide is the server's too, in the part `slot`: it says by `data-slide` and `data-turn` what it is about. */

import './house.js';

const ASK_EVERY = 2000; // when streams do not get through
const BEAT_EVERY = { lead: 4000, follow: 15000, wall: 15000 }; // the desk takes for lost who was not heard for 21 seconds
const BEAT_AGAIN = 1000; // after one that did not get through
const SILENT_AFTER = 9000; // the server sends every four seconds
const STREAM_TRIAL = 6000; // a stream that has said nothing for so long is buffered somewhere
const STREAM_AGAIN = 30000;
const KEEP_EVERY = 20 * 60 * 1000; // who only looks must not lose the server's parts as idle
const STALE_AFTER = 6000; // the server's own parts are behind the podium

const clock = () => performance.now();
const fresh = () => Math.random().toString(36).slice(2) + Math.random().toString(36).slice(2);
const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.content ?? '';
const isTyping = (target) =>
  target instanceof Element && target.closest('input, textarea, select, [contenteditable], vaadin-combo-box, vaadin-overlay, dialog') !== null;

class WhPodium extends HTMLElement {
  connectedCallback() {
    if (this.timer) return;
    this.code = this.getAttribute('code');
    this.seat = this.getAttribute('seat');
    this.screen = sessionStorage.getItem('wh-screen') ?? fresh();
    sessionStorage.setItem('wh-screen', this.screen);
    this.deck = null;
    this.script = {};
    this.now = null;
    this.mine = null; // where this presser went, until the server has it too
    this.leaf = null; // the slide a follower leafs to, or a presenter looks ahead at
    this.heard = clock();
    this.streamHeard = 0;
    this.streamBegan = 0;
    this.asked = -ASK_EVERY;
    this.behindSince = null;
    this.kept = clock();
    this.away = new AbortController();
    const on = (where, what, run, options = {}) => where.addEventListener(what, run, { ...options, signal: this.away.signal });
    on(document, 'visibilitychange', () => this.seen());
    on(document, 'resume', () => this.again());
    on(window, 'online', () => this.again());
    on(window, 'offline', () => this.say('lost'));
    on(window, 'pageshow', (event) => event.persisted && this.again());
    on(window, 'pagehide', () => this.leave());
    on(document, 'keydown', (event) => this.key(event));
    on(this, 'click', (event) => this.press(event));
    on(this, 'toggle', () => this.showSwitch(), { capture: true });
    on(this, 'change', (event) => this.turnSwitch(event));
    on(this, 'change', (event) => this.keepChoices(event), { capture: true });
    this.watcher = new MutationObserver(() => { this.drawSlot(); this.giveChoices(); });
    this.watcher.observe(this, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-slide', 'data-turn'] });
    this.timer = setInterval(() => this.tick(), 250);
    this.ask();
    this.listen();
  }

  disconnectedCallback() {
    clearInterval(this.timer);
    this.timer = null;
    this.watcher.disconnect();
    this.away.abort();
    this.source?.close();
    this.source = null;
    this.leave();
  }

  part(name) { return this.querySelector(`[data-part="${name}"]`); }
  get holds() { return this.hasAttribute('holds'); }
  get query() { return `seat=${this.seat}&screen=${this.screen}&leafing=${this.leaf !== null && this.seat === 'follow'}`; }
  get base() { return `/open/w/${this.code}`; }
  get resting() { return document.hidden && this.seat === 'follow'; }

  // --- hearing ----------------------------------------------------------------------------------------------------------

  listen() {
    if (this.source || this.resting || this.over || !window.EventSource || this.hasAttribute('no-stream')) return;
    this.streamBegan = clock();
    this.streamHeard = 0;
    const source = new EventSource(`${this.base}/stream?${this.query}`);
    source.addEventListener('podium', (event) => {
      this.streamHeard = clock();
      this.take(JSON.parse(event.data));
    });
    this.source = source;
  }

  drop() {
    this.source?.close();
    this.source = null;
  }

  /** Asks for the podium: the beat by which others see that this screen is alive, and the way when streams are refused. */
  async ask() {
    if (this.asking) return;
    this.asking = true;
    this.asked = clock();
    const lost = this.silent;
    const line = `way=${this.hasAttribute('asking') ? 'asks' : 'stream'}&took=${this.took ?? -1}`;
    try {
      const answer = await fetch(`${this.base}/state?${this.query}&${line}`, { signal: AbortSignal.timeout(lost ? 2000 : 4000), cache: 'no-store' });
      this.unheard = false;
      this.took = Math.round(clock() - this.asked);
      if (answer.ok) this.take(await answer.json());
      else if (answer.status === 404) this.shut();
    } catch { this.unheard = true; /* no net: the silence is noticed in tick */ }
    this.asking = false;
    if (lost && !this.silent) { this.drop(); this.listen(); }
  }

  get silent() { return clock() - this.heard > SILENT_AFTER; }

  /** After a gap of any kind: the state is asked for at once, and a new stream replaces one that may be dead. */
  again() {
    this.drop();
    this.asking = false;
    this.ask();
    this.listen();
  }

  seen() {
    if (!document.hidden) this.again();
    else if (this.seat === 'follow') this.drop();
  }

  leave() {
    if (this.now) fetch(`${this.base}/gone?screen=${this.screen}`, { keepalive: true }).catch(() => {});
  }

  tick() {
    if (!this.resting && !this.over) {
      const now = clock();
      const streams = this.streamHeard && now - this.streamHeard < SILENT_AFTER;
      const trial = this.source && !this.streamHeard && now - this.streamBegan < STREAM_TRIAL;
      this.toggleAttribute('asking', !streams && !trial);
      if (this.source && !streams && !trial && now - this.streamBegan > STREAM_AGAIN) { this.drop(); this.listen(); }
      if (!this.source) this.listen();
      const every = streams || trial ? BEAT_EVERY[this.seat] : ASK_EVERY;
      if (now - this.asked >= (this.silent ? 500 : this.unheard ? Math.min(BEAT_AGAIN, every) : every)) this.ask();
      this.watchServerParts(now);
      if (now - this.kept > KEEP_EVERY) { this.kept = now; this.dispatchEvent(new CustomEvent('wh-look')); }
    }
    this.drawLine();
    this.drawTimer();
  }

  /** The room is over for good, or its door is shut for this screen: a new page says which. */
  shut() {
    this.asked = clock() + 5000;
    if (this.now?.stage === 'ENDED') this.over = true;
    else if (this.now) this.loadAnew();
  }

  take(podium) {
    this.heard = clock();
    if (this.now && podium.turn < this.now.turn) return;
    const moved = !this.now || podium.slide !== this.now.slide || podium.step !== this.now.step;
    this.now = podium;
    this.skew = podium.now - Date.now();
    this.setAttribute('stage', podium.stage);
    this.setAttribute('turn', podium.turn);
    this.toggleAttribute('blank', podium.blank);
    this.toggleAttribute('break', podium.timer?.breaks ?? false);
    this.setAttribute('ask', podium.ask?.phase ?? '');
    if (!this.deck || this.deck.fingerprint !== podium.deck) this.fetchDeck(podium.deck);
    this.draw(moved);
    this.lookWhenPeopleCameOrWent();
  }

  /** Nobody rings when a screen falls silent: the desk's list of names follows the counts. */
  lookWhenPeopleCameOrWent() {
    const counts = `${this.now.here}/${this.now.leafing}/${this.now.lost}/${this.now.lead}/${this.now.away}`;
    if (this.seat === 'lead' && this.counts !== undefined && this.counts !== counts) this.dispatchEvent(new CustomEvent('wh-look'));
    this.counts = counts;
  }

  async fetchDeck(print) {
    if (this.fetching === print) return;
    this.fetching = print;
    try {
      const answer = await fetch(`${this.base}/deck/${print}?seat=${this.seat}`, { signal: AbortSignal.timeout(10000) });
      if (answer.ok) {
        this.deck = await answer.json();
        if (this.part('notes')) {
          const script = await fetch(`/do/w/${this.code}/script`, { signal: AbortSignal.timeout(10000) });
          if (script.ok) this.script = await script.json();
        }
        this.shown = null;
        this.ahead = null;
        this.draw(true);
      }
    } catch { /* asked again with the next message */ }
    this.fetching = null;
  }

  /** Vaadin's push can die without a sign: what lags behind the podium is asked for, and if that does not help the page loads anew. */
  watchServerParts(now) {
    const slot = this.part('slot');
    const due = slot && this.now && (this.now.ask || this.deck?.slides[this.roomIndex]?.widget || slot.dataset.slide === this.now.slide);
    const behind = due && Number(slot.dataset.turn ?? 0) < this.now.turn && !this.silent;
    if (!behind) { this.behindSince = null; this.looked = false; return; }
    this.behindSince ??= now;
    if (now - this.behindSince > STALE_AFTER / 2 && !this.looked) {
      this.looked = true;
      this.dispatchEvent(new CustomEvent('wh-look'));
    }
    if (now - this.behindSince > STALE_AFTER) this.loadAnew();
  }

  /**
   * Not again within half a minute, and only while the house answers: a page that is asked for over a dead line, or while the house
   * starts anew, is lost with all that stands on it.
   */
  async loadAnew() {
    if (this.reaching || Date.now() - Number(sessionStorage.getItem('wh-reloaded') ?? 0) < 30000) return;
    this.reaching = true;
    try {
      const answer = await fetch(`${this.base}/state?${this.query}`, { signal: AbortSignal.timeout(4000), cache: 'no-store' });
      if (answer.status < 500) {
        sessionStorage.setItem('wh-reloaded', Date.now());
        location.reload();
      }
    } catch { /* no net: the line says so */ }
    this.reaching = false;
  }

  /** A slide that tells an answer has its text when the room has seen it; asked for once a turn. */
  async fetchAnswer(slide) {
    if (!slide.withheld || slide.html || slide.askedAt === this.now.turn) return;
    slide.askedAt = this.now.turn;
    try {
      const answer = await fetch(`${this.base}/answer/${encodeURIComponent(slide.id)}?seat=${this.seat}`, { signal: AbortSignal.timeout(10000), cache: 'no-store' });
      slide.html = answer.ok ? (await answer.json()).html : '';
      if (!answer.ok) slide.askedAt = null;
      if (slide.html) { this.shown = null; this.ahead = null; this.draw(false); }
    } catch { slide.askedAt = null; /* asked again with the next message */ }
  }

  // --- drawing ----------------------------------------------------------------------------------------------------------

  get place() { return this.mine ?? this.now; }
  index(slide) { return this.deck?.slides.findIndex((one) => one.id === slide) ?? -1; }
  get roomIndex() { return this.place ? this.index(this.place.slide) : -1; }
  get leafIndex() { return this.leaf === null ? -1 : this.index(this.leaf); }

  draw(moved) {
    if (!this.deck || !this.now) return;
    if (this.leaf !== null && this.leafIndex < 0) this.leaf = null;
    const leafing = this.seat === 'follow' && this.leaf !== null && !this.holds;
    const index = leafing ? this.leafIndex : this.roomIndex;
    const slide = this.deck.slides[index];
    if (!slide) return;
    this.toggleAttribute('leafing', leafing);
    this.fetchAnswer(slide);
    this.toggleAttribute('withheld', slide.withheld && !slide.html);
    this.drawSlide(slide, leafing ? 0 : this.place.step, moved && !leafing);
    this.text('section', slide.section);
    this.text('number', `${index + 1} / ${this.deck.slides.length}`);
    for (const count of ['here', 'leafing', 'lost', 'joined']) this.text(count, `${this.now[count]}`);
    this.drawNotes(slide);
    this.drawAhead();
    this.drawSlot();
    this.drawTimer();
  }

  text(part, text) {
    this.querySelectorAll(`[data-part="${part}"]`).forEach((element) => {
      if (element.textContent !== text) element.textContent = text;
    });
  }

  drawSlide(slide, step, moved) {
    const stage = this.part('stage');
    if (!stage) return;
    if (this.shown !== slide.id) {
      this.shown = slide.id;
      stage.innerHTML = `<h1 class="wh-podium-heading">${slide.heading}</h1><div class="wh-slide-body">${slide.html}</div>`;
      stage.classList.toggle('wh-podium-opens', slide.opens);
      stage.dataset.slide = slide.id;
      stage.scrollTop = 0;
      if (moved) this.text('said', slide.title);
    }
    const bullets = this.bullets(stage);
    stage.toggleAttribute('stepped', step > 0 && step <= bullets.length);
    bullets.forEach((bullet, i) => bullet.toggleAttribute('spoken', i === step - 1));
    stage.dataset.step = step;
  }

  bullets(stage) { return [...stage.querySelectorAll('.wh-slide-body > ul > li, .wh-slide-body > ol > li')]; }

  drawNotes(slide) {
    const notes = this.part('notes');
    if (!notes) return;
    const script = this.script[slide.id];
    const key = slide.id + '/' + this.place.step + '/' + (script ? 1 : 0);
    if (this.noted === key) return;
    this.noted = key;
    notes.innerHTML = script
      ? `<p>${script.opening}</p><ol>${script.bullets.map((note, i) => `<li${i === this.place.step - 1 ? ' spoken' : ''}>${note}</li>`).join('')}</ol>`
      : '';
    notes.toggleAttribute('empty', !script);
    notes.querySelector('[spoken]')?.scrollIntoView({ block: 'nearest' });
  }

  /** What comes next, or what the presenter looks at: it moves nobody. */
  drawAhead() {
    const ahead = this.part('ahead');
    if (!ahead) return;
    const looking = this.leaf !== null && this.leafIndex >= 0;
    const slide = this.deck.slides[looking ? this.leafIndex : this.roomIndex + 1];
    this.toggleAttribute('looking', looking);
    const key = (slide?.id ?? '') + looking;
    if (this.ahead !== key) {
      this.ahead = key;
      ahead.innerHTML = slide ? `<strong>${slide.heading}</strong><div class="wh-slide-body">${slide.html}</div>` : '';
    }
    this.drawAgenda();
  }

  drawAgenda() {
    const agenda = this.part('agenda');
    if (!agenda) return;
    if (agenda.dataset.print !== this.deck.fingerprint) {
      agenda.dataset.print = this.deck.fingerprint;
      agenda.replaceChildren(...this.deck.slides.map((slide, i) => {
        const button = document.createElement('button');
        button.type = 'button';
        button.dataset.look = slide.id;
        button.id = 'look-' + slide.id;
        button.className = slide.opens ? 'wh-agenda-section' : '';
        button.textContent = `${i + 1}  ${slide.title}`;
        const item = document.createElement('li');
        item.append(button);
        return item;
      }));
    }
    agenda.querySelectorAll('button').forEach((button) => {
      button.toggleAttribute('aria-current', button.dataset.look === this.place.slide);
      button.toggleAttribute('looked-at', button.dataset.look === this.leaf);
    });
  }

  /** The server's part belongs to one slide; beside another one it would be wrong, so it waits unseen. */
  drawSlot() {
    const slot = this.part('slot');
    if (!slot || !this.deck || !this.now) return;
    const slide = this.deck.slides[this.roomIndex];
    const fits = slot.dataset.slide === this.place.slide && !this.hasAttribute('leafing');
    slot.hidden = !fits;
    this.toggleAttribute('awaiting', !fits && !this.hasAttribute('leafing') && (slide?.widget ?? false));
  }

  drawTimer() {
    const timer = this.now?.timer;
    const rest = timer ? Math.max(0, Math.ceil((timer.ends - Date.now() - this.skew) / 1000)) : null;
    this.toggleAttribute('timing', timer != null);
    this.toggleAttribute('over', rest === 0);
    const words = rest === null ? '' : `${Math.floor(rest / 60)}:${String(rest % 60).padStart(2, '0')}`;
    this.text('timer', words);
    if (rest === 0 && this.rang !== timer.ends && this.ticked === timer.ends && this.seat === 'wall') this.ring();
    if (rest === 0) this.rang = timer.ends;
    if (rest > 0) this.ticked = timer.ends;
    const since = this.part('elapsed')?.dataset.since;
    if (since && this.now) {
      const spent = Math.max(0, Math.floor((Date.now() + this.skew - Number(since)) / 1000));
      const hours = Math.floor(spent / 3600);
      const minutes = Math.floor(spent / 60) % 60;
      this.text('elapsed', (hours ? hours + ':' + String(minutes).padStart(2, '0') : minutes) + ':' + String(spent % 60).padStart(2, '0'));
    }
  }

  /** Two short tones, if the browser lets a page sound that nobody has pressed. */
  ring() {
    try {
      const audio = new AudioContext();
      [0, 0.4].forEach((at) => {
        const tone = audio.createOscillator();
        const loud = audio.createGain();
        tone.frequency.value = 660;
        loud.gain.value = 0.15;
        tone.connect(loud).connect(audio.destination);
        tone.start(audio.currentTime + at);
        tone.stop(audio.currentTime + at + 0.25);
      });
    } catch { /* silent, then; the screen says it */ }
  }

  drawLine() {
    if (this.silent || (navigator.onLine === false)) this.say('lost');
    else if (this.refused && clock() < this.refused) this.say('refused');
    else if (this.now?.stage === 'ENDED') this.say('ended');
    else if (this.now?.stage === 'LIVE' && !this.now.lead && this.seat === 'follow') this.say('lead-lost');
    else this.say(null);
  }

  say(which) {
    if (this.saying === which) return;
    this.saying = which;
    // its own lines only: what is asked in the slot says things of its own
    this.querySelectorAll('.wh-podium-line').forEach((line) => { line.hidden = line.dataset.say !== which; });
    this.toggleAttribute('lost', which === 'lost');
  }

  // --- pressing ---------------------------------------------------------------------------------------------------------

  key(event) {
    if (event.altKey || event.ctrlKey || event.metaKey || isTyping(event.target) || this.seat === 'wall') return;
    const leads = this.holds;
    const letters = localStorage.getItem('wh-letter-keys') !== 'off';
    const own = { PageDown: 'next', ArrowRight: 'next', PageUp: 'back', ArrowLeft: 'back' };
    const lead = { b: 'blank', B: 'blank', '.': 'blank', ArrowDown: 'step', ArrowUp: 'unstep' };
    if (event.key.length === 1 && !letters) return;
    const what = own[event.key] ?? (leads && !event.shiftKey ? lead[event.key] : undefined);
    if (!what) return;
    event.preventDefault();
    this.act(what);
  }

  /** Keys of a single sign can be switched off; the reading view uses the same switch. */
  showSwitch() {
    const box = this.querySelector('#letter-keys');
    if (box) box.checked = localStorage.getItem('wh-letter-keys') !== 'off';
  }

  turnSwitch(event) {
    if (event.target.id === 'letter-keys') localStorage.setItem('wh-letter-keys', event.target.checked ? 'on' : 'off');
  }

  press(event) {
    const button = event.target.closest('[data-do], [data-look]');
    if (!button || !this.contains(button)) return;
    if (button.dataset.look) this.look(button.dataset.look);
    else this.act(button.dataset.do);
  }

  act(what) {
    if (!this.deck || !this.now) return;
    const moves = {
      next: () => (this.holds ? this.turn(this.roomIndex + 1, 0) : this.leafBy(1)),
      back: () => (this.holds ? this.turn(this.roomIndex - 1, 0) : this.leafBy(-1)),
      step: () => this.turn(this.roomIndex, Math.min(this.place.step + 1, this.bullets(this.part('stage')).length)),
      unstep: () => this.turn(this.roomIndex, Math.max(0, this.place.step - 1)),
      blank: () => this.blank(),
      room: () => this.look(null),
      'look-next': () => this.lookBy(1),
      'look-back': () => this.lookBy(-1),
      move: () => this.moveRoom(),
    };
    moves[what]?.();
  }

  leafBy(by) {
    const to = this.deck.slides[(this.leaf === null ? this.roomIndex : this.leafIndex) + by];
    if (to) this.look(to.id);
  }

  look(slide) {
    this.leaf = slide !== null && slide !== this.place.slide ? slide : null;
    this.draw(false);
    // a beat that is under way does not say so yet
    if (this.seat === 'follow') { this.asked = -Infinity; this.ask(); }
  }

  lookBy(by) {
    const to = this.deck.slides[(this.leaf === null ? this.roomIndex + (by > 0 ? 1 : 0) : this.leafIndex) + by];
    if (to) this.look(to.id);
  }

  moveRoom() {
    const to = this.leafIndex;
    this.leaf = null;
    if (to >= 0) this.turn(to, 0);
  }

  /** Shows the slide at once and tells the server; presses while that is under way become one. */
  async turn(index, step) {
    const slide = this.deck.slides[index];
    if (!slide || !this.holds || (slide.id === this.place.slide && step === this.place.step)) return;
    this.mine = { slide: slide.id, step };
    this.draw(true);
    if (this.sending) return;
    this.sending = true;
    for (let tries = 0; this.mine && tries < 50; tries++) {
      const wanted = this.mine;
      const from = { slide: this.now.slide, step: this.now.step };
      if (wanted.slide === from.slide && wanted.step === from.step) { this.mine = null; break; }
      const answer = await this.post('turn', { from: from.slide, fromStep: from.step, slide: wanted.slide, step: wanted.step });
      if (!answer) { this.mine = null; break; }
      if (answer.status === 409 && this.now.slide !== from.slide && this.now.slide !== wanted.slide) { this.mine = null; break; }
      if (answer.status !== 200 && answer.status !== 409) { this.mine = null; break; }
      if (this.mine === wanted && answer.status === 200) this.mine = null;
    }
    this.sending = false;
    this.draw(true);
  }

  blank() {
    if (this.holds) this.post('blank', { dark: !this.now.blank });
  }

  async post(what, body) {
    try {
      let [answer, said] = await this.send(what, body);
      // no answer of the podium's own: the session is another one since the page was loaded, as after a restart of the server
      if (!said && await this.renew()) [answer, said] = await this.send(what, body);
      if (said?.podium) this.take(said.podium);
      if (!said) this.loadAnew();
      if (answer.status === 403 && said?.says) {
        this.text('refused', said.says);
        this.refused = clock() + 5000;
      }
      return answer;
    } catch {
      this.say('lost');
      return null;
    }
  }

  async send(what, body) {
    const answer = await fetch(`/do/w/${this.code}/${what}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', [meta('_csrf_header') || 'X-CSRF-TOKEN']: this.token ?? meta('_csrf') },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(6000),
    });
    return [answer, answer.headers.get('content-type')?.includes('json') ? await answer.json() : null];
  }

  /** The key of the session as it is now; false if this person is signed in no more. */
  async renew() {
    const answer = await fetch(`/do/w/${this.code}/key`, { signal: AbortSignal.timeout(6000), cache: 'no-store' });
    if (!answer.ok || !answer.headers.get('content-type')?.includes('json')) return false;
    this.token = (await answer.json()).key;
    return true;
  }

  // --- what is chosen stays; what is typed is kept by house.js -----------------------------------------------------------

  boxes(holder) { return [...holder.querySelectorAll('input[type="radio"], input[type="checkbox"]')]; }
  choiceKey(holder) { return `wh-choices:${holder.dataset.choices}`; }

  keepChoices(event) {
    const holder = event.target.closest?.('[data-choices]');
    if (holder) sessionStorage.setItem(this.choiceKey(holder), JSON.stringify(this.boxes(holder).map((box) => box.checked)));
  }

  /** After a reload; not if the server knows an answer. */
  giveChoices() {
    this.querySelectorAll('[data-choices]:not([given])').forEach((holder) => {
      const boxes = this.boxes(holder);
      const kept = JSON.parse(sessionStorage.getItem(this.choiceKey(holder)) ?? 'null');
      if (kept && kept.length !== boxes.length) return; // still being drawn
      holder.setAttribute('given', '');
      if (kept && !boxes.some((box) => box.checked)) boxes.forEach((box, i) => { if (kept[i]) box.click(); });
    });
  }
}

if (!customElements.get('wh-podium')) customElements.define('wh-podium', WhPodium);
