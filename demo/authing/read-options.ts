import { operations } from './endpoints/index.js';
import { isFaultKind } from './faults/inject.js';
import {
  fields,
  flag,
  given,
  Malformed,
  oneOf,
  optionalInteger,
  optionalOneOf,
  optionalText,
  text,
  type Fields,
} from './narrow.js';
import type { AccountOptions, AppOptions, Fault, FaultRule } from './protocol.js';

export const readApp = (from: Fields): AppOptions =>
  given({
    appId: optionalText(from, 'appId'),
    afterDeletion: optionalOneOf(from, 'afterDeletion', ['not-signed-in', 'no-such-user']),
    deleteNeedsBearer: flag(from, 'deleteNeedsBearer'),
    absent: optionalOneOf(from, 'absent', ['omit', 'null']),
  });

export const readAccount = (from: Fields): AccountOptions =>
  given({
    userId: optionalText(from, 'userId'),
    name: optionalText(from, 'name'),
    nickname: optionalText(from, 'nickname'),
    username: optionalText(from, 'username'),
    email: optionalText(from, 'email'),
    phone: optionalText(from, 'phone'),
    phoneCountryCode: optionalText(from, 'phoneCountryCode'),
    photo: optionalText(from, 'photo'),
    password: optionalText(from, 'password'),
    passwordAlways: flag(from, 'passwordAlways'),
    social: optionalText(from, 'social'),
    locked: flag(from, 'locked'),
  });

export function readRule(from: Fields): FaultRule {
  const fault = fields(from['fault'], 'fault');
  return {
    operation: oneOf(from, 'operation', operations),
    fault: readFault(fault),
    times: from['times'] === null ? null : (optionalInteger(from, 'times') ?? 1),
    skip: optionalInteger(from, 'skip') ?? 0,
    ...given({ revokes: optionalOneOf(from, 'revokes', ['before', 'after']) }),
  };
}

/** The kind is what decides; what belongs to a kind is the typed client's to get right. */
function readFault(from: Fields): Fault {
  const kind = text(from, 'kind');
  if (!isFaultKind(kind)) throw new Malformed(`There is no fault ${kind}`);
  return { ...from, kind } as Fault;
}
