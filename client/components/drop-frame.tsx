/** Takes a file of views wherever it is dropped on the page; while one is held over it, a frame says so. */
import { useEffect, useState } from 'preact/hooks'
import { t } from '../i18n/index.ts'
import { reporting } from '../state/actions/reporting.ts'

export function DropFrame() {
  const [over, setOver] = useState(false)
  useEffect(() => listen(setOver), [])
  return over ? <p class="drop-frame">{t('saved.drop')}</p> : null
}

/** Listens until the returned function is called. */
function listen(setOver: (over: boolean) => void): () => void {
  const hold = (event: DragEvent) => {
    if (!event.dataTransfer?.types.includes('Files')) return
    // Without this the browser would open the file in place of the page.
    event.preventDefault()
    setOver(true)
  }
  const leave = (event: DragEvent) => {
    if (event.relatedTarget === null) setOver(false)
  }
  const drop = (event: DragEvent) => {
    const [file] = event.dataTransfer?.files ?? []
    setOver(false)
    if (!file) return
    event.preventDefault()
    reporting(import('../state/actions/saved-views.ts').then(({ importFile }) => importFile(file)))
  }
  addEventListener('dragover', hold)
  addEventListener('dragleave', leave)
  addEventListener('drop', drop)
  return () => {
    removeEventListener('dragover', hold)
    removeEventListener('dragleave', leave)
    removeEventListener('drop', drop)
  }
}
