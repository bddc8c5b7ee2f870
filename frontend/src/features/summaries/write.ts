/** The form of what people write in a report, and what of it goes to the API. */
import type { Schemas } from '@/api/client';
import type { Report } from '@/api/queries/summaries';
import { cleanText } from '@/i18n/text';

type Signature = Record<'place' | 'authority' | 'signatory_title' | 'signatory_name', string>;

export interface ReportValues extends Signature {
  /** Texts by the codes of the sections. */
  sections: Record<string, string>;
}

export const valuesOf = (report: Pick<Report, 'sections' | keyof Signature>): ReportValues => ({
  sections: Object.fromEntries(report.sections.map(({ code, text }) => [code, text ?? ''])),
  place: report.place ?? '',
  authority: report.authority ?? '',
  signatory_title: report.signatory_title ?? '',
  signatory_name: report.signatory_name ?? '',
});

/** What is left empty is not sent: the API takes no empty text. */
export function reportToSend({ sections, ...signature }: ReportValues): Schemas['SummaryReportUpdate'] {
  const written = (values: Record<string, string>) =>
    Object.fromEntries(
      Object.entries(values).flatMap(([name, value]) => {
        const text = cleanText(value);
        return text ? [[name, text]] : [];
      }),
    );
  return { sections: written(sections), ...written({ ...signature }) };
}
