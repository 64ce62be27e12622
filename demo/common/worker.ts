import { tenant } from 'virtual:authing-tenant';
import { BEGUN, CLAIM, type WorkerMessage } from '../worker/messages.js';

let ready = Infinity;

/** Starts the worker that the stand-in runs in, where there is no server for it. */
export async function startWorker(): Promise<void> {
  if (tenant.worker !== null) await control(tenant.worker);
  ready = Date.now();
}

async function control(worker: string): Promise<void> {
  const { serviceWorker } = navigator;
  await serviceWorker.register(worker);
  const { active } = await serviceWorker.ready;
  if (serviceWorker.controller) return;
  const controlled = new Promise((resolve) =>
    serviceWorker.addEventListener('controllerchange', resolve, { once: true }),
  );
  // A page that was loaded past the cache is controlled by no worker, unless that claims it.
  active?.postMessage(CLAIM);
  await controlled;
}

export function onWorkerMessage(listener: (message: WorkerMessage) => void): void {
  if (tenant.worker === null) return;
  navigator.serviceWorker.addEventListener('message', ({ data }: MessageEvent<WorkerMessage>) =>
    listener(data),
  );
}

/** Calls back when the worker has lost its memory. That it began before the page did is no news. */
export function onWorkerRestart(listener: () => void): void {
  onWorkerMessage((message) => {
    if (message.type === BEGUN && message.at > ready) listener();
  });
}
