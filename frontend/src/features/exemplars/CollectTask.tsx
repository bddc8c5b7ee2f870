import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ExemplarPublished } from '@/api/queries/exemplars';
import { collectExemplar } from '@/api/queries/yearbooks';
import { TaskDialog } from '@/domain/TaskDialog';
import { Check } from '@/ui/Check';

interface Props {
  exemplar: ExemplarPublished;
  organisation: string;
  year: number;
}

/** Puts an exemplar into the yearbook; its story and its photo only where a consent stands. */
export function CollectTask({ exemplar, organisation, year }: Props) {
  const { t } = useLingui();
  const { id, title, story, photo_link } = exemplar;
  const [withStory, setWithStory] = useState(story !== null);
  const [withPhoto, setWithPhoto] = useState(photo_link !== null);
  const consented = story !== null || photo_link !== null;
  return (
    <TaskDialog
      name={t`Đưa vào kỷ yếu`}
      done={t`Đã đưa vào kỷ yếu.`}
      gaps={[]}
      send={() =>
        collectExemplar(id, {
          organisation_id: organisation,
          year,
          with_story: withStory,
          with_photo: withPhoto,
        })
      }
    >
      {() => (
        <>
          <p>
            <strong>{title}</strong>
          </p>
          {story !== null && (
            <Check checked={withStory} onChange={(event) => setWithStory(event.target.checked)}>
              <Trans>In cả câu chuyện</Trans>
            </Check>
          )}
          {photo_link !== null && (
            <Check checked={withPhoto} onChange={(event) => setWithPhoto(event.target.checked)}>
              <Trans>Kèm ảnh</Trans>
            </Check>
          )}
          {!consented && (
            <p className="hint">
              <Trans>Chưa có câu chuyện hay ảnh được đồng ý cho đăng, nên chỉ in phần tóm tắt.</Trans>{' '}
              <Link to="/dien-hinh/ho-so/$id" params={{ id }}>
                <Trans>Mở hồ sơ để ghi nhận đồng ý</Trans>
              </Link>
            </p>
          )}
        </>
      )}
    </TaskDialog>
  );
}
