import { languages } from './languages.js';
import { Observable } from './observable.js';

/** What can be chosen, the default first. */
export const choices = {
  verification: {
    label: 'Who verifies the user',
    options: { authing: 'Authing', host: 'The host' },
  },
  connection: {
    label: 'Requests go',
    options: { direct: 'Straight to Authing', backend: 'Through a backend' },
  },
  confirmation: {
    label: 'Acknowledgement',
    options: { checkbox: 'Checkbox', phrase: 'Phrase', none: 'None' },
  },
  display: { label: 'Panel', options: { dialog: 'Modal dialog', inline: 'In the page' } },
  encryption: { label: 'Password goes', options: { none: 'As it is', rsa: 'RSA', sm2: 'SM2' } },
  theme: {
    label: 'Theme',
    options: { plain: 'Plain', brand: 'A brand', enterprise: 'Enterprise' },
  },
  scheme: { label: 'Colours', options: { system: 'System', light: 'Light', dark: 'Dark' } },
  direction: { label: 'Direction', options: { ltr: 'Left to right', rtl: 'Right to left' } },
} as const;

export type Choice = keyof typeof choices;

type Chosen = { [C in Choice]: keyof (typeof choices)[C]['options'] };

export interface Settings extends Chosen {
  /** Of the element; the app around it speaks English. */
  language: string;
}

export const optionsOf = (choice: Choice): [value: string, label: string][] =>
  Object.entries(choices[choice].options);

const known = (key: keyof Settings): string[] =>
  key === 'language' ? languages : optionsOf(key).map(([value]) => value);

const defaultOf = (key: keyof Settings): string => known(key)[0] ?? '';

export const settings = new Observable<Settings>(fromAddress());

/** The address says what is chosen, so that a reload keeps it and a link shows it. */
export function choose(key: keyof Settings, value: string): void {
  const url = new URL(location.href);
  url.searchParams.set(key, value);
  if (value === defaultOf(key)) url.searchParams.delete(key);
  history.replaceState(null, '', url);
  settings.set(fromAddress());
}

function fromAddress(): Settings {
  const given = new URL(location.href).searchParams;
  const read = (key: keyof Settings): string => {
    const value = given.get(key);
    return value !== null && known(key).includes(value) ? value : defaultOf(key);
  };
  const keys = [...(Object.keys(choices) as Choice[]), 'language' as const];
  // Each value is one of its key's own options.
  return Object.fromEntries(keys.map((key) => [key, read(key)])) as unknown as Settings;
}
