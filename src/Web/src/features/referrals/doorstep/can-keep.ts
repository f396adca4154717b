/** Whether this browser can keep a form encrypted: only where the product is reached by https. */
export const canKeep = () => 'indexedDB' in globalThis && globalThis.crypto?.subtle !== undefined;
