// A YAML editor: CodeMirror with problems in the margin. The text survives a reload under the key given; words come from the server.
import { EditorState } from '@codemirror/state';
import { EditorView, keymap, lineNumbers, drawSelection, highlightActiveLine } from '@codemirror/view';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { syntaxHighlighting, defaultHighlightStyle, indentUnit } from '@codemirror/language';
import { setDiagnostics, lintGutter, lintKeymap } from '@codemirror/lint';
import { yaml } from '@codemirror/lang-yaml';
import { autocompletion, completionKeymap } from '@codemirror/autocomplete';

const PAUSE = 250;

class CodeEditor extends HTMLElement {
  connectedCallback() {
    if (this.view) return;
    this.words = this.words || [];
    // said plainly: inside a fold it would take the shadow of the fold for its page, and lose its look
    this.view = new EditorView({ parent: this, root: document, state: this.fresh(this.pending ?? '') });
    if (this.pendingProblems) this.problems = this.pendingProblems;
  }

  fresh(text) {
    return EditorState.create({
      doc: text,
      extensions: [
        lineNumbers(), history(), drawSelection(), highlightActiveLine(), lintGutter(), yaml(), indentUnit.of('  '),
        syntaxHighlighting(defaultHighlightStyle, { fallback: true }),
        autocompletion({ override: [context => this.complete(context)] }),
        keymap.of([...completionKeymap, ...lintKeymap, ...historyKeymap, ...defaultKeymap]),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ 'aria-label': this.getAttribute('label') || '', tabindex: '0' }),
        EditorView.updateListener.of(update => { if (update.docChanged) this.changed(); })
      ]
    });
  }

  complete(context) {
    const word = context.matchBefore(/[\w.$-]*/);
    if (!word || (word.from === word.to && !context.explicit)) return null;
    return { from: word.from, options: this.words.map(label => ({ label })) };
  }

  changed() {
    if (this.silent) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.tell(), PAUSE);
  }

  tell() {
    const text = this.view.state.doc.toString();
    if (this.storageKey) { try { localStorage.setItem(this.storageKey, text); } catch (e) { /* private mode: nothing to keep it in */ } }
    this.dispatchEvent(new CustomEvent('text-changed', { detail: { text } }));
  }

  // Shows a text; with a key, what was typed here before wins over it.
  show(text, key, fromStart) {
    this.storageKey = key;
    let kept = null;
    try { kept = key ? localStorage.getItem(key) : null; } catch (e) { /* as above */ }
    if (fromStart && key) { try { localStorage.removeItem(key); } catch (e) { /* as above */ } kept = null; }
    const wanted = kept ?? text;
    if (!this.view) { this.pending = wanted; return; }
    this.silent = true;
    this.view.setState(this.fresh(wanted));
    this.silent = false;
    if (kept !== null && kept !== text) this.tell();
  }

  set problems(list) {
    this.pendingProblems = list;
    if (!this.view) return;
    const doc = this.view.state.doc;
    const marks = (list || []).filter(one => one.line <= doc.lines).map(one => {
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
}

customElements.define('wh-code-editor', CodeEditor);
