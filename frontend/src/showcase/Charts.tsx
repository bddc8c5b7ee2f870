import { CoverageBars } from '@/charts/CoverageBars';
import { Funnel } from '@/charts/Funnel';
import { Sparkbar } from '@/charts/Sparkbar';
import { TrendLine } from '@/charts/TrendLine';
import { Figures } from '@/ui/Figures';
import { COVERAGE, TREND } from './sample';

export const Charts = () => (
  <div className="stack" data-gap="large">
    <Figures
      figures={[
        { id: '1', label: 'Đã đăng ký', numerator: 3481, denominator: 3481, unit: 'đảng viên' },
        { id: '2', label: 'Đã công khai', numerator: 3480, denominator: 3481, unit: 'đảng viên' },
        { id: '3', label: 'Đã tự báo cáo', numerator: 2123, denominator: 3481, unit: 'đảng viên' },
        { id: '4', label: 'Đã đánh giá', numerator: 766, denominator: 3481, unit: 'đảng viên' },
      ]}
    />
    <div className="columns">
      <CoverageBars
        caption="Tỷ lệ đăng ký theo đơn vị trực thuộc"
        captionNote="Cơ sở tính: đảng viên phải đăng ký ngày 31/01/2026"
        nameHeader="Đơn vị"
        countHeader="Đã đăng ký"
        rows={COVERAGE.map((row) => ({ ...row, name: <a href={`#${row.id}`}>{row.name}</a> }))}
      />
      <div className="stack" data-gap="large">
        <section className="card">
          <TrendLine title="Tỷ lệ đăng ký theo tuần" points={TREND} />
        </section>
        <section className="card">
          <h2>Tiến độ trong năm</h2>
          <Funnel
            label="Tiến độ trong năm"
            base={3481}
            stages={[
              { id: '1', name: 'Đã đăng ký', count: 3481 },
              { id: '2', name: 'Đã công khai', count: 3272 },
              { id: '3', name: 'Đã tự báo cáo', count: 2123 },
              { id: '4', name: 'Đã đánh giá', count: 766 },
            ]}
          />
          <p>
            Sinh hoạt chuyên đề mỗi quý{' '}
            <Sparkbar values={[2, 3, 3, 1]} label="Quý I: 2, quý II: 3, quý III: 3, quý IV: 1 buổi" />
          </p>
        </section>
      </div>
    </div>
  </div>
);
