import { useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { catalogueQuery, nameOf } from '@/api/queries/reference';
import { type OfferedMaterial, offerMaterial, sendMaterialFile } from '@/api/queries/sessionRecords';
import { TaskDialog } from '@/domain/TaskDialog';
import { Field } from '@/ui/Field';
import { FileDrop } from '@/ui/FileDrop';
import { RadioCards } from '@/ui/RadioCards';
import { Select } from '@/ui/Select';
import { TextArea } from '@/ui/TextArea';
import {
  type MaterialGap,
  materialGaps,
  materialToSend,
  type MaterialValues,
  NO_MATERIAL,
} from './materials';

/** What offices write and show; the API refuses whatever else it does not keep. */
const FILES = '.pdf,.docx,.doc,.pptx,.ppt,.odt,.odp,.txt,.jpg,.jpeg,.png,.mp3,.mp4';
const MOST_BYTES = 10_000_000;

interface Props {
  organisation: string;
  onOffered: (material: OfferedMaterial) => void;
}

/** Something to read that the cell offers its members: what it is, its words or where they are, where it comes from. */
export function OfferMaterial({ organisation, onOffered }: Props) {
  const { t } = useLingui();
  const { data: kinds } = useSuspenseQuery(catalogueQuery('material_kind'));
  const start = { ...NO_MATERIAL, kind: kinds[0]?.code ?? '' };
  const [values, setValues] = useState<MaterialValues>(start);
  const change = (changed: Partial<MaterialValues>) => setValues({ ...values, ...changed });
  const words: Record<MaterialGap, string> = {
    title: t`Hãy ghi tên tài liệu`,
    text: t`Hãy ghi nội dung tài liệu`,
    link: t`Hãy nhập địa chỉ bắt đầu bằng https://`,
    file: t`Hãy chọn một tệp`,
    source: t`Hãy ghi nguồn của tài liệu`,
  };
  const gaps = materialGaps(values);
  const field = (name: MaterialGap, tried: boolean) => ({
    id: `material-${name}`,
    error: tried && gaps.includes(name) && words[name],
  });
  return (
    <TaskDialog
      name={t`Thêm tài liệu`}
      done={t`Đã thêm và đã chọn tài liệu.`}
      gaps={gaps.map((name) => ({
        fieldId: name === 'file' ? undefined : `material-${name}`,
        text: words[name],
      }))}
      send={async () => {
        const { place, file } = values;
        const sent = place === 'file' && file ? await sendMaterialFile(file) : null;
        onOffered(await offerMaterial(organisation, materialToSend(values, sent?.id ?? null)));
        setValues(start);
      }}
    >
      {(tried) => (
        <>
          <Select
            label={t`Loại tài liệu`}
            value={values.kind}
            onChange={({ target }) => change({ kind: target.value })}
            options={kinds.map(({ code }) => ({ value: code, label: nameOf(kinds, code) }))}
          />
          <Field
            {...field('title', tried)}
            label={t`Tên tài liệu`}
            value={values.title}
            onChange={({ target }) => change({ title: target.value })}
          />
          <RadioCards
            name="material-place"
            label={t`Đọc ở đâu`}
            value={values.place}
            onChange={({ target }) => change({ place: target.value as MaterialValues['place'] })}
            options={[
              { value: 'text', label: t`Ghi nội dung vào đây` },
              { value: 'link', label: t`Trên mạng` },
              { value: 'file', label: t`Trong một tệp` },
            ]}
          />
          {values.place === 'text' && (
            <TextArea
              {...field('text', tried)}
              label={t`Nội dung`}
              value={values.text}
              onChange={({ target }) => change({ text: target.value })}
            />
          )}
          {values.place === 'link' && (
            <Field
              {...field('link', tried)}
              label={t`Địa chỉ trên mạng`}
              hint={t`Ví dụ: https://hochiminh.vn`}
              inputMode="url"
              autoComplete="off"
              value={values.link}
              onChange={({ target }) => change({ link: target.value })}
            />
          )}
          {values.place === 'file' && (
            <FileDrop
              label={t`Tệp`}
              hint={t`Văn bản, bài trình chiếu, ảnh, âm thanh hoặc phim, không quá 10 MB.`}
              files={values.file ? [values.file] : []}
              onChange={([file]) => change({ file: file ?? null })}
              accept={FILES}
              maxBytes={MOST_BYTES}
              error={field('file', tried).error}
            />
          )}
          <Field
            {...field('source', tried)}
            label={t`Nguồn`}
            hint={t`Ví dụ: Hồ Chí Minh, Toàn tập, tập 1`}
            value={values.source}
            onChange={({ target }) => change({ source: target.value })}
          />
        </>
      )}
    </TaskDialog>
  );
}
