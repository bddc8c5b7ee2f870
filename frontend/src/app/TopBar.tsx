import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { currentLocale, setLocale } from '@/i18n';
import { toast } from '@/ui/Toast';
import { Logo } from './Logo';
import { nextTextSize, setTextSize, useTextSize } from '@/ui/textSize';

export function TopBar({ organisation }: { organisation?: string }) {
  return (
    <header className="top">
      <div className="top__inner">
        <Link to="/" className="brand">
          <Logo />
          <span>
            <span className="brand__name">
              <Trans>Sổ tay Làm theo gương Bác</Trans>
            </span>
            {organisation && <span className="brand__organisation">{organisation}</span>}
          </span>
        </Link>
        <TextSizeButton />
        <LanguageButton />
      </div>
    </header>
  );
}

function TextSizeButton() {
  const { t } = useLingui();
  const size = useTextSize();
  const names = { normal: t`Cỡ chữ thường`, large: t`Cỡ chữ to`, largest: t`Cỡ chữ rất to` };
  const current = names[size];
  const next = nextTextSize(size);
  return (
    <button
      type="button"
      className="tool"
      onClick={() => {
        setTextSize(next);
        toast({ text: names[next] });
      }}
    >
      <span aria-hidden="true">
        A<span className="tool__plus">+</span>
      </span>
      <span className="visually-hidden">
        <Trans>Đổi cỡ chữ. Đang dùng: {current}</Trans>
      </span>
    </button>
  );
}

/** Named in the language it leads to. */
function LanguageButton() {
  const { t } = useLingui();
  const other = currentLocale() === 'vi' ? 'en' : 'vi';
  const change = () =>
    setLocale(other).catch(() => toast({ text: t`Chưa tải được ngôn ngữ kia. Hãy thử lại khi có mạng.` }));
  return (
    <button type="button" className="tool" lang={other} onClick={() => void change()}>
      <span aria-hidden="true">{other.toUpperCase()}</span>
      <span className="visually-hidden">{other === 'en' ? 'English' : 'Tiếng Việt'}</span>
    </button>
  );
}
