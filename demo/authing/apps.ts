import { randomBytes } from 'node:crypto';
import { App } from './app.js';
import { seedDemo } from './demo-accounts.js';
import type { AppOptions } from './protocol.js';

export const DEFAULT_APP = 'demo-app';

/** All the tenants of one stand-in, among them the default one with the demo's accounts. */
export class Apps {
  readonly #apps = new Map<string, App>();

  constructor() {
    this.create({ appId: DEFAULT_APP });
  }

  create(options: AppOptions): App {
    const app = new App(options.appId ?? randomBytes(12).toString('hex'), options);
    if (app.appId === DEFAULT_APP) seedDemo(app);
    this.#apps.set(app.appId, app);
    return app;
  }

  find(appId: string): App | undefined {
    return this.#apps.get(appId);
  }

  /** As new: no accounts, no log, no faults, the time is now; the demo's accounts are back. */
  reset(app: App): void {
    this.create({ ...app.options, appId: app.appId });
  }
}
