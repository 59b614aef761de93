/** What the tests use of culori 4, which brings no types. */
declare module 'culori' {
  type Colour = string | object
  export function wcagContrast(a: Colour, b: Colour): number
  export function differenceCiede2000(): (a: Colour, b: Colour) => number
  export function filterDeficiencyProt(severity: number): (colour: Colour) => Colour
  export function filterDeficiencyDeuter(severity: number): (colour: Colour) => Colour
  export function filterDeficiencyTrit(severity: number): (colour: Colour) => Colour
}
