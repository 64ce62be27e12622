import { contentStyles } from './content.js';
import { fieldStyles } from './fields.js';
import { motionStyles } from './motion.js';
import { panelStyles } from './panel.js';

/** What the panel wears, beside what the element wears already. */
export const styles = [panelStyles, contentStyles, fieldStyles, motionStyles];
