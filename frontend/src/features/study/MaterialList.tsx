import { Trans } from '@lingui/react/macro';
import { Download, ExternalLink } from 'lucide-react';
import { type Material, materialFileAddress } from '@/api/queries/sessionRecords';
import { formatDate } from '@/i18n/dates';
import { formatBytes } from '@/i18n/format';

/** What there is to read before a session: the words themselves, or where they are, and the day it was sent. */
export function MaterialList({ materials }: { materials: readonly Material[] }) {
  return (
    <ul className="materials">
      {materials.map(({ id, title, text, link, file, source, sent_on }) => {
        const day = formatDate(sent_on);
        const { name, size } = file ?? { name: '', size: 0 };
        const bytes = formatBytes(size);
        return (
          <li key={id}>
            <strong>{title}</strong>
            {text && <p className="pre-line">{text}</p>}
            {link && (
              <a href={link} className="with-icon">
                <ExternalLink size={18} aria-hidden="true" />
                <span>
                  <Trans>Đọc “{title}” trên mạng</Trans>
                </span>
              </a>
            )}
            {file && (
              <a href={materialFileAddress(id)} download="" className="with-icon">
                <Download size={18} aria-hidden="true" />
                <span>
                  <Trans>
                    Tải tệp {name} ({bytes})
                  </Trans>
                </span>
              </a>
            )}
            <span className="hint">
              <Trans>
                {source} · Gửi ngày {day}
              </Trans>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
