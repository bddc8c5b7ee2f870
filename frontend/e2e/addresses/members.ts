/** Every page of members and of officers of a cell. */
import type { Address } from './address.ts';

export const MEMBERS: readonly Address[] = [
  { path: '/dang-nhap', as: null, picture: 'dang-nhap' },
  { path: '/phieu-moi', as: null, picture: 'phieu-moi' },
  { path: '/so-tay', as: 'moi2', picture: 'so-tay-chua-dang-ky' },
  { path: '/so-tay/dang-ky', as: 'moi2', picture: 'dang-ky' },
  { path: '/so-tay', as: 'dangvien', picture: 'so-tay' },
  { path: '/so-tay?nam=2025', as: 'dangvien', picture: 'so-tay-nam-truoc' },
  { path: '/so-tay/tu-bao-cao', as: 'dangvien', picture: 'tu-bao-cao' },
  { path: '/so-tay/tien-do', as: 'dangvien', picture: 'tien-do' },
  { path: '/chuan-muc', as: 'dangvien', picture: 'chuan-muc' },
  { path: '/tai-khoan', as: 'dangvien', picture: 'tai-khoan' },
  { path: '/tai-khoan/mat-khau', as: 'dangvien', picture: 'mat-khau' },
  { path: '/tai-khoan/thiet-bi', as: 'dangvien', picture: 'thiet-bi' },
  { path: '/tai-khoan/xac-thuc', as: 'dangvien', picture: 'xac-thuc' },
  { path: '/chi-bo/bang-cong-khai', as: 'dangvien', picture: 'bang-cong-khai' },
  { path: '/chi-bo', as: 'bithu', picture: 'chi-bo' },
  { path: '/chi-bo/cong-khai', as: 'bithu', picture: 'cong-khai' },
  { path: '/chi-bo/so-dang-ky', as: 'bithu', picture: 'so-dang-ky' },
  { path: '/chi-bo/nhan-xet', as: 'bithu', picture: 'nhan-xet' },
  { path: '/chi-bo/mien-dang-ky', as: 'bithu', picture: 'mien-dang-ky' },
  { path: '/chi-bo/sinh-hoat', as: 'dangvien', picture: 'sinh-hoat-dang-vien' },
  { path: '/chi-bo/sinh-hoat', as: 'bithu', picture: 'sinh-hoat' },
  { path: '/chi-bo/sinh-hoat/ke-hoach', as: 'bithu', picture: 'sinh-hoat-ke-hoach' },
  { path: '/them', as: 'bithu', picture: 'them' },
  { path: '/khong-co-trang-nay', as: 'bithu', picture: 'khong-co-trang' },
];
