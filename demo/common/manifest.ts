/** What the custom-elements manifest says of the element, as far as the playground shows it. */
export interface ElementManifest {
  properties: Property[];
  slots: Described[];
  parts: Described[];
  cssProperties: (Described & { default: string })[];
}

export interface Described {
  name: string;
  description: string;
}

export interface Property extends Described {
  /** The attribute of the same setting; null for what can be set as a property only. */
  attribute: string | null;
  type: string;
  /** As the source has it, or empty. */
  default: string;
  readonly: boolean;
}
