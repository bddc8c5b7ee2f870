import './ariaPress';
import './ariaStrings';
import { Trans } from '@lingui/react/macro';
import { ChevronDown } from 'lucide-react';
import { type ReactNode, use, useMemo, useState } from 'react';
import { UNSAFE_PortalProvider as PortalProvider } from 'react-aria/PortalProvider';
import { Button } from 'react-aria-components/Button';
import { ComboBox as AriaComboBox } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { foldText } from '@/i18n/text';
import { DialogElement } from './dialogElement';
import { FieldTexts, type FieldText, Optional, useFieldNames } from './FieldFrame';

export interface ComboOption {
  id: string;
  label: string;
  /** A second line that tells equal names apart: the path of a unit, the post of a person. */
  note?: string;
}
export interface ComboBoxProps extends FieldText {
  options: readonly ComboOption[];
  value: string | null;
  onChange: (id: string | null) => void;
  /** Given: the options are already those for the typed text, as a server found them. */
  onType?: (text: string) => void;
  /** Text shown for the chosen value before anything is typed. */
  chosenLabel?: string;
  /** Said where no option fits; by default "Không có mục nào phù hợp". */
  none?: ReactNode;
}

/** Options shown at once; typing narrows the rest. */
const MOST_OPTIONS = 50;

/** Type to search, choose one. Ignores marks: "noi vu" finds "Nội vụ". */
export function ComboBox({ options, value, onChange, onType, chosenLabel, none, ...text }: ComboBoxProps) {
  const names = useFieldNames(text);
  const dialog = use(DialogElement);
  const labelOfValue = chosenLabel ?? options.find((option) => option.id === value)?.label ?? '';
  const [typed, setTyped] = useState<string | null>(null);
  const input = typed ?? labelOfValue;

  const shown = useMemo(() => {
    if (onType || typed === null) return options.slice(0, MOST_OPTIONS);
    const wanted = foldText(typed);
    return options
      .filter((option) => foldText(`${option.label} ${option.note ?? ''}`).includes(wanted))
      .slice(0, MOST_OPTIONS);
  }, [options, typed, onType]);

  return (
    <AriaComboBox
      className="field"
      data-invalid={text.error ? '' : undefined}
      items={shown}
      inputValue={input}
      onInputChange={(next) => {
        if (next === input) return;
        setTyped(next);
        onType?.(next);
      }}
      selectedKey={value}
      onSelectionChange={(key) => {
        setTyped(null);
        onChange(key === null ? null : String(key));
      }}
      // A list that closes, as it does when the page scrolls, leaves what was typed; whoever leaves the box gives it up.
      onBlur={() => setTyped(null)}
      menuTrigger="focus"
      allowsEmptyCollection
      isInvalid={Boolean(text.error)}
      aria-describedby={names['aria-describedby']}
    >
      <Label className="field__label">
        {text.label}
        {text.optional && <Optional />}
      </Label>
      <FieldTexts id={names.id} hint={text.hint} error={text.error} />
      <div className="combo">
        <Input className="input" autoComplete="off" />
        <Button className="combo__open">
          <ChevronDown size={20} aria-hidden="true" />
        </Button>
      </div>
      <PortalProvider getContainer={dialog ? () => dialog.current : undefined}>
        <Popover className="popover">
          <ListBox<ComboOption>
            renderEmptyState={() => (
              <div className="option-none">{none ?? <Trans>Không có mục nào phù hợp.</Trans>}</div>
            )}
          >
            {(option) => (
              <ListBoxItem className="option" id={option.id} textValue={option.label}>
                {/* Both lines make the name: equal names are told apart by ear as well. */}
                <span>{option.label}</span> {option.note && <small>{option.note}</small>}
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </PortalProvider>
    </AriaComboBox>
  );
}
