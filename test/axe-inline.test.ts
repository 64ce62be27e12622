import { axeHasNothingToSay } from './support/axe-scenes.js';

axeHasNothingToSay('inline', true);
