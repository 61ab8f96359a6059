import { registerHooks } from 'node:module';

// The built program runs unmodified; only the name `electron` leads here.
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: new URL('electron.ts', import.meta.url).href, shortCircuit: true } : next(specifier, context),
});
