/** What we use of subset-font, which brings no types. */
declare module 'subset-font' {
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: {
      targetFormat: 'truetype' | 'woff' | 'woff2' | 'sfnt'
      noLayoutClosure?: boolean
      noHinting?: boolean
    },
  ): Promise<Buffer>
}
