// A countdown that does not ask this machine's clock what time it is: the server says how much is left, and a steady counter
// goes on from there. After sleep, when that counter may have stood still, the server is asked again.
class WhCountdown extends HTMLElement {
  connectedCallback() {
    this.away = new AbortController();
    const again = () => !document.hidden && this.isRunning && this.dispatchEvent(new CustomEvent('wh-again'));
    for (const what of ['visibilitychange', 'resume']) document.addEventListener(what, again, { signal: this.away.signal });
    for (const what of ['pageshow', 'online']) window.addEventListener(what, again, { signal: this.away.signal });
    this.timer = setInterval(() => this.draw(), 200);
    this.draw();
  }

  disconnectedCallback() {
    clearInterval(this.timer);
    this.away.abort();
  }

  get isRunning() { return this.ends !== undefined; }

  /** Milliseconds from now; null for no countdown. */
  run(rest) {
    this.ends = rest === null ? undefined : performance.now() + rest;
    this.hidden = !this.isRunning;
    this.wasOver = rest === 0;
    this.draw();
  }

  draw() {
    if (!this.isRunning) return;
    const rest = Math.max(0, this.ends - performance.now());
    const seconds = Math.ceil(rest / 1000);
    const shown = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
    const text = seconds === 0 ? this.getAttribute('over-says') : shown;
    if (this.textContent !== text) this.textContent = text;
    this.toggleAttribute('over', seconds === 0);
    this.toggleAttribute('soon', seconds > 0 && seconds <= 30);
    if (seconds === 0 && !this.wasOver) {
      this.wasOver = true;
      this.dispatchEvent(new CustomEvent('wh-over'));
    }
  }
}

customElements.define('wh-countdown', WhCountdown);
