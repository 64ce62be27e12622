import { contentStyles } from './content.js';
import { fieldStyles } from './fields.js';
import { panelStyles } from './panel.js';

/** What the panel wears, beside what the element wears already. */
export const styles = [panelStyles, contentStyles, fieldStyles];
