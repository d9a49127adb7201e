// What was typed is kept in this tab until the server says that it has it; it survives a reload and a lost line.
const draftKey = (key) => `wh-draft:${key}`;

document.addEventListener('input', (event) => {
  const path = event.composedPath().filter((node) => node instanceof Element);
  const field = path.find((node) => node.hasAttribute('data-draft'));
  const text = event.composedPath()[0].value;
  if (field && typeof text === 'string') sessionStorage.setItem(draftKey(field.getAttribute('data-draft')), text);
}, true);

window.wheelhouseDrafts = {
  restore(field, key) {
    const draft = sessionStorage.getItem(draftKey(key));
    if (draft !== null && field && draft !== field.value) {
      field.value = draft;
      // the server listens to one of them
      field.dispatchEvent(new CustomEvent('input', { bubbles: true }));
      field.dispatchEvent(new CustomEvent('change', { bubbles: true }));
    }
  },
  saved(key, text) {
    if (sessionStorage.getItem(draftKey(key)) === text) sessionStorage.removeItem(draftKey(key));
  },
  forget(key) {
    sessionStorage.removeItem(draftKey(key));
  },
};
