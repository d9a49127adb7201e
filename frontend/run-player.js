// Plays a recorded run: graph, timeline, log lines, at any moment. All words and all rules come from the server with the run.
const SPEEDS = [1, 4, 16];
// At speed 1 a whole run lasts this long, whatever its length in simulated time.
const WHOLE = 24000;
const ICONS = { passed: '✓', failed: '✕', running: '▶', waiting: '◆', skipped: '»', canceled: '–', later: '·' };

const make = (name, className, text) => {
  const element = document.createElement(name);
  if (className) element.className = className;
  if (text !== undefined) element.textContent = text;
  return element;
};

class RunPlayer extends HTMLElement {
  connectedCallback() {
    this.addEventListener('keydown', event => this.key(event));
    if (this.data) this.draw();
  }

  disconnectedCallback() { this.pause(); }

  set run(run) {
    const first = !this.data;
    this.data = run;
    this.now = first || run.restart ? (run.showEnd ? run.end : 0) : Math.min(this.now, run.end);
    this.moments = [...new Set([0, run.end, ...run.stages.flatMap(s => [s.ready, s.asked, s.start, s.end]),
      ...run.rows.flatMap(r => [r.queued, r.start, r.end, ...r.steps.flatMap(s => [s.start, s.end])])])]
      .filter(time => time >= 0).sort((a, b) => a - b);
    if (this.isConnected) this.draw();
    if (run.playNow) this.play();
  }

  draw() {
    const words = this.data.words;
    this.replaceChildren();
    const bar = make('div', 'wh-row wh-player-bar');
    this.playButton = this.button('player-play', words.play, () => this.toggle());
    this.stepBack = this.button('player-back', words.back, () => this.step(-1));
    this.stepOn = this.button('player-step', words.step, () => this.step(1));
    this.speed = this.speed || 1;
    this.speedButton = this.button('player-speed', this.speed + '×', () => this.faster());
    this.speedButton.setAttribute('aria-label', words.speed);
    this.clock = make('output', 'wh-player-clock');
    this.clock.id = 'player-clock';
    this.slider = make('input', 'wh-player-seek');
    Object.assign(this.slider, { type: 'range', min: 0, max: Math.ceil(this.data.end / 1000) * 1000, step: 1000, id: 'player-seek' });
    this.slider.setAttribute('aria-label', words.seek);
    this.slider.addEventListener('input', () => { this.pause(); this.at(Number(this.slider.value)); });
    bar.append(this.playButton, this.stepBack, this.stepOn, this.speedButton, this.clock, this.slider);
    this.append(bar, this.drawGraph(), this.drawWhy(), this.drawTimeline(), this.drawLog(), this.drawTable());
    this.at(this.now);
  }

  button(id, text, action) {
    const button = make('button', 'wh-player-button', text);
    button.id = id;
    button.type = 'button';
    button.addEventListener('click', action);
    return button;
  }

  drawGraph() {
    const graph = make('div', 'wh-graph');
    graph.setAttribute('role', 'list');
    const levels = Math.max(0, ...this.data.stages.map(stage => stage.level)) + 1;
    for (let level = 0; level < levels; level++) {
      const column = make('div', 'wh-graph-level');
      column.setAttribute('role', 'presentation');
      this.data.stages.filter(stage => stage.level === level).forEach(stage => column.append(this.drawStage(stage)));
      graph.append(column);
    }
    return graph;
  }

  drawStage(stage) {
    const item = make('div', 'wh-graph-item');
    item.setAttribute('role', 'listitem');
    const box = make('button', 'wh-graph-stage');
    box.type = 'button';
    box.id = 'stage-' + stage.id;
    box.append(make('strong', '', stage.title));
    stage.state = make('span', 'wh-state');
    box.append(stage.state);
    if (stage.needs) box.append(make('span', 'wh-small wh-soft', stage.needs));
    box.addEventListener('click', () => this.explain(stage));
    stage.box = box;
    item.append(box);
    return item;
  }

  drawWhy() {
    this.why = make('p', 'wh-why');
    this.why.id = 'player-why';
    this.why.setAttribute('role', 'status');
    this.why.textContent = this.data.why;
    return this.why;
  }

  explain(part) {
    this.why.textContent = part.why;
    this.chosen = part.steps ? part : null;
    this.at(this.now);
  }

  drawTimeline() {
    const lines = make('div', 'wh-timeline');
    const end = Math.max(1, this.data.end);
    for (const row of this.data.rows) {
      const line = make('button', 'wh-timeline-row');
      line.type = 'button';
      line.id = 'row-' + row.name;
      line.append(make('span', 'wh-timeline-name', row.title + (row.agent ? ' · ' + row.agent : '')));
      const track = make('span', 'wh-timeline-track');
      if (row.start > row.queued) track.append(this.bar('wh-bar-queued', row.queued, row.start, end));
      if (row.start >= 0) {
        row.bar = this.bar('wh-bar-' + row.look, row.start, row.end, end);
        track.append(row.bar);
      }
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
    this.log.id = 'player-log';
    this.log.setAttribute('aria-label', this.data.words.log);
    this.log.tabIndex = 0;
    return this.log;
  }

  drawTable() {
    const twin = make('details', 'wh-wide-scroll');
    const summary = make('summary', '', this.data.words.table);
    summary.id = 'player-table';
    const table = make('table', '');
    const head = table.createTHead().insertRow();
    this.data.words.columns.forEach(name => head.append(make('th', '', name)));
    const body = table.createTBody();
    for (const row of this.data.rows) {
      const line = body.insertRow();
      [row.name, row.agent, this.time(row.queued), this.time(row.start), this.time(row.end), row.word, row.why]
        .forEach(text => line.append(make('td', '', text)));
    }
    twin.append(summary, table);
    return twin;
  }

  time(ms) {
    if (ms < 0) return '';
    const seconds = Math.round(ms / 1000);
    const two = number => String(number).padStart(2, '0');
    return two(Math.floor(seconds / 3600)) + ':' + two(Math.floor(seconds / 60) % 60) + ':' + two(seconds % 60);
  }

  // Everything on the screen follows from the recorded times and this moment.
  at(time) {
    this.now = Math.max(0, Math.min(this.data.end, time));
    this.slider.value = this.now >= this.data.end ? this.slider.max : this.now;
    this.slider.setAttribute('aria-valuetext', this.time(this.now));
    this.clock.textContent = this.time(this.now);
    const words = this.data.words;
    for (const stage of this.data.stages) {
      const look = stage.end >= 0 && this.now >= stage.end ? stage.look
        : stage.start >= 0 && this.now >= stage.start ? 'running'
          : stage.ready >= 0 && this.now >= stage.ready ? 'waiting' : 'later';
      this.state(stage.state, look, look === stage.look ? stage.word : look === 'waiting' ? stage.waits : words[look]);
      stage.box.dataset.look = look;
    }
    for (const row of this.data.rows) {
      const look = row.end >= 0 && row.start >= 0 && this.now >= row.end ? row.look
        : row.start >= 0 && this.now >= row.start ? 'running'
          : row.queued >= 0 && this.now >= row.queued ? 'waiting' : row.start < 0 && this.now >= this.data.end ? row.look : 'later';
      this.state(row.state, look, look === row.look ? row.word : look === 'waiting' ? words.queued : words[look]);
    }
    this.cursor.style.insetInlineStart = 100 * this.now / Math.max(1, this.data.end) + '%';
    this.showLog();
  }

  state(element, look, word) {
    element.className = 'wh-state wh-state-' + look;
    element.textContent = ICONS[look] + ' ' + word;
  }

  showLog() {
    const rows = this.chosen ? [this.chosen] : this.data.rows;
    const lines = rows.flatMap(row => row.steps.filter(step => step.start <= this.now && row.start <= this.now && row.start >= 0)
      .map(step => ({ at: step.start, text: row.title + ' · ' + (this.now >= step.end ? step.log : step.begun), look: this.now >= step.end ? step.look : 'running' })));
    lines.sort((a, b) => a.at - b.at);
    this.log.replaceChildren(...lines.slice(-60).map(line => {
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
    this.playButton.textContent = this.data.words.pause;
    let last = performance.now();
    const frame = time => {
      if (!this.playing) return;
      this.at(this.now + (time - last) * this.speed * this.data.end / WHOLE);
      last = time;
      if (this.now >= this.data.end) this.pause(); else requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  }

  pause() {
    const was = this.playing;
    this.playing = false;
    if (this.playButton && this.data) this.playButton.textContent = this.data.words.play;
    if (was && this.data && this.now >= this.data.end) this.dispatchEvent(new CustomEvent('played'));
  }

  faster() {
    this.speed = SPEEDS[(SPEEDS.indexOf(this.speed) + 1) % SPEEDS.length];
    this.speedButton.textContent = this.speed + '×';
  }

  step(direction) {
    this.pause();
    const next = direction > 0 ? this.moments.find(moment => moment > this.now) : this.moments.findLast(moment => moment < this.now);
    if (next !== undefined) this.at(next);
  }

  key(event) {
    if (event.target.id === 'player-seek' || event.ctrlKey || event.altKey || event.metaKey) return;
    const actions = { ArrowRight: () => this.step(1), ArrowLeft: () => this.step(-1), Home: () => this.at(0), End: () => this.at(this.data.end) };
    if (actions[event.key]) { event.preventDefault(); actions[event.key](); }
  }
}

customElements.define('wh-run-player', RunPlayer);
