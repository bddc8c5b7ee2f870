/**
 * What was sent without a network: kept in order on this device and replayed when the network is back.
 * The entry's id is its idempotency key, so a replay whose first answer was lost changes nothing twice.
 */
import { get, update } from 'idb-keyval';

export interface QueuedProblem {
  status: number;
  code: string;
  detail: string;
}

export interface OutboxEntry {
  /** Also the Idempotency-Key. */
  id: string;
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: string;
  /** The thing that is changed, where changes to it go to several paths; the path itself when left out. */
  about?: string;
  body?: unknown;
  /** Version the change was made upon; sent as If-Match. */
  etag?: string;
  /** What the reader would call it: "Báo cáo giữa năm". */
  label: string;
  /** Instant, ISO 8601. */
  queuedAt: string;
  /** `conflict`: edited elsewhere, a person must choose. `refused`: the API will not take it as it stands. */
  state: 'waiting' | 'conflict' | 'refused';
  problem?: QueuedProblem;
}

export type Outcome =
  | { kind: 'sent'; etag?: string | null }
  | { kind: 'later' }
  | { kind: 'signed_out' }
  | { kind: 'conflict' | 'refused'; problem: QueuedProblem };

/** An `id` of one's own where the change was tried before under it. */
export type NewEntry = Pick<OutboxEntry, 'method' | 'path' | 'about' | 'body' | 'etag' | 'label'> & {
  id?: string;
};

/** What an entry changes: entries about one thing keep their order, and wait for each other. */
export const thingOf = ({ about, path }: Pick<OutboxEntry, 'about' | 'path'>): string => about ?? path;

export interface Outbox {
  /** A stable array until something changes (for useSyncExternalStore). */
  entries: () => readonly OutboxEntry[];
  subscribe: (listener: () => void) => () => void;
  load: () => Promise<void>;
  add: (entry: NewEntry) => Promise<OutboxEntry>;
  remove: (id: string) => Promise<void>;
  /** Puts an entry back in line, upon what the person has now seen; with a new key, for the old one is answered. */
  retry: (id: string, upon?: Pick<OutboxEntry, 'etag' | 'body'>) => Promise<void>;
  /** Sends in order; a second call while one runs joins it. Returns the number sent. */
  replay: () => Promise<number>;
  /** Removes all entries, on signing out. */
  clear: () => Promise<void>;
}

export function createOutbox(account: string, send: (entry: OutboxEntry) => Promise<Outcome>): Outbox {
  const key = `outbox:${account}`;
  const listeners = new Set<() => void>();
  let known: readonly OutboxEntry[] = [];
  let running: Promise<number> | null = null;

  function show(next: readonly OutboxEntry[]): void {
    known = next;
    listeners.forEach((listener) => listener());
  }

  async function change(edit: (entries: OutboxEntry[]) => OutboxEntry[]): Promise<void> {
    let next: OutboxEntry[] = [];
    await update<OutboxEntry[]>(key, (stored) => (next = edit(stored ?? [])));
    show(next);
  }

  const remove = (id: string) => change((entries) => entries.filter((entry) => entry.id !== id));
  const replace = (id: string, part: Partial<OutboxEntry>) =>
    change((entries) => entries.map((entry) => (entry.id === id ? { ...entry, ...part } : entry)));

  /** Takes a sent entry out; what was written after it about the same thing was written upon its outcome. */
  const settle = (sent: OutboxEntry, etag: string | undefined) =>
    change((entries) =>
      entries
        .filter(({ id }) => id !== sent.id)
        .map((entry) =>
          etag !== undefined && entry.etag !== undefined && thingOf(entry) === thingOf(sent)
            ? { ...entry, etag }
            : entry,
        ),
    );

  async function run(): Promise<number> {
    await load();
    // What follows a stuck change to the same thing must wait for it.
    const stuck = new Set(known.filter((entry) => entry.state !== 'waiting').map(thingOf));
    let sent = 0;
    for (const { id } of known.filter((candidate) => candidate.state === 'waiting')) {
      // Looked up anew: what was sent before it may have moved its version on.
      const entry = known.find((candidate) => candidate.id === id);
      if (!entry || stuck.has(thingOf(entry))) continue;
      const outcome = await send(entry);
      if (outcome.kind === 'later' || outcome.kind === 'signed_out') break;
      if (outcome.kind === 'sent') {
        await settle(entry, outcome.etag ?? undefined);
        sent += 1;
      } else {
        await replace(entry.id, { state: outcome.kind, problem: outcome.problem });
        stuck.add(thingOf(entry));
      }
    }
    return sent;
  }

  async function load(): Promise<void> {
    show((await get<OutboxEntry[]>(key)) ?? []);
  }

  return {
    entries: () => known,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    load,
    async add(entry) {
      const queued: OutboxEntry = {
        ...entry,
        id: entry.id ?? crypto.randomUUID(),
        queuedAt: new Date().toISOString(),
        state: 'waiting',
      };
      await change((entries) => [...entries, queued]);
      return queued;
    },
    remove,
    retry: (id, upon) =>
      replace(id, { ...upon, id: crypto.randomUUID(), state: 'waiting', problem: undefined }),
    replay() {
      running ??= run().finally(() => {
        running = null;
      });
      return running;
    },
    clear: () => change(() => []),
  };
}
