import type { Strings } from '../../locales/strings.js';
import { confirm } from './confirm.js';
import { deleted } from './deleted.js';
import { deleting } from './deleting.js';
import { frame } from './frame.js';
import type { Model, Send, View } from './model.js';
import { unknown } from './unknown.js';
import { verify } from './verify.js';
import { waiting } from './waiting.js';

/** The panel in the state it is in. */
export function view(model: Model, strings: Strings, send: Send): unknown {
  return frame(model, step(model, strings, send), send);
}

function step({ state, ...rest }: Model, strings: Strings, send: Send): View {
  switch (state.step) {
    case 'idle':
      return { heading: '', body: '' };
    case 'confirm':
      return confirm({ state, ...rest }, strings, send);
    case 'verify':
      return verify({ state, ...rest }, strings, send);
    case 'waiting':
      return waiting({ state, ...rest }, strings, send);
    case 'deleting':
      return deleting({ state, ...rest }, strings, send);
    case 'deleted':
      return deleted({ state, ...rest }, strings, send);
    case 'unknown':
      return unknown({ state, ...rest }, strings, send);
  }
}
