import type { Input } from '../../flow/state.js';
import type { Session } from '../session.js';

/** A piece of work that ends in an input for the machine, whatever happens. */
export type Job = (session: Session, signal: AbortSignal) => Promise<Input>;
