/** What the server of Lumen Notes has heard from `accountApi`. */
export interface ServerEvent {
  name: 'onDeleted' | 'onError';
  data: object;
}

/** Vite's own connection to its pages carries it, or a worker's message, under this name. */
export const SERVER_EVENT = 'lumen-notes:server-event';

declare module 'vite/types/customEvent.d.ts' {
  interface CustomEventMap {
    [SERVER_EVENT]: ServerEvent;
  }
}
