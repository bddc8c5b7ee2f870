import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { type ExemplarDossier, exemplarSteps } from '@/api/queries/exemplars';
import { TaskDialog } from '@/domain/TaskDialog';
import { cleanText } from '@/i18n/text';
import { Field } from '@/ui/Field';
import { Notice } from '@/ui/Notice';
import { TextArea } from '@/ui/TextArea';

const LINK = /^https?:\/\/[^\s<>"]+$/;

/** The story and the photo; whatever changes needs consent anew. */
export function StoryTask({ dossier }: { dossier: ExemplarDossier }) {
  const { t } = useLingui();
  const [story, setStory] = useState(dossier.story ?? '');
  const [photo, setPhoto] = useState(dossier.photo_link ?? '');
  const linked = !cleanText(photo) || LINK.test(cleanText(photo));
  const needed = t`Hãy nhập địa chỉ bắt đầu bằng https://, hoặc để trống`;
  return (
    <TaskDialog
      name={dossier.story ? t`Sửa câu chuyện` : t`Viết câu chuyện`}
      done={t`Đã lưu câu chuyện. Cần ghi nhận đồng ý trước khi đăng.`}
      gaps={linked ? [] : [{ fieldId: 'photo_link', text: needed }]}
      send={() =>
        exemplarSteps.tell(dossier, {
          story: cleanText(story) || null,
          photo_link: cleanText(photo) || null,
        })
      }
    >
      {(tried) => (
        <>
          <Notice>
            <Trans>Câu chuyện và ảnh chỉ hiện cho mọi người khi người trong chuyện đã đồng ý.</Trans>
          </Notice>
          <TextArea
            label={t`Câu chuyện`}
            optional
            value={story}
            onChange={(event) => setStory(event.target.value)}
          />
          <Field
            id="photo_link"
            label={t`Địa chỉ của ảnh`}
            optional
            inputMode="url"
            value={photo}
            onChange={(event) => setPhoto(event.target.value)}
            error={tried && !linked && needed}
          />
        </>
      )}
    </TaskDialog>
  );
}
