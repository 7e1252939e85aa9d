import { join } from 'node:path'
import { Ajv } from 'ajv'
import type { Problem } from './problem.ts'
import { readJson } from './read-content.ts'

/** What Amazon's own types say of skill.json and of an interaction model, compiled when first asked. */
const shapes = new Map<string, ReturnType<Ajv['compile']>>()

/** Where a file departs from Amazon's types: unknown keys, missing ones, values that are none of theirs. */
export function checkShape(kind: 'Skill' | 'Model', value: unknown, file: string): Problem[] {
  const shape = shapes.get(kind) ?? compile(kind)
  if (shape(value)) return []
  return (shape.errors ?? []).map(({ instancePath, message, params }) => ({
    file,
    at: instancePath || '/',
    problem: `${message ?? 'is not Amazon’s shape'} ${JSON.stringify(params)}`,
    cure: `see tools/amazon/${kind}.schema.json`,
  }))
}

function compile(kind: string): ReturnType<Ajv['compile']> {
  const schema = readJson(join(import.meta.dirname, 'amazon', `${kind}.schema.json`)) as object
  // strict off: the generator writes `type` beside `const`, and unions of types
  const shape = new Ajv({ allErrors: true, strict: false }).compile(schema)
  shapes.set(kind, shape)
  return shape
}
