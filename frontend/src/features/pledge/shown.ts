import type { Deed, DeedWrite, Notebook } from '@/api/queries/notebook';

/** A deed that is not sent yet, as the notebook would show it. */
export function shownDeed(deed: DeedWrite, { themes, pledge }: Notebook) {
  const known = pledge?.deeds.flatMap(({ grounds }) => grounds) ?? [];
  return {
    measure: deed.measure ?? null,
    quantity: deed.quantity ?? null,
    unit: deed.unit ?? null,
    due_on: deed.due_on ?? null,
    rhythm: deed.rhythm ?? null,
    duty: deed.duty ?? null,
    grounds: (deed.grounds ?? []).map((ground) => ({
      kind: ground.kind,
      citation: ground.citation ?? null,
      title:
        themes.find(({ id }) => id === ground.theme_id)?.title ??
        known.find(({ directive_id }) => directive_id && directive_id === ground.directive_id)?.title ??
        known.find(({ standard_item_id }) => standard_item_id && standard_item_id === ground.standard_item_id)
          ?.title ??
        null,
    })),
  } satisfies Partial<Deed> | { grounds: unknown };
}
