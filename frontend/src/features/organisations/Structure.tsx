import { getRouteApi } from '@tanstack/react-router';
import { useScope } from '@/domain/useScope';
import { UnitPage } from './UnitPage';

const route = getRouteApi('/signed-in/co-cau');

/** The tree from where the reader's own work begins. */
export default function Structure() {
  const { moc } = route.useSearch();
  return <UnitPage id={useScope(undefined)} day={moc} />;
}
