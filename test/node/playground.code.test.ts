import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import { compile as compileSvelte } from 'svelte/compiler';
import ts from 'typescript';
import { compileScript, compileTemplate, parse as parseVue } from 'vue/compiler-sfc';
import * as frameworks from '../../demo/playground/code/frameworks.js';
import { full, hostile, plain } from '../fixtures/playground-setups.js';

const ROOT = resolve(import.meta.dirname, '../..');

/** Compiles a component as a React app would. */
function complaintsOfReact(code: string): string[] {
  const file = join(ROOT, 'test/node/.playground.tsx');
  const { exports } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    exports: Record<string, { types: string } | string | null>;
  };
  const paths: Record<string, string[]> = {};
  for (const [entry, target] of Object.entries(exports)) {
    if (target === null || typeof target === 'string') continue;
    const source = target.types.replace('./dist/', 'src/').replace(/\.d\.ts$/, '.ts');
    paths[entry.replace(/^\./, 'authing-delete-account')] = [join(ROOT, source)];
  }
  const config: unknown = ts.readConfigFile(join(ROOT, 'tsconfig.json'), (path) =>
    ts.sys.readFile(path),
  ).config;
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT);
  Object.assign(options, { paths, jsx: ts.JsxEmit.ReactJSX, types: ['node'] });
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (path) => path === file || fileExists(path);
  host.getSourceFile = (path, target, ...rest) =>
    path === file
      ? ts.createSourceFile(path, code, target, true, ts.ScriptKind.TSX)
      : getSourceFile(path, target, ...rest);
  const program = ts.createProgram([file], options, host);
  const source = program.getSourceFile(file);
  return [
    ...program.getSyntacticDiagnostics(source),
    ...program.getSemanticDiagnostics(source),
  ].map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

/** Only the syntax: its imports are not installed here, or it has no types. */
function complaintsOfSyntax(code: string, fileName: string): string[] {
  const { diagnostics = [] } = ts.transpileModule(code, {
    fileName,
    reportDiagnostics: true,
    compilerOptions: { target: ts.ScriptTarget.ESNext, experimentalDecorators: true },
  });
  return diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

function complaintsOfVue(source: string): string[] {
  const { descriptor, errors } = parseVue(source);
  compileScript(descriptor, { id: 'sample' });
  const isCustomElement = (tag: string) => tag.includes('-');
  const template = compileTemplate({
    id: 'sample',
    filename: 'Sample.vue',
    source: descriptor.template?.content ?? '',
    compilerOptions: { isCustomElement },
  });
  return [...errors, ...template.errors].map(String);
}

describe('The playground’s code', () => {
  for (const [name, setup] of Object.entries({ plain, full, hostile })) {
    it(`is React that compiles, with its types (${name})`, () => {
      assert.deepEqual(complaintsOfReact(frameworks.react(setup)), []);
    });

    it(`is Vue that compiles (${name})`, () => {
      assert.deepEqual(complaintsOfVue(frameworks.vue(setup)), []);
    });

    it(`is Svelte that compiles (${name})`, () => {
      const { warnings } = compileSvelte(frameworks.svelte(setup), { generate: 'client' });
      assert.deepEqual(
        warnings.map(({ message }) => message),
        [],
      );
    });

    it(`is a script, an Angular component and a server without errors in them (${name})`, () => {
      const [, script = ''] =
        /<script type="module">(.*?)<\/script/s.exec(frameworks.html(setup)) ?? [];
      assert.notEqual(script, '');
      assert.deepEqual(complaintsOfSyntax(script, 'sample.js'), []);
      assert.deepEqual(complaintsOfSyntax(frameworks.angular(setup), 'sample.ts'), []);
      assert.deepEqual(complaintsOfSyntax(frameworks.backend(setup), 'sample.ts'), []);
    });
  }
});
