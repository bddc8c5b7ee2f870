import { getRouteApi } from '@tanstack/react-router';
import { UnitPage } from './UnitPage';

const route = getRouteApi('/signed-in/co-cau/$id');

/** One organisation by its address. */
export default function Unit() {
  const { id } = route.useParams();
  const { moc } = route.useSearch();
  return <UnitPage key={id} id={id} day={moc} />;
}
