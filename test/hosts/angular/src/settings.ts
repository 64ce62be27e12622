const ask = (path: string) => async () => (await fetch(path)).text();

export const accessToken = ask('/session/access-token');
export const idToken = ask('/session/id-token');
export const strings = { deleteAccount: 'Remove me' };
