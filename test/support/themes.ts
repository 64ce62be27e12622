/** The style sheets that a page may have for the element, by name. The first is empty. */
export async function themes(): Promise<Readonly<Record<string, string>>> {
  const found: Record<string, string> = { default: '' };
  for (const name of ['brand', 'enterprise']) {
    const response = await fetch(`/demo/themes/${name}.css`);
    if (!response.ok) throw new Error(`There is no theme ${name}.`);
    found[name] = await response.text();
  }
  return found;
}

/** Replaces the theme. */
export function dress(css: string): void {
  sheet.replaceSync(css);
  if (!document.adoptedStyleSheets.includes(sheet)) document.adoptedStyleSheets.push(sheet);
}

const sheet = new CSSStyleSheet();

afterEach(() => sheet.replaceSync(''));
