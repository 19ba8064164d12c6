/** Small texts that outlive a reload, as a port: `localStorage`, or a map in tests. Never throws. */
export interface Keep {
  get(key: string): string | null
  set(key: string, text: string): void
  drop(key: string): void
  keys(): readonly string[]
}

/** Storage may be full or forbidden; what is typed then lives as long as the page. */
export function createBrowserKeep(storage: () => Storage): Keep {
  const memory = new Map<string, string>()
  const tried = <T>(action: (it: Storage) => T): T | undefined => {
    try {
      return action(storage())
    } catch {
      return undefined
    }
  }
  return {
    get: (key) => tried((it) => it.getItem(key)) ?? memory.get(key) ?? null,
    set: (key, text) => {
      memory.set(key, text)
      tried((it) => it.setItem(key, text))
    },
    drop: (key) => {
      memory.delete(key)
      tried((it) => it.removeItem(key))
    },
    keys: () => [...new Set([...(tried((it) => Object.keys(it)) ?? []), ...memory.keys()])],
  }
}

export function createMemoryKeep(): Keep {
  const memory = new Map<string, string>()
  return {
    get: (key) => memory.get(key) ?? null,
    set: (key, text) => void memory.set(key, text),
    drop: (key) => void memory.delete(key),
    keys: () => [...memory.keys()],
  }
}
