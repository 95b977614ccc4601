import { condition } from './condition.ts'

/** How files are kept. */
export const storageConditions = {
  storagePath: condition({
    question: 'Is the path of `new LocalStorage(path)` honoured?',
    answers: {
      honoured: 'Each path is a file of its own.',
      ignored: 'Every instance is on the one file of the program.',
    },
    default: 'honoured',
    reported: 'honoured',
    worst: 'ignored',
    worstBecause: 'With a memory of its own each instance overwrites what the others wrote.',
    evidence: 'guess',
    source:
      "vendor's page on LocalStorage names the path since 2026-07-17, without a level; of ten programs one passes it",
    program:
      'Files are told apart by their key as well as by their path, and go through one instance where two would overwrite each other.',
    shownBy: { file: 'package/withstand-life.test.ts', title: 'keeps a session through a kill' },
  }),
  storageMemory: condition({
    question: 'Do two instances on one file see each other’s changes?',
    answers: {
      own: 'They do not: each keeps in memory what it read at its first use.',
      shared: 'They do.',
    },
    default: 'own',
    reported: 'own',
    worst: 'own',
    worstBecause: 'Where the path is ignored each instance overwrites what the others wrote.',
    evidence: 'documented',
    source: "vendor's page on LocalStorage: an instance keeps loaded data in memory",
    program: 'Uses one instance for each file, so it cannot tell.',
    shownBy: { file: 'package/withstand-life.test.ts', title: 'keeps the settings through a kill' },
  }),
  storageTwoFiles: condition({
    question: 'Can two files be open at a time?',
    answers: {
      yes: 'They can.',
      'writes-throw': 'Once a program has used a second file, its writes throw until it ends.',
    },
    default: 'yes',
    reported: 'yes',
    worst: 'writes-throw',
    worstBecause: 'Nothing is stored: a program that dies loses its session.',
    evidence: 'guess',
    source:
      'one program: two files kept open at a time broke its writes; whether that holds for LocalStorage nobody knows',
    program: 'Says once that nothing can be stored; the session goes on in memory.',
    shownBy: {
      file: 'package/each-condition.test.ts',
      title: 'is led to its end where a watch answers otherwise: %s, %s',
    },
  }),
  storageWrite: condition({
    question: 'How long does a write of a file take?',
    answers: {
      'no-time': 'No time.',
      '1-ms': '1 ms.',
      '20-ms': '20 ms.',
      '200-ms': '200 ms.',
    },
    default: 'no-time',
    reported: '20-ms',
    worst: '200-ms',
    worstBecause: 'Whatever is felt or drawn behind a write comes late.',
    evidence: 'field',
    source:
      'silver-zepp/easy-storage: while a file is read or written the page freezes, the longer the bigger the file; the numbers are a guess',
    program:
      'Feels, then arms the next tick, then stores, then draws; a sign of life keeps two seconds from a boundary.',
    shownBy: {
      file: 'package/slow.test.ts',
      title: 'no word is more than %i ms late, and none adds up',
    },
  }),
}
