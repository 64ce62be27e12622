import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runInNewContext } from 'node:vm';
import { ASTWithSource, parseTemplate, TmplAstElement } from '@angular/compiler';
import { parse as parseSvelte } from 'svelte/compiler';
import ts from 'typescript';
import { parse as parseVue } from 'vue/compiler-sfc';
import * as frameworks from '../../demo/playground/code/frameworks.js';
import { HOSTILE, setupWith, stringsWith } from '../fixtures/playground-setups.js';

/** What the element gets in the end. */
interface Values {
  phrase: unknown;
  strings: unknown;
}

/** Runs a module of the playground’s, with what it imports given by name. */
function run(code: string, fileName: string, given: object, result: string): unknown {
  const { outputText } = ts.transpileModule(code, {
    fileName,
    compilerOptions: {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.CommonJS,
      jsx: ts.JsxEmit.React,
      jsxFactory: 'h',
      experimentalDecorators: true,
    },
  });
  const context = { exports: {}, require: () => given, ...given };
  return runInNewContext(`${outputText}\n;${result}`, context);
}

const stringsIn = (script: string): unknown => {
  const [declaration = ''] = /const strings = [^\n]*/.exec(script) ?? [];
  return run(declaration, 'sample.ts', {}, 'strings');
};

interface Node {
  type?: string | number;
  name?: string;
  tag?: string;
  children?: Node[];
}

const ofHtml = (code: string): Values => {
  // Vue reads a page as a browser does, as far as attributes and the end of a script go.
  const { descriptor, errors } = parseVue(`<template>${code.split('<script')[0]}</template>`);
  assert.deepEqual(errors, []);
  const [, script = ''] = /<script type="module">(.*?)<\/script/s.exec(code) ?? [];
  const [assignment = ''] = /element\.strings = [^\n]*/.exec(script) ?? [];
  return {
    phrase: phraseOfVue(descriptor.template?.ast?.children as Node[]),
    strings: run(`const element = {};${assignment}`, 'sample.js', {}, 'element.strings'),
  };
};

function phraseOfVue(children: readonly Node[]): unknown {
  const element = children.find(({ tag }) => tag === 'authing-delete-account');
  const { props } = element as unknown as { props: { name: string; value: { content: string } }[] };
  return props.find(({ name }) => name === 'confirmation-phrase')?.value.content;
}

const ofVue = (code: string): Values => {
  const { descriptor, errors } = parseVue(code);
  assert.deepEqual(errors, []);
  return {
    phrase: phraseOfVue(descriptor.template?.ast?.children as Node[]),
    strings: stringsIn(descriptor.scriptSetup?.content ?? ''),
  };
};

const ofSvelte = (code: string): Values => {
  const { fragment } = parseSvelte(code, { modern: true });
  const element = fragment.nodes.find((node) => node.type === 'RegularElement');
  assert.ok(element);
  const phrase = element.attributes.find(
    (one) => one.type === 'Attribute' && one.name === 'confirmation-phrase',
  );
  assert.ok(phrase?.type === 'Attribute' && Array.isArray(phrase.value));
  const parts = phrase.value.map((part) => (part.type === 'Text' ? part.data : part));
  const [script = ''] = /<script.*?<\/script/s.exec(code) ?? [];
  return { phrase: parts.length === 1 ? parts[0] : parts, strings: stringsIn(script) };
};

const ofReact = (code: string): Values => {
  const h = (_tag: unknown, props: unknown): unknown => props;
  const props = run(code, 'sample.tsx', { h }, 'exports.DeleteAccount({})');
  const { confirmationPhrase, strings } = props as Record<string, unknown>;
  return { phrase: confirmationPhrase, strings };
};

const ofAngular = (code: string): Values => {
  let template = '';
  const Component = (about: { template: string }) => () => void (template = about.template);
  const given = { Component, output: () => null };
  const instance = run(code, 'sample.ts', given, 'new exports.DeleteAccount()');
  const { nodes, errors } = parseTemplate(template, 'sample.html');
  assert.equal(errors, null);
  const element = nodes.find((node) => node instanceof TmplAstElement);
  assert.ok(element);
  const { attributes, inputs } = element;
  const valueOf = (...names: string[]): unknown => {
    const attribute = attributes.find(({ name }) => names.includes(name));
    const input = inputs.find(({ name }) => names.includes(name));
    if (!(input?.value instanceof ASTWithSource)) return attribute?.value;
    return Reflect.get(Object(instance), input.value.source ?? '');
  };
  return {
    phrase: valueOf('confirmation-phrase', 'confirmationPhrase'),
    strings: valueOf('strings'),
  };
};

const readers = {
  html: ofHtml,
  react: ofReact,
  vue: ofVue,
  svelte: ofSvelte,
  angular: ofAngular,
} as const;

describe('The playground’s code means the very text that was typed', () => {
  for (const [name, read] of Object.entries(readers)) {
    for (const text of ['Bye', ...HOSTILE, HOSTILE.join(' ')]) {
      it(`in ${name}: ${JSON.stringify(text)}`, () => {
        const values = read(frameworks[name as keyof typeof readers](setupWith(text)));
        assert.equal(values.phrase, text);
        // From another context they have another prototype.
        assert.deepEqual({ ...(values.strings as object) }, stringsWith(text));
      });
    }
  }
});
