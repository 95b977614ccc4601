/** A drawing, in base64: scripts/compile.ts puts it into the script. */
declare module '*.svg' {
  const base64: string
  export default base64
}
