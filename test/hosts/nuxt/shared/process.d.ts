/** With `@types/node` in its place, an app would name it in its `types`. */
declare const process: { env: Record<string, string | undefined> };
