import { json } from '../answers.js';
import type { Endpoint } from './call.js';

/** This is Authing's only JSON answer without an envelope. */
export const getSystemInfo: Endpoint = ({ keys }) =>
  json({
    rsa: { publicKey: keys.public.rsa },
    sm2: { publicKey: keys.public.sm2 },
    version: { server: '2.0.0', console: '2.0.0', login: '2.0.0' },
    publicIps: ['127.0.0.1'],
  });
