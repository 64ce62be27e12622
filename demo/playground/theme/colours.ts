import { manifest } from 'virtual:element-manifest';
import type { Port } from '../../app/port.js';
import { TOKEN_PREFIX } from '../../common/state.js';
import { colourOf, type Colour } from './contrast.js';

/** The colours that the element's custom properties come to in the frame, by short names. */
export function coloursIn(port: Port): Record<string, Colour> {
  const { value: element } = port.element;
  if (!element) return {};
  const { document } = port.window;
  const own = port.window.getComputedStyle(element);
  const probe = document.createElement('span');
  // Where the element is, the same colour scheme is in force.
  (element.parentElement ?? document.body).append(probe);
  const colours: Record<string, Colour> = {};
  for (const { name, default: initial } of manifest.cssProperties) {
    probe.style.color = '';
    probe.style.color = own.getPropertyValue(name) || initial;
    // What is no colour is not taken.
    if (probe.style.color === '') continue;
    colours[name.slice(TOKEN_PREFIX.length)] = colourOf(port.window.getComputedStyle(probe).color);
  }
  probe.remove();
  return colours;
}

/** What a custom property of the element is set to in the frame, by a theme or otherwise. */
export function valueIn(port: Port, name: string): string {
  const { value: element } = port.element;
  return element ? port.window.getComputedStyle(element).getPropertyValue(name).trim() : '';
}
