import { useRef } from 'preact/hooks'
import { countOf } from './words.js'

interface Tab<Id> {
  readonly id: Id
  readonly label: string
  /** How many findings there are behind it; nothing is shown for none. */
  readonly count?: number
}

interface TabListProps<Id> {
  readonly label: string
  readonly tabs: readonly Tab<Id>[]
  readonly selected: Id
  /** Id of the element that the tabs change. */
  readonly controls: string
  readonly onSelect: (id: Id) => void
}

/** How far each key moves; from the ends as far as it goes. */
const STEPS: Readonly<Record<string, (index: number, count: number) => number>> = {
  ArrowRight: (index, count) => (index + 1) % count,
  ArrowLeft: (index, count) => (index + count - 1) % count,
  Home: () => 0,
  End: (_index, count) => count - 1,
}

/** Tabs as the ARIA patterns describe them: one stop for the Tab key, arrow keys between them. */
export function TabList<Id extends string | number>({ label, tabs, selected, controls, onSelect }: TabListProps<Id>) {
  const list = useRef<HTMLDivElement>(null)
  const move = (event: KeyboardEvent): void => {
    const step = STEPS[event.key]
    const index = tabs.findIndex(({ id }) => id === selected)
    const next = step?.(index, tabs.length)
    const tab = next === undefined ? undefined : tabs[next]
    if (next === undefined || !tab) return
    event.preventDefault()
    onSelect(tab.id)
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus()
  }
  return (
    <div role="tablist" aria-label={label} class="tabs" ref={list} onKeyDown={move}>
      {tabs.map(({ id, label: text, count = 0 }) => (
        <button
          key={id}
          type="button"
          role="tab"
          id={`${controls}-tab-${id}`}
          aria-label={count > 0 ? `${text}, ${countOf(count, 'finding')}` : text}
          aria-selected={id === selected}
          aria-controls={controls}
          tabIndex={id === selected ? 0 : -1}
          onClick={() => {
            onSelect(id)
          }}
        >
          {text}
          {count > 0 && <span class="badge">{count}</span>}
        </button>
      ))}
    </div>
  )
}
