/**
 * The routine as data: the SMR soleus foam roll, three passes a leg, the foot turned anew for each.
 * Source: "SMR Soleus Foam Roll", the text this program is made from.
 */

export type Leg = 'right' | 'left'

export type PassNumber = 1 | 2 | 3

/** How the foot of the rolled leg points: it decides which part of the soleus the roller reaches. */
export type FootTurn = 'straight' | 'out' | 'in'

/** The passes of one leg in their order. */
export const passes: readonly PassNumber[] = [1, 2, 3]

/** The turn of the foot in each pass: for the whole soleus, its outer side, its inner side. */
export const footTurns: Readonly<Record<PassNumber, FootTurn>> = {
  1: 'straight',
  2: 'out',
  3: 'in',
}
