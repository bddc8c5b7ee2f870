interface Paged<Item> {
  items: Item[];
  next_cursor: string | null;
}

/** The most rows the API gives at once. */
export const PAGE = 100;

/** Every page of a cell's list: a cell has some tens of people, seldom two hundred. */
export async function everyPage<Item>(
  read: (cursor: string | undefined) => Promise<Paged<Item>>,
): Promise<Item[]> {
  const found: Item[] = [];
  let cursor: string | undefined;
  do {
    const page = await read(cursor);
    found.push(...page.items);
    cursor = page.next_cursor ?? undefined;
  } while (cursor);
  return found;
}
