import type { Account } from '../account.js';
import { Refusal } from '../refusal.js';

/** The country code is not part of the number, and a client may leave it out. */
export function checkPhone({ details }: Account, phone: string, countryCode?: string): void {
  const sameCountry = countryCode === undefined || countryCode === details.phoneCountryCode;
  if (details.phone !== phone || !sameCountry) {
    throw new Refusal(403, 'The phone number is not bound to this account.');
  }
}

export function checkEmail({ details }: Account, email: string): void {
  if (details.email?.toLowerCase() !== email.toLowerCase()) {
    throw new Refusal(403, 'The e-mail address is not bound to this account.');
  }
}
