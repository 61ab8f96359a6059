// The browser host as `npm start` runs it: the built entry's path, then its options as JSON.
const [, , entry, options] = process.argv;
const { serve } = await import(entry);
process.exitCode = await serve(JSON.parse(options));
