// Stands in the bundle of the drawing thread for what PDFKit loads and no report uses: its own way of breaking lines,
// pictures in PNG, encryption, fonts in WOFF2. A first report would wait for them.
const leftOut = () => {
  throw new Error('This part of PDFKit is left out of the drawing thread: see src/cli/compile.mjs.');
};

// A function that can be called, but not made with `new`: both say so at once.
export { leftOut as cbc, leftOut as ecb, leftOut as default };
