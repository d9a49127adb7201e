// A clock that ticks once when it is asked to, so that a slow server is never asked twice. No words, no rules.
class Ticker extends HTMLElement {
  after(ms) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.dispatchEvent(new CustomEvent('tick')), ms);
  }

  stop() { clearTimeout(this.timer); }

  disconnectedCallback() { this.stop(); }
}

customElements.define('wh-ticker', Ticker);
