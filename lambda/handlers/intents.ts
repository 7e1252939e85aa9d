import type { Event } from '../engine/event.ts'

/** The slots that our intents may fill. Values are ids of content; minutes is AMAZON.DURATION. */
export type SlotName = 'routine' | 'exercise' | 'place' | 'minutes'

/** What each intent means. The built-ins carry no samples of ours; our own intents say the same in more ways. */
export const EVENT_OF_INTENT = {
  'AMAZON.HelpIntent': { type: 'help' },
  'AMAZON.StopIntent': { type: 'stop' },
  'AMAZON.CancelIntent': { type: 'stop' },
  'AMAZON.NavigateHomeIntent': { type: 'stop' },
  'AMAZON.FallbackIntent': { type: 'miss' },
  'AMAZON.RepeatIntent': { type: 'repeat' },
  'AMAZON.PauseIntent': { type: 'pause' },
  'AMAZON.ResumeIntent': { type: 'resume' },
  'AMAZON.NextIntent': { type: 'next' },
  'AMAZON.PreviousIntent': { type: 'previous' },
  'AMAZON.StartOverIntent': { type: 'start-over' },
  'AMAZON.YesIntent': { type: 'yes' },
  'AMAZON.NoIntent': { type: 'no' },
  EmergencyIntent: { type: 'emergency' },
  HurtsIntent: { type: 'hurts' },
  MorningIntent: { type: 'start', family: 'morning-stretch' },
  BreathingIntent: { type: 'start', family: 'bedtime-breathing' },
  StartIntent: { type: 'start' },
  ExerciseIntent: { type: 'start' },
  WaitIntent: { type: 'wait' },
  AgainIntent: { type: 'repeat' },
  ReadyIntent: { type: 'ready' },
  DoneIntent: { type: 'done' },
  GoOnIntent: { type: 'resume' },
  SkipIntent: { type: 'next' },
  BackIntent: { type: 'previous' },
  GoodbyeIntent: { type: 'stop' },
  HowIntent: { type: 'how' },
  WhyIntent: { type: 'why' },
  FeelIntent: { type: 'feel' },
  SlowerIntent: { type: 'slower' },
  FasterIntent: { type: 'faster' },
  EasierIntent: { type: 'easier' },
  FullerIntent: { type: 'fuller' },
  WhisperIntent: { type: 'whisper' },
  AloudIntent: { type: 'aloud' },
  FlowIntent: { type: 'flow' },
  LeaveOutIntent: { type: 'leave-out' },
  BringBackIntent: { type: 'bring-back' },
  NoKneelingIntent: { type: 'no-kneeling' },
  SwitchSidesIntent: { type: 'switch-sides' },
  HowLongIntent: { type: 'how-long' },
  WhichIntent: { type: 'which' },
  MoreIntent: { type: 'more' },
  WhatCanISayIntent: { type: 'help' },
} as const satisfies Record<string, Event>

export type IntentName = keyof typeof EVENT_OF_INTENT

/** An answer's own intent: why-mornings-hurt → WhyMorningsHurtIntent. Pure. */
export function intentOfAnswer(answer: string): string {
  const words = answer.split('-').map((word) => word.charAt(0).toUpperCase() + word.slice(1))
  return `${words.join('')}Intent`
}
