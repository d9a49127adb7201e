// Cards that were written here and that the server has not confirmed yet. They outlive a reload and a lost line; each has a key
// of its own, so that one that arrives twice is there once.
const RETRY = 6000;

function freshKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

export class Outbox {
  /**
   * @param name of the place in this tab's memory
   * @param send gives a promise of the server's sentence, empty if the card is kept
   * @param changed runs when something came or went
   * @param refused gets the card and the sentence
   */
  constructor(name, send, changed, refused) {
    this.name = `wh-outbox:${name}`;
    this.send = send;
    this.changed = changed;
    this.refused = refused;
    this.cards = JSON.parse(sessionStorage.getItem(this.name) ?? '[]');
    this.triedAt = new Map();
  }

  add(column, text, squad) {
    const card = { key: freshKey(), column, text, squad };
    this.cards.push(card);
    this.keep();
    this.flush();
  }

  /** Sends what was not sent, or not answered for a while. */
  flush() {
    const now = performance.now();
    for (const card of [...this.cards]) {
      if (now - (this.triedAt.get(card.key) ?? -RETRY) < RETRY) continue;
      this.triedAt.set(card.key, now);
      Promise.resolve(this.send(card)).then((says) => this.answered(card, says), () => {});
    }
  }

  answered(card, says) {
    if (!this.cards.some((one) => one.key === card.key)) return;
    this.remove(card.key);
    if (says) this.refused(card, says);
  }

  /** The server shows these: they have arrived. */
  arrived(has) {
    for (const card of [...this.cards]) if (has(card.key)) this.remove(card.key);
  }

  remove(key) {
    this.cards = this.cards.filter((card) => card.key !== key);
    this.keep();
  }

  keep() {
    if (this.cards.length > 0) sessionStorage.setItem(this.name, JSON.stringify(this.cards));
    else sessionStorage.removeItem(this.name);
    this.changed();
  }
}
