import { SERVER_EVENT, type ServerEvent } from '../app-server/event.js';

/** A page asks for this to be served by the worker, too. */
export const CLAIM = 'claim';

/** The worker has an empty memory, and knows nobody's session. */
export const BEGUN = 'begun';

export type WorkerMessage =
  | { type: typeof SERVER_EVENT; event: ServerEvent }
  /** In milliseconds since 1970. */
  | { type: typeof BEGUN; at: number };
