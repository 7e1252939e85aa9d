import { copyFileSync, cpSync, mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { MODELS } from '../models.ts'

const MANIFEST = resolve(import.meta.dirname, '../../skill.json')

/** Writes what Amazon is given beside the code: the listing and the interaction models, as they are committed. */
export function buildSkillPackage(out: string): void {
  mkdirSync(out, { recursive: true })
  copyFileSync(MANIFEST, join(out, 'skill.json'))
  cpSync(MODELS, join(out, 'interactionModels/custom'), { recursive: true })
}
