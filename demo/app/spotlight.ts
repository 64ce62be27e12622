const sheet = new CSSStyleSheet();
document.adoptedStyleSheets.push(sheet);

/** Outlines a part of the element, as any page could. A part of no such name can't be written. */
export function light(part: string | null): void {
  const isName = part !== null && /^[a-z-]+$/.test(part);
  sheet.replaceSync(
    isName
      ? `authing-delete-account::part(${part}) {
          outline: 3px solid #d6249f !important;
          outline-offset: 2px !important;
        }`
      : '',
  );
}
