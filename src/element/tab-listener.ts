import { isServer, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { CHANNEL } from '../channel.js';
import type { PanelLoader } from './panel-loader.js';

/** Hears what the other tabs of this origin say of a deletion. */
export class TabListener implements ReactiveController {
  readonly #loader: PanelLoader;
  #channel: BroadcastChannel | null = null;

  constructor(element: ReactiveControllerHost, loader: PanelLoader) {
    this.#loader = loader;
    element.addController(this);
  }

  hostConnected(): void {
    // There are no tabs on a server, and a channel would keep its process alive.
    if (isServer) return;
    try {
      this.#channel ??= new BroadcastChannel(CHANNEL);
    } catch {
      // There is none, or this page may not have one: other tabs are not heard of.
      return;
    }
    this.#channel.onmessage = async ({ data }: MessageEvent<unknown>) => {
      // What it says of a deletion is for the panel to judge.
      await this.#loader.preload();
      this.#loader.panel?.heard(data);
    };
  }

  hostDisconnected(): void {
    this.#channel?.close();
    this.#channel = null;
  }
}
