// The house's YAML editor, for one text or for the files of a pipeline: CodeMirror with problems in the margin, undo for each file.
// What is typed survives a reload under the key given; words and problems come from the server.
import { EditorState } from '@codemirror/state';
import { EditorView, keymap, lineNumbers, drawSelection, highlightActiveLine } from '@codemirror/view';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { syntaxHighlighting, defaultHighlightStyle, indentUnit } from '@codemirror/language';
import { setDiagnostics, lintGutter, lintKeymap } from '@codemirror/lint';
import { yaml } from '@codemirror/lang-yaml';
import { autocompletion, completionKeymap } from '@codemirror/autocomplete';

const PAUSE = 250;
const MOST_BYTES = 2_000_000;
// which names belong behind which key
const BEHIND = { dependsOn: ['stages', 'jobs'], template: ['files'], environment: ['environments'], condition: ['functions', 'stages', 'jobs'] };

class CodeEditor extends HTMLElement {
  connectedCallback() {
    if (this.view) return;
    this.states = new Map();
    this.words = this.words || {};
    // said plainly: inside a fold it would take the shadow of the fold for its page, and lose its look
    this.view = new EditorView({ parent: this, root: document, state: this.fresh('') });
    if (this.pending) this.load(...this.pending);
  }

  fresh(text) {
    return EditorState.create({
      doc: text,
      extensions: [
        lineNumbers(), history(), drawSelection(), highlightActiveLine(), lintGutter(), yaml(), indentUnit.of('  '),
        syntaxHighlighting(defaultHighlightStyle, { fallback: true }),
        autocompletion({ override: [(context) => this.complete(context)] }),
        keymap.of([{ key: 'Mod-Enter', run: () => this.run() }, ...completionKeymap, ...lintKeymap, ...historyKeymap, ...defaultKeymap]),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ 'aria-label': this.getAttribute('label') || '', tabindex: '0' }),
        EditorView.updateListener.of((update) => { if (update.docChanged) this.changed(); })
      ]
    });
  }

  run() {
    this.tell();
    this.dispatchEvent(new CustomEvent('run-asked'));
    return true;
  }

  complete(context) {
    const word = context.matchBefore(/[\w.$/@-]*/);
    if (!word || (word.from === word.to && !context.explicit)) return null;
    const labels = Array.isArray(this.words) ? this.words
      : this.groupsAt(context.state.doc, context.pos, word.from).flatMap((group) => this.words[group] || []);
    return { from: word.from, options: labels.map((label) => ({ label })) };
  }

  // Behind a key that wants names, only those names; else keys, then everything.
  groupsAt(doc, position, from) {
    const line = doc.lineAt(position);
    const before = doc.sliceString(line.from, from);
    const own = before.match(/(\w+):/g);
    let key = own ? own.at(-1).slice(0, -1) : '';
    for (let number = line.number - 1; !key && number > 0 && number > line.number - 30 && /^\s*-\s*$/.test(before); number--) {
      const above = doc.line(number).text.match(/^\s*(?:-\s+)?(\w+):\s*$/);
      if (above) key = above[1];
      else if (!/^\s*-\s/.test(doc.line(number).text)) break;
    }
    return BEHIND[key] || (key && own ? ['functions', 'stages', 'jobs', 'files', 'environments'] : ['keys']);
  }

  changed() {
    if (this.silent) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.tell(), PAUSE);
  }

  tell() {
    clearTimeout(this.timer);
    const text = this.view.state.doc.toString();
    if (this.path === undefined || this.texts[this.path] === text) return;
    this.texts[this.path] = text;
    this.keep();
    this.dispatchEvent(new CustomEvent('text-changed', { detail: { path: this.path, text } }));
  }

  keep() {
    try {
      if (this.storageKey) localStorage.setItem(this.storageKey, JSON.stringify(this.texts));
    } catch (e) { /* private mode, or full: nothing to keep it in */ }
  }

  kept() {
    try {
      return this.storageKey ? JSON.parse(localStorage.getItem(this.storageKey)) : null;
    } catch (e) {
      return null;
    }
  }

  // One text without a name.
  show(text, key, fromStart) { this.load({ text }, 'text', key, fromStart); }

  // Shows files; with a key, what was typed here before wins over them, unless they are wanted from the start.
  load(files, open, key, fromStart) {
    if (!this.view) { this.pending = [files, open, key, fromStart]; return; }
    this.storageKey = key;
    const kept = fromStart ? null : this.kept();
    if (fromStart && key) { try { localStorage.removeItem(key); } catch (e) { /* as above */ } }
    this.texts = { ...(kept || files) };
    this.states.clear();
    this.path = undefined;
    this.open(this.texts[open] === undefined ? Object.keys(this.texts)[0] : open);
    if (kept && JSON.stringify(kept) !== JSON.stringify(files)) this.dispatchEvent(new CustomEvent('restored', { detail: { files: kept } }));
  }

  open(path) {
    if (this.path !== undefined) this.states.set(this.path, this.view.state);
    this.path = path;
    this.silent = true;
    this.view.setState(this.states.get(path) || this.fresh(this.texts[path] ?? ''));
    this.silent = false;
    this.mark();
  }

  // The server added, renamed or took away files; those that stay keep their undo.
  files(files, open) {
    // what is being typed belongs to a file that may have another name by now
    if (files[this.path] === undefined) this.path = undefined;
    this.tell();
    for (const path of this.states.keys()) if (files[path] === undefined) this.states.delete(path);
    this.texts = { ...files };
    this.keep();
    if (this.path !== open) this.open(open);
  }

  set problems(list) {
    this.found = list || [];
    this.mark();
  }

  mark() {
    if (!this.view) return;
    const doc = this.view.state.doc;
    const marks = (this.found || []).filter((one) => (one.file ?? this.path) === this.path && one.line <= doc.lines).map((one) => {
      const line = doc.line(one.line);
      const from = Math.min(line.from + one.column - 1, line.to);
      const rest = line.text.slice(from - line.from).match(/^[\w$.-]+/);
      return { from, to: Math.min(line.to, from + (rest ? rest[0].length : 1)), severity: one.error ? 'error' : 'warning', message: one.says };
    });
    this.view.dispatch(setDiagnostics(this.view.state, marks));
  }

  goTo(line, column) {
    const doc = this.view.state.doc;
    const at = doc.line(Math.min(line, doc.lines));
    this.view.dispatch({ selection: { anchor: Math.min(at.to, at.from + column - 1) }, scrollIntoView: true });
    this.view.focus();
  }

  // Files of the person's own machine; they go nowhere but to this page's server, and only while they are played.
  fromDisk() {
    if (!this.input) {
      this.input = document.createElement('input');
      Object.assign(this.input, { type: 'file', multiple: true, accept: '.yml,.yaml', hidden: true, id: 'lab-disk' });
      this.input.addEventListener('change', () => this.take([...this.input.files]));
      this.append(this.input);
    }
    this.input.value = '';
    this.input.click();
  }

  async take(list) {
    const files = {};
    for (const file of list) {
      if (file.size <= MOST_BYTES) files[file.webkitRelativePath || file.name] = await file.text();
      else this.dispatchEvent(new CustomEvent('too-large', { detail: { name: file.name } }));
    }
    if (Object.keys(files).length) this.dispatchEvent(new CustomEvent('from-disk', { detail: { files } }));
  }
}

customElements.define('wh-code-editor', CodeEditor);

// the button that opens files must do so in the click itself, or the browser does not let it
document.addEventListener('click', (event) => {
  const button = event.target instanceof Element && event.target.closest('[data-opens-files]');
  if (button) document.querySelector('wh-code-editor')?.fromDisk();
});
