// The smallest parts in a browser: native elements, so that keyboard and screen readers know them.
import { useEffect, useId, useRef } from 'react';
import type { ReactNode } from 'react';
import type { AreaProps, BoxProps, BtnProps, DialogProps, FieldLabelProps, HeadingProps, ImgProps, InputProps, OptionProps } from './types';

function attributes({ className, id, testId, role, label, labelledBy, live, hidden }: Omit<BoxProps, 'children'>) {
  return {
    className,
    id,
    role,
    'data-testid': testId,
    'aria-label': label,
    'aria-labelledby': labelledBy,
    'aria-live': live,
    'aria-hidden': hidden || undefined,
  };
}

export function Box({ children, ...props }: BoxProps) {
  return <div {...attributes(props)}>{children}</div>;
}

export function Txt({ children, ...props }: BoxProps) {
  return <span {...attributes(props)}>{children}</span>;
}

export function Para({ children, ...props }: BoxProps) {
  return <p {...attributes(props)}>{children}</p>;
}

export function Main({ children, className }: { children: ReactNode; className?: string }) {
  // It scrolls, so the keyboard must reach it even where nothing in it can be pressed.
  return (
    <main className={className} tabIndex={0}>
      {children}
    </main>
  );
}

export function Banner({ children, className }: { children: ReactNode; className?: string }) {
  return <header className={className}>{children}</header>;
}

export function Nav({ children, label, className }: { children: ReactNode; label: string; className?: string }) {
  return (
    <nav className={className} aria-label={label}>
      {children}
    </nav>
  );
}

export function Heading({ level, children, className, id }: HeadingProps) {
  const Tag = `h${level}` as const;
  return (
    <Tag className={className} id={id} tabIndex={level === 1 ? -1 : undefined}>
      {children}
    </Tag>
  );
}

export function Btn({ children, onTap, className, testId, label, disabled, busy, pressed, current }: BtnProps) {
  return (
    <button
      type="button"
      className={`tap ${className ?? ''}`}
      data-testid={testId}
      aria-label={label}
      aria-busy={busy || undefined}
      aria-pressed={pressed}
      aria-current={current ? 'page' : undefined}
      disabled={disabled}
      onClick={busy ? undefined : onTap}
    >
      {children}
    </button>
  );
}

export function FieldLabel({ htmlFor, children }: FieldLabelProps) {
  return (
    <label className="field-label" htmlFor={htmlFor}>
      {children}
    </label>
  );
}

export function Input({ id, value, onChange, type = 'text', min, max, describedBy, invalid, testId, autoComplete }: InputProps) {
  return (
    <input
      id={id}
      className="input"
      type={type}
      min={min}
      max={max}
      value={value}
      autoComplete={autoComplete ?? 'off'}
      aria-describedby={describedBy}
      aria-invalid={invalid || undefined}
      data-testid={testId}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

export function Area({ id, value, onChange, describedBy, invalid, testId }: AreaProps) {
  return (
    <textarea
      id={id}
      className="input area"
      rows={5}
      value={value}
      aria-describedby={describedBy}
      aria-invalid={invalid || undefined}
      data-testid={testId}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

export function Option({ type, name, checked, onChange, label, hint, testId }: OptionProps) {
  const id = useId();
  return (
    <label className={`option ${checked ? 'option-on' : ''}`} htmlFor={id}>
      <input
        id={id}
        className="box"
        type={type === 'radio' ? 'radio' : 'checkbox'}
        role={type === 'switch' ? 'switch' : undefined}
        name={name}
        checked={checked}
        aria-describedby={hint ? `${id}-hint` : undefined}
        data-testid={testId}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span className="option-words">
        <span className="option-label">{label}</span>
        {hint && (
          <span className="option-hint" id={`${id}-hint`}>
            {hint}
          </span>
        )}
      </span>
    </label>
  );
}

export function Dialog({ title, children, onClose, closeLabel }: DialogProps) {
  const box = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const dialog = box.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={box}
      className="dialog"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2 id={id}>{title}</h2>
      {children}
      <button type="button" className="tap btn btn-plain" onClick={onClose} data-testid="dialog-close">
        {closeLabel}
      </button>
    </dialog>
  );
}

export function Img({ src, alt, className }: ImgProps) {
  return <img src={src} alt={alt} className={className} />;
}
