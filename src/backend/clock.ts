/** The time, as far as the backend waits for something or tells when it was. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  pause(ms: number): Promise<void>;
}

export const CLOCK: Clock = {
  now: () => Date.now(),
  pause: (ms) => new Promise((resolve) => void setTimeout(resolve, ms)),
};
