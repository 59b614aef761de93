/** Progress is said only of what takes longer than people notice. */
import { computed, effect, signal } from '@preact/signals'
import { working } from './interaction.ts'

/** Milliseconds before anything says that it is loading. */
export const patience = 300

const late = signal(false)

/** Whether work that changes the picture has been under way for longer than {@link patience}. */
export const workingLong = computed(() => late.value)

/** Watches the work under way; returns what stops it. */
export const connectPatience = (): (() => void) =>
  effect(() => {
    const isWorking = working.value > 0
    if (!isWorking) late.value = false
    const timer = setTimeout(() => {
      late.value = isWorking
    }, patience)
    return () => clearTimeout(timer)
  })
