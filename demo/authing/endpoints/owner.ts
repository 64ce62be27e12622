import type { Account } from '../accounts.js';
import { Refusal } from '../answers.js';

/** The number has no country code in it. Clients may leave the country code out. */
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
