/** What the timeline shows. Nothing in it is secret. */
export type Happening = ElementHappening | RequestHappening | ServerHappening;

interface Happened {
  /** Two of the same id are one thing, of which more is known by now. */
  id: string;
  /** Milliseconds since 1970. */
  at: number;
}

export interface ElementHappening extends Happened {
  kind: 'event';
  name: string;
  /** In a few words, what the event says. */
  says: string;
  /** JSON, or empty if the event carries nothing. */
  data: string;
}

export interface RequestHappening extends Happened {
  kind: 'request';
  method: string;
  /** Without the base address. */
  path: string;
  /** JSON of what was sent, or empty. */
  sent: string;
  /** Null while there is none yet. */
  answer: RequestAnswer | null;
}

export interface RequestAnswer {
  /** The codes of the envelope, the HTTP status where it has none, or what went wrong. */
  says: string;
  isGood: boolean;
  milliseconds: number;
  /** JSON, or empty. */
  received: string;
}

export interface ServerHappening extends Happened {
  kind: 'server';
  name: string;
  data: string;
}

type Listener = (happening: Happening) => void;

const listeners: Listener[] = [];
let count = 0;

export const onHappening = (listener: Listener): void => void listeners.push(listener);

export const nextId = (): string => String((count += 1));

export function tell(happening: Happening): void {
  for (const listener of listeners) listener(happening);
}
