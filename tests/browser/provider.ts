import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

/** oidc-provider, which the OpenID Foundation certified, on this machine. Whoever gives an address there has it. */
export async function provider() {
  const server = createServer();
  await new Promise<void>((ready) => { server.listen(0, '127.0.0.1', ready); });
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const jwks = { keys: [{ ...privateKey.export({ format: 'jwk' }), kid: 'one', use: 'sig', alg: 'RS256' }] };
  const clientId = 'placepartners';
  const clientSecret = randomBytes(16).toString('hex');
  const cookieKey = randomBytes(16).toString('hex');

  const callback = (redirects: string[], signedOut: string[]) => new Provider(issuer, {
    clients: redirects.length === 0 ? [] : [{
      client_id: clientId, client_secret: clientSecret, redirect_uris: redirects, post_logout_redirect_uris: signedOut,
    }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    cookies: { keys: [cookieKey] },
    jwks,
    pkce: { required: () => true },
    findAccount: (_: unknown, email: string) => ({
      accountId: email,
      claims: () => ({ sub: email, email, email_verified: true, name: 'Odd Own' }),
    }),
  }).callback();

  // Begun anew once it knows the addresses of its client.
  let answer = callback([], []);
  server.on('request', (request, response) => { void answer(request, response); });

  return {
    issuer,
    clientId,
    clientSecret,
    register(redirect: string, signedOut: string) {
      answer = callback([redirect], [signedOut]);
    },
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => { server.close(closed); });
    },
  };
}
