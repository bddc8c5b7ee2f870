import { useState } from 'react';
import { Button } from '@/ui/Button';
import { Check } from '@/ui/Check';
import { ComboBox } from '@/ui/ComboBox';
import { DateField } from '@/ui/DateField';
import { ErrorSummary } from '@/ui/ErrorSummary';
import { Field } from '@/ui/Field';
import { FileDrop } from '@/ui/FileDrop';
import { PasswordField } from '@/ui/PasswordField';
import { RadioCards } from '@/ui/RadioCards';
import { Select } from '@/ui/Select';
import { TextArea } from '@/ui/TextArea';
import { type Unit, UnitPicker } from '@/ui/UnitPicker';
import { searchUnits } from './sample';

const GROUNDS = [
  { value: 'standard', label: 'Chuẩn mực đạo đức của cơ quan, đơn vị' },
  { value: 'forbidden', label: 'Quy định về những điều đảng viên không được làm' },
  { value: 'example', label: 'Quy định về trách nhiệm nêu gương' },
  { value: 'saying', label: 'Lời dạy của Bác', hint: 'Gắn với nhiệm vụ của đơn vị' },
];
const POSTS = ['Bí thư', 'Phó bí thư', 'Chi uỷ viên', 'Đảng viên'];
const FILE_LIMIT = 10_000_000;

export function Forms() {
  const [post, setPost] = useState<string | null>(null);
  const [unit, setUnit] = useState<Unit | null>(null);
  const [files, setFiles] = useState<File[]>([]);
  return (
    <div className="columns">
      <div className="stack" data-gap="large">
        <ErrorSummary
          attempt={0}
          errors={[
            { fieldId: 'measure', text: 'Hãy ghi cách đo kết quả' },
            { fieldId: 'due', text: 'Hãy nhập ngày theo dạng 30/11/2026' },
          ]}
        />
        <TextArea
          label="Tôi sẽ làm việc gì?"
          hint="Viết rõ việc gì, ở đâu, cho ai. Ví dụ: “Mỗi tháng dành một ngày thứ Bảy giúp bà con làm thủ tục hành chính tại xã.”"
          maxLength={300}
          defaultValue="Mỗi tuần đọc và trả lời hết thư góp ý của bà con, không để thư nào quá ba ngày; việc nào không trả lời được thì báo lãnh đạo và hẹn ngày trả lời."
        />
        <Field
          id="measure"
          label="Làm sao biết đã làm được?"
          hint="Ghi con số. Ví dụ: 12 buổi, 60 lượt hồ sơ."
          error="Hãy ghi cách đo kết quả"
        />
        <DateField
          id="due"
          label="Hoàn thành trước ngày"
          defaultValue="31/02/2026"
          error="Hãy nhập ngày theo dạng 30/11/2026"
        />
        <RadioCards name="ground" label="Căn cứ để đăng ký" options={GROUNDS} defaultValue="" />
        <Check defaultChecked hint="Chỉ chọn khi đây là máy riêng của đồng chí.">
          Giữ đăng nhập trên máy này
        </Check>
        <div className="button-row">
          <Button>Gửi đăng ký</Button>
          <Button kind="secondary">Lưu nháp</Button>
          <Button kind="danger">Xoá bản nháp</Button>
          <Button kind="quiet">Để sau</Button>
          <Button busy>Đang gửi</Button>
        </div>
      </div>
      <div className="stack" data-gap="large">
        <PasswordField label="Mật khẩu" defaultValue="mat-khau" />
        <Select label="Năm" options={['2026', '2025', '2024'].map((value) => ({ value, label: value }))} />
        <ComboBox
          label="Chức vụ"
          hint="Gõ không dấu cũng tìm được."
          options={POSTS.map((label) => ({ id: label, label }))}
          value={post}
          onChange={setPost}
        />
        <UnitPicker label="Đơn vị" optional value={unit} onChange={setUnit} search={searchUnits} />
        <FileDrop
          label="Danh sách đảng viên"
          hint="Tệp Excel hoặc CSV, không quá 10 MB."
          accept=".xlsx,.csv"
          maxBytes={FILE_LIMIT}
          files={files}
          onChange={setFiles}
        />
      </div>
    </div>
  );
}
