import { findModel, type WatchModel } from '../models.ts'

const firstModelName = 'Amazfit Balance'

/** The model that the address names (`?model=Amazfit Bip 6`), else Amazfit Balance. Throws a sentence for a name that is unknown. */
export function chosenModel(search: string): WatchModel {
  return findModel(new URLSearchParams(search).get('model') ?? firstModelName)
}

/** The address' search part with this model in it, so that a reload shows the same watch. */
export function searchFor(model: WatchModel, search: string): string {
  const parameters = new URLSearchParams(search)
  parameters.set('model', model.name)
  return `?${parameters}`
}
