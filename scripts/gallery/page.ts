/** The gallery's page: a row for each shot, a column for each screen. */

/** Where its pictures are: `<screen>/<name>.png` beside the page. */
export interface Shown {
  readonly language: string
  readonly screens: readonly string[]
  readonly names: readonly string[]
}

/** The page as HTML. */
export function galleryPage({ language, screens, names }: Shown): string {
  const head = screens.map((screen) => `<th>${screen}</th>`).join('')
  const rows = names.map((name) => {
    const cells = screens.map(
      (screen) =>
        `<td><img src="${screen}/${name}.png" alt="${name} on ${screen}" loading="lazy"></td>`,
    )
    return `<tr><th>${name}</th>${cells.join('')}</tr>`
  })
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Soleus Roll, every screen, ${language}</title>
<style>
body { background: #3a3d42; color: #eee; font: 14px system-ui, sans-serif; margin: 16px }
th { position: sticky; top: 0; left: 0; background: #3a3d42; padding: 6px; text-align: left }
td { padding: 6px; text-align: center }
img { width: 240px; height: auto }
</style>
<h1>Every screen, ${language}</h1>
<table><thead><tr><th></th>${head}</tr></thead><tbody>
${rows.join('\n')}
</tbody></table>
</html>
`
}
