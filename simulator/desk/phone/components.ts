import type { PageNode } from '../../types.ts'
import { make } from '../element.ts'
import type { Build, CallHandler } from './build.ts'
import { controls } from './controls.ts'
import { type NodePath, textProp } from './node.ts'
import { applyStyle } from './style.ts'

const containers: Readonly<Record<string, Build>> = {
  View: (node, path, call, inside) => {
    const view = make('div', { className: 'z-view' }, ...inside())
    if (typeof node.props.onClick === 'function') {
      view.addEventListener('click', () => call(path, 'onClick'))
    }
    return view
  },
  Section: (node, _path, _call, inside) => {
    const title = textProp(node, 'title')
    const description = textProp(node, 'description')
    return make(
      'section',
      { className: 'z-section' },
      ...(title ? [make('h3', { textContent: title })] : []),
      ...inside(),
      ...(description ? [make('p', { className: 'z-note', textContent: description })] : []),
    )
  },
  Text: (node, _path, _call, inside) => {
    const text = make(node.props.paragraph === true ? 'p' : 'div', { className: 'z-text' })
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
export function render(node: PageNode, call: CallHandler, path: NodePath = []): HTMLElement {
  const build = builds[node.component] ?? unknownComponent
  const made = build(node, path, call, () =>
    node.children.map((child, place) =>
      typeof child === 'string'
        ? document.createTextNode(child)
        : render(child, call, [...path, place]),
    ),
  )
  applyStyle(made, node.props.style)
  return made
}

const unknownComponent: Build = (node, _path, _call, inside) =>
  make(
    'div',
    { className: 'z-unknown' },
    `The desk cannot show the component ${node.component}.`,
    ...inside(),
  )
