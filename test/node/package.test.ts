import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { publint } from 'publint';
import { build, type Rolldown } from 'vite';
import { TRIGGER } from '../../src/locales/trigger.js';
import { pack, type Packed } from '../tools/packed.js';

interface Manifest {
  exports: Record<string, string | { types: string; default: string } | null>;
  dependencies: Record<string, string>;
}

let packed: Packed;
let manifest: Manifest;

before(async () => {
  packed = await pack();
  manifest = JSON.parse(await readFile(join(packed.folder, 'package.json'), 'utf8')) as Manifest;
});
after(() => packed?.remove());

/** Lists the entries that are code, by the names that an application imports them by. */
function entries(): string[] {
  return Object.entries(manifest.exports)
    .filter(([, target]) => target !== null && typeof target !== 'string')
    .flatMap(([entry]) => named(entry))
    .map((entry) => join('authing-delete-account', entry).replaceAll('\\', '/'));
}

/** A star stands for the name of a locale. */
function named(entry: string): string[] {
  if (!entry.includes('*')) return [entry];
  return Object.keys(TRIGGER).map((locale) => entry.replace('*', locale));
}

/** Runs a module in a process of its own, in the project that has the package installed. */
function inNode(code: string): string {
  const args = ['--input-type=module', '--eval', code];
  return execFileSync(process.execPath, args, { cwd: packed.project, encoding: 'utf8' }).trim();
}

describe('The package', () => {
  it('holds the build, the documents, and nothing else', async () => {
    assert.deepEqual((await readdir(packed.folder)).sort(), [
      'CHANGELOG.md',
      'CONTRIBUTING.md',
      'LICENSE',
      'README.md',
      'README.zh-CN.md',
      'SECURITY.md',
      'demo',
      'dist',
      'package.json',
    ]);
  });

  it('holds code, its types, what editors read, the licenses and hashes of the CDN module, and no maps', async () => {
    const folder = join(packed.folder, 'dist');
    const files = (await readdir(folder, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name));
    assert.ok(files.length > 0);
    for (const file of files)
      assert.match(
        file,
        /\.js$|\.d\.ts$|cdn[/\\](LICENSE\.md|integrity\.json)$|dist[/\\][\w.-]+\.json$/,
      );
    // Vite builds the CDN module from the source. No entry leads to what tsc makes of it.
    assert.ok(!existsSync(join(folder, 'cdn.js')));
  });

  it('needs Lit at run time and nothing else', () => {
    assert.deepEqual(Object.keys(manifest.dependencies), ['lit']);
  });

  it('has a file and its types behind every entry', () => {
    for (const target of Object.values(manifest.exports)) {
      if (target === null) continue;
      const files = typeof target === 'string' ? [target] : [target.types, target.default];
      for (const file of files.flatMap(named)) {
        assert.ok(existsSync(join(packed.folder, file)), file);
      }
    }
  });

  it('gives publint nothing to complain about', async () => {
    const { messages } = await publint({ pkgDir: packed.folder, pack: false, strict: true });
    assert.deepEqual(messages, []);
  });

  it('has types that resolve, as attw sees it', () => {
    const attw = join(dirname(modulePath('@arethetypeswrong/cli/package.json')), 'dist/index.js');
    execFileSync(process.execPath, [attw, packed.tarball, '--profile', 'esm-only'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  });

  for (const module of ['nodenext', 'preserve']) {
    it(`compiles in a strict project, module: ${module}`, async () => {
      await writeFile(
        join(packed.project, 'app.ts'),
        [
          ...entries().map((entry, index) => `export * as entry${index} from '${entry}';`),
          "const element = document.createElement('authing-delete-account');",
          "element.addEventListener('delete-failed', ({ reason }) => reason === 'network');",
          "element.addEventListener('delete-account-token-request', (e) => e.respondWith('x'));",
          "element.confirmation = 'phrase';",
        ].join('\n'),
      );
      const compilerOptions = {
        module,
        target: 'es2022',
        types: [],
        strict: true,
        exactOptionalPropertyTypes: true,
        noEmit: true,
      };
      await writeFile(
        join(packed.project, 'tsconfig.json'),
        JSON.stringify({ compilerOptions, files: ['app.ts'] }),
      );
      await writeFile(join(packed.project, 'package.json'), '{ "type": "module" }');
      const args = [modulePath('typescript/bin/tsc'), '-p', packed.project];
      try {
        execFileSync(process.execPath, args, { cwd: packed.project, encoding: 'utf8' });
      } catch (error) {
        assert.fail((error as { stdout: string }).stdout);
      }
    });
  }
});

describe('Imported where there is no DOM', () => {
  /**
   * The CDN module is left out, for it is meant for a page and contains the Lit that browsers get.
   */
  const all = () => entries().filter((entry) => !entry.includes('/cdn/'));

  it('no entry throws or leaves something that looks like one', () => {
    for (const entry of all()) {
      const code = `
        await import('${entry}');
        const names = ['window', 'document', 'HTMLElement', 'Element', 'Node', 'location'];
        console.log(JSON.stringify(names.filter((name) => name in globalThis)));
      `;
      assert.equal(inNode(code), '[]', entry);
    }
  });

  it('all entries can be in one process', () => {
    const imports = all().map((entry) => `await import('${entry}');`);
    assert.equal(inNode([...imports, "console.log('fine');"].join('\n')), 'fine');
  });

  it('element.js and client.js register nothing', () => {
    for (const entry of ['element.js', 'client.js']) {
      const code = `
        await import('authing-delete-account/${entry}');
        console.log(globalThis.customElements?.get('authing-delete-account') === undefined);
      `;
      assert.equal(inNode(code), 'true', entry);
    }
  });

  it('client.js and the backend do without Lit, and the backend without what Node alone has', () => {
    const code = `
      import { register } from 'node:module';
      const hooks = "export const resolve = (specifier, context, next) => " +
        "/^(lit|node:|redis)/.test(specifier) ? Promise.reject(new Error(specifier)) : next(specifier);";
      register('data:text/javascript,' + encodeURIComponent(hooks));
      const { AuthingClient } = await import('authing-delete-account/client.js');
      const { accountApi } = await import('authing-delete-account/backend.js');
      const { redisOutcomes } = await import('authing-delete-account/backend/redis.js');
      console.log(typeof AuthingClient, typeof accountApi, typeof redisOutcomes);
    `;
    assert.equal(inNode(code), 'function function function');
  });
});

describe('For a bundler', () => {
  async function bundle(code: string): Promise<string> {
    const entry = join(packed.project, 'bundled.js');
    await writeFile(entry, code);
    const [result] = (await build({
      configFile: false,
      logLevel: 'warn',
      root: packed.project,
      build: {
        write: false,
        minify: false,
        lib: { entry, formats: ['es'], fileName: 'bundled' },
        rolldownOptions: { external: /^lit/ },
      },
    })) as Rolldown.RolldownOutput[];
    assert.ok(result);
    return result.output.map((file) => (file.type === 'chunk' ? file.code : '')).join('\n');
  }

  it('an import for the tag alone stays', async () => {
    assert.match(await bundle("import 'authing-delete-account';"), /customElements\.define/);
  });

  it('a class that nobody uses goes', async () => {
    const unused = "import { AuthingDeleteAccount } from 'authing-delete-account/element.js';";
    assert.doesNotMatch(await bundle(unused), /class|LitElement/);
  });
});

describe('The lock file', () => {
  it('names no registry, so that any will do', async () => {
    const { packages } = JSON.parse(await readFile(resolve('package-lock.json'), 'utf8')) as {
      packages: Record<string, { resolved?: string; integrity?: string }>;
    };
    for (const [path, { resolved, integrity }] of Object.entries(packages)) {
      assert.equal(resolved, undefined, path);
      assert.ok(integrity ?? path === '', `${path} is not held by a hash`);
    }
  });
});

function modulePath(specifier: string): string {
  return createRequire(import.meta.url).resolve(specifier);
}
