/* A table of a form that grows: what is written is in sight, and one line more at a time. */

/** Brings every line that has something in it into sight. */
export function openRows(root) {
  root.querySelectorAll('[data-rows]').forEach((table) => {
    const rows = [...table.children];
    const last = rows.findLastIndex((row) => [...row.querySelectorAll('[data-field]')].some((field) => field.value !== ''));
    rows.slice(0, last + 1).forEach((row) => { row.hidden = false; });
    settle(table);
  });
}

/** True if the press was for one more line. */
export function oneMore(event) {
  const more = event.target.closest('[data-more]');
  if (!more) return false;
  const table = more.parentElement.querySelector('[data-rows]');
  const next = [...table.children].find((row) => row.hidden);
  if (next) {
    next.hidden = false;
    next.querySelector('[data-field]').focus();
  }
  settle(table);
  return true;
}

function settle(table) {
  const more = table.parentElement.querySelector('[data-more]');
  if (more) more.hidden = [...table.children].every((row) => !row.hidden);
}
