// The platform's walls, and how far we stay from them.

/** Alexa rejects SSML with a longer run of silence, consecutive breaks included. Seconds. */
export const LONGEST_SILENCE = 10

/** Alexa refuses 8,000; the rest is for tags around the page. Characters of SSML. */
export const LONGEST_REPLY = 7_500

/** What one guided page may last. Longer replies are untested on a device (docs/device-checks.md). Seconds. */
export const LONGEST_PAGE = 240
