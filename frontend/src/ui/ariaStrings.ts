/**
 * What React Aria says aloud. The library has no Vietnamese; it looks for strings of the page under two symbols, and
 * reads them one by one, so getters over Lingui follow the reader's language. A package that is used but missing
 * here throws at once (its message names the package).
 */
import { plural, t } from '@lingui/core/macro';

interface CountArguments {
  optionCount: number;
}
interface OptionArguments {
  optionText: string;
  isSelected?: boolean;
  isGroupChange?: boolean;
  groupTitle?: string;
}
interface ItemArguments {
  item: string;
}

const chosen = (text: string) => t`${text}, đã chọn`;

const STRINGS = {
  '@react-aria/combobox': {
    focusAnnouncement: ({ optionText, isSelected, isGroupChange, groupTitle }: OptionArguments) => {
      const option = isSelected ? chosen(optionText) : optionText;
      return isGroupChange && groupTitle ? t`Nhóm ${groupTitle}: ${option}` : option;
    },
    countAnnouncement: ({ optionCount }: CountArguments) => plural(optionCount, { other: 'Có # lựa chọn.' }),
    selectedAnnouncement: ({ optionText }: OptionArguments) => chosen(optionText),
    get buttonLabel() {
      return t`Mở danh sách`;
    },
    get listboxLabel() {
      return t`Danh sách gợi ý`;
    },
  },
  '@react-aria/menu': {
    get longPressMessage() {
      return t`Nhấn giữ hoặc nhấn Alt + mũi tên xuống để mở.`;
    },
  },
  '@react-aria/tree': {
    get expand() {
      return t`Mở rộng`;
    },
    get collapse() {
      return t`Thu gọn`;
    },
  },
  '@react-aria/overlays': {
    get dismiss() {
      return t`Đóng`;
    },
  },
  '@react-aria/grid': {
    get select() {
      return t`Chọn`;
    },
    deselectedItem: ({ item }: ItemArguments) => t`Đã bỏ chọn ${item}.`,
    selectedItem: ({ item }: ItemArguments) => chosen(item),
    selectedCount: ({ count }: { count: number }) => plural(count, { other: 'Đã chọn # mục.' }),
    get selectedAll() {
      return t`Đã chọn tất cả.`;
    },
    get longPressToSelect() {
      return t`Nhấn giữ để chọn.`;
    },
  },
  'react-aria-components': {
    get selectPlaceholder() {
      return t`Chọn một mục`;
    },
    get dropzoneLabel() {
      return t`Vùng thả tệp`;
    },
  },
};

const symbols = window as unknown as Record<symbol, unknown>;
symbols[Symbol.for('react-aria.i18n.locale')] = 'vi-VN';
symbols[Symbol.for('react-aria.i18n.strings')] = STRINGS;
