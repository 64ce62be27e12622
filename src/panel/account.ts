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

/** Who signs up by e-mail or phone is often called by it, too. */
function mask(name: string): string {
  if (name.includes('@')) return maskEmail(name);
  return /^\+?[\d\s-]{7,}$/.test(name) ? maskPhone(name) : name;
}

/** `user@example.com` → `u***@example.com` */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@');
  const [first = ''] = email;
  return `${at > 0 ? first : ''}***${email.slice(at)}`;
}

/** `18812345678` → `188****5678`; of a short number less is shown. */
export function maskPhone(phone: string): string {
  const digits = phone.replace(/[^\d+]/g, '');
  const shown = digits.length >= 11 ? 3 : digits.length >= 8 ? 2 : 0;
  return `${digits.slice(0, shown)}****${digits.slice(digits.length - (shown ? shown + 1 : 2))}`;
}

function isHttps(address: string | undefined): address is string {
  try {
    return new URL(address ?? '').protocol === 'https:';
  } catch {
    return false;
  }
}
