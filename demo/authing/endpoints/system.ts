import { json } from '../answers.js';
import { publicKeys } from '../password-encryption.js';
import type { Endpoint } from './call.js';

/** This is Authing's only JSON answer without an envelope. */
export const getSystemInfo: Endpoint = () =>
  json({
    rsa: { publicKey: publicKeys.rsa },
    sm2: { publicKey: publicKeys.sm2 },
    version: { server: '2.0.0', console: '2.0.0', login: '2.0.0' },
    publicIps: ['127.0.0.1'],
  });
