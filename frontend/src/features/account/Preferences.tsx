import { Trans, useLingui } from '@lingui/react/macro';
import { currentLocale, type Locale, setLocale } from '@/i18n';
import { RadioCards } from '@/ui/RadioCards';
import { setTextSize, type TextSize, useTextSize } from '@/ui/textSize';
import { toast } from '@/ui/Toast';

/** Text size and language of this device. */
export function Preferences() {
  const { t } = useLingui();
  const size = useTextSize();
  const choose = (locale: Locale) =>
    setLocale(locale).catch(() => toast({ text: t`Chưa tải được ngôn ngữ kia. Hãy thử lại khi có mạng.` }));
  return (
    <section className="stack" data-gap="large">
      <h2>
        <Trans>Hiển thị trên máy này</Trans>
      </h2>
      <RadioCards
        name="text-size"
        label={t`Cỡ chữ`}
        value={size}
        onChange={(event) => setTextSize(event.target.value as TextSize)}
        options={[
          { value: 'normal', label: t`Thường` },
          { value: 'large', label: <span className="sample-large">{t`To`}</span> },
          { value: 'largest', label: <span className="sample-largest">{t`Rất to`}</span> },
        ]}
      />
      <RadioCards
        name="language"
        label={t`Ngôn ngữ`}
        columns
        value={currentLocale()}
        onChange={(event) => void choose(event.target.value as Locale)}
        options={[
          { value: 'vi', label: <span lang="vi">Tiếng Việt</span> },
          { value: 'en', label: <span lang="en">English</span> },
        ]}
      />
    </section>
  );
}
