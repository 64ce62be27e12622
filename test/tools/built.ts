import { build, type InlineConfig, type Rolldown } from 'vite';

/** Builds something without writing it. */
export async function chunksOf(config: InlineConfig): Promise<Rolldown.OutputChunk[]> {
  const results = (await build({
    configFile: false,
    ...config,
    build: { ...config.build, write: false },
  })) as Rolldown.RolldownOutput[];
  return results.flatMap(({ output }) => output).filter((file) => file.type === 'chunk');
}

/** The same of what must come as one file. */
export async function onlyChunkOf(config: InlineConfig): Promise<string> {
  const [chunk, ...others] = await chunksOf(config);
  if (!chunk || others.length > 0) {
    throw new Error(`What was built is ${chunk ? others.length + 1 : 0} chunks.`);
  }
  return chunk.code;
}
