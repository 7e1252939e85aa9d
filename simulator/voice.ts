import { spawn, spawnSync } from 'node:child_process'
import type { Spoken } from './speech.ts'

/** Speaks one piece of a reply; `stop` cuts it off. */
export interface Voice {
  readonly speak: (part: Pick<Spoken, 'text' | 'rate' | 'whispered'>) => {
    readonly done: Promise<void>
    readonly stop: () => void
  }
}

/** A program that speaks: its arguments for a voice and a pace in words a minute. It reads the text. */
interface Program {
  readonly command: string
  readonly probe: readonly string[]
  readonly here: boolean
  readonly args: (voice: string | undefined, pace: number, whispered: boolean) => readonly string[]
}

const PACE = 136 // what espeak-ng calls 136 is 158 words a minute, Alexa's pace, measured
const PROGRAMS: readonly Program[] = [
  {
    command: 'espeak-ng',
    probe: ['--version'],
    here: true,
    args: (voice = 'default', pace, whispered) => [
      ...['-v', whispered ? `${voice}+whisper` : voice],
      ...['-s', String(pace), '--stdin'],
    ],
  },
  {
    command: 'say',
    probe: ['-v', '?'],
    here: process.platform === 'darwin', // elsewhere `say` is another program
    args: (voice, pace) => [...(voice ? ['-v', voice] : []), '-r', String(pace + 20), '-f', '-'],
  },
]

/** The first program on this machine that can speak, or null. `names` is program → its voice. */
export function findVoice(names: Readonly<Record<string, string>>): Voice | null {
  const program = PROGRAMS.find(
    ({ command, probe, here }) => here && spawnSync(command, probe).status === 0,
  )
  if (program === undefined) return null
  return {
    speak({ text, rate, whispered }) {
      const pace = Math.round((PACE * rate) / 100)
      const args = program.args(names[program.command], pace, whispered)
      const child = spawn(program.command, args, { stdio: ['pipe', 'ignore', 'ignore'] })
      const done = new Promise<void>((resolve) => {
        child.on('close', () => resolve())
        child.on('error', () => resolve())
      })
      child.stdin.on('error', () => {}) // it was stopped before it had read everything
      child.stdin.end(text)
      return { done, stop: () => child.kill() }
    },
  }
}
