/** A claim of a JWT, its signature not looked at; undefined for any other token. */
export function claim(token: string, name: string): unknown {
  const [, payload, signature] = token.split('.');
  if (payload === undefined || signature === undefined) return undefined;
  try {
    const claims: unknown = JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/')));
    return Reflect.get(Object(claims), name);
  } catch {
    return undefined;
  }
}
