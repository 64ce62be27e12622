import { ok } from '../answers.js';
import type { Endpoint } from './call.js';

export const getProfile: Endpoint = ({ app, accessToken, query }) => {
  const { userId, createdAt, details } = app.accountOf(accessToken);
  const { email, phone, phoneCountryCode, username, name, nickname, photo, social } = details;
  const bound = { email, phone, phoneCountryCode, username, name, nickname, photo };
  const missing = app.options.absent === 'null' ? null : undefined;
  const date = new Date(createdAt).toISOString();
  return ok({
    userId,
    createdAt: date,
    updatedAt: date,
    status: 'Activated',
    workStatus: 'Active',
    gender: 'U',
    emailVerified: email !== undefined,
    phoneVerified: phone !== undefined,
    userSourceType: 'register',
    ...Object.fromEntries(Object.entries(bound).map(([key, value]) => [key, value ?? missing])),
    ...(query.get('withCustomData') === 'true' && { customData: {} }),
    ...(query.get('withIdentities') === 'true' && {
      identities: social ? [{ provider: social, userIdInIdp: userId }] : [],
    }),
    ...(query.get('withDepartmentIds') === 'true' && { departmentIds: [] }),
  });
};
