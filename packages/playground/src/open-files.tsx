import type { Action } from './model.js'

type Dispatch = (action: Action) => void

/** Larger files are logs and data. */
const MAX_BYTES = 5_000_000

async function readFiles(list: FileList | null, dispatch: Dispatch): Promise<void> {
  const chosen = [...(list ?? [])].filter(({ size }) => size <= MAX_BYTES)
  const files = await Promise.all(chosen.map(async (file) => ({ name: file.name, text: await file.text() })))
  dispatch({ type: 'add', files })
}

/** Reads files of this computer, which stay in the page. */
export function OpenFiles({ dispatch }: { readonly dispatch: Dispatch }) {
  return (
    <label class="button">
      Open…
      <input
        type="file"
        multiple
        class="hidden"
        onChange={({ currentTarget }) => {
          void readFiles(currentTarget.files, dispatch)
        }}
      />
    </label>
  )
}
