import { delMany, keys } from 'idb-keyval';

/**
 * On signing out: removes everything this device keeps for an account (`draft:…`, `outbox:…`, `remembered:…`), so that
 * the next person at a shared phone sees nothing of it.
 */
export async function forgetAccount(account: string): Promise<void> {
  const all = await keys<IDBValidKey>();
  await delMany(all.filter((key) => typeof key === 'string' && key.split(':')[1] === account));
}
