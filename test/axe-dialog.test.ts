import { axeHasNothingToSay } from './support/axe-scenes.js';

axeHasNothingToSay('in the dialog', false);
