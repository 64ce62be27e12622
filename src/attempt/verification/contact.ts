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

/** Like `+86`. */
export const COUNTRY = /^\+[1-9]\d{0,3}$/;

/** What is known of the user without asking them. The page's own settings come before the profile. */
export function contactOf(
  settings: Pick<Settings, 'email' | 'phoneNumber' | 'phoneCountryCode'>,
  profile: UserDto | null,
): Contact {
  const own = compact(settings.phoneNumber);
  const country = readCountry(settings.phoneCountryCode) || (own ? '' : profile?.phoneCountryCode);
  return {
    email: settings.email?.trim() || (profile?.email ?? ''),
    ...readNumber(own || profile?.phone, country),
  };
}

/** A number as the service takes it: digits only, and the country code apart. */
export function readNumber(
  phone: string | undefined,
  country: string | undefined,
): Pick<Contact, 'phone' | 'country'> {
  const code = readCountry(country);
  const digits = compact(phone);
  if (!COUNTRY.test(code)) return { phone: digits, country: code };
  // Without a plus or 00 before it, what looks like the country code may begin a national number.
  const international = digits.replace(/^00/, '+');
  return {
    phone: international.startsWith(code) ? international.slice(code.length) : international,
    country: code,
  };
}

/**
 * A country code with its plus, which a user leaves out or writes as 00. What can't be one stays as
 * it is, so that it is found to be wrong.
 */
function readCountry(country: string | null | undefined): string {
  return compact(country).replace(/^(?:00)?(?=[1-9]\d*$)/, '+');
}

/**
 * Without what is only there to be read, or comes along when a number is copied. A page without
 * types may set a number indeed.
 */
function compact(text: string | number | null | undefined): string {
  return String(text ?? '')
    .normalize('NFKC')
    .replace(/[\s\p{Cf}().-]+/gu, '');
}
