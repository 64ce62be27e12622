/** What those are called that are measured. */
export const OURS = 'ours';
export const BEFORE = 'ours before';
/** The least that an element is with Lit: a button, and a property that it shows. */
export const LIT = 'Lit';
/** The same without Lit. */
export const BY_HAND = 'by hand';
/** What a browser has of itself, a button or a dialog. */
export const NATIVE = 'native';
export const SHOELACE = 'Shoelace';
export const MATERIAL = 'Material Web';
export const VAADIN = 'Vaadin';
export const WEB_AWESOME = 'Web Awesome';
