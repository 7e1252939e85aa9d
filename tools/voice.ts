import { execFileSync } from 'node:child_process'

// espeak-ng stands for Alexa's voice: at 136 words a minute it keeps the pace of the brief, 158 spoken.
const VOICE_SPEED = '136'
const SAMPLE_RATE = 22_050 // Hz, 16 bit, one channel: what espeak-ng writes
const QUIET = 50 // of 32,768: what cannot be heard
const WAV_HEADER = 44 // bytes

/** A piece of SSML between two breaks as the engine really renders it: all of it, and without the quiet at its end. */
export function render(
  ssml: string,
  voice: string,
): { readonly seconds: number; readonly voiced: number } {
  const wav = execFileSync('espeak-ng', [
    ...['-m', '-v', voice, '-s', VOICE_SPEED, '--stdout'],
    `<speak>${ssml}</speak>`,
  ])
  const samples = (wav.length - WAV_HEADER) / 2
  let voiced = samples
  while (voiced > 0 && Math.abs(wav.readInt16LE(WAV_HEADER + 2 * (voiced - 1))) < QUIET) voiced--
  return { seconds: samples / SAMPLE_RATE, voiced: voiced / SAMPLE_RATE }
}

/** Seconds of a whole reply. espeak-ng joins or drops breaks, so each piece between them is rendered alone. */
export function replySeconds(ssml: string, voice: string): number {
  let rate = ''
  let seconds = 0
  for (const piece of ssml.replaceAll(/<\/?speak>/g, '').split(/(<[^>]+>)/)) {
    const pause = /^<break time="(\d+)ms"\/>$/.exec(piece)
    if (pause) seconds += Number(pause[1]) / 1000
    else if (piece.startsWith('<')) rate = /rate="(\d+%)"/.exec(piece)?.[1] ?? ''
    else if (piece)
      seconds += render(rate ? `<prosody rate="${rate}">${piece}</prosody>` : piece, voice).seconds
  }
  return seconds
}

/** Whether the engine is there; says how to get it when it is not. */
export function assertEngine(): void {
  try {
    execFileSync('espeak-ng', ['--version'])
  } catch {
    console.error(
      'espeak-ng is not installed. Install it with your system’s packages: apt-get install espeak-ng',
    )
    process.exit(1)
  }
}
