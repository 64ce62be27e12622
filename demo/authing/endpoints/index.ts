import type { Operation } from '../operation.js';
import { authorize } from './authorize.js';
import type { Endpoint } from './call.js';
import { deleteAccount } from './delete.js';
import { endSession } from './end-session.js';
import { exchangeCode } from './exchange-code.js';
import { getProfile } from './profile.js';
import { getSecurityLevel } from './security.js';
import { sendEmail, sendSms } from './send.js';
import { getSystemInfo } from './system.js';
import { verifyDeleteAccountRequest } from './verify.js';

export type { Call } from './call.js';

export const endpoints: Record<Operation, Endpoint> = {
  getProfile,
  getSecurityLevel,
  sendSms,
  sendEmail,
  verifyDeleteAccountRequest,
  deleteAccount,
  getSystemInfo,
  authorize,
  exchangeCode,
  endSession,
};

const routes: Record<string, Operation> = {
  'GET /api/v3/get-profile': 'getProfile',
  'GET /api/v3/get-security-info': 'getSecurityLevel',
  'POST /api/v3/send-sms': 'sendSms',
  'POST /api/v3/send-email': 'sendEmail',
  'POST /api/v3/verify-delete-account-request': 'verifyDeleteAccountRequest',
  'POST /api/v3/delete-account': 'deleteAccount',
  'GET /api/v3/system': 'getSystemInfo',
  'GET /oidc/auth': 'authorize',
  'POST /oidc/token': 'exchangeCode',
  'GET /oidc/session/end': 'endSession',
};

export const operations = Object.values(routes);

export const route = (method: string, path: string): Operation | undefined =>
  Object.hasOwn(routes, `${method} ${path}`) ? routes[`${method} ${path}`] : undefined;
