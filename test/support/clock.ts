import FakeTimers, { type Clock } from '@sinonjs/fake-timers';

let installed: Clock | null = null;

/** Stops the time of the page until it is told to go on. HTTP takes its own time all the same. */
export function stopClock(): Clock {
  installed = FakeTimers.install({
    now: Date.now(),
    toFake: ['setTimeout', 'clearTimeout', 'Date'],
  });
  return installed;
}

afterEach(() => {
  installed?.uninstall();
  installed = null;
});
