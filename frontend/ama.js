// Only this browser remembers which questions without a name are its own: a random receipt for each, of which the server keeps a
// hash. "next" is the receipt of the question that is being typed; it outlives a reload, so that a question that was sent just
// before the line broke is not asked twice.
const KEPT = 60;
const keyOf = (series) => `wh-ama:${series}`;

function read(series) {
  try {
    const kept = JSON.parse(localStorage.getItem(keyOf(series)) ?? '{}');
    return { used: Array.isArray(kept.used) ? kept.used : [], next: kept.next };
  } catch {
    return { used: [] };
  }
}

function write(series, kept) {
  try {
    localStorage.setItem(keyOf(series), JSON.stringify({ used: kept.used.slice(-KEPT), next: kept.next }));
  } catch {
    // a browser that keeps nothing: the questions are asked all the same, and nobody finds them again
  }
}

window.wheelhouseReceipts = {
  // what this browser holds; the last one is for the question that comes next
  open(series, fresh) {
    const kept = read(series);
    kept.next ??= fresh;
    write(series, kept);
    return JSON.stringify([...kept.used, kept.next]);
  },
  // the last one is used now
  used(series, receipt, fresh) {
    const kept = read(series);
    if (!kept.used.includes(receipt)) kept.used.push(receipt);
    kept.next = fresh;
    write(series, kept);
  },
};

// Ctrl and Enter ask, from within the field: leaving it first tells the server what stands in it
document.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  const path = event.composedPath();
  if (!path.some((node) => node instanceof Element && node.id === 'ask-text')) return;
  event.preventDefault();
  path[0].blur();
  document.getElementById('ask-send')?.click();
});
