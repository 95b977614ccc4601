import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { folders, readManifest } from '../../scripts/project.ts'
import { makeStore, permissionsPage } from '../../scripts/store/make.ts'
import { storeScreenshot } from '../../scripts/store/pictures.ts'
import { readStoreTexts, storeLimits } from '../../scripts/store/texts.ts'
import { entriesOf, translationsOf } from '../locales/locales.ts'

mkdirSync(folders.work, { recursive: true })
const scratch = mkdtempSync(join(folders.work, 'store-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

const manifest = readManifest()
const glass = (width: number, height: number, cornerPx: number) =>
  sharp(
    Buffer.from(
      `<svg width="${width}" height="${height}"><rect width="${width}" height="${height}" rx="${cornerPx}"/></svg>`,
    ),
  )
    .png()
    .toBuffer()

async function alphaAt(png: Uint8Array, x: number, y: number): Promise<number | undefined> {
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  return data[(y * info.width + x) * 4 + 3]
}

describe("the store's folder", () => {
  const folder = join(scratch, 'made')
  beforeAll(async () => {
    const png = await glass(480, 480, 240)
    await makeStore(folder, async () => ['a', 'b', 'c'].map((name) => ({ name, png })))
  })

  it('has texts within the limits and three screenshots of 360 x 360 in every language', async () => {
    for (const language of Object.keys(manifest.i18n)) {
      const own = join(folder, language)
      for (const [kind, limit] of Object.entries(storeLimits)) {
        const { length } = [...readFileSync(join(own, `${kind}.txt`), 'utf8').trim()]
        expect(length, `${language} ${kind}`).toBeGreaterThan(0)
        expect(length, `${language} ${kind}`).toBeLessThanOrEqual(limit)
      }
      const pictures = readdirSync(own).filter((name) => name.endsWith('.png'))
      expect(pictures).toHaveLength(3)
      for (const picture of pictures) {
        const meta = await sharp(join(own, picture)).metadata()
        expect([meta.width, meta.height, meta.format]).toEqual([360, 360, 'png'])
      }
    }
  })

  it('has an icon of 240 x 240 with clear corners', async () => {
    const icon = readFileSync(join(folder, 'icon.png'))
    const { width, height } = await sharp(icon).metadata()
    expect([width, height]).toEqual([240, 240])
    expect(await alphaAt(icon, 0, 0)).toBe(0)
    expect(await alphaAt(icon, 120, 120)).toBe(255)
  })

  it('names the id and the version of the package, and a reason for each permission', () => {
    const checklist = readFileSync(join(folder, 'checklist.md'), 'utf8')
    expect(checklist).toContain(String(manifest.app.appId))
    expect(checklist).toContain(manifest.app.version.name)
    expect(checklist).not.toMatch(/\{\w+\}/)
    const page = readFileSync(join(folder, 'permissions.md'), 'utf8')
    for (const permission of manifest.permissions) expect(page).toContain(`\`${permission}\`: `)
    expect(readdirSync(folder)).toContain('reviewer.md')
  })

  it.each(translationsOf('setting/i18n'))(
    'has a privacy statement that names the buttons of the phone as they are there: %s',
    (language) => {
      const statement = readFileSync(join(folder, language, 'privacy.md'), 'utf8')
      const inLanguage = (msgid: string) =>
        entriesOf('setting/i18n', language).find((entry) => entry.msgid === msgid)?.text ?? msgid
      for (const msgid of ['Your data', 'Delete all'])
        expect(statement).toContain(inLanguage(msgid))
    },
  )
})

describe('a screenshot for the store', () => {
  it.each([
    ['round', 480, 480, 240, 0],
    ['square', 390, 450, 90, 24],
  ])(
    'is clear outside a %s glass and fills the height',
    async (_, width, height, corner, margin) => {
      const png = await storeScreenshot(await glass(width, height, corner))
      expect(await alphaAt(png, 0, 0)).toBe(0)
      expect(await alphaAt(png, 359, 359)).toBe(0)
      expect(await alphaAt(png, 180, 2)).toBe(255)
      expect(await alphaAt(png, margin + 3, 180)).toBe(255)
      if (margin > 3) expect(await alphaAt(png, margin - 4, 180)).toBe(0)
    },
  )
})

describe('the store is refused in one sentence', () => {
  const refusal = (text: string | null) => {
    const folder = mkdtempSync(join(scratch, 'texts-'))
    for (const kind of ['texts', 'privacy']) mkdirSync(join(folder, kind))
    writeFileSync(join(folder, 'privacy/xx-XX.md'), 'Nothing.')
    if (text !== null) writeFileSync(join(folder, 'texts/xx-XX.txt'), text)
    return () => readStoreTexts({ i18n: { 'xx-XX': { appName: 'Name' } } }, folder)
  }

  it.each([
    ['a language has no text', null, /^The store has no text in xx-XX[^\n]*\.$/],
    [
      'a short text is over its limit',
      `${'a'.repeat(101)}\n\nlong`,
      /^[^\n]*short[^\n]*101[^\n]*\.$/,
    ],
    ['a long text is over its limit', `a\n\n${'b'.repeat(1001)}`, /^[^\n]*long[^\n]*1001[^\n]*\.$/],
    ['a long text is empty', 'a\n', /^[^\n]*long[^\n]* 0 [^\n]*\.$/],
  ])('when %s', (_, text, sentence) => {
    expect(refusal(text)).toThrow(sentence)
  })

  it('when a permission has no reason', () => {
    expect(() => permissionsPage({ permissions: ['data:user.info'] })).toThrow(
      /^store\/permissions\.json does not say why the program wants data:user\.info\.$/,
    )
  })

  it('but not when each text just fits', () => {
    expect(refusal(`${'a'.repeat(100)}\n\n${'b'.repeat(1000)}`)).not.toThrow()
  })
})
