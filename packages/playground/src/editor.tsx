import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { bracketMatching } from '@codemirror/language'
import { lintGutter, lintKeymap, setDiagnostics } from '@codemirror/lint'
import { Compartment, EditorState, type ChangeSpec, type Extension } from '@codemirror/state'
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightSpecialChars,
  keymap,
  lineNumbers,
  type ViewUpdate,
} from '@codemirror/view'
import type { Range } from '@mount-lint/core'
import type { RefObject } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { diagnosticsFor } from './diagnostics.js'
import { colours, languageOf } from './highlighting.js'
import type { Action, OpenFile } from './model.js'
import type { Report } from './report.js'

interface EditorProps {
  readonly file: OpenFile
  /** Changes when the text was changed outside of the editor. */
  readonly revision: number
  /** The report about exactly this text, if there is one. */
  readonly report: Report | undefined
  /** Where the cursor shall go; a new object each time. */
  readonly target: Target | undefined
  readonly dispatch: (action: Action) => void
}

export interface Target {
  readonly name: string
  readonly range: Range
}

const language = new Compartment()

const extensions: Extension = [
  lineNumbers(),
  lintGutter(),
  highlightSpecialChars(),
  history(),
  drawSelection(),
  bracketMatching(),
  highlightActiveLine(),
  colours,
  EditorView.lineWrapping,
  keymap.of([...defaultKeymap, ...historyKeymap, ...lintKeymap]),
]

/** What makes one text of another: all between what both start with and what both end with. */
function changeBetween(before: string, after: string): ChangeSpec {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start++
  let end = 0
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++
  return { from: start, to: before.length - end, insert: after.slice(start, after.length - end) }
}

/** The states of all files that were open, so that each keeps its cursor and what can be undone. */
type States = Map<number, EditorState>

function stateFor({ id, text }: OpenFile, states: States, onUpdate: Extension): EditorState {
  const known = states.get(id) ?? EditorState.create({ doc: text, extensions: [extensions, language.of([]), onUpdate] })
  const shown = known.doc.toString()
  return shown === text ? known : known.update({ changes: changeBetween(shown, text) }).state
}

const labelled = (name: string): Extension =>
  EditorView.contentAttributes.of({ 'aria-label': `Text of ${name}`, 'aria-describedby': 'editor-keys' })

/** Shows a file in the editor, and follows when its text is changed from outside. */
function useFile(
  view: RefObject<EditorView | undefined>,
  { file, revision, dispatch }: EditorProps,
): RefObject<HTMLDivElement | null> {
  const parent = useRef<HTMLDivElement>(null)
  const states = useRef<States>(new Map())
  const shown = useRef(file.id)
  useLayoutEffect(() => {
    const onUpdate = EditorView.updateListener.of(({ docChanged, state }: ViewUpdate) => {
      if (docChanged) dispatch({ type: 'edit', id: shown.current, text: state.doc.toString() })
    })
    if (view.current) states.current.set(shown.current, view.current.state)
    shown.current = file.id
    const state = stateFor(file, states.current, onUpdate)
    if (view.current) view.current.setState(state)
    else if (parent.current) view.current = new EditorView({ state, parent: parent.current })
  }, [file.id])
  useLayoutEffect(() => {
    const text = view.current?.state.doc.toString() ?? file.text
    if (text !== file.text) view.current?.dispatch({ changes: changeBetween(text, file.text) })
  }, [revision])
  return parent
}

export function Editor(props: EditorProps) {
  const { file, report, target, dispatch } = props
  const view = useRef<EditorView>(undefined)
  const parent = useFile(view, props)
  useLayoutEffect(() => {
    let isCurrent = true
    void languageOf(file.name).then((syntax) => {
      if (isCurrent) view.current?.dispatch({ effects: language.reconfigure([syntax, labelled(file.name)]) })
    })
    return () => {
      isCurrent = false
    }
  }, [file.id, file.name])
  useLayoutEffect(() => {
    // Typed since: the next report comes soon.
    if (view.current?.state.doc.length !== file.text.length || !report) return
    view.current.dispatch(setDiagnostics(view.current.state, diagnosticsFor(file, report, dispatch)))
  }, [report, file.id])
  useLayoutEffect(() => {
    if (target?.name !== file.name || !view.current) return
    const [anchor, head] = target.range.map((offset) => Math.min(offset, view.current?.state.doc.length ?? 0))
    view.current.dispatch({ selection: { anchor: anchor ?? 0, head: head ?? 0 }, scrollIntoView: true })
    view.current.focus()
  }, [target])
  return (
    <div class="editor">
      <div ref={parent} />
      <p id="editor-keys" class="hidden">
        Press F8 for the next finding, Control+Shift+M for the list of findings, Escape and then Tab to leave the text.
      </p>
    </div>
  )
}
