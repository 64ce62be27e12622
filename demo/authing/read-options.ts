import { operations } from './endpoints/index.js';
import { isFaultKind } from './faults/inject.js';
import type { Fault, FaultRule } from './faults/types.js';
import {
  flag,
  Malformed,
  object,
  oneOf,
  optionalInteger,
  optionalOneOf,
  optionalText,
  text,
  type JsonObject,
} from './narrow.js';
import { omitUndefined } from './omit.js';
import type { AccountOptions, AppOptions } from './protocol.js';

export const readApp = (from: JsonObject): AppOptions =>
  omitUndefined({
    appId: optionalText(from, 'appId'),
    afterDeletion: optionalOneOf(from, 'afterDeletion', ['not-signed-in', 'no-such-user']),
    deleteNeedsBearer: flag(from, 'deleteNeedsBearer'),
    absent: optionalOneOf(from, 'absent', ['omit', 'null']),
  });

export const readAccount = (from: JsonObject): AccountOptions =>
  omitUndefined({
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

export function readRule(from: JsonObject): FaultRule {
  const fault = object(from['fault'], 'fault');
  return {
    operation: oneOf(from, 'operation', operations),
    fault: readFault(fault),
    times: from['times'] === null ? null : (optionalInteger(from, 'times') ?? 1),
    skip: optionalInteger(from, 'skip') ?? 0,
    ...omitUndefined({ revokes: optionalOneOf(from, 'revokes', ['before', 'after']) }),
  };
}

/** Checks the kind only. The client's types see to the options of each kind. */
function readFault(from: JsonObject): Fault {
  const kind = text(from, 'kind');
  if (!isFaultKind(kind)) throw new Malformed(`There is no fault ${kind}`);
  return { ...from, kind } as Fault;
}
