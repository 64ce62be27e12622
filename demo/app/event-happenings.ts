import { withoutSecrets } from '../common/without-secrets.js';
import { onElementEvent } from './element-events.js';
import { nextId, tell } from './happenings.js';

const FIELDS = [
  'reason',
  'operation',
  'unresolved',
  'verifyMethod',
  'source',
  'receipt',
  'url',
  'detail',
] as const;

/** Those that are said in the timeline itself, and not only in what can be unfolded. */
const SHORT = ['operation', 'reason', 'verifyMethod', 'source'] as const;

/** Tells of each event of the element. */
export function recordEvents(): void {
  onElementEvent((event) => {
    const data = dataOf(event);
    tell({
      kind: 'event',
      id: nextId(),
      at: Date.now(),
      name: event.type,
      says: shortly(event.type, data),
      data: Object.keys(data).length > 0 ? withoutSecrets(data) : '',
    });
  });
}

function dataOf(event: Event): Record<string, unknown> {
  const values = FIELDS.map((key) => [key, Reflect.get(event, key) as unknown] as const);
  return Object.fromEntries(values.filter(([, value]) => value !== undefined && value !== null));
}

function shortly(name: string, data: Record<string, unknown>): string {
  if (name === 'step-change') {
    const { step, previous } = data['detail'] as { step: string; previous: string };
    return `${previous} → ${step}`;
  }
  return SHORT.flatMap((key) => {
    const value = data[key];
    return typeof value === 'string' ? value : [];
  }).join(', ');
}
