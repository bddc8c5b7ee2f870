import { useState } from 'react';
import { Breadcrumb } from '@/ui/Breadcrumb';
import { Button } from '@/ui/Button';
import { ConfirmDialog } from '@/ui/ConfirmDialog';
import { Copy } from '@/ui/Copy';
import { Dialog } from '@/ui/Dialog';
import { EmptyState } from '@/ui/EmptyState';
import { Notice } from '@/ui/Notice';
import { PrintButton } from '@/ui/PrintButton';
import { Skeleton } from '@/ui/Skeleton';
import { toast } from '@/ui/Toast';

export function Messages() {
  const [open, setOpen] = useState<'none' | 'dialog' | 'confirm'>('none');
  const close = () => setOpen('none');
  return (
    <div className="columns">
      <div className="stack" data-gap="large">
        <Breadcrumb
          crumbs={[
            { id: '1', content: <a href="#1">Đảng bộ Khối</a> },
            { id: '2', content: <a href="#2">Đảng bộ Sở Nội vụ</a> },
            { id: '3', content: 'Chi bộ 2' },
          ]}
        />
        <Notice title="Đăng nhập bằng số thẻ">Nếu quên mật khẩu, hãy hỏi bí thư chi bộ.</Notice>
        <Notice tone="warning" title="Chưa thấy con số">
          Việc đăng ký nên có con số để chi bộ nhận xét được. Đồng chí vẫn có thể gửi.
        </Notice>
        <Notice tone="done" title="Đã gửi lúc 14:05, 20/01/2026">
          Chi bộ sẽ công khai trước ngày 28/02/2026.
        </Notice>
        <Notice tone="problem" title="Chưa gửi được">
          Nội dung đã được sửa ở nơi khác.
        </Notice>
        <div className="button-row">
          <Button kind="secondary" onClick={() => setOpen('dialog')}>
            Mở hộp thoại
          </Button>
          <Button kind="danger" onClick={() => setOpen('confirm')}>
            Thu hồi khoá
          </Button>
          <Button
            kind="secondary"
            onClick={() =>
              toast({
                text: 'Đã nhắc đồng chí Y Blok Niê.',
                action: { label: 'Hoàn tác', run: () => undefined },
              })
            }
          >
            Nhắc
          </Button>
          <PrintButton />
        </div>
        <Copy text="ng_7Il1O0x9Kq2fYt5R" />
      </div>
      <div className="stack" data-gap="large">
        <section className="card">
          <EmptyState title="Chưa có việc nào" action={<Button>Đăng ký việc làm theo</Button>}>
            Đồng chí chưa đăng ký việc nào cho năm 2026. Hạn: 31/01/2026.
          </EmptyState>
        </section>
        <section className="card">
          <Skeleton lines={4} />
        </section>
      </div>
      <Dialog open={open === 'dialog'} onClose={close} title="Xem như chi bộ sẽ thấy">
        <p>Danh sách đăng ký được công khai trong buổi sinh hoạt ngày 05/02/2026.</p>
        <div className="button-row">
          <Button onClick={close}>Công khai</Button>
        </div>
      </Dialog>
      <ConfirmDialog
        open={open === 'confirm'}
        onClose={close}
        onConfirm={close}
        title="Thu hồi khoá này?"
        action="Thu hồi khoá"
        danger
        typedName="Phần mềm nhân sự"
      >
        Phần mềm đang dùng khoá này sẽ ngừng đọc được dữ liệu ngay.
      </ConfirmDialog>
    </div>
  );
}
