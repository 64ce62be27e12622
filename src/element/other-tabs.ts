import { isServer } from 'lit';
import { CHANNEL, deletionOf, isAbout, userOf } from '../channel.js';
import type { Settings } from '../settings.js';
import type { PanelLoader } from './panel-loader.js';

/** The elements in the document, and what loads the panel of each. */
const listeners = new Map<Settings, PanelLoader>();

/** One for all of them. */
let channel: BroadcastChannel | null = null;

/** Has an element hear what the other tabs of this origin say of a deletion. */
export function hearOtherTabs(element: Settings, loader: PanelLoader): void {
  // There are no tabs on a server, and a channel would keep its process alive.
  if (isServer) return;
  listeners.set(element, loader);
  if (channel) return;
  try {
    channel = new BroadcastChannel(CHANNEL);
  } catch {
    // There is none, or this page may not have one: other tabs are not heard of.
    return;
  }
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    for (const [settings, panel] of listeners) void tell(settings, panel, data);
  };
}

export function ignoreOtherTabs(element: Settings): void {
  listeners.delete(element);
  if (listeners.size > 0) return;
  channel?.close();
  channel = null;
}

/** The panel judges for itself, for it knows more. But it is not loaded for what can't be meant. */
async function tell(settings: Settings, loader: PanelLoader, message: unknown): Promise<void> {
  const own = deletionOf(settings, userOf(settings), (host) => new URL(host, location.href).href);
  if (!loader.panel && !isAbout(message, own)) return;
  await loader.preload();
  loader.panel?.heard(message);
}
