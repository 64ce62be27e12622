import { tenant } from 'virtual:authing-tenant';
import { CLAIM, type WorkerMessage } from '../worker/messages.js';

/** Starts the worker that the stand-in runs in, where there is no server for it. */
export async function startWorker(): Promise<void> {
  if (tenant.worker === null) return;
  const { serviceWorker } = navigator;
  await serviceWorker.register(tenant.worker);
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
