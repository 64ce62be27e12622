import { Observable } from '../common/observable.js';
import { read, write, type State } from '../common/state.js';

/** What the address of the playground says. */
export const state = new Observable<State>(read(location.search));

/** How things look, which any scenario can be seen in. */
const LOOKS: readonly string[] = [
  'tab',
  'width',
  'scheme',
  'direction',
  'theme',
  'tokens',
  'language',
  'code',
  'next',
  'scenario',
];

/** Changes the state, and with it the address: it survives a reload and can be linked to. */
export function choose(change: Partial<State>): void {
  const isOther = Object.keys(change).some((key) => !LOOKS.includes(key));
  const next = { ...state.value, ...(isOther && { scenario: '' }), ...change };
  const query = write(next);
  history.replaceState(null, '', query || location.pathname);
  state.set(read(query));
}

export function chooseAttribute(name: string, value: string | null): void {
  choose({ attributes: changed(state.value.attributes, name, value) });
}

export function chooseToken(name: string, value: string | null): void {
  choose({ tokens: changed(state.value.tokens, name, value) });
}

function changed(all: Readonly<Record<string, string>>, name: string, value: string | null) {
  const others = Object.entries(all).filter(([key]) => key !== name);
  return Object.fromEntries(value === null ? others : [...others, [name, value]]);
}
