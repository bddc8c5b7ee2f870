import { Skeleton } from '@/ui/Skeleton';

/** Holds a page's place while its words and figures are on the way. */
export const Loading = () => (
  <div className="page loading">
    <Skeleton lines={6} height={1.6} />
  </div>
);
