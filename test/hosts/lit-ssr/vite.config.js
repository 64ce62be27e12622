/** The server writes the page itself; Vite makes only what the browser loads. */
export default {
  build: {
    rolldownOptions: {
      input: 'src/client.js',
      // The support for hydration comes before Lit, whatever the chunks are.
      output: { entryFileNames: 'client.js', strictExecutionOrder: true },
    },
  },
};
