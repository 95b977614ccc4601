import { join } from 'node:path'
import { anyCall } from '../simulator/conditions/calls.ts'
import type { Condition } from '../simulator/conditions/condition.ts'
import { groups } from '../simulator/conditions/index.ts'
import { phoneConditions } from '../simulator/conditions/phone.ts'
import { toTry, toTryOnPhone } from '../simulator/conditions/to-try.ts'
import { projectFolder } from './project.ts'

/** Where the list of conditions is written down. */
export const watchesDifferFile = join(projectFolder, 'docs', 'watches-differ.md')

/** The list of conditions as a page to read. */
export function watchesDiffer(): string {
  const chapters = Object.entries(groups).map(([title, group]) => chapter(title, group))
  return [head, ...chapters, chapter('Phone', phoneConditions), toTickOff()].join('\n')
}

/** The list for whoever has a watch. */
function toTickOff(): string {
  const onWatch = Object.entries(toTry).map(([id, line]) => `- [ ] ${line} \`${id}\`\n`)
  const onPhone = toTryOnPhone.map((line) => `- [ ] ${line}\n`)
  return `## To tick off on a watch and a phone

Half an hour, and a pen. What would change the program most comes first.

On the watch:

${onWatch.join('')}
On the phone:

${onPhone.join('')}`
}

const head = `<!-- Written by \`npm run docs\` from simulator/conditions/: change it there. -->

# Watches differ

Where the documentation is silent, or a report from a real watch contradicts it, there are several answers. The simulator knows each of
them: \`openDesk({ conditions: { motorContinuous: 'until-stop' } })\`, or a whole kind of watch: \`'documented'\` (the default),
\`'as reported'\`, \`'worst'\`. On the desk they are under "Conditions".

The evidence says on what it rests that some watch differs from what is documented: *documented*, *tried* with the tools, *field* (reported from
a real watch), *vendor's simulator*, or *guess*.
`

const columns = `| condition | evidence | what the program does | which test shows it |
|---|---|---|---|
`

function chapter(title: string, group: Readonly<Record<string, Condition>>): string {
  const rows = Object.entries(group).map(([id, condition]) =>
    row(id, condition, marksOf(condition)),
  )
  const more = title === 'Calls' ? [row('calls', anyCall, {})] : []
  return `## ${title}\n\n${columns}${[...more, ...rows].join('')}`
}

type Row = Pick<Condition, 'question' | 'answers' | 'evidence' | 'source' | 'program' | 'shownBy'>
type Marks = Readonly<Record<string, string>>

function row(id: string, { question, answers, ...others }: Row, marks: Marks): string {
  const { evidence, source, program, shownBy } = others
  const each = Object.entries(answers).map(
    ([answer, words]) => `\`${answer}\`${marks[answer] ?? ''}: ${words}`,
  )
  const shown = shownBy ? `${shownBy.file}: ${shownBy.title}` : 'not yet'
  const cells = [
    [`**${question}** \`${id}\``, ...each].join('<br>'),
    `${evidence}: ${source}`,
    program,
    shown,
  ]
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |\n`
}

/** What is said behind an answer. */
function marksOf({ default: usual, reported, worst, worstBecause }: Condition): Marks {
  const marks: Record<string, string> = {}
  const add = (answer: string, mark: string) => {
    marks[answer] = `${marks[answer] ?? ''} (${mark})`
  }
  add(usual, 'default')
  if (reported !== usual) add(reported, 'reported')
  add(worst, `worst: ${withSmallFirst(worstBecause)}`)
  return marks
}

/** As a part of another sentence. */
function withSmallFirst(sentence: string): string {
  const isName = /^([A-Z]{2}|`)/.test(sentence)
  const first = isName ? sentence.charAt(0) : sentence.charAt(0).toLowerCase()
  return `${first}${sentence.slice(1).replace(/\.$/, '')}`
}
