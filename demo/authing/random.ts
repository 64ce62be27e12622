/** What Node and browsers have in common, so that the stand-in runs in both. */
const bytes = (count: number): Uint8Array => crypto.getRandomValues(new Uint8Array(count));

export const randomHex = (count: number): string =>
  Array.from(bytes(count), (byte) => byte.toString(16).padStart(2, '0')).join('');

export const randomToken = (): string => base64url(bytes(32));

export const randomCode = (): string => {
  const [number = 0] = crypto.getRandomValues(new Uint32Array(1));
  return String(number % 1_000_000).padStart(6, '0');
};

export const base64url = (from: Uint8Array): string =>
  btoa(String.fromCharCode(...from))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

export const fromBase64 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (char) =>
    char.charCodeAt(0),
  );
