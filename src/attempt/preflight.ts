import { readRedirect } from '../authing/end-session.js';
import { isRecord } from '../authing/envelope.js';
import type { Blocker } from '../settings.js';

/** What the page's own check has found, narrowed. */
export interface CheckedPreflight {
  blockers: Blocker[];
  consequences: string[];
}

export const NO_PREFLIGHT: CheckedPreflight = { blockers: [], consequences: [] };

/**
 * Narrows what the page's `preflight` function returned: text is shown as text, and a link may lead
 * to a web page only.
 *
 * @param pageUrl what relative links are relative to
 */
export function readPreflight(value: unknown, pageUrl: string): CheckedPreflight {
  const { blockers, consequences } = isRecord(value) ? value : {};
  return {
    blockers: list(blockers).flatMap((blocker) => {
      if (!isRecord(blocker)) return [];
      const link = readLink(blocker['href'], pageUrl);
      return [{ message: String(blocker['message']), ...(link !== null && { href: link }) }];
    }),
    consequences: list(consequences).filter((line) => typeof line === 'string'),
  };
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function readLink(href: unknown, pageUrl: string): string | null {
  if (typeof href !== 'string') return null;
  try {
    return readRedirect(href, pageUrl);
  } catch {
    return null;
  }
}
