/** The last good answers of a few queries, so that a member's pages open without a network. */
import { del, get, set } from 'idb-keyval';
import { NetworkError } from './problem';

export const rememberedKey = (account: string, name: string): string => `remembered:${account}:${name}`;

/** Asks; without a network the answer given last time. Raises: what `ask` raises, when nothing is remembered. */
export async function withMemory<Answer>(key: string, ask: () => Promise<Answer>): Promise<Answer> {
  try {
    const answer = await ask();
    // Written while the page goes on; storage that refuses costs the memory, not the answer.
    void set(key, answer).catch(() => undefined);
    return answer;
  } catch (error) {
    if (!(error instanceof NetworkError)) throw error;
    const remembered = await get<Answer>(key).catch(() => undefined);
    if (remembered === undefined) throw error;
    return remembered;
  }
}

export const forgetAnswer = (key: string): Promise<void> => del(key).catch(() => undefined);
