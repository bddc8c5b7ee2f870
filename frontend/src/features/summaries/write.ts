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

/** A section left empty is not sent, which empties it: the sections sent replace all there are. */
export const reportToSend = ({ sections, ...signature }: ReportValues): Schemas['SummaryReportUpdate'] => ({
  sections: Object.fromEntries(
    Object.entries(sections).flatMap(([code, text]) => (cleanText(text) ? [[code, cleanText(text)]] : [])),
  ),
  place: cleanText(signature.place) || null,
  authority: cleanText(signature.authority) || null,
  signatory_title: cleanText(signature.signatory_title) || null,
  signatory_name: cleanText(signature.signatory_name) || null,
});
