import '../src/index.js';
import { open, part } from './support/element.js';
import { expect } from './support/expect.js';
import { PHONE, Scene } from './support/verify.js';

describe('In a parent that takes its width from what is in it', () => {
  const layouts: Record<string, string> = {
    'a grid with its items in the middle': 'display: grid; place-items: center',
    'a row of a flexbox': 'display: flex',
    'a column of a flexbox': 'display: flex; flex-direction: column; align-items: center',
    'a float': 'float: inline-start',
    'a box that is positioned': 'position: absolute',
  };
  for (const [what, style] of Object.entries(layouts)) {
    it(`a panel in the page has the width it asks for: ${what}`, async () => {
      const scene = await Scene.set(PHONE, { attributes: { inline: true } });
      const parent = document.createElement('section');
      document.body.append(parent);
      parent.style.cssText = style;
      parent.append(scene.element);
      await open(scene.element);
      const width = 28 * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      expect(part(scene.element, 'panel').offsetWidth).to.equal(width);
    });
  }
});
