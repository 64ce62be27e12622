import { tenant } from 'virtual:authing-tenant';
import '../src/index.js';
import { showAccountStatus } from './account-status.js';
import { showAccountSwitcher } from './account-switcher.js';
import { startAccounts } from './accounts.js';
import { showApp } from './app.js';
import { showEventLog } from './event-log.js';
import { showFaultPicker } from './fault-picker.js';
import { startInbox } from './inbox.js';
import { showNotice } from './notice.js';
import { showSettings } from './settings-form.js';
import { standIn } from './stand-in.js';
import { askForToken } from './token-form.js';

const place = (id: string): HTMLElement => {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page has no #${id}.`);
  return element;
};

showNotice(place('notice'), tenant);
showSettings(place('settings'));
showApp(place('account'), place('who'));
showAccountStatus(place('status'));
showEventLog(place('events'));

if (standIn) {
  showFaultPicker(standIn, place('faults'));
  startInbox(standIn, place('inbox'), place('notification'));
  showAccountSwitcher(place('accounts'));
  await startAccounts(standIn);
} else {
  askForToken(place('accounts'));
}
