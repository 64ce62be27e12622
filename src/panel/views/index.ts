import type { Strings } from '../../locales/strings.js';
import type { Act } from './action.js';
import { confirm } from './confirm.js';
import { deleted } from './deleted.js';
import { deleting } from './deleting.js';
import { frame } from './frame.js';
import type { FrameModel, Model, View } from './model.js';
import { unknown } from './unknown.js';
import { verify } from './verify/index.js';
import { waiting } from './waiting.js';

/** The panel in the step it is in. */
export function view(around: FrameModel, model: Model, strings: Strings, act: Act): unknown {
  return frame(around, step(model, strings, act), act);
}

function step(model: Model, strings: Strings, act: Act): View {
  switch (model.step) {
    case 'confirm':
      return confirm(model, strings, act);
    case 'verify':
      return verify(model, strings, act);
    case 'waiting':
      return waiting(model, strings, act);
    case 'deleting':
      return deleting(model, strings, act);
    case 'deleted':
      return deleted(model, strings, act);
    case 'unknown':
      return unknown(model, strings, act);
  }
}
