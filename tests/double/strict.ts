/** Wraps a part of the double so that whatever it lacks throws by name, instead of being quietly undefined. */
export function strict<T extends object>(name: string, part: T): T {
  return new Proxy(part, {
    get(target, key) {
      if (typeof key === 'symbol' || key === 'then' || key === 'toJSON' || key in target) {
        const value: unknown = Reflect.get(target, key, target);
        return typeof value === 'function' && !isClass(value) ? value.bind(target) : value;
      }
      throw missing(`${name}.${key}`);
    },
    set(target, key, value) {
      if (typeof key === 'string' && !key.startsWith('_') && !(key in target)) throw missing(`${name}.${key}`);
      return Reflect.set(target, key, value, target);
    },
  });
}

export function missing(what: string): Error {
  return new Error(`the Electron double does not implement ${what}`);
}

/** Refuses an option that the double would have to ignore. */
export function allowOnly(name: string, given: object, known: readonly string[]): void {
  for (const key of Object.keys(given)) if (!known.includes(key)) throw missing(`${name}.${key}`);
}

function isClass(value: object): boolean {
  return /^class\b/u.test(Function.prototype.toString.call(value));
}
