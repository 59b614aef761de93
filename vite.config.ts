/** How the client is built: from `client/` into `dist/client`, nothing inlined, so that a strict policy holds. */
import { defineConfig, type Plugin } from 'vite'

/** Modules that the page asks for before it shows anything. */
const eager = new Set<string>()

/** Follows the static imports from the page on. */
const findEager: Plugin = {
  name: 'find-eager-modules',
  apply: 'build',
  buildEnd() {
    const visit = (id: string): void => {
      if (eager.has(id)) return
      eager.add(id)
      this.getModuleInfo(id)?.importedIds.forEach(visit)
    }
    for (const id of this.getModuleIds()) if (this.getModuleInfo(id)?.isEntry) visit(id)
  },
}

export default defineConfig({
  root: 'client',
  plugins: [findEager],
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    target: 'es2023',
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      output: {
        // One file: what later parts use as well would be split off into a dozen, which compress worse.
        codeSplitting: { groups: [{ debugName: 'eager', name: (id) => (eager.has(id) ? 'index' : null) }] },
      },
    },
  },
  worker: { format: 'es' },
  server: {
    port: 5173,
    strictPort: true,
    proxy: {
      '/graphql': 'http://127.0.0.1:4000',
      '/health': 'http://127.0.0.1:4000',
      '/export': 'http://127.0.0.1:4000',
    },
  },
})
