// The smallest parts in WeChat.
import { Image, Input as TaroInput, Picker, Text, Textarea, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { AreaProps, BoxProps, BtnProps, DialogProps, FieldLabelProps, HeadingProps, ImgProps, InputProps, OptionProps } from './types';

/** What Taro passes through to the page, but does not declare. */
function aria(values: Record<string, string | boolean | undefined>) {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

function attributes({ className, id, testId, role, label, live, hidden }: Omit<BoxProps, 'children'>) {
  return {
    className,
    ...((id ?? testId) ? { id: id ?? testId } : {}),
    ...aria({ ariaRole: role, ariaLabel: label, ariaLive: live, ariaHidden: hidden || undefined }),
  };
}

export function Box({ children, ...props }: BoxProps) {
  return <View {...attributes(props)}>{children}</View>;
}

export function Txt({ children, ...props }: BoxProps) {
  return <Text {...attributes(props)}>{children}</Text>;
}

export function Para({ children, ...props }: BoxProps) {
  return <View {...attributes({ ...props, className: `p ${props.className ?? ''}` })}>{children}</View>;
}

export function Main({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <View className={className} {...aria({ ariaRole: 'main' })}>
      {children}
    </View>
  );
}

export function Banner({ children, className }: { children: ReactNode; className?: string }) {
  return <View className={className}>{children}</View>;
}

export function Nav({ children, label, className }: { children: ReactNode; label: string; className?: string }) {
  return (
    <View className={className} {...aria({ ariaRole: 'navigation', ariaLabel: label })}>
      {children}
    </View>
  );
}

export function Heading({ level, children, className, id }: HeadingProps) {
  return (
    <View className={`h${level} ${className ?? ''}`} {...(id ? { id } : {})} {...aria({ ariaRole: 'heading' })}>
      {children}
    </View>
  );
}

export function Btn({ children, onTap, className, testId, label, disabled, busy, pressed, current }: BtnProps) {
  return (
    <View
      className={`${className ?? ''} ${disabled ? 'disabled' : ''}`}
      hoverClass="pressed"
      {...(testId ? { id: testId } : {})}
      {...aria({
        ariaRole: 'button',
        ariaLabel: label,
        ariaDisabled: disabled || undefined,
        ariaBusy: busy || undefined,
        ariaPressed: pressed,
        ariaSelected: current || undefined,
      })}
      onClick={disabled || busy ? () => undefined : onTap}
    >
      {children}
    </View>
  );
}

export function FieldLabel({ children }: FieldLabelProps) {
  return <View className="field-label">{children}</View>;
}

export function Input({ id, value, onChange, type = 'text', min, max, invalid, label }: InputProps) {
  const className = `input ${invalid ? 'input-invalid' : ''}`;
  if (type === 'date' || type === 'time') {
    return (
      <Picker
        id={id}
        mode={type}
        value={value}
        {...(min ? { start: min } : {})}
        {...(max ? { end: max } : {})}
        {...aria({ ariaLabel: label })}
        onChange={(event) => onChange(String(event.detail.value))}
      >
        <View className={className}>{value || ' '}</View>
      </Picker>
    );
  }
  const kind = type === 'tel' ? 'number' : type === 'number' ? 'digit' : 'text';
  return (
    <TaroInput
      id={id}
      className={className}
      type={kind}
      value={value}
      {...aria({ ariaLabel: label })}
      onInput={(event) => onChange(event.detail.value)}
    />
  );
}

export function Area({ id, value, onChange, invalid, maxLength, label }: AreaProps) {
  return (
    <Textarea
      id={id}
      className={`input area ${invalid ? 'input-invalid' : ''}`}
      value={value}
      maxlength={maxLength}
      autoHeight
      {...aria({ ariaLabel: label })}
      onInput={(event) => onChange(event.detail.value)}
    />
  );
}

export function Option({ type, checked, onChange, label, hint, testId }: OptionProps) {
  return (
    <View
      className={`option ${checked ? 'option-on' : ''}`}
      {...(testId ? { id: testId } : {})}
      {...aria({ ariaRole: type, ariaChecked: checked })}
      onClick={() => onChange(type === 'radio' ? true : !checked)}
    >
      <View className={`mark mark-${type} ${checked ? 'mark-on' : ''}`} />
      <View className="option-words">
        <View className="option-label">{label}</View>
        {hint && <View className="option-hint">{hint}</View>}
      </View>
    </View>
  );
}

export function Dialog({ title, children, onClose, closeLabel }: DialogProps) {
  return (
    <View className="dialog-ground">
      <View className="dialog" {...aria({ ariaRole: 'dialog', ariaLabel: title, ariaModal: true })}>
        <View className="h2">{title}</View>
        {children}
        <Btn className="btn btn-plain" onTap={onClose} testId="dialog-close">
          {closeLabel}
        </Btn>
      </View>
    </View>
  );
}

export function Img({ src, alt, className }: ImgProps) {
  return <Image src={src} className={className} mode="aspectFit" {...aria({ ariaRole: 'img', ariaLabel: alt })} />;
}
