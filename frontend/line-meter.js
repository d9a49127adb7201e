/* Measures how a screen hears the house: how long a question takes, whether a stream comes through, and whether Vaadin's own parts
   come by a WebSocket (else it asks over HTTP, which the browser lists). It has no words: the server puts them on the page. */
const EVERY = 3000;
const PATIENCE = 4000;

class WhLineMeter extends HTMLElement {
  connectedCallback() {
    const base = `/open/w/${this.getAttribute('code')}`;
    this.source = new EventSource(`${base}/stream?seat=check`);
    this.source.addEventListener('podium', () => { this.stream = true; });
    this.timer = setInterval(() => this.measure(base), EVERY);
    setTimeout(() => this.measure(base), 500);
  }

  disconnectedCallback() {
    clearInterval(this.timer);
    this.source?.close();
  }

  async measure(base) {
    const began = performance.now();
    let took = -1;
    try {
      const answer = await fetch(`${base}/state?seat=check&screen=check`, { signal: AbortSignal.timeout(PATIENCE), cache: 'no-store' });
      if (answer.ok) took = Math.round(performance.now() - began);
    } catch { /* no net: said as such */ }
    const asks = performance.getEntriesByType('resource').some((entry) => entry.name.includes('v-r=push'));
    this.dispatchEvent(new CustomEvent('wh-measured', { detail: { took, stream: this.stream ?? false, socket: !asks } }));
  }
}

if (!customElements.get('wh-line-meter')) customElements.define('wh-line-meter', WhLineMeter);
