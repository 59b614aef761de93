/** Every layout that a person can choose. */
import type { Layout } from './arrangement.ts'
import { byCountry } from './by-country.ts'
import { concentric } from './concentric.ts'
import { force } from './force.ts'
import { layered } from './layered.ts'

export const layouts: readonly Layout[] = [force, concentric, layered, byCountry]
