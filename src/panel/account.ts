import { maskEmail, maskPhone } from '../attempt/mask.js';
import type { UserDto } from '../authing/dto.js';

/** An account as it is shown: enough to recognise it, too little to learn it from. */
export interface AccountLine {
  name: string;
  /** The masked e-mail or phone. */
  contact: string;
  /** An `https:` picture. */
  photo: string;
}

export function accountLine({
  name,
  nickname,
  username,
  email,
  phone,
  photo,
}: UserDto): AccountLine {
  const contact = email ? maskEmail(email) : phone ? maskPhone(phone) : '';
  const called = name ?? nickname ?? username ?? '';
  return {
    name: mask(called) || contact,
    contact: called ? contact : '',
    photo: isHttps(photo) ? photo : '',
  };
}

/** Who has signed up by e-mail or phone often has that for a name, too. */
function mask(name: string): string {
  if (name.includes('@')) return maskEmail(name);
  return /^\+?[\d\s-]{7,}$/.test(name) ? maskPhone(name) : name;
}

function isHttps(address: string | undefined): address is string {
  try {
    return new URL(address ?? '').protocol === 'https:';
  } catch {
    return false;
  }
}
