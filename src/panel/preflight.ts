import { isRecord } from '../authing/envelope.js';

/** What the host says before the user is asked. */
export interface Preflight {
  /** What must be settled before the account can be deleted. */
  blockers?: readonly Blocker[];
  /** What is lost, in the host's own words; shown instead of the built-in list. */
  consequences?: readonly string[];
}

export interface Blocker {
  message: string;
  /** Where it can be settled; `http(s)` or relative. */
  href?: string;
}

export interface Found {
  blockers: Blocker[];
  consequences: string[];
}

/** Narrows what the host's function gave: text is shown as text, and only pages are linked to. */
export function readPreflight(value: unknown): Found {
  const { blockers, consequences } = isRecord(value) ? value : {};
  return {
    blockers: list(blockers).flatMap((blocker) => {
      if (!isRecord(blocker)) return [];
      const { message, href } = blocker;
      const link = readHref(href);
      return [{ message: String(message), ...(link !== null && { href: link }) }];
    }),
    consequences: list(consequences).filter((line) => typeof line === 'string'),
  };
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function readHref(href: unknown): string | null {
  if (typeof href !== 'string') return null;
  try {
    const url = new URL(href, location.href);
    return /^https?:$/.test(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}
