import type { Panel } from '../panel/index.js';

/** Loads the panel when somebody first means to use it. */
export class PanelLoader {
  readonly #create: (module: typeof import('../panel/index.js')) => Panel;
  #panel: Panel | null = null;
  #loading: Promise<void> | null = null;
  #hasFailed = false;

  constructor(create: (module: typeof import('../panel/index.js')) => Panel) {
    this.#create = create;
  }

  /** Null until it is loaded. */
  get panel(): Panel | null {
    return this.#panel;
  }

  /** The user asked for the panel, and it could not be loaded. */
  get hasFailed(): boolean {
    return this.#hasFailed;
  }

  /** @returns whether the panel is there */
  async load(): Promise<boolean> {
    this.#hasFailed = !(await this.preload());
    return !this.#hasFailed;
  }

  /**
   * Loads it before the user has asked for it; a failure is not to be told of yet.
   *
   * @returns whether the panel is there
   */
  async preload(): Promise<boolean> {
    // One load at a time; a failed one, whatever it failed at, can be tried again.
    this.#loading ??= this.#load();
    try {
      await this.#loading;
      return true;
    } catch {
      this.#loading = null;
      return false;
    }
  }

  async #load(): Promise<void> {
    const panel = this.#create(await import('../panel/index.js'));
    await panel.ready;
    this.#panel = panel;
    this.#hasFailed = false;
  }
}
