/**
 * The real server with demonstration data, for the browser tests and the pictures: `node e2e/server.ts [port]`.
 * The data are invented once for each state of the API's sources and copied for every start, so that each run begins
 * alike. Variable PYTHON for another interpreter.
 */
import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';

const PORT = process.argv[2] ?? '8130';
const root = path.resolve(import.meta.dirname, '../..');
const python = process.env.PYTHON ?? path.join(root, '.venv/bin/python');
const work = path.join(root, 'var/e2e');

/** Changes with any source of the API and with the day, for the demonstration is told up to today. */
function stateOfSources(): string {
  const hash = createHash('sha256').update(new Date().toISOString().slice(0, 10));
  const files = readdirSync(path.join(root, 'api'), { recursive: true, encoding: 'utf8' });
  for (const file of files.filter((name) => /\.(py|yaml)$/.test(name)).sort())
    hash.update(file).update(readFileSync(path.join(root, 'api', file)));
  return hash.digest('hex').slice(0, 16);
}

/** The one that e2e/provider.mjs runs beside the server. */
const providers = [
  {
    code: 'tinh',
    name: 'Cổng của tỉnh',
    issuer: `http://127.0.0.1:${Number(PORT) + 1}`,
    client_id: 'neuguong',
    client_secret: 'only-for-tests-on-this-machine',
  },
];

const environment = (directory: string) => ({
  ...process.env,
  NEUGUONG_ENVIRONMENT: 'development',
  NEUGUONG_COOKIE_SECURE: 'false',
  NEUGUONG_PUBLIC_URL: `http://127.0.0.1:${PORT}`,
  NEUGUONG_ALLOWED_ORIGINS: '[]',
  NEUGUONG_SIGN_IN_PROVIDERS: JSON.stringify(providers),
  NEUGUONG_OUTGOING_NETWORKS: '["127.0.0.0/8"]',
  NEUGUONG_LOG_LEVEL: 'warning',
  NEUGUONG_DATA_DIRECTORY: directory,
  NEUGUONG_FRONTEND_DIRECTORY: path.join(root, 'frontend/dist'),
  DATABASE_URL: `sqlite:///${path.join(directory, 'demo.sqlite3')}`,
});

const pristine = path.join(work, `demo-${stateOfSources()}`);
if (!existsSync(pristine)) {
  rmSync(work, { recursive: true, force: true });
  const making = path.join(work, 'making');
  mkdirSync(making, { recursive: true });
  execFileSync(python, ['-m', 'api.cli', 'demo', '--case', 'ward'], {
    cwd: root,
    env: environment(making),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  renameSync(making, pristine);
}

const running = path.join(work, `running-${PORT}`);
rmSync(running, { recursive: true, force: true });
// Unlike Node's own copying, this keeps the modes of directories: the server refuses keys that others may read.
execFileSync('cp', ['-a', pristine, running]);
const server = spawn(python, ['-m', 'api.cli', 'serve', '--port', PORT], {
  cwd: root,
  env: environment(running),
  stdio: 'inherit',
});
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => server.kill(signal));
server.on('exit', (code) => process.exit(code ?? 1));
