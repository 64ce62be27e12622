import { devtools } from './chromium.js';
import { until } from './until.js';

type Features = Partial<
  Record<'forced-colors' | 'prefers-color-scheme' | 'prefers-reduced-motion', string>
>;

/** Has these media features hold for the page until the end of the test. */
export async function emulate(features: Features): Promise<void> {
  emulated = true;
  await setFeatures(features);
  for (const [name, value] of Object.entries(features)) {
    await until(
      () => matchMedia(`(${name}: ${value})`).matches,
      () => `${name}: ${value}`,
    );
  }
}

/** Replaces the mouse by a finger until the end of the test. */
export async function touch(): Promise<void> {
  touched = true;
  await devtools('Emulation.setTouchEmulationEnabled', { enabled: true });
  await until(() => matchMedia('(pointer: coarse)').matches);
}

/** Gives the page a viewport of this size, in CSS pixels, until the end of the test. */
export async function resize(width: number, height: number): Promise<void> {
  resized = true;
  await devtools('Emulation.setDeviceMetricsOverride', {
    ...{ width, height, deviceScaleFactor: 1, mobile: false },
  });
  await until(() => innerWidth === width && innerHeight === height);
}

let emulated = false;
let touched = false;
let resized = false;

async function setFeatures(features: Features): Promise<void> {
  const list = Object.entries(features).map(([name, value]) => ({ name, value }));
  await devtools('Emulation.setEmulatedMedia', { features: list });
}

afterEach(async () => {
  if (emulated) await setFeatures({});
  if (touched) await devtools('Emulation.setTouchEmulationEnabled', { enabled: false });
  if (resized) await devtools('Emulation.clearDeviceMetricsOverride');
  emulated = touched = resized = false;
});
