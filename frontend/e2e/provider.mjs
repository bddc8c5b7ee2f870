/**
 * A certified OpenID Connect provider (npm `oidc-provider`) on this machine, for the tests of signing on:
 * `node e2e/provider.mjs`. Whoever types a login name is signed in as that; nobody's password is asked.
 * Variables: PROVIDER_PORT; PROVIDER_KEYS, a file with the private keys it signs with (made when left out);
 * PROVIDER_PUBLISHED, a file with other keys to publish in their place; PROVIDER_REDIRECT, where it sends people back.
 * Each request is a line of the output.
 */
import { readFileSync } from 'node:fs';
import { Provider } from 'oidc-provider';

const port = process.env.PROVIDER_PORT ?? '8140';
const issuer = `http://127.0.0.1:${port}`;
const redirect = process.env.PROVIDER_REDIRECT ?? 'http://127.0.0.1:8130/dang-nhap/tinh';
const keysOf = (file) => (file === undefined ? undefined : JSON.parse(readFileSync(file, 'utf8')));

const provider = new Provider(issuer, {
  clients: [
    {
      client_id: 'neuguong',
      client_secret: 'only-for-tests-on-this-machine',
      redirect_uris: [redirect],
      grant_types: ['authorization_code'],
      response_types: ['code'],
    },
  ],
  jwks: keysOf(process.env.PROVIDER_KEYS),
  cookies: { keys: ['only for tests'] },
  claims: { openid: ['sub'], profile: ['employee_number'], email: ['email'] },
  conformIdTokenClaims: false,
  features: { devInteractions: { enabled: true } },
  findAccount: (_context, id) => ({
    accountId: id,
    claims: () => ({ sub: id, employee_number: id, email: `${id}@example.vn` }),
  }),
});

const published = keysOf(process.env.PROVIDER_PUBLISHED);
provider.use(async (context, next) => {
  console.log(context.method, context.path);
  if (published && context.path === '/jwks') context.body = published;
  else await next();
});
provider.listen(Number(port), '127.0.0.1', () => console.log('ready'));
