/** Who is signed in at the app, and what Authing has given it for them. */
export interface Session {
  userId: string;
  accessToken: string;
}

const ended = new Set<string>();

/**
 * The session that a request belongs to. An app has its own way to keep one; here all of it is in
 * the cookie, so that nothing needs to be told to the process that a recipe runs in.
 */
export async function sessionOf({ headers }: Request): Promise<Session | null> {
  const [, text] = /(?:^|;\s*)session=([\w%.!~*'()-]+)/.exec(headers.get('cookie') ?? '') ?? [];
  // A store of sessions would be asked here, and would take its time.
  const session = await Promise.resolve(text && (JSON.parse(decodeURIComponent(text)) as Session));
  return session && !ended.has(session.userId) ? session : null;
}

/** Ends all sessions of a user, of whom an app would now delete its own data, too. */
export async function endSessions(userId: string): Promise<void> {
  await Promise.resolve(ended.add(userId));
  console.log(`The sessions of ${userId} are ended.`);
}

/** The cookie of a session, as the app's sign-in would set it. */
export const cookieOf = ({ userId, accessToken }: Session): string =>
  `session=${encodeURIComponent(JSON.stringify({ userId, accessToken }))}`;
