// What the app's smallest parts take; each exists for WeChat (`base.tsx`) and for browsers (`base.h5.tsx`).
import type { ReactNode } from 'react';

export interface BoxProps {
  children?: ReactNode;
  className?: string;
  id?: string;
  testId?: string;
  role?: 'alert' | 'status' | 'list' | 'listitem' | 'group' | 'radiogroup' | 'timer';
  label?: string;
  labelledBy?: string;
  live?: 'polite' | 'assertive';
  hidden?: boolean;
}

export interface BtnProps {
  children: ReactNode;
  onTap: () => void;
  className?: string;
  testId?: string;
  label?: string;
  disabled?: boolean;
  busy?: boolean;
  pressed?: boolean;
  current?: boolean;
}

export interface HeadingProps {
  level: 1 | 2 | 3;
  children: ReactNode;
  className?: string;
  id?: string;
}

export interface FieldLabelProps {
  htmlFor: string;
  children: ReactNode;
}

export interface InputProps {
  id: string;
  value: string;
  onChange: (value: string) => void;
  type?: 'text' | 'tel' | 'number' | 'date' | 'time';
  /** Days as `2026-11-25`. */
  min?: string;
  max?: string;
  describedBy?: string;
  invalid?: boolean;
  label: string;
  testId?: string;
  autoComplete?: string;
}

export interface AreaProps extends Omit<InputProps, 'type' | 'min' | 'max' | 'autoComplete'> {
  maxLength: number;
}

export interface OptionProps {
  /** One of a group, one of any number, or on and off. */
  type: 'radio' | 'checkbox' | 'switch';
  name: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
  label: ReactNode;
  hint?: ReactNode;
  testId?: string;
}

export interface DialogProps {
  title: string;
  children: ReactNode;
  onClose: () => void;
  closeLabel: string;
}

export interface ImgProps {
  src: string;
  alt: string;
  className?: string;
}
