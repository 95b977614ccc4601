/** What the documentation says of one type of widget; names of properties, separated by spaces. */
export interface WidgetType {
  /** The number behind `widget.X`; ours. */
  readonly value: number
  readonly required: string
  readonly optional?: string
  /** Known when it is created, not changeable by `setProperty`. */
  readonly fixed?: string
  /** Properties that came after API 3.0 → their level. */
  readonly since?: Readonly<Record<string, string>>
}

/** The types of widget that the simulator knows, strictly after the pages of `@zos/ui`. */
export const widgetTypes = {
  GROUP: { value: 1, required: 'x y w h' },
  IMG: {
    value: 2,
    required: 'x y src',
    optional: 'w h pos_x pos_y angle center_x center_y alpha auto_scale auto_scale_obj_fit',
  },
  TEXT: {
    value: 3,
    required: 'x y w h',
    optional: 'color align_h align_v text text_size text_style line_space char_space font',
    fixed: 'text_i18n start_angle end_angle mode radius',
  },
  ARC: {
    value: 4,
    required: 'x y w h start_angle end_angle line_width color',
    optional: 'radius',
  },
  FILL_RECT: {
    value: 5,
    required: 'x y w h color',
    optional: 'radius angle center_x center_y alpha',
    fixed: 'pos_x pos_y rect_width rect_height',
    since: { pos_x: '4.0', pos_y: '4.0', rect_width: '4.0', rect_height: '4.0' },
  },
  STROKE_RECT: {
    value: 6,
    required: 'x y w h color',
    optional: 'radius line_width angle',
    fixed: 'pos_x pos_y rect_width rect_height',
    since: { pos_x: '4.0', pos_y: '4.0', rect_width: '4.0', rect_height: '4.0' },
  },
  BUTTON: {
    value: 7,
    required: 'x y w h',
    optional: 'text color text_size font radius',
    fixed: 'normal_src press_src normal_color press_color click_func longpress_func text_w',
    since: { font: '3.6', text_w: '3.6' },
  },
  CIRCLE: { value: 8, required: 'center_x center_y radius color', optional: 'alpha' },
} as const satisfies Record<string, WidgetType>

/** A type of widget by the name that `widget` has for it. */
export type WidgetName = keyof typeof widgetTypes

/** Types of the properties that are no numbers. */
export const kinds: Readonly<Record<string, string>> = {
  text: 'string',
  font: 'string',
  src: 'string',
  normal_src: 'string',
  press_src: 'string',
  auto_scale: 'boolean',
  auto_scale_obj_fit: 'boolean',
  click_func: 'function',
  longpress_func: 'function',
  text_i18n: 'object',
}
