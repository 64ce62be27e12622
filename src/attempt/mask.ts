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
