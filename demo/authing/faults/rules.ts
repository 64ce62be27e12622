import type { Operation } from '../operation.js';
import type { FaultRule } from './types.js';

interface Candidate {
  operation: Operation;
  /** Whether the connection has carried a request before. */
  reusedConnection: boolean;
}

/** What is done to a request. */
export type AppliedFault = Pick<FaultRule, 'fault' | 'revokes'>;

/** The faults to come. The oldest rule for an operation applies to its requests first. */
export class FaultRules {
  #rules: (FaultRule & { times: number; skip: number })[] = [];

  add({ times = 1, skip = 0, ...rule }: FaultRule): void {
    this.#rules.push({ ...rule, times: times ?? Infinity, skip });
  }

  clear(): void {
    this.#rules = [];
  }

  /** Finds the fault for a request, and counts the request against the fault's rule. */
  take({ operation, reusedConnection }: Candidate): AppliedFault | null {
    const rule = this.#rules.find(
      (candidate) =>
        candidate.operation === operation &&
        candidate.times > 0 &&
        (candidate.fault.kind !== 'break-kept-alive' || reusedConnection),
    );
    if (!rule) return null;
    if (rule.skip > 0) {
      rule.skip -= 1;
      return null;
    }
    rule.times -= 1;
    return rule;
  }
}
