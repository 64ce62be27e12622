import type { Happening } from '../app/happenings.js';
import { SERVER_EVENT, type ServerEvent } from '../app-server/event.js';
import { Observable } from '../common/observable.js';
import { onWorkerMessage } from '../common/worker.js';
import { withoutSecrets } from '../common/without-secrets.js';
import { app } from './frame.js';

const KEPT = 200;

export interface Entry {
  key: string;
  happening: Happening;
}

/** What has happened in the frame and on the app's server, newest first. */
export const timeline = new Observable<readonly Entry[]>([]);

let frames = 0;
let heard = 0;

/** Begins to listen. The listener hears of each thing after it is in the timeline. */
export function keepTimeline(listener: (happening: Happening) => void): void {
  app.observe((port) => {
    frames += 1;
    const frame = frames;
    port?.onHappening((happening) => {
      note(`${frame}-${happening.id}`, happening);
      listener(happening);
    });
  });
  const hear = ({ name, data }: ServerEvent) => {
    heard += 1;
    const id = String(heard);
    const told = { id, at: Date.now(), name, data: withoutSecrets(data) };
    note(`server-${id}`, { kind: 'server', ...told });
  };
  import.meta.hot?.on(SERVER_EVENT, hear);
  onWorkerMessage((message) => {
    if (message.type === SERVER_EVENT) hear(message.event);
  });
}

function note(key: string, happening: Happening): void {
  const all = timeline.value;
  const isKnown = all.some((entry) => entry.key === key);
  timeline.set(
    isKnown
      ? all.map((entry) => (entry.key === key ? { key, happening } : entry))
      : [{ key, happening }, ...all].slice(0, KEPT),
  );
}
