import en from './en.js';
import type { Strings } from './strings.js';

const strings: Strings = { ...en };

export default strings;
