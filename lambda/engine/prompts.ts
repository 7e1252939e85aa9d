import type { Line } from './line.ts'
import type { Ask } from './turn.ts'

/** A line of the prompts. */
export const say = (key: string, params?: NonNullable<Line['params']>): Line => ({
  key: `prompts.says.${key}`,
  moment: 'talk',
  ...(params && { params }),
})

/** What an exercise is called. */
export const nameOf = (exercise: string): Line => ({
  key: `exercises.${exercise}.name`,
  moment: 'talk',
})

/** The question and the reprompt that stand under one key of content. */
export const askOf = (key: string): Ask => ({
  question: { key: `${key}.question`, moment: 'talk' },
  again: { key: `${key}.again`, moment: 'talk' },
})
