/** What `npm run release` leaves for the install page in `install.json`. */
export interface InstallData {
  readonly version: string
  /** False when it was packed for a made-up device list: a watch would refuse it. */
  readonly forWatches: boolean
  readonly watches: readonly InstallWatch[]
}

/** One package for one watch; a watch that comes with several chips has several. */
export interface InstallWatch {
  readonly model: string
  /** The vendor's name of the chip. */
  readonly chip: string
  /** Name of the package, in the folder `zpk/`. */
  readonly file: string
  /** `zpkd1://…`: what the Zepp app wants in a QR code; null while the site's address is not set. */
  readonly link: string | null
}

/** Name of the picture with a package's QR code, in the folder `qr/`. */
export function qrName(file: string): string {
  return file.replace(/\.zpk$/, '.svg')
}

const style = `
#install { max-width: 62ch; margin: 0 auto; padding: 32px 20px 64px; }
#install h2 { font-size: 22px; font-weight: 600; margin-top: 28px; }
#install p, #install li { margin-top: 10px; }
#install ol, #install ul { padding-left: 24px; }
#install a { color: var(--accent); }
#install .warning { border-left: 3px solid var(--warn); padding-left: 12px; }
#install details { border-bottom: 1px solid var(--line); }
#install summary { padding: 12px 0; cursor: pointer; }
#install img { display: block; width: min(264px, 100%); margin: 12px 0; background: #fff; }
`

const steps = [
  'In the Zepp app open Profile, Settings, About. Tap the logo seven times. Your watch now has a developer mode.',
  'Choose your watch above, and show its code on another screen.',
  'In the Zepp app open Profile, your watch, Developer Mode. Tap Scan, and scan the code.',
  'Wait until the watch lists Soleus Roll among its programs.',
  'The settings are under Profile, your watch, Developer Mode, Mini Program.',
]

const unknown = [
  'Nobody of the project has a watch. Others reported that this way works.',
  'A new installation wipes what the old one kept on the watch.',
  'Some watches come with several chips. Try the next code when the first one is refused.',
]

/** The part of the site below the desk: how the program gets onto a watch. `data` is null when there is no release. */
export function installSection(data: InstallData | null): string {
  return `<style>${style}</style>
<section id="install" aria-labelledby="install-title">
<h2 id="install-title">Put it on your watch</h2>
<p>Soleus Roll leads you through rolling out the deep muscle of the calf on a foam roller. Above you can play it. Here you can install it.</p>
${watchList(data)}
<h2>Five steps on the phone</h2>
<ol>${steps.map(item).join('')}</ol>
<h2>What is not yet known</h2>
<ul>${unknown.map(item).join('')}</ul>
</section>`
}

function watchList(data: InstallData | null): string {
  if (!data)
    return warning(
      'The packages and their codes are missing here: the site was made without a release.',
    )
  const notes = [
    data.forWatches
      ? ''
      : warning(
          'These packages are not for watches. They were made for a trial, with a made-up list of devices.',
        ),
    data.watches.some(({ link }) => link)
      ? ''
      : warning(
          'The codes are missing: the address of this site was not set when the release was made.',
        ),
  ]
  const models = [...new Set(data.watches.map(({ model }) => model))]
  const lists = models.map((model) =>
    watchDetails(
      model,
      data.watches.filter((watch) => watch.model === model),
    ),
  )
  return `${notes.join('')}<h2>Choose your watch</h2>${lists.join('')}`
}

function watchDetails(model: string, watches: readonly InstallWatch[]): string {
  const codes = watches.map(({ chip, file, link }) => {
    const code = link
      ? `<img src="./qr/${escapeHtml(qrName(file))}" alt="QR code for ${escapeHtml(model)}" loading="lazy">`
      : ''
    return `${code}<p><a href="./zpk/${escapeHtml(file)}" download>${escapeHtml(file)}</a>, chip ${escapeHtml(chip)}</p>`
  })
  return `<details name="watch"><summary>${escapeHtml(model)}</summary>${codes.join('')}</details>`
}

function warning(text: string): string {
  return `<p class="warning">${escapeHtml(text)}</p>`
}

function item(text: string): string {
  return `<li>${escapeHtml(text)}</li>`
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
