import type { Operation } from '../demo/authing/control.js';
import '../src/index.js';
import { encryptFunction } from '../src/encrypt/rsa.js';
import type { Cell } from './support/cell.js';
import { TROUBLES } from './support/faults.js';
import { matrix, type Column, type Play } from './support/matrix.js';
import { EMAIL, PASSWORD } from './support/verify.js';

/** Goes on to the form, in which the element verifies the user, and fills in a code. */
async function fillIn(cell: Cell): Promise<void> {
  cell.element.accessToken = cell.account.accessToken;
  await cell.open();
  await cell.press();
  await cell.sendCode();
  await cell.enterCode();
}

const load =
  (operation: Operation): Play =>
  async (cell, fault) => {
    cell.element.accessToken = cell.account.accessToken;
    await cell.fault(operation, fault);
    await cell.open();
    await cell.goOn();
  };

const submit =
  (operation: Operation): Play =>
  async (cell, fault) => {
    await fillIn(cell);
    await cell.fault(operation, fault);
    await cell.press();
    await cell.goOn();
  };

const send =
  (operation: Operation): Play =>
  async (cell, fault) => {
    cell.element.accessToken = cell.account.accessToken;
    await cell.open();
    await cell.press();
    await cell.fault(operation, fault);
    await cell.sendCode();
    await cell.goOn();
  };

const encrypt: Play = async (cell, fault) => {
  cell.element.accessToken = cell.account.accessToken;
  cell.element.passwordEncryptType = 'rsa';
  cell.element.encryptFunction = encryptFunction;
  await cell.open();
  await cell.press();
  await cell.fault('getSystemInfo', fault);
  await cell.verify();
  await cell.press();
  await cell.goOn();
};

const verify = submit('verifyDeleteAccountRequest');

const columns: readonly Column[] = [
  { name: 'load', when: 'before', reads: true, play: load('getProfile') },
  { name: 'level', when: 'before', reads: true, play: load('getSecurityLevel') },
  { name: 'check', when: 'before', reads: true, play: submit('getProfile') },
  { name: 'sms', when: 'before', play: send('sendSms') },
  { name: 'sms+', when: 'after', play: send('sendSms') },
  { name: 'email', when: 'before', details: EMAIL, play: send('sendEmail') },
  { name: 'email+', when: 'after', details: EMAIL, play: send('sendEmail') },
  { name: 'system', when: 'before', reads: true, details: PASSWORD, play: encrypt },
  { name: 'verify', when: 'before', play: verify },
  { name: 'verify+', when: 'after', play: verify },
];

matrix(
  'Whatever goes wrong before the delete, nothing untrue is said, and the user can go on',
  columns,
  TROUBLES.filter(({ late }) => !late),
);
