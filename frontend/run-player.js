// Plays a recorded run: graph of stages and jobs, timeline, log lines, at any moment. All words and rules come from the server.
const SPEEDS = [1, 4, 16];
// At speed 1 a whole run lasts this long, whatever its length in simulated time.
const WHOLE = 20000;
// Where motion is not wanted, playing goes from event to event, one in this time.
const HOP = 600;
const ICONS = { passed: '✓', failed: '✕', running: '▶', waiting: '◆', skipped: '»', canceled: '–', later: '·' };
const MOST_JOBS = 12;
const MOST_LINES = 60;

const make = (name, className, text) => {
  const element = document.createElement(name);
  if (className) element.className = className;
  if (text !== undefined) element.textContent = text;
  return element;
};
const two = (number) => String(number).padStart(2, '0');
const still = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

class RunPlayer extends HTMLElement {
  connectedCallback() {
    if (!this.listens) this.addEventListener('keydown', (event) => this.key(event));
    this.listens = true;
    if (this.data) { this.draw(); this.connectedAgain(); }
  }

  disconnectedCallback() { this.pause(); }

  connectedAgain() { if (this.data.live) this.follow(); }

  set run(run) {
    const first = !this.data;
    this.data = run;
    this.now = first || run.restart ? (run.showEnd ? run.end : 0) : Math.min(this.now, run.end);
    this.moments = [...new Set([0, run.end, ...run.stages.flatMap((s) => [s.ready, s.asked, s.start, s.end]),
      ...run.rows.flatMap((r) => [r.queued, r.start, r.end, ...r.steps.flatMap((s) => [s.start, s.end])])])]
      .filter((time) => time >= 0).sort((a, b) => a - b);
    this.chosen = this.chosen && [...run.rows, ...run.stages].find((part) => part.name === this.chosen.name);
    this.pause();
    if (run.live) this.begunAt = performance.now() - run.live.elapsed / run.live.pace;
    if (this.isConnected) this.draw();
    if (run.live) this.follow();
    else if (run.playNow) this.play();
  }

  // In a live room all screens show the moment that the room's clock is at, and nobody moves it.
  follow() {
    this.playing = true;
    let last = -Infinity;
    const frame = (time) => {
      if (!this.playing) return;
      if (time - last > (still() ? 1000 : 100)) {
        last = time;
        const moment = (performance.now() - this.begunAt) * this.data.live.pace;
        this.at(moment);
        if (this.data.live.waits) this.clock.textContent = this.time(Math.max(moment, 0));
        if (moment >= this.data.end && !this.data.live.waits) { this.pause(); return; }
      }
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  }

  draw() {
    const focused = this.contains(document.activeElement) ? document.activeElement.id : '';
    const opened = [...this.querySelectorAll('details[open]')].map((one) => one.id);
    this.replaceChildren(this.drawBar(), this.drawGraph(), this.drawWhy());
    const more = [this.drawTimeline(), this.drawLog(), this.drawTable()];
    if (this.data.compact) {
      const fold = make('details', 'wh-player-more');
      fold.id = this.data.prefix + 'player-more';
      fold.append(make('summary', '', this.data.words.more), ...more);
      if (!this.data.wall) this.append(fold);
    } else {
      this.append(...more);
    }
    this.toggleAttribute('wall', this.data.wall);
    opened.forEach((id) => this.querySelector('#' + id)?.setAttribute('open', ''));
    this.at(this.now);
    if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
  }

  drawBar() {
    const words = this.data.words;
    const bar = make('div', 'wh-row wh-player-bar');
    bar.setAttribute('role', 'group');
    bar.setAttribute('aria-label', words.controls);
    this.playButton = this.button('player-play', words.play, () => this.toggle());
    this.speed = this.speed || 1;
    this.speedButton = this.button('player-speed', '', () => this.faster());
    this.showSpeed();
    this.clock = make('output', 'wh-player-clock');
    this.clock.id = this.data.prefix + 'player-clock';
    this.slider = make('input', 'wh-player-seek');
    Object.assign(this.slider, { type: 'range', min: 0, max: Math.max(1000, Math.ceil(this.data.end / 1000) * 1000), step: 1000, id: this.data.prefix + 'player-seek' });
    this.slider.setAttribute('aria-label', words.seek);
    this.slider.addEventListener('input', () => { this.pause(); this.at(Number(this.slider.value)); });
    const moves = !this.data.wall && !this.data.live;
    if (moves) {
      bar.append(this.playButton, this.button('player-back', words.back, () => this.step(-1)),
        this.button('player-step', words.step, () => this.step(1)), this.speedButton);
    }
    bar.append(this.clock);
    if (moves) bar.append(this.slider);
    return bar;
  }

  button(id, text, action) {
    const button = make('button', 'wh-player-button', text);
    button.id = this.data.prefix + id;
    button.type = 'button';
    button.addEventListener('click', action);
    return button;
  }

  drawGraph() {
    const graph = make('ol', 'wh-graph');
    graph.id = this.data.prefix + 'player-graph';
    graph.setAttribute('aria-label', this.data.words.graph);
    graph.tabIndex = 0;
    const levels = Math.max(0, ...this.data.stages.map((stage) => stage.level)) + 1;
    for (let level = 0; level < levels; level++) {
      const column = make('li', 'wh-graph-level');
      this.data.stages.filter((stage) => stage.level === level).forEach((stage) => column.append(this.drawStage(stage)));
      graph.append(column);
    }
    return graph;
  }

  drawStage(stage) {
    const card = make('div', 'wh-graph-stage');
    stage.card = card;
    const head = this.pick('stage-' + stage.id, stage, stage.title, 'wh-graph-name');
    if (stage.changed) head.append(make('mark', 'wh-small', '≠ ' + this.data.words.changed));
    if (stage.needs) head.append(make('span', 'wh-small wh-soft', stage.needs));
    card.append(head);
    const rows = this.data.rows.filter((row) => row.stage === stage.id);
    const jobs = make('ul', 'wh-graph-jobs');
    rows.slice(0, MOST_JOBS).forEach((row) => {
      const item = make('li');
      row.inGraph = this.pick('job-' + row.id, row, row.title, 'wh-graph-job');
      item.append(row.inGraph);
      jobs.append(item);
    });
    if (rows.length > MOST_JOBS) jobs.append(make('li', 'wh-small wh-soft', '+ ' + (rows.length - MOST_JOBS)));
    card.append(jobs);
    return card;
  }

  // a part of the graph: a button that says why, or plain words on a wall
  pick(id, part, title, className) {
    const box = make(this.data.wall ? 'span' : 'button', className);
    box.id = this.data.prefix + id;
    if (!this.data.wall) {
      box.type = 'button';
      box.addEventListener('click', () => this.explain(part));
    }
    box.append(make('strong', '', title));
    part.mark = make('span', 'wh-state');
    box.append(part.mark);
    part.boxes = [...(part.boxes || []).filter((other) => other.isConnected), box];
    return box;
  }

  drawWhy() {
    this.why = make('p', 'wh-why');
    this.why.id = this.data.prefix + 'player-why';
    this.why.setAttribute('role', 'status');
    // in a live room the run has not come to that yet
    this.why.textContent = this.chosen ? this.chosen.why : this.data.live ? '' : this.data.why;
    this.why.hidden = !this.why.textContent;
    return this.why;
  }

  explain(part) {
    this.chosen = part;
    this.why.textContent = part.why;
    this.why.hidden = false;
    this.at(this.now);
    this.dispatchEvent(new CustomEvent('chosen', { detail: { name: part.name } }));
  }

  drawTimeline() {
    const lines = make('div', 'wh-timeline');
    const end = Math.max(1, this.data.end);
    for (const row of this.data.rows) {
      const line = make('button', 'wh-timeline-row');
      line.type = 'button';
      line.id = this.data.prefix + 'row-' + row.id;
      line.append(make('span', 'wh-timeline-name', row.title + (row.agent ? ' · ' + row.agent : '')));
      const track = make('span', 'wh-timeline-track');
      if (row.heldTo > row.heldFrom) track.append(this.bar('wh-bar-held', row.heldFrom, row.heldTo, end));
      if (row.queued >= 0 && row.start > row.queued) track.append(this.bar('wh-bar-queued', row.queued, row.start, end));
      if (row.start >= 0) track.append(this.bar('wh-bar-' + row.look, row.start, row.end, end));
      line.append(track);
      row.state = make('span', 'wh-state');
      line.append(row.state);
      line.addEventListener('click', () => this.explain(row));
      lines.append(line);
    }
    this.cursor = make('span', 'wh-timeline-now');
    const over = make('div', 'wh-timeline-over');
    over.append(this.cursor);
    lines.append(over);
    return lines;
  }

  bar(className, from, to, end) {
    const bar = make('span', 'wh-bar ' + className);
    bar.style.insetInlineStart = 100 * from / end + '%';
    bar.style.width = Math.max(0.4, 100 * (to - from) / end) + '%';
    return bar;
  }

  drawLog() {
    this.log = make('ol', 'wh-log');
    this.log.id = this.data.prefix + 'player-log';
    this.log.setAttribute('aria-label', this.data.words.log);
    this.log.tabIndex = 0;
    return this.log;
  }

  drawTable() {
    const twin = make('details', 'wh-wide-scroll');
    twin.id = this.data.prefix + 'player-twin';
    const summary = make('summary', '', this.data.words.table);
    summary.id = this.data.prefix + 'player-table';
    const table = make('table', '');
    const head = table.createTHead().insertRow();
    this.data.words.columns.forEach((name) => head.append(make('th', '', name)));
    const body = table.createTBody();
    for (const row of this.data.rows) {
      const line = body.insertRow();
      [row.name, row.agent, this.time(row.queued), this.time(row.start), this.time(row.end), row.word, row.why]
        .forEach((text) => line.append(make('td', '', text)));
    }
    twin.append(summary, table);
    return twin;
  }

  time(ms) {
    if (ms < 0) return '';
    const seconds = Math.round(ms / 1000);
    return two(Math.floor(seconds / 3600)) + ':' + two(Math.floor(seconds / 60) % 60) + ':' + two(seconds % 60);
  }

  // Everything on the screen follows from the recorded times and this moment.
  at(time) {
    this.now = Math.max(0, Math.min(this.data.end, time));
    this.slider.value = this.now >= this.data.end ? this.slider.max : this.now;
    this.slider.setAttribute('aria-valuetext', this.time(this.now));
    this.clock.textContent = this.time(this.now);
    this.data.stages.forEach((stage) => this.showStage(stage));
    this.data.rows.forEach((row) => this.showRow(row));
    this.cursor.style.insetInlineStart = 100 * this.now / Math.max(1, this.data.end) + '%';
    this.showLog();
  }

  showStage(stage) {
    const words = this.data.words;
    const now = this.now;
    const look = stage.end >= 0 && now >= stage.end ? stage.look
      : stage.start >= 0 && now >= stage.start ? 'running' : stage.ready >= 0 && now >= stage.ready ? 'waiting' : 'later';
    this.state(stage.mark, look, look === 'waiting' ? stage.waits : look === stage.look ? stage.word : words[look]);
    stage.card.dataset.look = look;
    stage.boxes.forEach((box) => box.toggleAttribute('data-chosen', this.chosen === stage));
  }

  showRow(row) {
    const words = this.data.words;
    const now = this.now;
    const look = row.end >= 0 && row.start >= 0 && now >= row.end ? row.look
      : row.start >= 0 && now >= row.start ? 'running'
        : row.queued >= 0 && now >= row.queued ? 'waiting' : row.start < 0 && now >= this.data.end ? row.look : 'later';
    const word = look === row.look ? row.word : look === 'waiting' ? words.queued : words[look];
    this.state(row.state, look, word);
    if (row.mark) {
      row.mark.className = 'wh-state wh-state-' + look;
      row.mark.textContent = ICONS[look];
      row.mark.append(make('span', 'wh-sr', ' ' + word));
      row.boxes.forEach((box) => box.toggleAttribute('data-chosen', this.chosen === row));
    }
  }

  state(element, look, word) {
    element.className = 'wh-state wh-state-' + look;
    element.textContent = ICONS[look] + ' ' + word;
  }

  showLog() {
    const rows = this.chosen?.steps ? [this.chosen] : this.data.rows;
    const lines = rows.flatMap((row) => row.steps
      .filter((step) => step.start <= this.now && row.start <= this.now && row.start >= 0)
      .map((step) => ({ at: step.start, text: row.title + ' · ' + (this.now >= step.end ? step.log : step.begun), look: this.now >= step.end ? step.look : 'running' })));
    lines.sort((a, b) => a.at - b.at);
    const shown = lines.slice(-MOST_LINES);
    const key = shown.length + shown.map((line) => line.text).join();
    if (key === this.log.key) return;
    this.log.key = key;
    this.log.replaceChildren(...shown.map((line) => {
      const item = make('li', 'wh-log-' + line.look);
      item.append(make('span', 'wh-soft', this.time(line.at) + ' '), make('span', '', ICONS[line.look] + ' ' + line.text));
      return item;
    }));
    this.log.scrollTop = this.log.scrollHeight;
  }

  toggle() { if (this.playing) this.pause(); else this.play(); }

  play() {
    if (this.now >= this.data.end) this.now = 0;
    this.playing = true;
    if (this.playButton) this.playButton.textContent = this.data.words.pause;
    let last = performance.now();
    const frame = (time) => {
      if (!this.playing) return;
      if (!still()) {
        this.at(this.now + (time - last) * this.speed * this.data.end / WHOLE);
        last = time;
      } else if (time - last > HOP / this.speed) {
        this.at(this.moments.find((moment) => moment > this.now) ?? this.data.end);
        last = time;
      }
      if (this.now >= this.data.end) this.pause(); else requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  }

  pause() {
    this.playing = false;
    if (this.playButton && this.data) this.playButton.textContent = this.data.words.play;
  }

  faster() {
    this.speed = SPEEDS[(SPEEDS.indexOf(this.speed) + 1) % SPEEDS.length];
    this.showSpeed();
  }

  showSpeed() {
    this.speedButton.textContent = this.speed + '×';
    this.speedButton.setAttribute('aria-label', this.data.words.speed + ' ' + this.speed + '×');
  }

  step(direction) {
    this.pause();
    const next = direction > 0 ? this.moments.find((moment) => moment > this.now) : this.moments.findLast((moment) => moment < this.now);
    if (next !== undefined) this.at(next);
  }

  key(event) {
    if (this.data.live || this.data.wall || event.target.id === 'player-seek' || event.ctrlKey || event.altKey || event.metaKey) return;
    const actions = {
      ArrowRight: () => this.step(1),
      ArrowLeft: () => this.step(-1),
      Home: () => { this.pause(); this.at(0); },
      End: () => { this.pause(); this.at(this.data.end); }
    };
    if (actions[event.key]) { event.preventDefault(); actions[event.key](); }
  }
}

customElements.define('wh-run-player', RunPlayer);

// How long somebody has been waited for, and how long it still goes on: counted here, so that no screen has to be told each second.
class Waiting extends HTMLElement {
  connectedCallback() {
    this.from = performance.now();
    this.tick();
    this.timer = setInterval(() => this.tick(), 1000);
  }

  disconnectedCallback() { clearInterval(this.timer); }

  tick() {
    const gone = performance.now() - this.from;
    const minutes = (ms) => Math.floor(Math.max(0, ms) / 60000) + ':' + two(Math.floor(Math.max(0, ms) / 1000) % 60);
    const since = minutes(Number(this.dataset.since) + gone);
    const left = this.dataset.left === undefined ? '' : this.dataset.before + minutes(Number(this.dataset.left) - gone);
    this.textContent = this.dataset.words + since + left;
  }
}

customElements.define('wh-waiting', Waiting);
