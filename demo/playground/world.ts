import { tenant } from 'virtual:authing-tenant';
import type { DemoAccount, Message, StandIn } from '../authing/control.js';
import { Observable } from '../common/observable.js';
import { standIn } from '../common/stand-in.js';
import { app } from './frame.js';
import { prepare } from './next-request.js';

/** What is true at Authing, whatever the element knows of it. */
export interface World {
  accounts: readonly DemoAccount[];
  /** Newest first. */
  inbox: readonly Message[];
  isReachable: boolean;
}

export const world = new Observable<World>({ accounts: [], inbox: [], isReachable: true });

const INTERVAL = 1000;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Looks now, and once a second while anybody sees it. */
export async function look(): Promise<void> {
  if (!standIn) return;
  clearTimeout(timer);
  const seen = await see(standIn);
  // Most of the time nothing has changed, and nothing need be drawn.
  if (JSON.stringify(seen) !== JSON.stringify(world.value)) world.set(seen);
  clearTimeout(timer);
  if (!document.hidden) timer = setTimeout(() => void look(), INTERVAL);
}

async function see(from: StandIn): Promise<World> {
  try {
    const [accounts, inbox] = await Promise.all([from.demoAccounts(), from.inbox(tenant.appId)]);
    return { accounts, inbox: inbox.reverse(), isReachable: true };
  } catch {
    return { ...world.value, isReachable: false };
  }
}

export function watchWorld(): void {
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) void look();
  });
  void look();
}

/** Makes the stand-in new. What was chosen for the next request is chosen still. */
export async function resetWorld(): Promise<void> {
  await standIn?.reset(tenant.appId);
  await prepare();
}

export async function restoreAccounts(): Promise<void> {
  await resetWorld();
  await app.value?.signInAgain();
  await look();
}
