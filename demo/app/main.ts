import { register } from '../../src/register.js';
import { standIn } from '../common/stand-in.js';
import { onWorkerRestart, startWorker } from '../common/worker.js';
import { afterReset, startAccounts } from './accounts.js';
import { recordEvents } from './event-happenings.js';
import { onHappening } from './happenings.js';
import { element, showApp } from './page.js';
import { APP_READY, type Port } from './port.js';
import { session } from './session.js';
import { light } from './spotlight.js';
import { state } from './state.js';
import { applyTheme } from './theme.js';
import { forgetTokenWithConnection, signInByToken } from './token-sign-in.js';
import { recordTraffic } from './traffic.js';

await startWorker();

const place = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no #${id}.`);
  return found;
};

// An app of one's own imports the package, which registers its element by itself.
register();
recordTraffic();
recordEvents();
const port: Port = {
  window,
  session,
  element,
  onHappening,
  apply: (chosen) => state.set(chosen),
  signInAgain: afterReset,
  signInByToken,
  light,
};
window.frameElement?.dispatchEvent(new CustomEvent(APP_READY, { detail: port }));

state.observe(({ scheme, direction, theme }) => {
  const { documentElement: root } = document;
  root.style.colorScheme = scheme === 'system' ? '' : scheme;
  root.dir = direction;
  applyTheme(theme);
});
showApp(place('account'), place('who'));
// In a frame, the playground around it sees to that.
if (window === window.top) onWorkerRestart(() => void afterReset());
if (standIn) await startAccounts(standIn);
else forgetTokenWithConnection();
