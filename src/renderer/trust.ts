/**
 * The page's one trusted-types policy, to be imported before anything else. The content security policy lets no string
 * become markup or a script's address by itself; this allows exactly what the interface kit needs: the text of a style
 * element (which holds no tag) and the page's own files as workers.
 */
interface Policy {
  createHTML: (text: string) => string;
  createScriptURL: (url: string) => string;
}
const { trustedTypes } = window as Window & { trustedTypes?: { createPolicy: (name: string, policy: Policy) => unknown } };

trustedTypes?.createPolicy('default', {
  createHTML: (text) => {
    if (text.includes('<')) throw new TypeError('markup is never made from text here');
    return text;
  },
  createScriptURL: (url) => {
    if (new URL(url, document.baseURI).origin !== window.location.origin) throw new TypeError('only the page’s own scripts run here');
    return url;
  },
});

/** The nonce that this page was served with, for the interface kit's style elements. */
export const styleNonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';

// The kit's scroll lock reads the nonce from here.
Object.assign(window, { __webpack_nonce__: styleNonce });
