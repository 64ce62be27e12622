/**
 * Where the outcome of each delete is kept, so that a `deleteAccountToken` leads to one request to
 * Authing and no more, whoever repeats it. Several instances of a server need a store that they
 * share. A store is never given a token, only the SHA-256 of one.
 *
 * A method that can't do its work must reject: without a claim nothing is sent.
 */
export interface Outcomes {
  /**
   * Takes the key for whoever comes first. This must be one atomic step among all instances.
   *
   * @param ttl milliseconds for which the key stays taken, even if its holder dies
   * @returns true for the first, and false for everybody after
   */
  claim(key: string, ttl: number): Promise<boolean>;
  /**
   * Keeps the answer of the one that holds the claim, for all who wait and all who come later.
   *
   * @param answer a text that means nothing to the store
   * @param ttl milliseconds to keep it
   */
  settle(key: string, answer: string, ttl: number): Promise<void>;
  /**
   * Waits for the answer of the one that holds the claim.
   *
   * @param timeout milliseconds to wait at most
   * @returns null at once when nobody holds a claim, and also when there is no answer in that time
   *   or when whoever holds the claim must have died
   */
  wait(key: string, timeout: number): Promise<string | null>;
}
