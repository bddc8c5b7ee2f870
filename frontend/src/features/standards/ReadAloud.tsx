import { Trans } from '@lingui/react/macro';
import { Volume2 } from 'lucide-react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { Button } from '@/ui/Button';

const synthesis = 'speechSynthesis' in window ? window.speechSynthesis : null;

function subscribe(listener: () => void): () => void {
  synthesis?.addEventListener('voiceschanged', listener);
  return () => synthesis?.removeEventListener('voiceschanged', listener);
}
const hasVoice = (): boolean => synthesis?.getVoices().some(({ lang }) => lang.startsWith('vi')) ?? false;

/** Reads a text with the device's Vietnamese voice; nothing where the device has none. */
export function ReadAloud({ text }: { text: string }) {
  const available = useSyncExternalStore(subscribe, hasVoice);
  const [reading, setReading] = useState(false);
  useEffect(() => () => synthesis?.cancel(), []);
  if (!synthesis || !available) return null;

  function toggle(): void {
    synthesis?.cancel();
    setReading(!reading);
    if (reading) return;
    const speech = new SpeechSynthesisUtterance(text);
    speech.lang = 'vi-VN';
    speech.rate = 0.9;
    speech.onend = () => setReading(false);
    synthesis?.speak(speech);
  }
  return (
    <Button kind="secondary" icon={<Volume2 size={18} aria-hidden="true" />} onClick={toggle}>
      {reading ? <Trans>Dừng đọc</Trans> : <Trans>Nghe đọc</Trans>}
    </Button>
  );
}
