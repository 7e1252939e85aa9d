import type { Interface } from 'node:readline'

/** Lines as they are typed or piped in. */
export interface Inbox {
  /** The next line; null when it does not come within so many seconds, or when there are no more. */
  readonly next: (seconds?: number) => Promise<string | null>
  /** Is a line waiting? Those that were piped in together all are. */
  readonly waiting: () => Promise<boolean>
  readonly ended: () => boolean
}

/** Keeps the lines that nobody has asked for yet. */
export function createInbox(lines: Interface): Inbox {
  const queue: string[] = []
  let ended = false
  let wake = () => {}
  lines.on('line', (line) => {
    queue.push(line)
    wake()
  })
  lines.on('close', () => {
    ended = true
    wake()
  })
  return {
    async next(seconds) {
      if (queue.length === 0 && !ended) {
        await new Promise<void>((resolve) => {
          const timer = seconds === undefined ? undefined : setTimeout(resolve, seconds * 1000)
          wake = () => {
            clearTimeout(timer)
            resolve()
          }
        })
      }
      return queue.shift() ?? null
    },
    async waiting() {
      await new Promise((resolve) => setImmediate(resolve))
      return queue.length > 0
    },
    ended: () => ended && queue.length === 0,
  }
}
