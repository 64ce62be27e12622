import { languages } from './languages.js';
import { Observable } from './observable.js';

/** What can be chosen. The first option of each is the default. */
export const choices = {
  connection: {
    label: 'Connection to Authing',
    options: { backend: 'Through a backend', direct: 'Direct' },
  },
  verification: {
    label: 'Who verifies the user',
    options: { authing: 'Authing', host: 'The page' },
  },
  confirmation: {
    label: 'Acknowledgement',
    options: { checkbox: 'Checkbox', phrase: 'Phrase', none: 'None' },
  },
  display: { label: 'Panel', options: { dialog: 'Modal dialog', inline: 'Inline' } },
  encryption: { label: 'Password encryption', options: { none: 'None', rsa: 'RSA', sm2: 'SM2' } },
  theme: {
    label: 'Theme',
    options: { plain: 'Plain', brand: 'Brand', enterprise: 'Enterprise' },
  },
  scheme: { label: 'Colours', options: { system: 'System', light: 'Light', dark: 'Dark' } },
  direction: { label: 'Direction', options: { ltr: 'Left to right', rtl: 'Right to left' } },
} as const;

export type Choice = keyof typeof choices;

type Chosen = { [C in Choice]: keyof (typeof choices)[C]['options'] };

export interface Settings extends Chosen {
  /** The language of the element. The app around it is in English. */
  language: string;
}

export const optionsOf = (choice: Choice): [value: string, label: string][] =>
  Object.entries(choices[choice].options);

const known = (key: keyof Settings): string[] =>
  key === 'language' ? languages : optionsOf(key).map(([value]) => value);

const defaultOf = (key: keyof Settings): string => known(key)[0] ?? '';

export const settings = new Observable<Settings>(fromAddress());

/** Keeps the choice in the page's address, so that it survives a reload and can be linked to. */
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
  // `read` returns only options of the key, which TypeScript can't follow through `fromEntries`.
  return Object.fromEntries(keys.map((key) => [key, read(key)])) as unknown as Settings;
}
