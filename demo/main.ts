import { tenant } from 'virtual:authing-tenant';
import '../src/index.js';
import { startAccounts } from './accounts.js';
import { showApp } from './app.js';
import { showEventLog } from './event-log.js';
import { startInbox } from './inbox.js';
import { showNotice } from './notice.js';
import { showRecord } from './record.js';
import { showSettings } from './settings-form.js';
import { standIn } from './stand-in.js';
import { askForToken } from './token-form.js';
import { showTrouble } from './trouble.js';

const place = (id: string): HTMLElement => {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page has no #${id}.`);
  return element;
};

showNotice(place('notice'), tenant);
showSettings(place('settings'));
showApp(place('account'), place('who'));
showRecord(place('record'));
showEventLog(place('events'));

if (standIn) {
  showTrouble(standIn, place('trouble'));
  startInbox(standIn, place('inbox'), place('notification'));
  await startAccounts(standIn, place('accounts'));
} else {
  askForToken(place('accounts'));
}
