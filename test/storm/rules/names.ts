/** The rules by name, for the table of what is allowed. */
export type RuleName =
  | 'words'
  | 'motor'
  | 'glass'
  | 'save'
  | 'credit'
  | 'stored'
  | 'readable'
  | 'alarm'
  | 'held on'
  | 'given back'
  | 'errors'
  | 'agreed'
