/** What went wrong, as a sentence for the reader. */
import { t } from '@lingui/core/macro';
import { ApiError, NetworkError } from '@/api/problem';

/**
 * The API answers in the reader's language, so its own `detail` comes first; the rest covers the answers of proxies
 * and of the browser.
 */
export function errorText(error: unknown): string {
  if (error instanceof NetworkError) return t`Chưa kết nối được với máy chủ. Hãy kiểm tra mạng rồi thử lại.`;
  if (!(error instanceof ApiError)) return t`Có lỗi trong trang này. Hãy tải lại trang.`;
  if (error.detail) return error.detail;
  if (error.status === 401) return t`Phiên đăng nhập đã hết. Hãy đăng nhập lại.`;
  if (error.status === 403) return t`Đồng chí chưa được giao quyền làm việc này.`;
  if (error.status === 404) return t`Không tìm thấy nội dung này.`;
  if (error.status === 412) return t`Nội dung đã được sửa ở nơi khác. Hãy tải lại để xem bản mới.`;
  if (error.status === 429) return t`Có quá nhiều yêu cầu. Hãy chờ một phút rồi thử lại.`;
  return t`Máy chủ đang gặp lỗi. Hãy thử lại sau ít phút.`;
}
