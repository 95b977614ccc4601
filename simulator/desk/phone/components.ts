import type { PageNode } from '../../types.ts'
import { make } from '../element.ts'
import type { Build, CallHandler, Drawing } from './build.ts'
import { controls } from './controls.ts'
import { type NodePath, textProp } from './node.ts'
import { applyStyle } from './style.ts'

const containers: Readonly<Record<string, Build>> = {
  View: (node, path, call, inside, { conditions, isFirst }) => {
    const view = make('div', { className: 'z-view' }, ...inside())
    const stacks = isFirst && conditions.phoneButtonsRow === 'after-rebuild'
    view.classList.toggle('is-stacked', stacks && hasButton(node))
    if (typeof node.props.onClick === 'function') {
      view.addEventListener('click', () => call(path, 'onClick'))
    }
    return view
  },
  Section: (node, _path, _call, inside, { conditions }) => {
    const tag = conditions.phoneSectionTitle === 'heading' ? 'h3' : 'div'
    const title = textProp(node, 'title')
    const description = textProp(node, 'description')
    return make(
      'section',
      { className: 'z-section' },
      ...(title ? [make(tag, { textContent: title })] : []),
      ...inside(),
      ...(description ? [make('p', { className: 'z-note', textContent: description })] : []),
    )
  },
  Text: (node, _path, _call, inside, { conditions }) => {
    const own = conditions.phoneText === 'inline' ? 'span' : 'div'
    const text = make(node.props.paragraph === true ? 'p' : own, { className: 'z-text' })
    text.append(...inside())
    text.style.textAlign = textProp(node, 'align')
    if (node.props.bold === true) text.style.fontWeight = '700'
    if (node.props.italic === true) text.style.fontStyle = 'italic'
    return text
  },
  Image: (node) => {
    const image = make('img', { alt: textProp(node, 'alt'), src: textProp(node, 'src') })
    applyStyle(image, { width: node.props.width, height: node.props.height })
    return image
  },
  TextImageRow: (node) => {
    const icon = make('img', { alt: '', src: textProp(node, 'icon') })
    icon.classList.toggle('is-rounded', node.props.rounded === true)
    const words = make(
      'span',
      {},
      make('b', { textContent: textProp(node, 'label') }),
      make('small', { textContent: textProp(node, 'sublabel') }),
    )
    const row = node.props.iconRight === true ? [words, icon] : [icon, words]
    return make('div', { className: 'z-row z-image-row' }, ...row)
  },
  Link: (node, _path, _call, inside) =>
    make('a', { href: textProp(node, 'source'), target: '_blank', rel: 'noreferrer' }, ...inside()),
  Toast: (node) =>
    make('div', {
      className: 'z-toast',
      role: 'status',
      hidden: node.props.visible !== true,
      textContent: textProp(node, 'message'),
    }),
}

const builds: Readonly<Record<string, Build>> = { ...containers, ...controls }

/** Makes the elements of a component and of all inside it. A component that the desk does not know is named in words. */
export function render(
  node: PageNode,
  call: CallHandler,
  drawing: Drawing,
  path: NodePath = [],
): HTMLElement {
  const build = builds[node.component] ?? unknownComponent
  const inside = () =>
    node.children.map((child, place) =>
      typeof child === 'string'
        ? document.createTextNode(child)
        : render(child, call, drawing, [...path, place]),
    )
  const made = build(node, path, call, inside, drawing)
  applyStyle(made, node.props.style)
  if (losesMargin(node.props.style, drawing)) made.style.margin = ''
  return made
}

/** Of nodes that share a style only the first keeps its margin at the first drawing. */
function losesMargin(style: unknown, { conditions, isFirst, styles }: Drawing): boolean {
  const isShared = typeof style === 'object' && styles.has(style)
  styles.add(style)
  return isShared && isFirst && conditions.phoneSharedStyle === 'after-rebuild'
}

function hasButton({ children }: PageNode): boolean {
  return children.some((child) => typeof child === 'object' && child.component === 'Button')
}

const unknownComponent: Build = (node, _path, _call, inside) =>
  make(
    'div',
    { className: 'z-unknown' },
    `The desk cannot show the component ${node.component}.`,
    ...inside(),
  )
