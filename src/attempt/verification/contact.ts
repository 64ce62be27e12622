import type { UserDto } from '../../authing/dto.js';
import type { Settings } from '../../settings.js';

/** Where codes go; empty where it isn't known. */
export interface Contact {
  email: string;
  /** Digits only, without the country code. */
  phone: string;
  /** Like `+86`. */
  country: string;
}

/** What is known of the user without asking them. The page's own settings come before the profile. */
export function contactOf(
  settings: Pick<Settings, 'email' | 'phoneNumber' | 'phoneCountryCode'>,
  profile: UserDto | null,
): Contact {
  const own = settings.phoneNumber?.trim();
  const country = settings.phoneCountryCode || (own ? '' : profile?.phoneCountryCode);
  return {
    email: settings.email?.trim() || (profile?.email ?? ''),
    ...readNumber(own || (profile?.phone ?? ''), country ?? ''),
  };
}

/** A number as the service takes it: digits only, and the country code apart. */
export function readNumber(phone: string, country: string): Pick<Contact, 'phone' | 'country'> {
  const [digits = '', code = ''] = [phone, country].map((text) =>
    text.normalize('NFKC').replace(/[\s().-]+/g, ''),
  );
  return {
    phone: code && digits.startsWith(code) ? digits.slice(code.length) : digits,
    country: code,
  };
}
