import type { App } from './app.js';
import { omit } from './omit.js';
import type { AccountOptions, DemoAccount } from './protocol.js';

const demoAccounts: readonly (AccountOptions & { userId: string; shows: string })[] = [
  {
    userId: 'user-ada',
    name: 'Ada Lovelace',
    email: 'ada@example.com',
    phone: '18800000001',
    shows: 'phone and e-mail',
  },
  { userId: 'user-lin', name: '林晓梅', phone: '18800000002', shows: 'phone only' },
  { userId: 'user-grace', name: 'Grace Hopper', email: 'grace@example.com', shows: 'e-mail only' },
  {
    userId: 'user-wang',
    name: '王小明',
    username: 'wangxiaoming',
    password: 'correct horse battery staple',
    shows: 'password only',
  },
  { userId: 'user-sofia', name: 'Sofía Reyes', social: 'github', shows: 'social sign-in only' },
  { userId: 'user-zhou', name: '周建国', phone: '18800000003', locked: true, shows: 'locked' },
];

export function createDemoAccounts(app: App): void {
  for (const account of demoAccounts) app.accounts.create(omit(account, 'shows'));
}

/** The demo accounts as they are now. */
export function listDemoAccounts(app: App): DemoAccount[] {
  return demoAccounts.flatMap(({ userId, shows, password }) => {
    const account = app.accounts.find(userId);
    if (!account) return [];
    return { ...account.view(), shows, ...(password && { password }) };
  });
}
