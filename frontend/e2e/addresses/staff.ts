/** Every page of committee staff and of administrators. */
import type { Address } from './address.ts';

export const STAFF: readonly Address[] = [
  { path: '/to-chuc', as: 'canbo', picture: 'to-chuc' },
  { path: '/to-chuc/so-lieu?cot=missing', as: 'canbo', picture: 'so-lieu' },
  { path: '/to-chuc/so-sanh', as: 'canbo', picture: 'so-sanh' },
  { path: '/co-cau', as: 'canbo', picture: 'co-cau' },
  { path: '/co-cau/sap-xep', as: 'canbo', picture: 'sap-xep' },
  { path: '/co-cau/sap-xep/moi?loai=merge', as: 'canbo', picture: 'sap-nhap' },
  { path: '/dang-vien', as: 'canbo', picture: 'dang-vien' },
  { path: '/dang-vien/moi', as: 'canbo', picture: 'dang-vien-moi' },
  { path: '/dang-vien/chuyen-sinh-hoat', as: 'canbo', picture: 'chuyen-sinh-hoat' },
  { path: '/nhap', as: 'canbo', picture: 'nhap' },
  { path: '/nhap/moi', as: 'canbo', picture: 'nhap-moi' },
  { path: '/xuat', as: 'canbo', picture: 'xuat' },
  { path: '/quan-tri', as: 'quantri', picture: 'quan-tri' },
  { path: '/quan-tri/nam', as: 'quantri', picture: 'cac-nam' },
  { path: '/quan-tri/nam/moi', as: 'quantri', picture: 'mo-nam' },
  { path: '/quan-tri/chuyen-de', as: 'quantri', picture: 'chuyen-de' },
  { path: '/quan-tri/chi-thi', as: 'quantri', picture: 'chi-thi' },
  { path: '/quan-tri/tai-khoan', as: 'quantri', picture: 'cac-tai-khoan' },
  { path: '/quan-tri/tai-khoan/moi', as: 'quantri', picture: 'lap-tai-khoan' },
  { path: '/quan-tri/quyen', as: 'quantri', picture: 'quyen' },
  { path: '/quan-tri/nhat-ky', as: 'quantri', picture: 'nhat-ky' },
  { path: '/quan-tri/danh-muc', as: 'quantri', picture: 'danh-muc' },
  { path: '/quan-tri/he-thong', as: 'quantri', picture: 'he-thong' },
];
