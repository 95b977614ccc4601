import { folders } from './project.ts'
import { runCommand } from './refusal.ts'
import { makeSite } from './site/make.ts'

/** `npm run site`: the desk and the install page as static files in dist/site. */
async function site(): Promise<void> {
  await makeSite(folders.site, folders.release)
  console.log('dist/site: put its files into any folder of a web server.')
}

await runCommand(site)
