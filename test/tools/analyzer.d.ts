/**
 * The types that come with the analyzer lack `create`, `ts` and the preset for Lit, and they take
 * the manifest from a version of the schema that has no `cssStates`. These types stand in for them.
 */
declare module '@custom-elements-manifest/analyzer' {
  import type { Module, Package } from 'custom-elements-manifest';
  import type { Node, SourceFile } from 'typescript';

  export interface Plugin {
    name: string;
    collectPhase?(context: { node: Node }): void;
    analyzePhase?(context: { node: Node; moduleDoc: Module }): void;
  }

  export function create(options: { modules: SourceFile[]; plugins: Plugin[] }): Package;

  /**
   * The analyzer's own TypeScript. The numbers of the node kinds differ from version to version.
   */
  export const ts: typeof import('typescript');
}

declare module '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js' {
  import type { Plugin } from '@custom-elements-manifest/analyzer';

  export function litPlugin(): Plugin[];
}
