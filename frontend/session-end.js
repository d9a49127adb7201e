// Says two minutes before a session ends that it does: after so many seconds whatever happens (`left`), or after so many without
// a click or a text that was sent (`idle`). What the server is asked counts; heartbeats do not. The words come from the server.
const WARNING = 120;

class SessionEnd extends HTMLElement {
  static observedAttributes = ['left', 'idle'];

  connectedCallback() {
    this.observer = new PerformanceObserver((list) => {
      if (list.getEntries().some((entry) => entry.name.includes('v-r=uidl'))) this.asked();
    });
    this.observer.observe({ type: 'resource' });
    this.asked();
  }

  disconnectedCallback() {
    this.observer?.disconnect();
    clearTimeout(this.timer);
  }

  attributeChangedCallback(name) {
    if (name === 'left') this.began = Date.now();
    if (this.isConnected) this.look();
  }

  asked() {
    this.active = Date.now();
    this.look();
  }

  look() {
    clearTimeout(this.timer);
    const passed = (since) => (Date.now() - since) / 1000;
    const end = Number(this.getAttribute('left')) - passed(this.began);
    const idle = Number(this.getAttribute('idle')) - passed(this.active);
    const state = end <= WARNING ? 'end' : idle <= WARNING ? 'idle' : '';
    if (this.getAttribute('state') !== state) this.setAttribute('state', state);
    const next = state === 'end' ? 60 : state === 'idle' ? end - WARNING : Math.min(end, idle) - WARNING;
    // a laptop that slept must notice soon after it woke up
    this.timer = setTimeout(() => this.look(), Math.min(Math.max(next, 0.2), 30) * 1000);
  }
}

if (!customElements.get('wh-session-end')) customElements.define('wh-session-end', SessionEnd);
