/** Whether this browser can make and use passkeys. */
export const hasPasskeys = () => typeof PublicKeyCredential === 'function' && 'parseRequestOptionsFromJSON' in PublicKeyCredential;

// A person who closes the browser's own question has refused; that is no fault.
const unlessClosed = (asked: Promise<Credential | null>) =>
  asked.then((credential) => (credential as PublicKeyCredential | null)?.toJSON(), () => undefined);

/** Has the browser make a passkey; undefined when the person did not want to, or has one here already. */
export const makePasskey = (options: unknown) => unlessClosed(navigator.credentials.create({
  publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options as PublicKeyCredentialCreationOptionsJSON),
}));

/** Has the browser look for a passkey and answer with it; undefined when there is none or the person did not want to. */
export const answerWithPasskey = (options: unknown) => unlessClosed(navigator.credentials.get({
  publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options as PublicKeyCredentialRequestOptionsJSON),
}));
