import FakeTimers, { type Clock } from '@sinonjs/fake-timers';

let installed: Clock | null = null;

/** Time that stands still until it is told to go on. HTTP goes on as ever. */
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
